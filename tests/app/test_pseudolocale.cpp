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

constexpr std::array allowed{
    Allowed{"", "", ""},
};

bool matches(const char *expression, const QString &text)
{
    const QRegularExpression whole(QRegularExpression::anchoredPattern(QString::fromUtf8(expression)),
        QRegularExpression::DotMatchesEverythingOption);
    return whole.match(text).hasMatch();
}

bool isAllowed(const VisibleText &shown, const QString &rest)
{
    return std::ranges::any_of(allowed, [&](const Allowed &each) {
        return matches(each.path, shown.path) && matches(each.kind, shown.kind) && matches(each.text, rest);
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
    QTest::newRow("letters") << u"Save view…"_s << u"⟦Šááv’ ⟧"_s;
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
