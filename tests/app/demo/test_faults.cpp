// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "app/demo/base/faults.h"
#include "tests/app/demo/client.h"
#include "tests/support/testprogram.h"

using namespace reeve::demo;

namespace {

const std::string list = "/api/endpoint/metadata?page=0";

}

class FaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void answers_data();
    void answers();
    void countedFaultEnds();
    void scopedFaultStrikesThere();
    void conflictOnce();
    void emptyFleet();
    void elasticsearch();
    void foreignPagesHaveNoFingerprint();
    void controlOverHttp();
    void journalKeepsNoSecret();
};

void FaultsTest::reads_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("parts");
    const auto row = [](const char *text, const char *parts) {
        QTest::newRow(text) << std::string(text) << std::string(parts);
    };
    row("500", "500|||-1");
    row("429=5", "429|5||-1");
    row("429=5*3", "429|5||3");
    row("never@/api/endpoint", "never||/api/endpoint|-1");
    row("slow=100@/api/cases*2", "slow|100|/api/cases|2");
    row("redirect=https://a.example/x?y=1*1", "redirect|https://a.example/x?y=1||1");
    row("409", "409|||1");
    row("409*2", "409|||2");
}

void FaultsTest::reads()
{
    QFETCH(std::string, text);
    const auto fault = parseFault(text);
    QVERIFY(fault);
    QTEST(fault->name + "|" + fault->value + "|" + fault->scope + "|" + std::to_string(fault->remaining), "parts");
}

void FaultsTest::refuses_data()
{
    QTest::addColumn<std::string>("text");
    for (const char *text : {"418", "", "=5", "never=5", "429=soon", "slow=-1"})
        QTest::addRow("'%s'", text) << std::string(text);
}

void FaultsTest::refuses()
{
    QFETCH(std::string, text);
    Server server;
    QVERIFY(!server.setFault(std::string_view(text)));
}

void FaultsTest::answers_data()
{
    QTest::addColumn<std::string>("fault");
    QTest::addColumn<std::string>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<std::string>("body"); // a piece of it
    const auto row = [](const char *name, const char *fault, const std::string &path, int status, const char *body) {
        QTest::newRow(name) << std::string(fault) << path << status << std::string(body);
    };
    row("401", "401", list, 401, "security_exception");
    row("401 leaves the redacted status", "401", "/api/status", 200,
        "{\"status\":{\"overall\":{\"level\":\"available\"}}}");
    row("403 at the route", "403", list, 403,
        "API [GET /api/endpoint/metadata?page=0] is unauthorized for user, this action is granted by the Kibana "
        "privileges [securitySolution]");
    row("403 at the route, in a space", "403", "/s/research" + list, 403,
        "API [GET /api/endpoint/metadata?page=0] is unauthorized");
    row("403 spares what a login is enough for", "403", "/api/spaces/space", 200, "default");
    row("403 of endpoints", "403-endpoint", list, 403, "Endpoint authorization failure");
    row("403 of endpoints spares cases", "403-endpoint", "/api/cases/_find", 200, "cases");
    row("space not found", "404-space", "/api/spaces/space/default", 404, "Not Found");
    row("429", "429=7", list, 429, "Server is overloaded");
    row("429 spares the status", "429", "/api/status", 200, "available");
    row("500", "500", list, 500, "An internal server error occurred. Check Kibana server logs for details.");
    row("502 is the proxy's", "502", list, 502, "<title>502 Bad Gateway</title>");
    row("not ready", "503-not-ready", "/api/status", 503, "Kibana server is not ready yet");
    row("core unavailable", "status-unavailable", "/api/status", 503, "unavailable");
    row("garbage", "garbage", list, 200, "not json");
    row("login page", "html-login", list, 200, "<html");
    row("redirect", "redirect", list, 302, "");
    row("redirect to a place", "redirect=https://other.example/login", list, 302, "");
    row("late", "slow=50", list, 200, "\"total\":5");
}

void FaultsTest::answers()
{
    QFETCH(std::string, fault);
    QFETCH(std::string, path);
    QFETCH(std::string, body);
    Demo demo({.fleet = 5});
    QVERIFY(demo.server.setFault(std::string_view(fault)));
    const auto reply = demo.get(path);
    QTEST(reply.status, "status");
    QVERIFY2(reply.body.find(body) != std::string::npos, reply.body.c_str());
    if (fault == "429=7")
        QCOMPARE(reply.header("retry-after"), std::string("7"));
    if (fault == "503-not-ready")
        QCOMPARE(reply.header("retry-after"), std::string("30"));
    if (fault == "redirect")
        QCOMPARE(reply.header("location"), std::string("http://127.0.0.1:9/api/endpoint/metadata"));
    if (fault.starts_with("redirect="))
        QCOMPARE(reply.header("location"), std::string("https://other.example/login"));
    demo.server.clearFaults();
    QCOMPARE(demo.get(list).status, 200);
}

void FaultsTest::countedFaultEnds()
{
    Demo demo({.fleet = 5});
    QVERIFY(demo.server.setFault("500*2"));
    QCOMPARE(demo.get(list).status, 500);
    QCOMPARE(demo.get(list).status, 500);
    QCOMPARE(demo.get(list).status, 200);
}

void FaultsTest::scopedFaultStrikesThere()
{
    Demo demo({.fleet = 5, .basePath = "/kbn"});
    QVERIFY(demo.server.setFault("500@/api/cases"));
    QCOMPARE(demo.get("/kbn" + list).status, 200);
    QCOMPARE(demo.get("/kbn/s/research/api/cases/_find").status, 500);
}

void FaultsTest::conflictOnce()
{
    Demo demo({.fleet = 1});
    Json body = demo.get("/api/cases/_find?perPage=1").json()["cases"][0];
    const auto change = [&] {
        return Json{
            {"cases", Json::array({{{"id", body["id"]}, {"version", body["version"]}, {"severity", "medium"}}})}};
    };
    QVERIFY(demo.server.setFault("409"));
    QCOMPARE(demo.patch("/api/cases", change()).status, 409);
    QCOMPARE(demo.patch("/api/cases", change()).status, 409); // somebody else did change it
    body = demo.get("/api/cases/" + body["id"].get<std::string>()).json();
    QCOMPARE(demo.patch("/api/cases", change()).status, 200);
}

void FaultsTest::emptyFleet()
{
    const Demo demo({.fleet = 5, .faults = {{.name = "empty-fleet"}}});
    const Json json = demo.get(list).json();
    QVERIFY(json["total"] == 0 && json["data"].empty());
    QVERIFY(demo.get("/api/fleet/agent_status").json()["results"]["all"] == 0);
}

void FaultsTest::elasticsearch()
{
    Demo demo({.fleet = 5, .faults = {{.name = "elasticsearch"}}});
    const auto root = demo.get("/");
    QVERIFY(root.json()["tagline"] == "You Know, for Search");
    QCOMPARE(root.header("x-elastic-product"), std::string("Elasticsearch"));
    QVERIFY(root.header("kbn-name").empty());
    const auto status = demo.get("/api/status");
    QCOMPARE(status.status, 400);
    QCOMPARE(status.body, std::string("{\"error\":\"no handler found for uri [/api/status] and method [GET]\"}"));
    QVERIFY(demo.get("/nothing").json()["error"]["type"] == "index_not_found_exception");
    demo.headers = {};
    const auto refused = demo.get("/");
    QCOMPARE(refused.status, 401);
    QVERIFY(refused.json()["error"]["type"] == "security_exception" && refused.json()["status"] == 401);
    QVERIFY(refused.header("x-elastic-product").empty());
    QCOMPARE(refused.headers.count("www-authenticate"), size_t{2});
}

void FaultsTest::foreignPagesHaveNoFingerprint()
{
    Demo demo({.fleet = 5});
    for (const char *fault : {"502", "html-login", "redirect"}) {
        QVERIFY(demo.server.setFault(fault));
        QVERIFY(demo.get(list).header("kbn-name").empty());
        demo.server.clearFaults();
    }
}

void FaultsTest::controlOverHttp()
{
    Demo demo({.fleet = 5});
    QVERIFY(
        demo.post("/demo/faults", {{"name", "429"}, {"value", 3}, {"count", 1}}).json()["faults"][0]["remaining"] == 1);
    QCOMPARE(demo.get(list).header("retry-after"), std::string("3"));
    QCOMPARE(demo.get(list).status, 200);
    QCOMPARE(demo.post("/demo/faults", {{"name", "nonsense"}}).status, 400);
    QCOMPARE(demo.post("/demo/faults", {{"name", "500"}}).status, 200);
    QVERIFY(demo.remove("/demo/faults").json()["faults"].empty());
    QVERIFY(demo.get("/demo/credentials").json()["encodedApiKey"] == demo.server.credentials().encodedApiKey);
}

void FaultsTest::journalKeepsNoSecret()
{
    const Demo demo({.fleet = 5});
    demo.get(list);
    demo.get(list);
    QCOMPARE(demo.server.count("GET", "/api/endpoint/metadata"), size_t{2});
    const SeenRequest seen = demo.server.requests().front();
    QCOMPARE(seen.target, list);
    QVERIFY(seen.hasHeader("authorization") && !seen.hasHeader("remote_addr"));
    const auto shown = demo.get("/demo/requests");
    QVERIFY(shown.json()["total"] == 2);
    QVERIFY(shown.body.find(demo.server.credentials().encodedApiKey) == std::string::npos);
}

REEVE_GUILESS_TEST_MAIN(FaultsTest)
#include "test_faults.moc"
