// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/casecomposer.h"

#include <QAccessible>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QToolButton>

#include "models/cases/draftfromhosts.h"
#include "tests/support/testprogram.h"
#include "tests/ui/cases/casefixture.h"
#include "ui/parts/collapsiblesection.h"
#include "ui/parts/formfield.h"

using namespace Qt::StringLiterals;
using namespace reeve;
using namespace reeve::test;

namespace {

FormField *fieldOf(const QWidget *editor)
{
    return qobject_cast<FormField *>(editor->parentWidget());
}

}

class TestCaseComposer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTypedIsWhatArrives();
    void aCaseFromThreeEndpointsArrivesAsWritten();
    void problemsWaitUntilAFieldWasTouched();
    void tryingToCreateShowsEveryProblemAndSendsNothing();
    void withoutConnectionTheDraftCanBeWritten();
    void theRequestShownIsTheRequestSent();
    void aTemplateFillsTheFormAndCanBeUndone();
    void valuesWithoutAFieldAreNotDroppedSilently();
    void halfANameIsNoAssignee();
    void everyControlHasAName();
};

void TestCaseComposer::whatIsTypedIsWhatArrives()
{
    CaseFixture rig;
    rig.connectTo();
    rig.click(u"caseOwner_observability"_s);
    rig.type(u"caseTitle"_s, u"Disk \"full\" & <b>hot</b> on db-3"_s);
    rig.type(u"caseDescription"_s, u"# What\nIt *burns*. \\o/"_s);
    rig.type(u"caseTagsInput"_s, u"disk,hot spot,"_s);
    rig.click(u"caseSeverity_critical"_s);
    rig.type(u"caseCategory"_s, u"Hardware"_s);
    rig.click(u"caseSyncAlerts"_s);
    QTRY_VERIFY(rig.find<QPushButton>(u"caseCreate"_s)->isEnabled());
    QTest::keyClick(rig.find<QWidget>(u"caseTitle"_s), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(rig.composer().submission().state(), SubmissionState::Created);

    const QJsonObject arrived = rig.newestCase(u"Disk \"full\" & <b>hot</b> on db-3"_s);
    QCOMPARE(arrived[u"description"].toString(), u"# What\nIt *burns*. \\o/"_s);
    QCOMPARE(arrived[u"tags"].toArray(), (QJsonArray{u"disk"_s, u"hot spot"_s}));
    QCOMPARE(arrived[u"owner"].toString(), u"observability"_s);
    QCOMPARE(arrived[u"severity"].toString(), u"critical"_s);
    QCOMPARE(arrived[u"category"].toString(), u"Hardware"_s);
    QCOMPARE(arrived[u"settings"][u"syncAlerts"].toBool(), false);
    QCOMPARE(arrived[u"connector"][u"id"].toString(), u"none"_s);
    QCOMPARE(rig.composer().findChild<QLabel *>(u"caseCardTitle"_s)->text(), arrived[u"title"].toString());
    QCOMPARE(rig.posts(), 1);
}

void TestCaseComposer::aCaseFromThreeEndpointsArrivesAsWritten()
{
    CaseFixture rig;
    rig.connectTo();
    const CaseDraft draft = draftAbout({{.name = u"FRA-LT-0421"_s, .agentId = u"a-1"_s},
        {.name = u"web|prod_17"_s, .agentId = u"a-2"_s}, {.name = u"db-3"_s, .agentId = u"a-3"_s}});
    rig.page().compose(draft);
    QCOMPARE(rig.composer().draft().title, draft.title);
    rig.type(u"caseDescription"_s, u"seen: "_s);
    rig.click(u"caseCreate"_s);
    QTRY_COMPARE(rig.composer().submission().state(), SubmissionState::Created);
    const QJsonObject arrived = rig.newestCase(u"3 endpoints: FRA-LT-0421, web|prod_17, db-3"_s);
    QCOMPARE(arrived[u"description"].toString(), QString(u"seen: "_s + draft.description).trimmed());
    QCOMPARE(arrived[u"tags"].toArray(), QJsonArray{u"endpoint"_s});
}

void TestCaseComposer::problemsWaitUntilAFieldWasTouched()
{
    CaseFixture rig;
    auto *title = rig.find<QLineEdit>(u"caseTitle"_s);
    QCOMPARE(fieldOf(title)->problem(), QString());
    QCOMPARE(rig.find<QToolButton>(u"caseProblems"_s)->text(), u"2 things to fix"_s);
    rig.type(u"caseTitle"_s, u"x"_s);
    QCOMPARE(rig.find<QToolButton>(u"caseProblems"_s)->text(), u"1 thing to fix"_s);
    QTest::keyClick(title, Qt::Key_Backspace);
    QCOMPARE(fieldOf(title)->problem(), u"The case needs a title."_s);
    QCOMPARE(fieldOf(rig.find<QWidget>(u"caseDescriptionEditor"_s))->problem(), QString());
    title->setText(QString(160, u'x'));
    rig.type(u"caseTitle"_s, u"y"_s);
    QCOMPARE(fieldOf(title)->problem(), u"Too long by 1. Kibana takes at most 160 characters."_s);
}

void TestCaseComposer::tryingToCreateShowsEveryProblemAndSendsNothing()
{
    CaseFixture rig;
    rig.connectTo();
    rig.click(u"caseCreate"_s);
    QVERIFY(!fieldOf(rig.find<QWidget>(u"caseTitle"_s))->problem().isEmpty());
    QVERIFY(!fieldOf(rig.find<QWidget>(u"caseDescriptionEditor"_s))->problem().isEmpty());
    QCOMPARE(rig.composer().submission().state(), SubmissionState::Idle);
    QCOMPARE(rig.posts(), 0);
}

void TestCaseComposer::withoutConnectionTheDraftCanBeWritten()
{
    CaseFixture rig;
    rig.type(u"caseTitle"_s, u"Later"_s);
    rig.type(u"caseDescription"_s, u"Soon"_s);
    QVERIFY(!rig.find<QPushButton>(u"caseCreate"_s)->isEnabled());
    QVERIFY(rig.find<QLabel>(u"caseReason"_s)->text().startsWith(u"No connection is open."_s));
    rig.connectTo();
    QVERIFY(rig.find<QPushButton>(u"caseCreate"_s)->isEnabled());
    QCOMPARE(rig.composer().draft().title, u"Later"_s);
    rig.click(u"caseCreate"_s);
    QTRY_COMPARE(rig.composer().submission().state(), SubmissionState::Created);
}

void TestCaseComposer::theRequestShownIsTheRequestSent()
{
    CaseFixture rig;
    rig.connectTo();
    rig.type(u"caseTitle"_s, u"Shown"_s);
    rig.type(u"caseDescription"_s, u"D"_s);
    rig.find<CollapsibleSection>(u"caseRequestSection"_s)->setOpen(true);
    rig.click(u"caseSeverity_high"_s);
    const QString shown = rig.find<QPlainTextEdit>(u"caseRequestPreview"_s)->toPlainText();
    QVERIFY(shown.startsWith(u"POST /api/cases\n{"_s));
    rig.click(u"caseCreate"_s);
    QTRY_COMPARE(rig.composer().submission().state(), SubmissionState::Created);
    const auto requests = rig.server().requests();
    const auto sent = std::ranges::find_if(
        requests, [](const auto &request) { return request.method == "POST" && request.path == "/api/cases"; });
    QVERIFY(sent != requests.end());
    const auto body = shown.section(u'\n', 1).toUtf8();
    QCOMPARE(QJsonDocument::fromJson(QByteArray::fromStdString(sent->body)), QJsonDocument::fromJson(body));
}

void TestCaseComposer::aTemplateFillsTheFormAndCanBeUndone()
{
    CaseFixture rig;
    rig.connectTo();
    rig.type(u"caseTitle"_s, u"Mine"_s);
    auto *templates = rig.find<QComboBox>(u"caseTemplate"_s);
    QTRY_VERIFY(templates->count() > 1);
    const CaseDraft before = rig.composer().draft();
    templates->setFocus();
    QTest::keyClick(templates, Qt::Key_Down);
    QVERIFY(rig.composer().draft() != before);
    QVERIFY(!rig.composer().draft().templateKey.isEmpty());
    rig.clickAction(u"caseNotice"_s, u"Undo"_s);
    QVERIFY(rig.composer().draft() == before);
    QCOMPARE(templates->currentIndex(), 0);
}

void TestCaseComposer::valuesWithoutAFieldAreNotDroppedSilently()
{
    CaseFixture rig;
    rig.connectTo();
    const auto customLines = [&rig] {
        return rig.page().findChildren<QLineEdit *>(QRegularExpression(u"^caseCustomField_"_s));
    };
    QTRY_VERIFY(!customLines().isEmpty());
    QLineEdit *line = customLines().first();
    QTest::keyClicks(line, u"12"_s);
    const CaseDraft typed = rig.composer().draft();
    rig.click(u"caseOwner_cases"_s);
    QTRY_VERIFY(rig.barText(u"caseNotice"_s).contains(u"12"_s));
    QVERIFY(rig.find<QToolButton>(u"caseProblems"_s)->text() != u"Nothing to fix"_s);
    rig.clickAction(u"caseNotice"_s, u"Back to Elastic Security"_s);
    QTRY_VERIFY(rig.composer().draft() == typed);

    rig.click(u"caseOwner_cases"_s);
    QTRY_VERIFY(rig.barText(u"caseNotice"_s).contains(u"12"_s));
    rig.clickAction(u"caseNotice"_s, u"Drop the values"_s);
    const CaseCustomField unset{.key = u"cost_centre"_s};
    QCOMPARE(rig.composer().draft().customFields, QList<CaseCustomField>{unset}); // what that owner has
}

void TestCaseComposer::halfANameIsNoAssignee()
{
    CaseFixture rig;
    rig.connectTo();
    rig.type(u"caseTitle"_s, u"T"_s);
    rig.type(u"caseDescription"_s, u"D"_s);
    rig.type(u"caseAssigneesInput"_s, u"someb"_s);
    rig.click(u"caseCreate"_s);
    QCOMPARE(rig.posts(), 0);
    QVERIFY(fieldOf(rig.find<QWidget>(u"caseAssigneeEditor"_s))->problem().startsWith(u"“someb” is not added."_s));
    QTest::keyClick(rig.find<QWidget>(u"caseAssigneesInput"_s), Qt::Key_Return);
    QCOMPARE(rig.composer().draft().assignees, (QList<CaseAssignee>{{.uid = u"someb"_s, .name = u"someb"_s}}));
    rig.click(u"caseCreate"_s);
    QTRY_COMPARE(rig.composer().submission().state(), SubmissionState::Created);
    QCOMPARE(rig.newestCase(u"T"_s)[u"assignees"].toArray(), (QJsonArray{QJsonObject{{u"uid"_s, u"someb"_s}}}));
}

void TestCaseComposer::everyControlHasAName()
{
    CaseFixture rig;
    rig.connectTo();
    QTRY_VERIFY(rig.find<QComboBox>(u"caseTemplate"_s)->count() > 1);
    QStringList nameless;
    for (const QWidget *widget : rig.composer().findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->objectName().startsWith(u"qt_"))
            continue;
        const auto *interface = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (interface && interface->text(QAccessible::Name).isEmpty())
            nameless.append(widget->objectName() + u' ' + QString::fromLatin1(widget->metaObject()->className()));
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u", "_s)));
}

REEVE_TEST_MAIN(TestCaseComposer)
#include "test_casecomposer.moc"
