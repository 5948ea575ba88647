// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QLabel>
#include <QSignalSpy>

#include "tests/support/testprogram.h"
#include "tests/ui/cases/casefixture.h"
#include "ui/cases/casecomposer.h"
#include "ui/parts/copyabletext.h"

using namespace Qt::StringLiterals;
using namespace reeve;
using namespace reeve::test;

namespace {

void write(const CaseFixture &rig, const QString &title)
{
    rig.type(u"caseTitle"_s, title);
    rig.type(u"caseDescription"_s, u"Words"_s);
}

}

class TestCaseOutcomes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRefusalKeepsEveryCharacterAndCanBeExplained();
    void aCaseWhoseAnswerWasLostIsFoundAndNotMadeTwice();
    void aLostAnswerIsRememberedAcrossARestart();
    void aCreatedCaseStaysWithItsConnection();
    void aRequestThatNeverArrivedMayBeSentAgain();
    void aCreatedCaseIsShownWithWhatTheServerSays();
    void theDraftOutlivesARestartAndGoesOnceTheCaseExists();
    void anotherDraftIsNotOverwrittenUnasked();
    void discardingCanBeUndone();
    void whatWouldBeLostIsSaid();
    void theListSaysThatADraftWaits();
};

void TestCaseOutcomes::aRefusalKeepsEveryCharacterAndCanBeExplained()
{
    CaseFixture rig;
    rig.connectTo();
    write(rig, u"Refused"_s);
    const CaseDraft typed = rig.composer().draft();
    QVERIFY(rig.server().setFault(std::string_view("403-cases")));
    rig.click(u"caseCreate"_s);
    QTRY_COMPARE(rig.composer().submission().state(), SubmissionState::Failed);
    QVERIFY(rig.composer().draft() == typed);
    QSignalSpy explanations(&rig.page(), &Page::explanationRequested);
    rig.clickAction(u"caseOutcome"_s, u"Explain"_s);
    QCOMPARE(explanations.size(), 1);
    QVERIFY(explanations[0][0].value<Diagnosis>().evidence.contains(u"securitySolution"_s));
    rig.server().clearFaults();
    rig.click(u"caseCreate"_s);
    QTRY_COMPARE(rig.composer().submission().state(), SubmissionState::Created);
}

void TestCaseOutcomes::aCaseWhoseAnswerWasLostIsFoundAndNotMadeTwice()
{
    CaseFixture rig;
    rig.connectTo();
    write(rig, u"Lost answer"_s);
    const auto before = rig.cases().size();
    QVERIFY(rig.server().setFault(std::string_view("drop-after-create")));
    rig.click(u"caseCreate"_s);
    QTRY_COMPARE(rig.composer().submission().duplicateSearch(), DuplicateSearch::One);
    QVERIFY(!rig.find<QPushButton>(u"caseCreate"_s)->isEnabled());
    QVERIFY(QFile::exists(rig.draftPath()));
    rig.clickAction(u"caseOutcome"_s, u"It is this case"_s);
    QCOMPARE(rig.composer().submission().state(), SubmissionState::Created);
    QCOMPARE(rig.cases().size(), before + 1);
    QCOMPARE(rig.posts(), 1);
}

void TestCaseOutcomes::aLostAnswerIsRememberedAcrossARestart()
{
    CaseFixture rig;
    rig.connectTo();
    write(rig, u"Lost and restarted"_s);
    const auto before = rig.cases().size();
    QVERIFY(rig.server().setFault(std::string_view("drop-after-create")));
    rig.click(u"caseCreate"_s);
    QTRY_COMPARE(rig.composer().submission().state(), SubmissionState::Unknown);
    rig.restartPage();
    QCOMPARE(rig.composer().submission().state(), SubmissionState::Unknown);
    QCOMPARE(rig.composer().draft().title, u"Lost and restarted"_s);
    rig.connectTo();
    QTRY_COMPARE(rig.composer().submission().duplicateSearch(), DuplicateSearch::One);
    QVERIFY(!rig.find<QPushButton>(u"caseCreate"_s)->isEnabled());
    rig.clickAction(u"caseOutcome"_s, u"It is this case"_s);
    QCOMPARE(rig.composer().submission().state(), SubmissionState::Created);
    QCOMPARE(rig.cases().size(), before + 1);
    QCOMPARE(rig.posts(), 1);
    QVERIFY(!QFile::exists(rig.draftPath()));
}

void TestCaseOutcomes::aCreatedCaseStaysWithItsConnection()
{
    CaseFixture rig;
    rig.connectTo();
    write(rig, u"Of the first"_s);
    rig.click(u"caseCreate"_s);
    QTRY_COMPARE(rig.composer().submission().state(), SubmissionState::Created);
    QVERIFY(rig.composer().findChild<QWidget *>(u"caseCardTitle"_s)->isVisible());
    rig.disconnect();
    rig.connectTo();
    QCOMPARE(rig.composer().submission().state(), SubmissionState::Idle);
    QVERIFY(!rig.composer().isVisible());
    QVERIFY(rig.find<QWidget>(u"casesList"_s)->isVisible());
}

void TestCaseOutcomes::aRequestThatNeverArrivedMayBeSentAgain()
{
    CaseFixture rig;
    rig.connectTo();
    write(rig, u"Never arrived"_s);
    QVERIFY(rig.server().setFault(std::string_view("reset@/api/cases*1")));
    rig.click(u"caseCreate"_s);
    QTRY_COMPARE(rig.composer().submission().duplicateSearch(), DuplicateSearch::None);
    QCOMPARE(rig.composer().draft().title, u"Never arrived"_s);
    QVERIFY(rig.newestCase(u"Never arrived"_s).isEmpty());
    rig.clickAction(u"caseOutcome"_s, u"Create another"_s);
    QTRY_COMPARE(rig.composer().submission().state(), SubmissionState::Created);
    QVERIFY(!rig.newestCase(u"Never arrived"_s).isEmpty());
}

void TestCaseOutcomes::aCreatedCaseIsShownWithWhatTheServerSays()
{
    CaseFixture rig;
    rig.connectTo();
    write(rig, u"Shown"_s);
    rig.click(u"caseCreate"_s);
    QTRY_COMPARE(rig.composer().submission().state(), SubmissionState::Created);
    const QJsonObject arrived = rig.newestCase(u"Shown"_s);
    const auto *page = &rig.composer();
    QCOMPARE(page->findChild<CopyableText *>(u"caseCard_id"_s)->text(), arrived[u"id"].toString());
    QCOMPARE(page->findChild<CopyableText *>(u"caseCard_version"_s)->text(), arrived[u"version"].toString());
    QCOMPARE(page->findChild<CopyableText *>(u"caseCard_address"_s)->text(),
        QString::fromStdString(rig.server().url()) + u"/app/security/cases/"_s + arrived[u"id"].toString());
    QCOMPARE(page->findChild<QWidget *>(u"caseCardStatus"_s)->accessibleName(), u"Open"_s);
    const auto *description = page->findChild<QLabel *>(u"caseCardDescription"_s);
    QVERIFY(!description->text().isEmpty());
    QCOMPARE(description->text(), arrived[u"description"].toString());
    QCOMPARE(description->textFormat(), Qt::PlainText);
    rig.click(u"caseNewAfter"_s);
    QCOMPARE(rig.composer().draft().title, QString());
    QCOMPARE(rig.composer().submission().state(), SubmissionState::Idle);
}

void TestCaseOutcomes::theDraftOutlivesARestartAndGoesOnceTheCaseExists()
{
    CaseFixture rig;
    write(rig, u"Tomorrow"_s);
    rig.type(u"caseTagsInput"_s, u"a,"_s);
    const CaseDraft typed = rig.composer().draft();
    rig.restartPage();
    QVERIFY(rig.composer().draft() == typed);
    QVERIFY(rig.composer().hasUnsavedWork());
    rig.connectTo();
    rig.click(u"caseCreate"_s);
    QTRY_COMPARE(rig.composer().submission().state(), SubmissionState::Created);
    QVERIFY(!QFile::exists(rig.draftPath()));
    rig.restartPage();
    QVERIFY(rig.composer().draft().title.isEmpty());
}

void TestCaseOutcomes::anotherDraftIsNotOverwrittenUnasked()
{
    CaseFixture rig;
    write(rig, u"First"_s);
    rig.page().compose({.title = u"Second"_s, .description = u"D"_s});
    QCOMPARE(rig.composer().draft().title, u"First"_s);
    QCOMPARE(rig.barText(u"caseNotice"_s), u"You were writing “First”. Replace it with “Second”?"_s);
    rig.clickAction(u"caseNotice"_s, u"Keep writing"_s);
    QCOMPARE(rig.composer().draft().title, u"First"_s);
    rig.page().compose({.title = u"Second"_s, .description = u"D"_s});
    rig.clickAction(u"caseNotice"_s, u"Replace"_s);
    QCOMPARE(rig.composer().draft().title, u"Second"_s);
    rig.clickAction(u"caseNotice"_s, u"Undo"_s);
    QCOMPARE(rig.composer().draft().title, u"First"_s);
}

void TestCaseOutcomes::discardingCanBeUndone()
{
    CaseFixture rig;
    write(rig, u"Precious"_s);
    rig.click(u"caseDiscard"_s);
    QCOMPARE(rig.composer().draft().title, QString());
    QVERIFY(!rig.composer().hasUnsavedWork());
    rig.clickAction(u"caseNotice"_s, u"Undo"_s);
    QCOMPARE(rig.composer().draft().title, u"Precious"_s);
    QVERIFY(rig.composer().hasUnsavedWork());
}

void TestCaseOutcomes::theListSaysThatADraftWaits()
{
    CaseFixture rig;
    rig.page().showList();
    QCOMPARE(rig.barText(u"casesDraft"_s), QString());
    rig.page().newCase();
    rig.type(u"caseTitle"_s, u"Half a case"_s);
    rig.click(u"caseBack"_s);
    QCOMPARE(rig.barText(u"casesDraft"_s), u"A draft of a new case waits: “Half a case”"_s);
    rig.restartPage();
    rig.page().showList();
    QCOMPARE(rig.barText(u"casesDraft"_s), u"A draft of a new case waits: “Half a case”"_s);
    rig.clickAction(u"casesDraft"_s, u"Continue writing"_s);
    QCOMPARE(rig.find<QLineEdit>(u"caseTitle"_s)->text(), u"Half a case"_s);
    rig.click(u"caseDiscard"_s);
    rig.click(u"caseBack"_s);
    QCOMPARE(rig.barText(u"casesDraft"_s), QString());
}

void TestCaseOutcomes::whatWouldBeLostIsSaid()
{
    CaseFixture rig;
    QCOMPARE(rig.page().unsavedWork(), QString());
    rig.type(u"caseTitle"_s, u"Half"_s);
    QCOMPARE(rig.page().unsavedWork(), u"The case “Half” is not created yet. Its draft is kept."_s);
}

REEVE_TEST_MAIN(TestCaseOutcomes)
#include "test_caseoutcomes.moc"
