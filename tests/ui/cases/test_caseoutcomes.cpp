// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTextBrowser>

#include "tests/support/testprogram.h"
#include "tests/ui/cases/casefixture.h"
#include "ui/cases/casecomposer.h"
#include "ui/parts/copyabletext.h"

using namespace Qt::StringLiterals;
using namespace reeve;
using namespace reeve::test;

namespace {

void write(const CaseFixture &fixture, const QString &title)
{
    fixture.type(u"caseTitle"_s, title);
    fixture.type(u"caseDescription"_s, u"Words"_s);
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
    CaseFixture fixture;
    fixture.connectTo();
    write(fixture, u"Refused"_s);
    const CaseDraft typed = fixture.composer().draft();
    QVERIFY(fixture.server().setFault(std::string_view("403-cases")));
    fixture.click(u"caseCreate"_s);
    QTRY_COMPARE(fixture.composer().submission().state(), SubmissionState::Failed);
    QVERIFY(fixture.composer().draft() == typed);
    const auto texts = [&fixture] {
        QStringList all;
        for (const QLabel *label : fixture.composer().findChildren<QLabel *>())
            all.append(label->text());
        return all;
    };
    QVERIFY(texts().contains(u"Kibana has refused this account to create cases of Elastic Security."_s));
    fixture.click(u"caseOwner_cases"_s); // of this one Kibana has said nothing
    QVERIFY(
        texts().contains(u"Unknown until it is tried: whether this account may create cases of Stack Management."_s));
    fixture.click(u"caseOwner_securitySolution"_s);
    QTRY_VERIFY(fixture.find<QPushButton>(u"caseCreate"_s)->isEnabled());
    QSignalSpy explanations(&fixture.page(), &Page::explanationRequested);
    fixture.clickAction(u"caseOutcome"_s, u"Explain"_s);
    QCOMPARE(explanations.size(), 1);
    QVERIFY(explanations[0][0].value<Diagnosis>().evidence.contains(u"securitySolution"_s));
    fixture.server().clearFaults();
    fixture.click(u"caseCreate"_s);
    QTRY_COMPARE(fixture.composer().submission().state(), SubmissionState::Created);
}

void TestCaseOutcomes::aCaseWhoseAnswerWasLostIsFoundAndNotMadeTwice()
{
    CaseFixture fixture;
    fixture.connectTo();
    write(fixture, u"Lost answer"_s);
    const auto before = fixture.cases().size();
    QVERIFY(fixture.server().setFault(std::string_view("drop-after-create")));
    fixture.click(u"caseCreate"_s);
    QTRY_COMPARE(fixture.composer().submission().duplicateSearch(), DuplicateSearch::One);
    QVERIFY(!fixture.find<QPushButton>(u"caseCreate"_s)->isEnabled());
    QVERIFY(QFile::exists(fixture.draftPath()));
    fixture.clickAction(u"caseOutcome"_s, u"It is this case"_s);
    QCOMPARE(fixture.composer().submission().state(), SubmissionState::Created);
    QCOMPARE(fixture.cases().size(), before + 1);
    QCOMPARE(fixture.posts(), 1);
}

void TestCaseOutcomes::aLostAnswerIsRememberedAcrossARestart()
{
    CaseFixture fixture;
    fixture.connectTo();
    write(fixture, u"Lost and restarted"_s);
    const auto before = fixture.cases().size();
    QVERIFY(fixture.server().setFault(std::string_view("drop-after-create")));
    fixture.click(u"caseCreate"_s);
    QTRY_COMPARE(fixture.composer().submission().state(), SubmissionState::Unknown);
    fixture.restartPage();
    QCOMPARE(fixture.composer().submission().state(), SubmissionState::Unknown);
    QCOMPARE(fixture.composer().draft().title, u"Lost and restarted"_s);
    fixture.connectTo();
    QTRY_COMPARE(fixture.composer().submission().duplicateSearch(), DuplicateSearch::One);
    QVERIFY(!fixture.find<QPushButton>(u"caseCreate"_s)->isEnabled());
    fixture.clickAction(u"caseOutcome"_s, u"It is this case"_s);
    QCOMPARE(fixture.composer().submission().state(), SubmissionState::Created);
    QCOMPARE(fixture.cases().size(), before + 1);
    QCOMPARE(fixture.posts(), 1);
    QVERIFY(!QFile::exists(fixture.draftPath()));
}

void TestCaseOutcomes::aCreatedCaseStaysWithItsConnection()
{
    CaseFixture fixture;
    fixture.connectTo();
    write(fixture, u"Of the first"_s);
    fixture.click(u"caseCreate"_s);
    QTRY_COMPARE(fixture.composer().submission().state(), SubmissionState::Created);
    QVERIFY(fixture.composer().findChild<QWidget *>(u"caseCardTitle"_s)->isVisible());
    fixture.disconnect();
    fixture.connectTo();
    QCOMPARE(fixture.composer().submission().state(), SubmissionState::Idle);
    QVERIFY(!fixture.composer().isVisible());
    QVERIFY(fixture.find<QWidget>(u"casesList"_s)->isVisible());
}

void TestCaseOutcomes::aRequestThatNeverArrivedMayBeSentAgain()
{
    CaseFixture fixture;
    fixture.connectTo();
    write(fixture, u"Never arrived"_s);
    QVERIFY(fixture.server().setFault(std::string_view("reset@/api/cases*1")));
    fixture.click(u"caseCreate"_s);
    QTRY_COMPARE(fixture.composer().submission().duplicateSearch(), DuplicateSearch::None);
    QCOMPARE(fixture.composer().draft().title, u"Never arrived"_s);
    QVERIFY(fixture.newestCase(u"Never arrived"_s).isEmpty());
    fixture.clickAction(u"caseOutcome"_s, u"Create another"_s);
    QTRY_COMPARE(fixture.composer().submission().state(), SubmissionState::Created);
    QVERIFY(!fixture.newestCase(u"Never arrived"_s).isEmpty());
}

void TestCaseOutcomes::aCreatedCaseIsShownWithWhatTheServerSays()
{
    CaseFixture fixture;
    fixture.connectTo();
    write(fixture, u"Shown"_s);
    fixture.click(u"caseCreate"_s);
    QTRY_COMPARE(fixture.composer().submission().state(), SubmissionState::Created);
    const QJsonObject arrived = fixture.newestCase(u"Shown"_s);
    const auto *page = &fixture.composer();
    QCOMPARE(page->findChild<CopyableText *>(u"caseCard_id"_s)->text(), arrived[u"id"].toString());
    QCOMPARE(page->findChild<CopyableText *>(u"caseCard_version"_s)->text(), arrived[u"version"].toString());
    QCOMPARE(page->findChild<CopyableText *>(u"caseCard_address"_s)->text(),
        QString::fromStdString(fixture.server().url()) + u"/app/security/cases/"_s + arrived[u"id"].toString());
    QCOMPARE(page->findChild<QWidget *>(u"caseCardStatus"_s)->accessibleName(), u"Open"_s);
    const auto *description = page->findChild<QTextBrowser *>(u"caseCardDescription"_s);
    QVERIFY(!description->toPlainText().isEmpty());
    QCOMPARE(description->toPlainText(), arrived[u"description"].toString());
    fixture.click(u"caseNewAfter"_s);
    QCOMPARE(fixture.composer().draft().title, QString());
    QCOMPARE(fixture.composer().submission().state(), SubmissionState::Idle);
}

void TestCaseOutcomes::theDraftOutlivesARestartAndGoesOnceTheCaseExists()
{
    CaseFixture fixture;
    write(fixture, u"Tomorrow"_s);
    fixture.type(u"caseTagsInput"_s, u"a,"_s);
    const CaseDraft typed = fixture.composer().draft();
    fixture.restartPage();
    QVERIFY(fixture.composer().draft() == typed);
    QVERIFY(fixture.composer().hasUnsavedWork());
    fixture.connectTo();
    fixture.click(u"caseCreate"_s);
    QTRY_COMPARE(fixture.composer().submission().state(), SubmissionState::Created);
    QVERIFY(!QFile::exists(fixture.draftPath()));
    fixture.restartPage();
    QVERIFY(fixture.composer().draft().title.isEmpty());
}

void TestCaseOutcomes::anotherDraftIsNotOverwrittenUnasked()
{
    CaseFixture fixture;
    write(fixture, u"First"_s);
    fixture.page().compose({.title = u"Second"_s, .description = u"D"_s});
    QCOMPARE(fixture.composer().draft().title, u"First"_s);
    QCOMPARE(fixture.barText(u"caseNotice"_s), u"You were writing “First”. Replace it with “Second”?"_s);
    fixture.clickAction(u"caseNotice"_s, u"Keep writing"_s);
    QCOMPARE(fixture.composer().draft().title, u"First"_s);
    fixture.page().compose({.title = u"Second"_s, .description = u"D"_s});
    fixture.clickAction(u"caseNotice"_s, u"Replace"_s);
    QCOMPARE(fixture.composer().draft().title, u"Second"_s);
    fixture.clickAction(u"caseNotice"_s, u"Undo"_s);
    QCOMPARE(fixture.composer().draft().title, u"First"_s);
}

void TestCaseOutcomes::discardingCanBeUndone()
{
    CaseFixture fixture;
    write(fixture, u"Precious"_s);
    fixture.click(u"caseDiscard"_s);
    QCOMPARE(fixture.composer().draft().title, QString());
    QVERIFY(!fixture.composer().hasUnsavedWork());
    fixture.clickAction(u"caseNotice"_s, u"Undo"_s);
    QCOMPARE(fixture.composer().draft().title, u"Precious"_s);
    QVERIFY(fixture.composer().hasUnsavedWork());
}

void TestCaseOutcomes::theListSaysThatADraftWaits()
{
    CaseFixture fixture;
    fixture.page().showList();
    QCOMPARE(fixture.barText(u"casesDraft"_s), QString());
    fixture.page().newCase();
    fixture.type(u"caseTitle"_s, u"Half a case"_s);
    fixture.click(u"caseBack"_s);
    QCOMPARE(fixture.barText(u"casesDraft"_s), u"You have an unfinished case draft: “Half a case”"_s);
    fixture.restartPage();
    fixture.page().showList();
    QCOMPARE(fixture.barText(u"casesDraft"_s), u"You have an unfinished case draft: “Half a case”"_s);
    fixture.clickAction(u"casesDraft"_s, u"Continue writing"_s);
    QCOMPARE(fixture.find<QLineEdit>(u"caseTitle"_s)->text(), u"Half a case"_s);
    fixture.click(u"caseDiscard"_s);
    fixture.click(u"caseBack"_s);
    QCOMPARE(fixture.barText(u"casesDraft"_s), QString());
}

void TestCaseOutcomes::whatWouldBeLostIsSaid()
{
    CaseFixture fixture;
    QCOMPARE(fixture.page().unsavedWork(), QString());
    fixture.type(u"caseTitle"_s, u"Half"_s);
    QCOMPARE(fixture.page().unsavedWork(), u"The case “Half” is not created yet. Its draft is kept."_s);
}

REEVE_TEST_MAIN(TestCaseOutcomes)
#include "test_caseoutcomes.moc"
