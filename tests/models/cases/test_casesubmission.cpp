// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/cases/casesubmission.h"

#include <QSignalSpy>
#include <QTest>

#include "tests/models/cases/caseserver.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;
using namespace reeve::test;

Q_DECLARE_METATYPE(reeve::test::Manner)
Q_DECLARE_METATYPE(reeve::DuplicateSearch)
Q_DECLARE_METATYPE(reeve::Fault)

namespace {

constexpr auto ours =
    R"({"id": "c-1", "title": "T", "description": "D", "owner": "securitySolution", "severity": "low"})";

CaseDraft draft()
{
    return {.title = u" T "_s, .description = u"D"_s};
}

QByteArray page(const QByteArray &cases)
{
    return "{\"cases\": [" + cases + "], \"page\": 1, \"total\": 1}";
}

// Answers POST one way and every search with the pages, one after the other, the last one again and again.
std::function<Behaviour(const Arrived &)> answering(const Behaviour &toPost, const QList<QByteArray> &pages = {})
{
    return [toPost, pages, next = 0](const Arrived &request) mutable {
        if (request.method == "POST")
            return toPost;
        const QByteArray body = pages.value(std::min<qsizetype>(next++, pages.size() - 1));
        return Behaviour{.status = body.isEmpty() ? 500 : 200, .body = body};
    };
}

}

class TestCaseSubmission : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aCaseIsCreatedAndShown();
    void nothingHappensWithoutAClient();
    void aSecondSubmitIsRefusedWhileOneIsUnderWay();
    void aCreatedCaseIsNotSubmittedAgain();
    void refusalsAreFailures_data();
    void refusalsAreFailures();
    void lostAnswersAreUnknownAndNeverRepeated_data();
    void lostAnswersAreUnknownAndNeverRepeated();
    void looksUntilTheCaseShows();
    void looksOnlyForWhatFits_data();
    void looksOnlyForWhatFits();
    void thePersonMayAcceptTheOneCaseFound();
    void thePersonMaySubmitAgain();
    void closingTheConnectionLeavesTheOutcomeUnknown();
    void neverLooksOnAnotherConnection();
    void whatWasSentBeforeARestartIsLookedFor();
    void ownCasesOfAnotherConnectionAreNoneHere();
    void aFailingSearchSaysSo();
    void anOwnerWithoutVisibleCasesProvesNothing();

private:
    void send(const std::function<Behaviour(const Arrived &)> &behave);

    std::unique_ptr<CaseServer> m_server;
    std::unique_ptr<Client> m_client;
    std::unique_ptr<CaseSubmission> m_submission;
};

void TestCaseSubmission::init()
{
    m_server = std::make_unique<CaseServer>();
    m_client = std::make_unique<Client>(m_server->target());
    m_submission = std::make_unique<CaseSubmission>();
    m_submission->setSearchDelays({0, 0, 0});
    m_submission->setClient(m_client.get(), u"here"_s);
}

void TestCaseSubmission::cleanup()
{
    m_submission.reset();
    m_client.reset();
    m_server.reset();
}

void TestCaseSubmission::send(const std::function<Behaviour(const Arrived &)> &behave)
{
    m_server->behave = behave;
    QVERIFY(m_submission->submit(draft()));
    QCOMPARE(m_submission->state(), SubmissionState::Sending);
}

void TestCaseSubmission::aCaseIsCreatedAndShown()
{
    send(answering({.body = ours}));
    QTRY_COMPARE(m_submission->state(), SubmissionState::Created);
    QCOMPARE(m_submission->createdCase()->id, u"c-1"_s);
    QCOMPARE(m_server->arrived.size(), 1);
    QCOMPARE(m_server->arrived[0].path, "/api/cases"_ba);
    QCOMPARE(m_server->arrived[0].json()[u"title"_s].toString(), u" T "_s);
}

void TestCaseSubmission::nothingHappensWithoutAClient()
{
    m_submission->setClient(nullptr, {});
    QVERIFY(!m_submission->submit(draft()));
    QCOMPARE(m_submission->state(), SubmissionState::Idle);
}

void TestCaseSubmission::aSecondSubmitIsRefusedWhileOneIsUnderWay()
{
    send(answering({.manner = Manner::Silence}));
    QTRY_COMPARE(m_server->arrived.size(), 1);
    QVERIFY(!m_submission->submit(draft()));
    m_submission->reset();
    QCOMPARE(m_submission->state(), SubmissionState::Sending);
    QCOMPARE(m_server->count("POST", "/api/cases"), 1);
}

void TestCaseSubmission::aCreatedCaseIsNotSubmittedAgain()
{
    send(answering({.body = ours}));
    QTRY_COMPARE(m_submission->state(), SubmissionState::Created);
    QVERIFY(!m_submission->submit(draft()));
    m_submission->reset();
    QVERIFY(m_submission->submit(draft()));
}

void TestCaseSubmission::refusalsAreFailures_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Fault>("fault");
    QTest::newRow("400: Kibana does not like the body") << 400 << Fault::BadRequest;
    QTest::newRow("401: signed out") << 401 << Fault::SignedOut;
    QTest::newRow("403: may not create cases") << 403 << Fault::Forbidden;
    QTest::newRow("413: the body is too large") << 413 << Fault::TooLarge;
    QTest::newRow("429: too many requests") << 429 << Fault::Throttled;
}

void TestCaseSubmission::refusalsAreFailures()
{
    QFETCH(int, status);
    send(answering({.status = status, .body = R"({"statusCode": 1, "error": "E", "message": "Because"})"}));
    QTRY_COMPARE(m_submission->state(), SubmissionState::Failed);
    QTEST(m_submission->error().fault, "fault");
    QCOMPARE(m_submission->error().serverSays, u"Because"_s);
    QCOMPARE(m_server->arrived.size(), 1);
    QVERIFY(m_submission->submit(draft()));
}

void TestCaseSubmission::lostAnswersAreUnknownAndNeverRepeated_data()
{
    QTest::addColumn<Manner>("manner");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("the connection is cut after the request") << Manner::HangUp << 0 << QByteArray();
    QTest::newRow("200 with a login page") << Manner::Answer << 200 << QByteArray("<html></html>");
    QTest::newRow("200 with half a case") << Manner::Answer << 200 << QByteArray(R"({"id": "c-)");
    QTest::newRow("500 from Kibana, which writes in steps") << Manner::Answer << 500 << QByteArray("{}");
    QTest::newRow("502 from a proxy") << Manner::Answer << 502 << QByteArray("<html>Bad gateway</html>");
    QTest::newRow("504 from a proxy") << Manner::Answer << 504 << QByteArray();
}

void TestCaseSubmission::lostAnswersAreUnknownAndNeverRepeated()
{
    QFETCH(Manner, manner);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    send(answering({.manner = manner, .status = status, .body = body}, {page({})}));
    QTRY_COMPARE(m_submission->state(), SubmissionState::Unknown);
    QTRY_COMPARE(m_submission->duplicateSearch(), DuplicateSearch::None);
    QCOMPARE(m_server->count("POST", "/api/cases"), 1);
    QCOMPARE(m_server->count("GET", "/api/cases/_find?owner=securitySolution&from=now-60s"), 3);
}

void TestCaseSubmission::looksUntilTheCaseShows()
{
    send(answering({.manner = Manner::HangUp}, {page({}), page(ours)}));
    QTRY_COMPARE(m_submission->duplicateSearch(), DuplicateSearch::One);
    QCOMPARE(m_submission->state(), SubmissionState::Unknown);
    QCOMPARE(m_submission->createdCase()->id, u"c-1"_s);
    QCOMPARE(m_server->count("GET", "/api/cases/_find"), 2);
}

void TestCaseSubmission::looksOnlyForWhatFits_data()
{
    QTest::addColumn<QByteArray>("cases");
    QTest::addColumn<DuplicateSearch>("expected");
    const QByteArray same(ours);
    QTest::newRow("the same case") << same << DuplicateSearch::One;
    QTest::newRow("another title") << QByteArray(same).replace("\"T\"", "\"U\"") << DuplicateSearch::None;
    QTest::newRow("another description") << QByteArray(same).replace("\"D\"", "\"E\"") << DuplicateSearch::None;
    QTest::newRow("another severity") << QByteArray(same).replace("low", "high") << DuplicateSearch::None;
    QTest::newRow("two that fit") << same + "," + QByteArray(same).replace("c-1", "c-2") << DuplicateSearch::Several;
}

void TestCaseSubmission::looksOnlyForWhatFits()
{
    QFETCH(QByteArray, cases);
    QFETCH(DuplicateSearch, expected);
    send(answering({.manner = Manner::HangUp}, {page(cases)}));
    QTRY_COMPARE(m_submission->duplicateSearch(), expected);
}

void TestCaseSubmission::thePersonMayAcceptTheOneCaseFound()
{
    send(answering({.manner = Manner::HangUp}, {page(ours)}));
    QTRY_COMPARE(m_submission->duplicateSearch(), DuplicateSearch::One);
    QVERIFY(m_submission->accept());
    QCOMPARE(m_submission->state(), SubmissionState::Created);
    QVERIFY(!m_submission->accept());
}

void TestCaseSubmission::thePersonMaySubmitAgain()
{
    send(answering({.manner = Manner::HangUp}, {page({})}));
    QTRY_COMPARE(m_submission->duplicateSearch(), DuplicateSearch::None);
    send(answering({.body = ours}));
    QTRY_COMPARE(m_submission->state(), SubmissionState::Created);
    QCOMPARE(m_server->count("POST", "/api/cases"), 2);
}

void TestCaseSubmission::closingTheConnectionLeavesTheOutcomeUnknown()
{
    send(answering({.manner = Manner::Silence}));
    QTRY_COMPARE(m_server->arrived.size(), 1);
    QSignalSpy changes(m_submission.get(), &CaseSubmission::changed);
    m_submission->setClient(nullptr, {});
    QCOMPARE(m_submission->state(), SubmissionState::Unknown);
    QVERIFY(m_submission->error().mayHaveActed);
    QCOMPARE(changes.size(), 1);
}

void TestCaseSubmission::neverLooksOnAnotherConnection()
{
    send(answering({.manner = Manner::Silence}));
    QTRY_COMPARE(m_server->arrived.size(), 1);
    Client other(m_server->target());
    m_submission->setClient(&other, u"elsewhere"_s);
    m_submission->searchAgain();
    QCOMPARE(m_submission->duplicateSearch(), DuplicateSearch::Failed);
    m_server->behave = answering({}, {page(ours)});
    m_submission->setClient(m_client.get(), u"here"_s);
    m_submission->searchAgain();
    QTRY_COMPARE(m_submission->duplicateSearch(), DuplicateSearch::One);
}

void TestCaseSubmission::whatWasSentBeforeARestartIsLookedFor()
{
    send(answering({.manner = Manner::Silence}));
    QTRY_COMPARE(m_server->arrived.size(), 1);
    const std::optional<SentCase> sent = m_submission->unresolved();
    QVERIFY(sent);
    QVERIFY(sent->draft == draft());

    CaseSubmission later;
    later.setSearchDelays({0});
    later.resume(*sent);
    QCOMPARE(later.state(), SubmissionState::Unknown);
    QVERIFY(later.unresolved() == sent);
    m_server->behave = answering({}, {page(ours)});
    later.setClient(m_client.get(), u"here"_s);
    QTRY_COMPARE(later.duplicateSearch(), DuplicateSearch::One);
    QVERIFY(later.accept());
    QVERIFY(!later.unresolved());
}

void TestCaseSubmission::ownCasesOfAnotherConnectionAreNoneHere()
{
    send(answering({.body = ours}));
    QTRY_COMPARE(m_submission->state(), SubmissionState::Created);
    m_submission->reset();
    m_submission->setClient(m_client.get(), u"elsewhere"_s);
    send(answering({.manner = Manner::HangUp}, {page(ours)})); // with the id the first one had
    QTRY_COMPARE(m_submission->duplicateSearch(), DuplicateSearch::One);
}

void TestCaseSubmission::aFailingSearchSaysSo()
{
    send(answering({.manner = Manner::HangUp}, {QByteArray()}));
    QTRY_COMPARE(m_submission->duplicateSearch(), DuplicateSearch::Failed);
    QCOMPARE(m_submission->searchError().fault, Fault::ServerFault);
    QCOMPARE(m_submission->state(), SubmissionState::Unknown);
}

// Kibana answers 200 with nothing for an owner whose cases the account may not see.
void TestCaseSubmission::anOwnerWithoutVisibleCasesProvesNothing()
{
    const QByteArray nothing = R"({"cases": [], "page": 1, "total": 0})";
    send(answering({.manner = Manner::HangUp}, {nothing}));
    QTRY_COMPARE(m_submission->duplicateSearch(), DuplicateSearch::NoneVisible);
    QCOMPARE(m_submission->state(), SubmissionState::Unknown);
    QCOMPARE(m_submission->draftSent(), draft());
    const auto last = QString::fromLatin1(m_server->arrived.last().path);
    QVERIFY2(last.contains(u"owner=securitySolution&"_s) && !last.contains(u"from="_s), qPrintable(last));
    m_server->behave = answering({}, {nothing, nothing, nothing, QByteArray()});
    m_submission->searchAgain();
    QTRY_COMPARE(m_submission->duplicateSearch(), DuplicateSearch::Failed);
}

REEVE_GUILESS_TEST_MAIN(TestCaseSubmission)
#include "test_casesubmission.moc"
