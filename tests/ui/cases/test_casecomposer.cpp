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
    CaseFixture fixture;
    fixture.connectTo();
    fixture.click(u"caseOwner_observability"_s);
    fixture.type(u"caseTitle"_s, u"Disk \"full\" & <b>hot</b> on db-3"_s);
    fixture.type(u"caseDescription"_s, u"# What\nIt *burns*. \\o/"_s);
    fixture.type(u"caseTagsInput"_s, u"disk,hot spot,"_s);
    fixture.click(u"caseSeverity_critical"_s);
    fixture.type(u"caseCategory"_s, u"Hardware"_s);
    fixture.click(u"caseSyncAlerts"_s);
    QTRY_VERIFY(fixture.find<QPushButton>(u"caseCreate"_s)->isEnabled());
    QTest::keyClick(fixture.find<QWidget>(u"caseTitle"_s), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(fixture.composer().submission().state(), SubmissionState::Created);

    const QJsonObject arrived = fixture.newestCase(u"Disk \"full\" & <b>hot</b> on db-3"_s);
    QCOMPARE(arrived[u"description"].toString(), u"# What\nIt *burns*. \\o/"_s);
    QCOMPARE(arrived[u"tags"].toArray(), (QJsonArray{u"disk"_s, u"hot spot"_s}));
    QCOMPARE(arrived[u"owner"].toString(), u"observability"_s);
    QCOMPARE(arrived[u"severity"].toString(), u"critical"_s);
    QCOMPARE(arrived[u"category"].toString(), u"Hardware"_s);
    QCOMPARE(arrived[u"settings"][u"syncAlerts"].toBool(), false);
    QCOMPARE(arrived[u"connector"][u"id"].toString(), u"none"_s);
    QCOMPARE(fixture.composer().findChild<QLabel *>(u"caseCardTitle"_s)->text(), arrived[u"title"].toString());
    QCOMPARE(fixture.posts(), 1);
}

void TestCaseComposer::aCaseFromThreeEndpointsArrivesAsWritten()
{
    CaseFixture fixture;
    fixture.connectTo();
    const CaseDraft draft = draftAbout({{.name = u"FRA-LT-0421"_s, .agentId = u"a-1"_s},
        {.name = u"web|prod_17"_s, .agentId = u"a-2"_s}, {.name = u"db-3"_s, .agentId = u"a-3"_s}});
    fixture.page().compose(draft);
    QCOMPARE(fixture.composer().draft().title, draft.title);
    fixture.type(u"caseDescription"_s, u"seen: "_s);
    fixture.click(u"caseCreate"_s);
    QTRY_COMPARE(fixture.composer().submission().state(), SubmissionState::Created);
    const QJsonObject arrived = fixture.newestCase(u"3 endpoints: FRA-LT-0421, web|prod_17, db-3"_s);
    QCOMPARE(arrived[u"description"].toString(), QString(u"seen: "_s + draft.description).trimmed());
    QCOMPARE(arrived[u"tags"].toArray(), QJsonArray{u"endpoint"_s});
}

void TestCaseComposer::problemsWaitUntilAFieldWasTouched()
{
    CaseFixture fixture;
    auto *title = fixture.find<QLineEdit>(u"caseTitle"_s);
    QCOMPARE(fieldOf(title)->problem(), QString());
    QCOMPARE(fixture.find<QToolButton>(u"caseProblems"_s)->text(), u"2 things to fix"_s);
    fixture.type(u"caseTitle"_s, u"x"_s);
    QCOMPARE(fixture.find<QToolButton>(u"caseProblems"_s)->text(), u"1 thing to fix"_s);
    QTest::keyClick(title, Qt::Key_Backspace);
    QCOMPARE(fieldOf(title)->problem(), u"The case needs a title."_s);
    QCOMPARE(fieldOf(fixture.find<QWidget>(u"caseDescriptionEditor"_s))->problem(), QString());
    title->setText(QString(160, u'x'));
    fixture.type(u"caseTitle"_s, u"y"_s);
    QCOMPARE(fieldOf(title)->problem(), u"Too long by 1. Kibana accepts at most 160 characters."_s);
}

void TestCaseComposer::tryingToCreateShowsEveryProblemAndSendsNothing()
{
    CaseFixture fixture;
    fixture.connectTo();
    fixture.click(u"caseCreate"_s);
    QVERIFY(!fieldOf(fixture.find<QWidget>(u"caseTitle"_s))->problem().isEmpty());
    QVERIFY(!fieldOf(fixture.find<QWidget>(u"caseDescriptionEditor"_s))->problem().isEmpty());
    QCOMPARE(fixture.composer().submission().state(), SubmissionState::Idle);
    QCOMPARE(fixture.posts(), 0);
}

void TestCaseComposer::withoutConnectionTheDraftCanBeWritten()
{
    CaseFixture fixture;
    fixture.type(u"caseTitle"_s, u"Later"_s);
    fixture.type(u"caseDescription"_s, u"Soon"_s);
    QVERIFY(!fixture.find<QPushButton>(u"caseCreate"_s)->isEnabled());
    QVERIFY(fixture.find<QLabel>(u"caseReason"_s)->text().startsWith(u"No connection is open."_s));
    fixture.connectTo();
    QVERIFY(fixture.find<QPushButton>(u"caseCreate"_s)->isEnabled());
    QCOMPARE(fixture.composer().draft().title, u"Later"_s);
    fixture.click(u"caseCreate"_s);
    QTRY_COMPARE(fixture.composer().submission().state(), SubmissionState::Created);
}

void TestCaseComposer::theRequestShownIsTheRequestSent()
{
    CaseFixture fixture;
    fixture.connectTo();
    fixture.type(u"caseTitle"_s, u"Shown"_s);
    fixture.type(u"caseDescription"_s, u"D"_s);
    fixture.find<CollapsibleSection>(u"caseRequestSection"_s)->setOpen(true);
    fixture.click(u"caseSeverity_high"_s);
    const QString shown = fixture.find<QPlainTextEdit>(u"caseRequestPreview"_s)->toPlainText();
    QVERIFY(shown.startsWith(u"POST /api/cases\n{"_s));
    fixture.click(u"caseCreate"_s);
    QTRY_COMPARE(fixture.composer().submission().state(), SubmissionState::Created);
    const auto requests = fixture.server().requests();
    const auto sent = std::ranges::find_if(
        requests, [](const auto &request) { return request.method == "POST" && request.path == "/api/cases"; });
    QVERIFY(sent != requests.end());
    const auto body = shown.section(u'\n', 1).toUtf8();
    QCOMPARE(QJsonDocument::fromJson(QByteArray::fromStdString(sent->body)), QJsonDocument::fromJson(body));
}

void TestCaseComposer::aTemplateFillsTheFormAndCanBeUndone()
{
    CaseFixture fixture;
    fixture.connectTo();
    fixture.type(u"caseTitle"_s, u"Mine"_s);
    auto *templates = fixture.find<QComboBox>(u"caseTemplate"_s);
    QTRY_VERIFY(templates->count() > 1);
    const CaseDraft before = fixture.composer().draft();
    templates->setFocus();
    QTest::keyClick(templates, Qt::Key_Down);
    QVERIFY(fixture.composer().draft() != before);
    QVERIFY(!fixture.composer().draft().templateKey.isEmpty());
    fixture.clickAction(u"caseNotice"_s, u"Undo"_s);
    QVERIFY(fixture.composer().draft() == before);
    QCOMPARE(templates->currentIndex(), 0);
}

void TestCaseComposer::valuesWithoutAFieldAreNotDroppedSilently()
{
    CaseFixture fixture;
    fixture.connectTo();
    const auto customLines = [&fixture] {
        return fixture.page().findChildren<QLineEdit *>(QRegularExpression(u"^caseCustomField_"_s));
    };
    QTRY_VERIFY(!customLines().isEmpty());
    QLineEdit *line = customLines().first();
    QTest::keyClicks(line, u"12"_s);
    const CaseDraft typed = fixture.composer().draft();
    fixture.click(u"caseOwner_cases"_s);
    QTRY_VERIFY(fixture.barText(u"caseNotice"_s).contains(u"12"_s));
    QVERIFY(fixture.find<QToolButton>(u"caseProblems"_s)->text() != u"Nothing to fix"_s);
    fixture.clickAction(u"caseNotice"_s, u"Back to Elastic Security"_s);
    QTRY_VERIFY(fixture.composer().draft() == typed);

    fixture.click(u"caseOwner_cases"_s);
    QTRY_VERIFY(fixture.barText(u"caseNotice"_s).contains(u"12"_s));
    fixture.clickAction(u"caseNotice"_s, u"Drop the values"_s);
    const CaseCustomField unset{.key = u"cost_centre"_s};
    QCOMPARE(fixture.composer().draft().customFields, QList<CaseCustomField>{unset}); // what that owner has
}

void TestCaseComposer::halfANameIsNoAssignee()
{
    CaseFixture fixture;
    fixture.connectTo();
    fixture.type(u"caseTitle"_s, u"T"_s);
    fixture.type(u"caseDescription"_s, u"D"_s);
    fixture.type(u"caseAssigneesInput"_s, u"someb"_s);
    fixture.click(u"caseCreate"_s);
    QCOMPARE(fixture.posts(), 0);
    QVERIFY(fieldOf(fixture.find<QWidget>(u"caseAssigneeEditor"_s))->problem().startsWith(u"“someb” is not added."_s));
    QTest::keyClick(fixture.find<QWidget>(u"caseAssigneesInput"_s), Qt::Key_Return);
    QCOMPARE(fixture.composer().draft().assignees, (QList<CaseAssignee>{{.uid = u"someb"_s, .name = u"someb"_s}}));
    fixture.click(u"caseCreate"_s);
    QTRY_COMPARE(fixture.composer().submission().state(), SubmissionState::Created);
    QCOMPARE(fixture.newestCase(u"T"_s)[u"assignees"].toArray(), (QJsonArray{QJsonObject{{u"uid"_s, u"someb"_s}}}));
}

void TestCaseComposer::everyControlHasAName()
{
    CaseFixture fixture;
    fixture.connectTo();
    QTRY_VERIFY(fixture.find<QComboBox>(u"caseTemplate"_s)->count() > 1);
    QStringList nameless;
    for (const QWidget *widget : fixture.composer().findChildren<QWidget *>()) {
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
