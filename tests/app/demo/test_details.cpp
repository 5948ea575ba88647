// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <set>

#include "app/demo/fleet/fleet.h"
#include "tests/app/demo/client.h"
#include "tests/support/testprogram.h"

using namespace reeve::demo;

namespace {

const std::string policyPath = "/api/endpoint/policy_response";
const std::string actionPath = "/api/endpoint/action";
constexpr uint64_t size = 600;
const Fleet fleet(1, size, 0); // the one a demo of that seed and size shows

Json actionsOf(const Demo &demo, uint64_t i, const std::string &more = "&pageSize=1000")
{
    return demo.get(actionPath + "?agentIds=" + fleet.agentId(i) + more).json();
}

Json pendingOf(const Demo &demo, uint64_t i)
{
    return demo.get("/api/endpoint/action_status?agent_ids=" + fleet.agentId(i)).json()["data"][0]["pending_actions"];
}

}

class DetailsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void policyResponseAgreesWithTheDocument();
    void policyResponseNamesWhatFailed();
    void policyResponseThatWasNeverTold();
    void isolatedEndpointsWereIsolated();
    void pendingActionsAreTheSameInBothLists();
    void actionsArePagedFromOneAndNewestFirst();
    void actionsCanBeFiltered();
    void refusesWhatKibanaRefuses();
    void noActionWasEverRun();
    void privilegesAreMissingRouteByRoute();
    void anotherSpaceSeesNone();
    void agentAgreesWithTheEndpoint();
};

void DetailsTest::policyResponseAgreesWithTheDocument()
{
    const Demo demo({.fleet = size});
    std::set<std::string> seen;
    for (uint64_t i = 0; i < 200; ++i) {
        const auto id = fleet.agentId(i);
        const Json document = demo.get("/api/endpoint/metadata/" + id).json();
        if (!document["metadata"]["Endpoint"].contains("policy"))
            continue;
        const Json told = demo.get(policyPath + "?agentId=" + id).json()["policy_response"];
        const Json applied = told["Endpoint"]["policy"]["applied"];
        const Json inDocument = document["metadata"]["Endpoint"]["policy"]["applied"];
        for (const char *key : {"status", "name", "id"})
            QVERIFY(applied[key] == inDocument[key]);
        QVERIFY(told["agent"]["id"] == id);
        QVERIFY(told["Endpoint"]["state"]["isolation"] == fleet.isolated(i));
        seen.insert(applied["status"].get<std::string>());
    }
    QCOMPARE(seen.size(), size_t{4});
}

void DetailsTest::policyResponseNamesWhatFailed()
{
    const Demo demo({.fleet = size});
    for (uint64_t i = 0; i < size; ++i) {
        if (fleet.issue(i) == DocumentIssue::NoPolicy || (i > 100 && fleet.policyStatus(i) == "success"))
            continue;
        const std::string status(fleet.policyStatus(i));
        const Json applied = demo.get(policyPath + "?agentId=" + fleet.agentId(i))
                                 .json()["policy_response"]["Endpoint"]["policy"]["applied"];
        std::set<std::string> names;
        std::set<std::string> statuses;
        for (const Json &action : applied["actions"]) {
            names.insert(action["name"].get<std::string>());
            statuses.insert(action["status"].get<std::string>());
            QVERIFY(!action["message"].get<std::string>().empty());
        }
        QVERIFY(status == "success" ? statuses.size() == 1 : statuses.contains(status));
        bool isGrouped = false;
        for (const Json &group : applied["response"]["configurations"]) {
            isGrouped = isGrouped || group["status"] == status;
            for (const Json &concerned : group["concerned_actions"])
                QVERIFY(names.contains(concerned.get<std::string>()));
        }
        QVERIFY(isGrouped);
    }
}

void DetailsTest::policyResponseThatWasNeverTold()
{
    const Demo demo({.fleet = size});
    uint64_t silent = 0;
    while (silent < size && fleet.issue(silent) != DocumentIssue::NoPolicy)
        ++silent;
    QVERIFY(silent < size);
    for (const std::string &id : {fleet.agentId(silent), std::string("x")}) {
        const auto reply = demo.get(policyPath + "?agentId=" + id);
        QCOMPARE(reply.status, 404);
        QCOMPARE(reply.message(), "Policy response for endpoint id [" + id + "] not found");
    }
}

void DetailsTest::isolatedEndpointsWereIsolated()
{
    const Demo demo({.fleet = size});
    int isolated = 0;
    for (uint64_t i = 0; i < size; ++i) {
        if (!fleet.isIsolationRequested(i))
            continue;
        std::string last; // of isolate and unisolate
        std::string status;
        const Json actions = actionsOf(demo, i);
        for (const Json &action : actions["data"]) {
            if (last.empty() && action["command"].get<std::string>().ends_with("isolate")) {
                last = action["command"].get<std::string>();
                status = action["status"].get<std::string>();
            }
        }
        QCOMPARE(last, std::string("isolate"));
        QCOMPARE(status, std::string(fleet.isolated(i) ? "successful" : "pending"));
        ++isolated;
    }
    QVERIFY(isolated > 3);
}

void DetailsTest::pendingActionsAreTheSameInBothLists()
{
    const Demo demo({.fleet = size});
    int endpointsThatWait = 0;
    for (uint64_t i = 0; i < size; ++i) {
        const Json counts = pendingOf(demo, i);
        if (counts.empty() && i > 100)
            continue;
        Json listed = Json::object();
        const Json waiting = actionsOf(demo, i, "&pageSize=1000&statuses=pending");
        for (const Json &action : waiting["data"]) {
            const auto command = action["command"].get<std::string>();
            listed[command] = listed.value(command, 0) + 1;
            QVERIFY(action["isCompleted"] == false && !action.contains("completedAt"));
        }
        QVERIFY(listed == counts);
        endpointsThatWait += counts.empty() ? 0 : 1;
    }
    QVERIFY(endpointsThatWait > 5 && endpointsThatWait < 100);
}

void DetailsTest::actionsArePagedFromOneAndNewestFirst()
{
    const Demo demo({.fleet = size});
    uint64_t busy = 0;
    while (actionsOf(demo, busy)["total"] < 24)
        ++busy;
    const Json all = actionsOf(demo, busy);
    std::set<std::string> ids;
    std::string before = "9";
    for (uint64_t page = 1; page <= 3; ++page) {
        const Json found = actionsOf(demo, busy, "&pageSize=10&page=" + std::to_string(page));
        QVERIFY(found["page"] == page && found["total"] == all["total"]);
        for (const Json &action : found["data"]) {
            QVERIFY(action["startedAt"].get<std::string>() <= before);
            before = action["startedAt"].get<std::string>();
            ids.insert(action["id"].get<std::string>());
            QVERIFY(action["agents"] == Json::array({fleet.agentId(busy)}));
        }
    }
    QCOMPARE(ids.size(), std::min<size_t>(30, all["total"].get<size_t>()));
    QVERIFY(actionsOf(demo, busy, "&pageSize=10&page=99")["data"].empty());
}

void DetailsTest::actionsCanBeFiltered()
{
    const Demo demo({.fleet = size});
    const Json failed =
        demo.get(actionPath + "?pageSize=50&statuses=failed&commands=get-file&agentTypes=endpoint").json();
    QVERIFY(failed["total"] > 0);
    for (const Json &action : failed["data"])
        QVERIFY(action["status"] == "failed" && action["command"] == "get-file");
}

void DetailsTest::refusesWhatKibanaRefuses()
{
    const Demo demo({.fleet = 20});
    QCOMPARE(demo.get(actionPath + "?page=0").message(),
        std::string("[request query.page]: Value must be equal to or greater than [1]."));
    QCOMPARE(demo.get(actionPath + "?agent=1").message(),
        std::string("[request query.agent]: definition for this key is missing"));
    QCOMPARE(demo.get("/api/endpoint/action_status?agent_ids=").status, 400);
    QVERIFY(demo.get("/api/endpoint/action_status?agent_ids=x").json()["data"][0]["pending_actions"].empty());
    const Demo later({.fleet = 20, .version = "9.1.0"});
    QCOMPARE(later.get("/api/endpoint/action_status?agent_ids=x").message(), std::string("Agent ID(s) not found: [x]"));
}

void DetailsTest::noActionWasEverRun()
{
    Demo demo({.fleet = 20});
    QVERIFY(demo.server.setFault("no-actions"));
    const auto reply = demo.get(actionPath + "?agentIds=" + Fleet(1, 20, 0).agentId(0));
    QCOMPARE(reply.status, 404);
    QCOMPARE(reply.message(), std::string("index_not_found_exception"));
}

void DetailsTest::privilegesAreMissingRouteByRoute()
{
    Demo demo({.fleet = size});
    QVERIFY(demo.server.setFault("403-endpoint@/api/endpoint/action"));
    QCOMPARE(demo.get(actionPath).message(), std::string("Endpoint authorization failure"));
    QCOMPARE(demo.get(policyPath + "?agentId=" + fleet.agentId(0)).status, 200);
    demo.server.clearFaults();
    QVERIFY(demo.server.setFault("403@/api/fleet/agents/"));
    const auto reply = demo.get("/api/fleet/agents/" + fleet.agentId(0));
    QCOMPARE(reply.status, 403);
    QVERIFY(reply.message().ends_with("granted by the Kibana privileges [fleet-agents-read]"));
}

void DetailsTest::anotherSpaceSeesNone()
{
    const Demo demo({.fleet = size});
    QVERIFY(demo.get("/s/research" + actionPath).json()["data"].empty());
    QCOMPARE(demo.get("/s/research" + policyPath + "?agentId=" + fleet.agentId(0)).status, 404);
}

void DetailsTest::agentAgreesWithTheEndpoint()
{
    const Demo demo({.fleet = size});
    std::set<std::string> words;
    for (uint64_t i = 0; i < size; ++i) {
        const AgentStatus status = fleet.status(i);
        if (status == AgentStatus::Online && i > 20)
            continue;
        const Json item = demo.get("/api/fleet/agents/" + fleet.agentId(i)).json()["item"];
        const Json document = demo.get("/api/endpoint/metadata/" + fleet.agentId(i)).json();
        words.insert(item["status"].get<std::string>());
        QVERIFY(item["status"] == nameOf(status));
        QVERIFY(document["host_status"] == hostStatusOf(status));
        const bool isGone = status == AgentStatus::Uninstalled || status == AgentStatus::Orphaned;
        QVERIFY(item.contains("audit_unenrolled_reason") == isGone);
    }
    QVERIFY(words.size() >= 8);
}

REEVE_GUILESS_TEST_MAIN(DetailsTest)
#include "test_details.moc"
