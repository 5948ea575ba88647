// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "tests/app/demo/client.h"
#include "tests/support/testprogram.h"

using namespace reeve::demo;

namespace {

Json draft(const char *title, const char *owner = "securitySolution")
{
    return {{"title", title}, {"description", "What happened"}, {"tags", {"one", "two"}},
        {"connector", {{"id", "none"}, {"name", "none"}, {"type", ".none"}, {"fields", nullptr}}},
        {"settings", {{"syncAlerts", false}}}, {"owner", owner}};
}

Json change(const Json &body, const char *key, Json value)
{
    return {{"cases", Json::array({{{"id", body["id"]}, {"version", body["version"]}, {key, std::move(value)}}})}};
}

std::string idOf(const Json &body)
{
    return body["id"].get<std::string>();
}

}

class CasesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createdCaseIsComplete();
    void createdCaseIsFound();
    void ownersAreChecked();
    void requiredCustomField();
    void assigneesNeedALicence();
    void finds_data();
    void finds();
    void findRefuses_data();
    void findRefuses();
    void changesAndConflicts();
    void closingAndReopening();
    void ownerStays();
    void removes();
    void spacesAreSeparate();
    void tagsAndReporters();
    void configuration();
    void configurationConflict();
    void suggestsProfiles();
    void forbidden();
};

void CasesTest::createdCaseIsComplete()
{
    const Demo demo({.fleet = 1});
    const auto reply = demo.post("/api/cases", draft(" A title "));
    QCOMPARE(reply.status, 200);
    const Json body = reply.json();
    QVERIFY(body["title"] == "A title" && body["status"] == "open" && body["severity"] == "low");
    QVERIFY(body["category"].is_null() && body["comments"].empty() && body["totalComment"] == 0);
    QVERIFY(body["created_by"]["username"] == "elastic" && !body["created_by"].contains("profile_uid"));
    const auto version = fromBase64(body["version"].get<std::string>());
    QVERIFY(version && version->starts_with('[') && version->ends_with(",1]"));
    QCOMPARE(body["customFields"].size(), size_t{3}); // those of the configuration, with their defaults
}

void CasesTest::createdCaseIsFound()
{
    const Demo demo({.fleet = 1});
    const Json body = demo.post("/api/cases", draft("Needle")).json();
    QVERIFY(demo.get("/api/cases/" + idOf(body)).json() == body);
    QVERIFY(demo.get("/api/cases/_find?search=needle").json()["cases"][0]["id"] == body["id"]);
    QVERIFY(demo.server.casesJson().find(idOf(body)) != std::string::npos);
    const auto actions = demo.get("/api/cases/" + idOf(body) + "/user_actions/_find").json();
    QVERIFY(actions["total"] == 1 && actions["perPage"] == 20 && actions["userActions"][0]["type"] == "create_case");
    QCOMPARE(demo.get("/api/cases/nope").message(), std::string("Saved object [cases/nope] not found"));
}

void CasesTest::ownersAreChecked()
{
    const Demo demo({.fleet = 1});
    const auto unknown = demo.post("/api/cases", draft("T", "me"));
    QCOMPARE(unknown.status, 403);
    QCOMPARE(unknown.message(), std::string("Unauthorized to create case with owners: \"me\""));
    QCOMPARE(demo.post("/api/cases", draft("T", "observability")).status, 200);
    QCOMPARE(demo.post("/s/security-ops/api/cases", draft("T", "observability")).status, 403);
}

void CasesTest::requiredCustomField()
{
    const Demo demo({.fleet = 1});
    QCOMPARE(demo.post("/api/cases", draft("T", "cases")).message(),
        std::string("Missing required custom fields without default value configured: \"Cost centre\""));
    Json body = draft("T", "cases");
    body["customFields"] = Json::array({{{"key", "cost_centre"}, {"type", "text"}, {"value", "4711"}}});
    QCOMPARE(demo.post("/api/cases", body).status, 200);
}

void CasesTest::assigneesNeedALicence()
{
    const Demo demo({.fleet = 1, .faults = {{.name = "no-assignee-license"}}});
    Json body = draft("T");
    QCOMPARE(demo.post("/api/cases", body).status, 200);
    body["assignees"] = Json::array({{{"uid", "u_demo_emi_5"}}});
    const auto reply = demo.post("/api/cases", body);
    QCOMPARE(reply.status, 403);
    QCOMPARE(reply.message(),
        std::string("In order to assign users to cases, you must be subscribed to an Elastic Platinum license"));
}

void CasesTest::finds_data()
{
    QTest::addColumn<std::string>("query");
    QTest::addColumn<int>("total");
    QTest::newRow("all of the space") << std::string() << 10;
    QTest::newRow("one owner") << std::string("owner=securitySolution") << 8;
    QTest::newRow("two owners") << std::string("owner=cases&owner=observability") << 2;
    QTest::newRow("closed ones") << std::string("status=closed") << 2;
    QTest::newRow("high or critical") << std::string("severity=high&severity=critical") << 3;
    QTest::newRow("a tag") << std::string("tags=ransomware") << 1;
    QTest::newRow("an assignee") << std::string("assignees=u_demo_amara_1") << 1;
    QTest::newRow("nobody assigned") << std::string("assignees=none") << 7;
    QTest::newRow("a reporter") << std::string("reporters=u_demo_amara_1") << 2;
    QTest::newRow("words") << std::string("search=laptop%20airport") << 1;
    QTest::newRow("words in the title only, all of them")
        << std::string("search=laptop%20airport&searchFields=title&defaultSearchOperator=AND") << 0;
    QTest::newRow("of the last day") << std::string("from=now-1d") << 2;
    QTest::newRow("before that") << std::string("to=now-1d") << 8;
}

void CasesTest::finds()
{
    QFETCH(std::string, query);
    QFETCH(int, total);
    static const Demo demo({.fleet = 1});
    const Json json = demo.get("/api/cases/_find?" + query).json();
    QVERIFY2(json["total"] == total, textOf(json["total"]).c_str());
    QVERIFY(json["page"] == 1 && json["per_page"] == 20);
    if (query.empty())
        QVERIFY(
            json["count_open_cases"] == 5 && json["count_in_progress_cases"] == 3 && json["count_closed_cases"] == 2);
    if (query == "status=closed")
        QVERIFY(json["count_open_cases"] == 5);
}

void CasesTest::findRefuses_data()
{
    QTest::addColumn<std::string>("query");
    QTest::addColumn<std::string>("message");
    const auto row = [](const char *name, const char *query, const char *message) {
        QTest::newRow(name) << std::string(query) << std::string(message);
    };
    row("a page too large", "perPage=101",
        "The provided perPage value is too high. The maximum allowed perPage value is 100.");
    row("too deep", "perPage=100&page=101",
        "The number of documents is too high. Paginating through more than 10000 documents is not possible.");
    row("unknown key", "pageSize=5", "invalid keys \"pageSize\"");
    row("unknown status", "status=done", "Invalid value \"done\" supplied to \"status\"");
    row("unknown order", "sortField=colour", "Invalid value \"colour\" supplied to \"sortField\"");
}

void CasesTest::findRefuses()
{
    QFETCH(std::string, query);
    static const Demo demo({.fleet = 1});
    const auto reply = demo.get("/api/cases/_find?" + query);
    QCOMPARE(reply.status, 400);
    QTEST(reply.message(), "message");
}

void CasesTest::changesAndConflicts()
{
    const Demo demo({.fleet = 1});
    const Json body = demo.post("/api/cases", draft("T")).json();
    const auto changed = demo.patch("/api/cases", change(body, "severity", "high"));
    QCOMPARE(changed.status, 200);
    QVERIFY(changed.json().is_array() && changed.json()[0]["severity"] == "high"
        && changed.json()[0]["version"] != body["version"]);
    const auto stale = demo.patch("/api/cases", change(body, "severity", "low"));
    QCOMPARE(stale.status, 409);
    QCOMPARE(stale.message(),
        "These cases " + idOf(body) + " has been updated. Please refresh before saving additional updates.");
    const auto same = demo.patch("/api/cases", change(changed.json()[0], "severity", "high"));
    QCOMPARE(same.status, 406);
    QCOMPARE(same.message(), std::string("All update fields are identical to current version."));
    Json unknown = body;
    unknown["id"] = "nope";
    const auto missing = demo.patch("/api/cases", change(unknown, "severity", "low"));
    QCOMPARE(missing.status, 404);
    QCOMPARE(missing.message(), std::string("These cases nope do not exist. Please check you have the correct ids."));
}

void CasesTest::closingAndReopening()
{
    const Demo demo({.fleet = 1});
    const Json body = demo.post("/api/cases", draft("T")).json();
    const Json closed = demo.patch("/api/cases", change(body, "status", "closed")).json()[0];
    QVERIFY(closed["closed_at"].is_string() && closed["closed_by"]["username"] == "elastic"
        && closed["duration"].is_number());
    const Json open = demo.patch("/api/cases", change(closed, "status", "open")).json()[0];
    QVERIFY(open["closed_at"].is_null() && open["closed_by"].is_null() && open["duration"].is_null());
}

void CasesTest::ownerStays()
{
    const Demo demo({.fleet = 1});
    const Json body = demo.post("/api/cases", draft("T")).json();
    const auto reply = demo.patch("/api/cases", change(body, "owner", "cases"));
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.message(), "Updating the owner of a case is not allowed ids: [" + idOf(body) + "]");
}

void CasesTest::removes()
{
    const Demo demo({.fleet = 1});
    const auto id = idOf(demo.post("/api/cases", draft("T")).json());
    QCOMPARE(demo.remove("/api/cases?ids=" + id).status, 400); // one bare value is no list
    const auto gone = demo.remove("/api/cases?ids=" + Demo::encoded("[\"" + id + "\"]"));
    QCOMPARE(gone.status, 204);
    QVERIFY(gone.body.empty());
    QCOMPARE(demo.get("/api/cases/" + id).status, 404);
    QCOMPARE(demo.remove("/api/cases?ids=" + Demo::encoded("[\"" + id + "\"]")).status, 404);
}

void CasesTest::spacesAreSeparate()
{
    const Demo demo({.fleet = 1});
    const auto id = idOf(demo.post("/s/research/api/cases", draft("T")).json());
    QCOMPARE(demo.get("/api/cases/" + id).status, 404);
    QCOMPARE(demo.get("/s/research/api/cases/" + id).status, 200);
    QVERIFY(demo.get("/s/nowhere/api/cases/_find").json()["total"] == 0);
}

void CasesTest::tagsAndReporters()
{
    const Demo demo({.fleet = 1});
    const Json tags = demo.get("/api/cases/tags?owner=cases").json();
    QCOMPARE(textOf(tags), std::string("[\"maintenance\"]"));
    QCOMPARE(demo.get("/api/cases/reporters").json().size(), size_t{6});
}

void CasesTest::configuration()
{
    const Demo demo({.fleet = 1});
    QCOMPARE(demo.get("/api/cases/configure").json().size(), size_t{3});
    const Json own = demo.get("/api/cases/configure?owner=securitySolution").json();
    QVERIFY(own.size() == 1 && own[0]["templates"].size() == 2 && own[0]["customFields"].size() == 3);
    QVERIFY(demo.get("/s/research/api/cases/configure").json().empty());
    const Json connectors = demo.get("/api/cases/configure/connectors/_find").json();
    QCOMPARE(connectors.size(), size_t{6});
    QVERIFY(connectors[0]["actionTypeId"] == ".jira");
}

void CasesTest::configurationConflict()
{
    const Demo demo({.fleet = 1});
    const Json own = demo.get("/api/cases/configure?owner=cases").json()[0];
    const std::string path = "/api/cases/configure/" + idOf(own);
    const Json body{{"version", own["version"]}, {"closure_type", "close-by-pushing"}};
    QCOMPARE(demo.patch(path, body).status, 200);
    QCOMPARE(demo.patch(path, body).status, 409);
}

void CasesTest::suggestsProfiles()
{
    const Demo demo({.fleet = 1});
    const Json query{{"name", ""}, {"owners", Json::array({"securitySolution"})}, {"size", 10}};
    QCOMPARE(demo.post("/internal/cases/_suggest_user_profiles", query).json().size(), size_t{6});
    const Json emi{{"name", "EMI"}, {"owners", Json::array({"securitySolution"})}};
    QVERIFY(demo.post("/internal/cases/_suggest_user_profiles", emi).json()[0]["uid"] == "u_demo_emi_5");
}

void CasesTest::forbidden()
{
    const Demo demo({.fleet = 1, .faults = {{.name = "403-cases"}}});
    QCOMPARE(demo.get("/api/cases/_find").message(), std::string("Unauthorized to access cases of any owner"));
    QCOMPARE(demo.post("/api/cases", draft("T")).message(),
        std::string("Unauthorized to create case with owners: \"securitySolution\""));
    QCOMPARE(demo.get("/api/endpoint/metadata").status, 200);
}

REEVE_GUILESS_TEST_MAIN(CasesTest)
#include "test_cases.moc"
