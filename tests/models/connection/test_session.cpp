// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connection/session.h"

#include <QSignalSpy>
#include <QTest>

#include "models/connection/requests.h"
#include "models/endpoints/detail/detailrequests.h"
#include "tests/support/rawserver.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace reeve::test;
using namespace Qt::StringLiterals;

class TestSession : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void collectsFailuresByItself();
    void noneOfThatIsAnAnswerAndNoFailure();
    void keepsTheNewestHundred();
    void explainsWhereAndWhat();
    void locksWhatBecomesProductionElsewhere();
};

void TestSession::collectsFailuresByItself()
{
    RawServer server([](const RawRequest &request) {
        return request.line.contains("/api/status") ? http(200, "{}")
                                                    : http(403, R"({"statusCode":403,"message":"no"})");
    });
    Session session({.address = server.url()}, {.address = server.url(), .timeoutMs = 2'000}, nullptr);
    QSignalSpy found(&session, &Session::found);
    int answers = 0;
    const Call good = session.client().send(serverStatus(), [&](const Outcome<Reply> &) { ++answers; });
    const Call bad = session.client().send(firstEndpoint(), [&](const Outcome<Reply> &) { ++answers; });
    QTRY_COMPARE(answers, 2);
    QCOMPARE(found.count(), 1);
    QCOMPARE(session.findings().size(), 1u);
    QCOMPARE(session.findings().back().id, u"forbidden-endpoints"_s);
}

void TestSession::noneOfThatIsAnAnswerAndNoFailure()
{
    RawServer server([](const RawRequest &request) {
        return request.line.contains("agentIds=of-a-proxy")
            ? http(404, R"({"statusCode":404,"error":"Not Found","message":"Not Found"})")
            : http(404, R"({"statusCode":404,"error":"Not Found","message":"index_not_found_exception"})");
    });
    Session session({.address = server.url()}, {.address = server.url(), .timeoutMs = 2'000}, nullptr);
    int answers = 0;
    const auto count = [&](const Outcome<Reply> &) { ++answers; };
    const Call none = session.client().send(listResponseActions({.agentIds = {u"a"_s}}), count);
    QTRY_COMPARE(answers, 1);
    QVERIFY(session.findings().empty());
    QVERIFY(session.workedAt(u"response-actions"_s).isValid());
    const Call missing = session.client().send(listResponseActions({.agentIds = {u"of-a-proxy"_s}}), count);
    QTRY_COMPARE(answers, 2);
    QCOMPARE(session.findings().size(), 1u);
}

void TestSession::keepsTheNewestHundred()
{
    Session session({}, {}, nullptr);
    for (int i = 0; i < 120; ++i)
        session.report({.id = QString::number(i)});
    QCOMPARE(session.findings().size(), 100u);
    QCOMPARE(session.findings().front().id, u"20"_s);
    QCOMPARE(session.findings().back().id, u"119"_s);
}

void TestSession::explainsWhereAndWhat()
{
    const QUrl address(u"https://user:seededsecret@kibana.example.com:5601/kbn"_s);
    const Session session({.address = address, .space = u"marketing"_s, .timeoutSeconds = 9}, {}, nullptr);
    const Diagnosis diagnosis = session.explain(firstEndpoint(), {.fault = Fault::TimedOut});
    QVERIFY(diagnosis.symptom.contains("9 seconds"_L1));
    QVERIFY2(diagnosis.evidence.contains("GET /kbn/s/marketing/api/endpoint/metadata?page=0&pageSize=1"_L1),
        qPrintable(diagnosis.evidence));
    QVERIFY(diagnosis.evidence.contains("kibana.example.com"_L1));
    QVERIFY(!diagnosis.evidence.contains("seededsecret"_L1));
}

void TestSession::locksWhatBecomesProductionElsewhere()
{
    const QUrl address(u"https://kibana.example.com"_s);
    const Profile opened{.name = u"Old"_s, .address = address, .space = u"soc"_s};
    Session session(opened, {.address = address}, nullptr);
    QVERIFY(!session.client().isReadOnly());
    Profile changed = opened;
    changed.name = u"New"_s;
    changed.environment = Environment::Production;
    changed.address = QUrl(u"https://elsewhere.example.com"_s);
    session.adopt(changed);
    QVERIFY(session.client().isReadOnly());
    QCOMPARE(session.profile().name, u"New"_s);
    QCOMPARE(session.profile().address, address); // leads where it led
    session.client().setReadOnly(false);
    session.adopt(changed); // was told already: what the person unlocked stays so
    QVERIFY(!session.client().isReadOnly());
}

REEVE_GUILESS_TEST_MAIN(TestSession)
#include "test_session.moc"
