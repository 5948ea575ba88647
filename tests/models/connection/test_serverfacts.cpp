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
    void countsAgentsWithoutThoseThatAreGone_data();
    void countsAgentsWithoutThoseThatAreGone();
    void readsTheOwnersOfCases();
    void refusesOtherShapes_data();
    void refusesOtherShapes();
};

void TestServerFacts::asksForWhatItMeans()
{
    QCOMPARE(encodedPath(oneSpace(u"a/b"_s)), u"/api/spaces/space/a%2Fb"_s);
    QCOMPARE(listSpaces().scope, Scope::Deployment);
    QCOMPARE(firstEndpoint().scope, Scope::Space);
    QCOMPARE(encodedQuery(firstEndpoint()), "page=0&pageSize=1"_ba);
    QCOMPARE(encodedQuery(newestCase()), "sortField=createdAt&sortOrder=desc&perPage=1"_ba);
    for (const ApiRequest &request :
        {serverStatus(), listSpaces(), oneSpace({}), whoAmI(), fleetAgentStatus(), firstEndpoint(), newestCase()})
        QVERIFY(request.verb == Verb::Get && request.effect == Effect::Reads);
}

void TestServerFacts::readsStatus()
{
    QCOMPARE(readStatus(answer(R"({"version":{"number":"9.1.0","build_flavor":"serverless"},
        "status":{"overall":{"level":"degraded","summary":"one"}}})")),
        (StatusFacts{u"9.1.0"_s, u"serverless"_s, u"degraded"_s, u"one"_s, {}, {}}));
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
        (IdentityFacts{
            .username = u"elastic"_s,
            .roles = {u"superuser"_s, u"b"_s},
            .authentication = u"api_key"_s,
            .apiKeyName = u"reeve"_s,
            .apiKeyId = u"x"_s,
        }));
    QCOMPARE(readIdentity(answer(R"({"username":"jo","authentication_realm":{"name":"corp","type":"ldap"},
        "authentication_provider":{"type":"http","name":"__http__"}})")),
        (IdentityFacts{.username = u"jo"_s, .provider = u"http"_s, .realm = u"corp"_s, .realmType = u"ldap"_s}));
}

void TestServerFacts::readsCounts()
{
    QCOMPARE(readTotal(answer(R"({"total":25431,"data":[]})")), qint64(25'431));
}

void TestServerFacts::countsAgentsWithoutThoseThatAreGone_data()
{
    QTest::addColumn<QByteArray>("results");
    QTest::addColumn<qint64>("enrolled"); // -1: not known
    QTest::addColumn<GoneAgents>("gone");
    const auto row = [](const char *name, const char *results, qint64 enrolled, const GoneAgents &gone) {
        QTest::newRow(name) << QByteArray(results) << enrolled << gone;
    };
    row("Fleet counts them apart",
        R"({"online":3,"error":1,"offline":2,"updating":1,"uninstalled":4,"orphaned":5,"inactive":6,"active":16,"all":22})",
        7, {4, 5, 0});
    row("only uninstalled ones", R"({"online":0,"error":0,"offline":0,"updating":0,"uninstalled":4,"active":4})", 0,
        {4, 0, 0});
    row("only orphaned ones", R"({"online":0,"error":0,"offline":0,"updating":0,"orphaned":2,"active":2,"all":2})", 0,
        {0, 2, 0});
    row("Fleet does not count them apart",
        R"({"online":3,"error":0,"offline":2,"updating":0,"active":9,"other":0,"all":9})", 5, {0, 0, 4});
    row("none is gone", R"({"online":3,"error":0,"offline":2,"updating":0,"active":5,"all":7})", 5, {});
    row("active alone", R"({"active":12,"all":12})", 12, {});
    row("active, and only some states", R"({"active":12,"online":3})", 12, {});
    row("all alone", R"({"all":5})", 5, {});
    row("all, and those that do not count", R"({"all":9,"unenrolled":2,"inactive":3})", 4, {});
    row("states alone", R"({"online":3,"offline":2,"updating":1,"error":1})", 7, {});
    row("no number is no zero", "{}", -1, {});
    row("text is no number", R"({"active":"12"})", -1, {});
}

void TestServerFacts::countsAgentsWithoutThoseThatAreGone()
{
    QFETCH(QByteArray, results);
    QFETCH(qint64, enrolled);
    const Outcome<AgentCounts> counts = readAgentCounts(answer(R"({"results":)" + results + '}'));
    QCOMPARE(counts.has_value() ? counts->enrolled : -1, enrolled);
    if (counts)
        QTEST(counts->gone, "gone");
}

void TestServerFacts::readsTheOwnersOfCases()
{
    QCOMPARE(readCases(answer(R"({"total":0,"cases":[]})")), CaseFacts{});
    QCOMPARE(
        readCases(answer(R"({"total":3,"cases":[{"owner":"observability"},{"owner":"cases"},{"owner":"cases"}]})")),
        (CaseFacts{3, {u"observability"_s, u"cases"_s}}));
    QCOMPARE(readCases(answer(R"({"total":2,"cases":[{},{"owner":7}]})")), (CaseFacts{2, {}}));
    QVERIFY(!readCases(answer(R"({"cases":[]})")));
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
    QCOMPARE(readAgentCounts(reply).error().fault, Fault::BadBody);
    QCOMPARE(readIdentity(reply).error().fault, Fault::BadBody);
}

REEVE_GUILESS_TEST_MAIN(TestServerFacts)
#include "test_serverfacts.moc"
