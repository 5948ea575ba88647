// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QRegularExpression>
#include <QSet>

#include "tests/app/pseudolocale.h"
#include "tests/app/tourwalk.h"
#include "tests/app/visibletexts.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace reeve::test;
using namespace Qt::StringLiterals;

namespace {

// What is shown as it comes from a server, from what was typed, or from a file format. The expressions have to match
// whole; a text is allowed when its place and its kind match, and what is left of it without its translated parts.
struct Allowed {
    const char *path;
    const char *kind;
    const char *text;
};

#define UUID "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
#define HOST "[A-Za-z]+-[A-Za-z]+-\\d+"
#define MAC "[0-9a-f]{2}([:-][0-9a-f]{2}){5}"
#define ISO_TIME "\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z"
#define ANY_ITEM "item( tooltip| accessible name)?"
#define ANY_TEXT "text|tooltip|accessible (name|description)"

constexpr int deepestLayout = 12; // layouts inside each other, more than any page has

constexpr std::array allowed{
    // Endpoints: names, addresses, systems, policies and ids, as their documents have them.
    Allowed{".*#endpointsTable:column (0|1|4|5|6|8|1[3-9]|21|22)", ANY_ITEM, ".*"},
    Allowed{".*#changeList:column 1", ANY_ITEM, HOST},
    Allowed{".*#facetList-(os|policy)", ANY_ITEM, ".*"},
    Allowed{".*#detailName", ANY_TEXT, HOST},
    Allowed{".*#fieldsView/QLabel", ANY_TEXT,
        "(: )?(" UUID "|" HOST "|" MAC "|" ISO_TIME
        "|[Ww]indows|Windows 11 Enterprise.*|23H2 \\(10\\.[\\d.]+\\)|Workstations - prevent|Online|default|endpoint|"
        "enrolled|false|x86_64|version: 8\\.[^:]*, compiled: .*|isolation, kill_process, .*)"},
    // What an endpoint answered about its policy, and the commands of response actions, in Kibana's words.
    Allowed{".*#policyView/(QLabel|SecondaryLabel)", ANY_TEXT, ".*"},
    Allowed{".*#actionsView/QLabel", ANY_TEXT, "Isolate:?"},
    Allowed{".*#documentTree:column [01]", ANY_ITEM, ".*"},
    // Dates and sizes, which QLocale writes in the system's language.
    Allowed{".*#(endpointsTable|casesTable):column \\d+", ANY_ITEM, "\\d+ [A-Z][a-z]{2} \\d{4} [\\d:]+"},
    Allowed{".*#caseCard_createdAt", ANY_TEXT, "(: )?[A-Z][a-z]+, \\d+ [A-Z][a-z]+ \\d{4} [\\d:]+ UTC"},
    Allowed{".*#requestLog:column 6", ANY_ITEM, "[\\d.,]+ (bytes|KiB|MiB)"},
    // Addresses, ids and spaces.
    Allowed{".*#address", "placeholder|accessible description", "https://kibana\\.example\\.com:5601"},
    Allowed{".*#copyableText", "text", "http://127\\.0\\.0\\.1:\\S*|" UUID "|\\w{8}"},
    Allowed{".*#(savedAddress|detailOpenInKibana)", ANY_TEXT, "http://127\\.0\\.0\\.1:\\S*"},
    Allowed{".*#(understoodSpace|savedSpace)", ANY_TEXT, "security-ops"},
    Allowed{".*#spaces", ANY_ITEM, "Default|Research|Security Operations"},
    // Connections and views, as they were named.
    Allowed{".*#connectionsTable:column (0|2|3)", ANY_ITEM, ".*"},
    Allowed{".*#connectionSwitcher", "text", "SOC production"},
    Allowed{".*#view-Windows, online", "action|tooltip", "Windows, online"},
    // Cases: templates, custom fields and connectors of the demo, and what was typed.
    Allowed{".*#casesTable:column 0", ANY_ITEM, ".*"},
    Allowed{".*#caseTemplate", "choice", "Malware on an endpoint|Lost device"},
    Allowed{".*#caseComposer/(QLabel|QLineEdit#.*|QCheckBox#.*)", ANY_TEXT,
        "Ticket number|Customer informed|Affected users"},
    Allowed{".*#caseConnector", "choice", "Jira|IBM Resilient|ServiceNow ITSM|Swimlane|Webhook"},
    Allowed{".*#(caseDescriptionPreview|caseCardDescription)", ANY_TEXT, "A service named .*"},
    Allowed{".*#caseCardTitle", ANY_TEXT, "Unexpected service on three web servers"},
    Allowed{".*#caseCard_(tags|createdBy)", ANY_TEXT, "(: )?(endpoint, persistence|elastic)"},
    // Requests: the text to paste into Dev Tools, and the log with its methods, paths and names of faults.
    Allowed{".*#privilegesText", "text", "(PUT|POST) .*"},
    Allowed{".*#requestLog:column 1", ANY_ITEM, "GET|POST"},
    Allowed{".*#requestLog:column 2", ANY_ITEM, "/(api|internal)/.*"},
    Allowed{".*#requestLog:column 4", ANY_ITEM, "signed-out|server-fault|cancelled"},
    Allowed{".*#requestLog:column \\d", "item accessible description", ISO_TIME " (GET|POST) http://.*"},
    // The API explorer: what the catalogue says in its own language, names of fields, requests and answers.
    Allowed{".*#operationTree.*", ANY_ITEM, ".*"},
    Allowed{".*#(operationTitle|operationPath|operationDescription|operationPrivileges|requestLine)", ANY_TEXT, ".*"},
    Allowed{".*#requestTabs/.*FieldRow#field_[^/]*/.*", ANY_TEXT "|choice|placeholder", ".*"},
    Allowed{".*#(answerText|answerHeaders|bodyText|requestPreview)", ANY_TEXT, ".*"},
    Allowed{".*#answer(Tree|Table):column \\d+", ANY_ITEM, ".*"},
    // Names of libraries and licences.
    Allowed{".*#licences:column [01]", ANY_ITEM, ".*"},
};

QRegularExpression whole(const char *expression)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromUtf8(expression)),
        QRegularExpression::DotMatchesEverythingOption);
}

struct AllowedExpressions {
    explicit AllowedExpressions(const Allowed &each)
        : path(whole(each.path)), kind(whole(each.kind)), text(whole(each.text))
    {
    }

    QRegularExpression path;
    QRegularExpression kind;
    QRegularExpression text;
};

bool isAllowed(const VisibleText &shown, const QString &rest)
{
    static const std::vector<AllowedExpressions> compiled(allowed.begin(), allowed.end());
    return std::ranges::any_of(compiled, [&](const AllowedExpressions &each) {
        return each.path.match(shown.path).hasMatch() && each.kind.match(shown.kind).hasMatch()
            && each.text.match(rest).hasMatch();
    });
}

}

// Walks the tour in a language made by machine: no visible text is untranslated, and none is cut where it is longer.
class TestPseudoLocale : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void pseudoTextKeepsWhatIsNotText_data();
    void pseudoTextKeepsWhatIsNotText();
    void untranslatedPartIsFound();
    void everyTextIsTranslatedAndFits_data() { m_walk->addRows(); }
    void everyTextIsTranslatedAndFits();
    void cleanupTestCase() { m_walk.reset(); }

private:
    void judge(const QWidget &window, QStringList &problems);

    PseudoLocale m_pseudo{};
    std::unique_ptr<TourWalk> m_walk{};
    QSet<QString> m_reported{}; // at the first stop where it was seen
};

void TestPseudoLocale::initTestCase()
{
    QVERIFY2(m_pseudo.problem().isEmpty(), qPrintable(m_pseudo.problem()));
    m_pseudo.install();
    m_walk = std::make_unique<TourWalk>();
}

void TestPseudoLocale::pseudoTextKeepsWhatIsNotText_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("pseudo");
    QTest::newRow("letters") << u"Save view…"_s << u"⟦Šáávéé víééŵ…⟧"_s;
    QTest::newRow("placeholders") << u"%Ln of %L1 (%2)"_s << u"⟦%Ln ööf %L1 (%2)⟧"_s;
    QTest::newRow("a mnemonic") << u"&Save"_s << u"⟦&Sáávé⟧"_s;
    QTest::newRow("markup") << u"<b>Bold</b> &amp;\n&lt;"_s << u"⟦<b>Bööĺd</b> &amp;⟧\n⟦&lt;⟧"_s;
    QTest::newRow("a date format") << u"d MMM yyyy"_s << u"⟦d MMM yyyy⟧"_s;
}

void TestPseudoLocale::pseudoTextKeepsWhatIsNotText()
{
    QFETCH(QString, source);
    QTEST(pseudoText(source), "pseudo");
}

void TestPseudoLocale::untranslatedPartIsFound()
{
    QCOMPARE(untranslatedPart(u"⟦Hóst ⟦ñámé⟧⟧ 12 · 3"_s), QString());
    QCOMPARE(untranslatedPart(u"⟦Hóst⟧ Host"_s), u"Host"_s);
}

void TestPseudoLocale::judge(const QWidget &window, QStringList &problems)
{
    const auto report = [&](const QString &problem) {
        if (!m_reported.contains(problem)) {
            m_reported.insert(problem);
            problems.append(problem);
        }
    };
    const QList<VisibleText> texts = visibleTexts(window);
    for (const VisibleText &shown : texts) {
        const QString rest = untranslatedPart(shown.text);
        if (!rest.isEmpty() && !isAllowed(shown, rest))
            report(u"untranslated %1 at %2: %3"_s.arg(shown.kind, shown.path, rest.left(200)));
    }
    const QList<VisibleText> cut = cutTexts(window);
    for (const VisibleText &each : cut)
        report(u"cut (%1) at %2: %3"_s.arg(each.kind, each.path, each.text.left(200)));
}

void TestPseudoLocale::everyTextIsTranslatedAndFits()
{
    QFETCH(int, number);
    QVERIFY(m_walk->reach(number));
    // A text that was set since the last turn of the event loop has only posted its layout request; a layout passes one on
    // to the layout around it.
    for (int depth = 0; depth < deepestLayout; ++depth)
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QStringList problems;
    const QWidgetList windows = TourWalk::shownWindows();
    for (const QWidget *window : windows)
        judge(*window, problems);
    for (const QString &problem : std::as_const(problems))
        qWarning("%s: %s", QTest::currentDataTag(), qPrintable(problem));
    QCOMPARE(problems.size(), 0);
}

REEVE_TEST_MAIN(TestPseudoLocale)
#include "test_pseudolocale.moc"
