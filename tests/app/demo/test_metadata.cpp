// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QElapsedTimer>
#include <QTest>

#include <set>

#include "app/demo/fleet/fleet.h"
#include "tests/app/demo/client.h"
#include "tests/support/testprogram.h"

using namespace reeve::demo;

namespace {

const std::string list = "/api/endpoint/metadata";
const std::string generic = "An internal server error occurred. Check Kibana server logs for details.";

}

class MetadataTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaults();
    void refuses_data();
    void refuses();
    void takesBothFormsOfLists();
    void pagesAreZeroBasedAndComplete();
    void pastTheEndIsEmpty();
    void windowEndsAtTenThousand();
    void badKqlIsTheGenericError();
    void statusFilterMissesUninstalledAgents();
    void kqlAndStatusesTogether();
    void oneById();
    void unenrolledById();
    void otherSpacesSeeOtherThings();
    void policyResponseAndPendingActions();
    void fleetCountsAgree();
    void bigPageIsPackedAndQuick();
};

void MetadataTest::defaults()
{
    const Demo demo;
    const auto reply = demo.get(list);
    QCOMPARE(reply.status, 200);
    const Json json = reply.json();
    QCOMPARE(json["data"].size(), size_t{10});
    QVERIFY(json["page"] == 0 && json["pageSize"] == 10 && json["total"] == 1000);
    QVERIFY(json["sortField"] == "enrolled_at" && json["sortDirection"] == "desc");
    QCOMPARE(reply.header("elastic-api-version"), std::string("2023-10-31"));
    QCOMPARE(reply.header("content-type"), std::string("application/json; charset=utf-8"));
}

void MetadataTest::refuses_data()
{
    QTest::addColumn<std::string>("query");
    QTest::addColumn<std::string>("message");
    const auto row = [](const char *name, const char *query, const char *message) {
        QTest::newRow(name) << std::string(query) << std::string(message);
    };
    row("page below zero", "page=-1", "[request query.page]: Value must be equal to or greater than [0].");
    row("page size zero", "pageSize=0", "[request query.pageSize]: Value must be equal to or greater than [1].");
    row("page size above the window", "pageSize=10001",
        "[request query.pageSize]: Value must be equal to or lower than [10000].");
    row("page that is no number", "page=first",
        "[request query.page]: expected value of type [number] but got [string]");
    row("page given twice", "page=1&page=2", "[request query.page]: expected value of type [number] but got [Array]");
    row("unknown key", "size=10", "[request query.size]: definition for this key is missing");
    row("key with brackets", "hostStatuses[]=healthy",
        "[request query.hostStatuses[]]: definition for this key is missing");
    row("one bare status is no list", "hostStatuses=healthy",
        "[request query.hostStatuses]: could not parse array value from json input");
    row("unenrolled is no status", "hostStatuses=%5B%22unenrolled%22%5D",
        "[request query.hostStatuses.0]: types that failed validation:\n- [request query.hostStatuses.0.0]: expected "
        "value to equal [healthy]\n"
        "- [request query.hostStatuses.0.1]: expected value to equal [offline]\n- [request query.hostStatuses.0.2]: "
        "expected value to equal "
        "[updating]\n- [request query.hostStatuses.0.3]: expected value to equal [unhealthy]\n- [request "
        "query.hostStatuses.0.4]: expected value "
        "to equal [inactive]");
    row("unknown direction", "sortDirection=up",
        "[request query.sortDirection]: types that failed validation:\n- [request query.sortDirection.0]: expected "
        "value to equal [asc]\n"
        "- [request query.sortDirection.1]: expected value to equal [desc]");
}

void MetadataTest::refuses()
{
    QFETCH(std::string, query);
    QFETCH(std::string, message);
    static const Demo demo;
    const auto reply = demo.get(list + "?" + query);
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.message(), message);
}

void MetadataTest::takesBothFormsOfLists()
{
    const Demo demo;
    const auto asJson = demo.get(list + "?hostStatuses=" + Demo::encoded("[\"healthy\",\"offline\"]"));
    const auto repeated = demo.get(list + "?hostStatuses=healthy&hostStatuses=offline");
    QCOMPARE(asJson.status, 200);
    QVERIFY(asJson.json() == repeated.json());
    QVERIFY(asJson.json()["total"] > 850 && asJson.json()["total"] < 960);
}

void MetadataTest::pagesAreZeroBasedAndComplete()
{
    const Demo demo({.fleet = 25});
    std::set<std::string> ids;
    for (int page = 0; page < 3; ++page) {
        const Json json = demo.get(list + "?pageSize=10&page=" + std::to_string(page)).json();
        for (const Json &item : json["data"])
            ids.insert(item["metadata"]["agent"]["id"].get<std::string>());
    }
    QCOMPARE(ids.size(), size_t{25});
}

void MetadataTest::pastTheEndIsEmpty()
{
    const Demo demo({.fleet = 25});
    const Json json = demo.get(list + "?page=9").json();
    QVERIFY(json["data"].empty() && json["total"] == 25 && json["page"] == 9);
}

void MetadataTest::windowEndsAtTenThousand()
{
    const Demo demo({.fleet = 20});
    QCOMPARE(demo.get(list + "?page=0&pageSize=10000").status, 200);
    QCOMPARE(demo.get(list + "?page=99&pageSize=100").status, 200);
    const auto beyond = demo.get(list + "?page=100&pageSize=100");
    QCOMPARE(beyond.status, 500);
    QCOMPARE(beyond.message(), generic);
}

void MetadataTest::badKqlIsTheGenericError()
{
    const Demo demo({.fleet = 20});
    for (const char *kuery : {"a: (", "united.endpoint.host.ip : 10.*"}) {
        const auto reply = demo.get(list + "?kuery=" + Demo::encoded(kuery));
        QCOMPARE(reply.status, 500);
        QCOMPARE(reply.message(), generic);
    }
}

void MetadataTest::statusFilterMissesUninstalledAgents()
{
    const Demo demo({.fleet = 3000});
    size_t shown = 0;
    const Json all = demo.get(list + "?pageSize=3000").json();
    for (const Json &item : all["data"])
        shown += item["host_status"] == "unhealthy" ? 1 : 0;
    const auto filtered = demo.get(list + "?hostStatuses=%5B%22unhealthy%22%5D").json()["total"].get<size_t>();
    QVERIFY(filtered > 0);
    QVERIFY(shown > filtered);
}

void MetadataTest::kqlAndStatusesTogether()
{
    const Demo demo;
    const auto kuery =
        Demo::encoded("united.endpoint.host.os.name : macOS and not united.endpoint.host.hostname : FRA*");
    const Json json = demo.get(list + "?pageSize=1000&hostStatuses=%5B%22healthy%22%5D&kuery=" + kuery).json();
    QVERIFY(json["total"] == json["data"].size() && !json["data"].empty());
    for (const Json &item : json["data"]) {
        QVERIFY(item["host_status"] == "healthy");
        QVERIFY(item["metadata"]["host"]["os"]["name"] == "macOS");
        QVERIFY(!item["metadata"]["host"]["hostname"].get<std::string>().starts_with("FRA"));
    }
}

void MetadataTest::oneById()
{
    const Demo demo;
    const Json item = demo.get(list + "?pageSize=1").json()["data"][0];
    const auto id = item["metadata"]["agent"]["id"].get<std::string>();
    const auto reply = demo.get(list + "/" + id);
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.json()["metadata"]["host"] == item["metadata"]["host"]);
    const auto missing = demo.get(list + "/00000000-0000-4000-8000-000000000000");
    QCOMPARE(missing.status, 404);
    QCOMPARE(missing.message(), std::string("Endpoint with id 00000000-0000-4000-8000-000000000000 not found"));
}

void MetadataTest::unenrolledById()
{
    const Demo demo;
    const auto id = Fleet(1, 1000, 0).agentId(1000);
    const auto reply = demo.get(list + "/" + id);
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.message(), "Endpoint with id " + id + " (Fleet agent id " + id + ") is unenrolled");
}

void MetadataTest::otherSpacesSeeOtherThings()
{
    const Demo demo;
    QVERIFY(demo.get("/s/default" + list).json()["total"] == 1000);
    QVERIFY(demo.get("/s/security-ops" + list).json()["total"] == 1000);
    QVERIFY(demo.get("/s/research" + list).json()["total"] == 0);
    const auto nowhere = demo.get("/s/nowhere" + list);
    QCOMPARE(nowhere.status, 200);
    QVERIFY(nowhere.json()["data"].empty());
}

void MetadataTest::policyResponseAndPendingActions()
{
    const Demo demo;
    const auto id = demo.get(list + "?pageSize=1").json()["data"][0]["metadata"]["agent"]["id"].get<std::string>();
    QVERIFY(demo.get("/api/endpoint/policy_response?agentId=" + id).json()["policy_response"]["agent"]["id"] == id);
    QCOMPARE(demo.get("/api/endpoint/policy_response?agentId=x").message(),
        std::string("Policy response for endpoint id [x] not found"));
    QVERIFY(demo.get("/api/endpoint/action_status?agent_ids=" + id).json()["data"][0]["agent_id"] == id);
}

void MetadataTest::fleetCountsAgree()
{
    const Demo demo;
    const Json results = demo.get("/api/fleet/agent_status").json()["results"];
    const auto healthy = demo.get(list + "?hostStatuses=%5B%22healthy%22%5D").json()["total"];
    QVERIFY(results["online"] == healthy);
    QVERIFY(demo.get("/api/fleet/agents?perPage=5").json()["items"].size() == 5);
    QCOMPARE(demo.get("/api/fleet/agents?page=101&perPage=100").message(),
        std::string("[request query]: You cannot use page and perPage page over 10000 agents"));
    QVERIFY(demo.get("/api/fleet/check-permissions").json()["success"] == true);
}

void MetadataTest::bigPageIsPackedAndQuick()
{
    Demo demo({.fleet = 250000});
    demo.headers.emplace("Accept-Encoding", "gzip, deflate, br");
    QElapsedTimer timer;
    timer.start();
    const auto page = demo.get(list + "?pageSize=10000");
    const auto pageMs = timer.restart();
    QCOMPARE(page.header("content-encoding"), std::string("gzip")); // never brotli, which Kibana does not speak
    QCOMPARE(QByteArray::fromStdString(page.body).count("\"host_status\""), qsizetype{10000});
    QVERIFY(page.body.ends_with("\"total\":250000,\"sortField\":\"enrolled_at\",\"sortDirection\":\"desc\"}"));
    timer.restart();
    const auto slice = demo.get(list + "?pageSize=1&kuery=" + Demo::encoded("united.endpoint.agent.id : 0a*"));
    const auto sliceMs = timer.elapsed();
    QVERIFY(slice.json()["total"] > 700 && slice.json()["total"] < 1300);
    qInfo("page of 10,000 in %lld ms, slice of 250,000 in %lld ms", static_cast<long long>(pageMs),
        static_cast<long long>(sliceMs));
}

REEVE_GUILESS_TEST_MAIN(MetadataTest)
#include "test_metadata.moc"
