// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connection/serverfacts.h"

#include <QTest>

#include "models/connection/requests.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

namespace {

Reply answer(const QByteArray &body)
{
    return {.status = 200, .body = body, .contentType = "application/json"_ba};
}

}

class TestServerFacts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksForWhatItMeans();
    void readsStatus();
    void readsSpaces();
    void readsIdentity();
    void readsCounts();
    void refusesOtherShapes_data();
    void refusesOtherShapes();
};

void TestServerFacts::asksForWhatItMeans()
{
    QCOMPARE(encodedPath(oneSpace(u"a/b"_s)), u"/api/spaces/space/a%2Fb"_s);
    QCOMPARE(listSpaces().scope, Scope::Deployment);
    QCOMPARE(firstEndpoint().scope, Scope::Space);
    QCOMPARE(encodedQuery(firstEndpoint()), "page=0&pageSize=1"_ba);
    QCOMPARE(encodedQuery(firstCaseOf(u"cases"_s)), "owner=cases&perPage=1"_ba);
    for (const ApiRequest &request :
        {serverStatus(), listSpaces(), oneSpace({}), whoAmI(), fleetAgentStatus(), firstEndpoint(), firstCaseOf({})})
        QVERIFY(request.verb == Verb::Get && request.effect == Effect::Reads);
}

void TestServerFacts::readsStatus()
{
    QCOMPARE(readStatus(answer(R"({"version":{"number":"9.1.0","build_flavor":"serverless"},
        "status":{"overall":{"level":"degraded","summary":"one"}}})")),
        (StatusFacts{u"9.1.0"_s, u"serverless"_s, u"degraded"_s, u"one"_s}));
    QCOMPARE(
        readStatus(answer(R"({"status":{"overall":{"level":"available"}}})")), (StatusFacts{.level = u"available"_s}));
}

void TestServerFacts::readsSpaces()
{
    const auto spaces = readSpaces(answer(
        R"([{"id":"default","name":"Default","color":"#00bfb3"},{"name":"no id"},{"id":"ops","description":"x"}])"));
    QVERIFY(spaces.has_value());
    QCOMPARE(spaces->size(), 2);
    QCOMPARE(spaces->at(0), (SpaceFacts{u"default"_s, u"Default"_s, {}, QColor(0, 0xbf, 0xb3)}));
    QCOMPARE(spaces->at(1), (SpaceFacts{u"ops"_s, u"ops"_s, u"x"_s, {}}));
    QVERIFY(readSpace(answer(R"({"id":"ops"})")).has_value());
    QVERIFY(!readSpace(answer(R"({"name":"no id"})")).has_value());
}

void TestServerFacts::readsIdentity()
{
    QCOMPARE(readIdentity(answer(R"({"username":"elastic","roles":["superuser","b"],"authentication_type":"api_key",
        "api_key":{"id":"x","name":"reeve"}})")),
        (IdentityFacts{u"elastic"_s, {u"superuser"_s, u"b"_s}, u"api_key"_s, u"reeve"_s}));
}

void TestServerFacts::readsCounts()
{
    QCOMPARE(readTotal(answer(R"({"total":25431,"data":[]})")), qint64(25'431));
    QCOMPARE(readActiveAgents(answer(R"({"results":{"active":12,"online":3}})")), qint64(12));
    QCOMPARE(readActiveAgents(answer(R"({"results":{"online":3,"offline":2,"updating":1,"error":1}})")), qint64(7));
}

void TestServerFacts::refusesOtherShapes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("not JSON") << "hello"_ba;
    QTest::newRow("a web page") << "<html></html>"_ba;
    QTest::newRow("a number") << "12"_ba;
    QTest::newRow("cut short") << R"({"total":)"_ba;
}

void TestServerFacts::refusesOtherShapes()
{
    QFETCH(QByteArray, body);
    const Reply reply = answer(body);
    QCOMPARE(readStatus(reply).error().fault, Fault::BadBody);
    QCOMPARE(readSpaces(reply).error().fault, Fault::BadBody);
    QCOMPARE(readTotal(reply).error().fault, Fault::BadBody);
    QCOMPARE(readActiveAgents(reply).error().fault, Fault::BadBody);
    QCOMPARE(readIdentity(reply).error().fault, Fault::BadBody);
}

REEVE_GUILESS_TEST_MAIN(TestServerFacts)
#include "test_serverfacts.moc"
