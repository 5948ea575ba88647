// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "tests/app/demo/client.h"
#include "tests/support/testprogram.h"

using namespace reeve::demo;

namespace {

const Json words{{"type", "user"}, {"comment", "Seen it"}, {"owner", "securitySolution"}};

Json alerts(size_t count, size_t first = 0)
{
    Json ids = Json::array();
    Json indexes = Json::array();
    for (size_t i = first; i < first + count; ++i) {
        ids.push_back("alert-" + std::to_string(i));
        indexes.push_back(".alerts");
    }
    return {{"type", "alert"}, {"alertId", ids}, {"index", indexes}, {"rule", {{"id", "r"}, {"name", "R"}}},
        {"owner", "securitySolution"}};
}

std::string someCase(const Demo &demo)
{
    return "/api/cases/" + demo.get("/api/cases/_find?search=beaconing").json()["cases"][0]["id"].get<std::string>();
}

}

class CommentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addedCommentComesBackWithTheCase();
    void pagesOfComments();
    void changesWithVersion();
    void removes();
    void alertsAreCountedAndLimited();
    void unknownCase();
    void ownerHasToFit();
};

void CommentsTest::addedCommentComesBackWithTheCase()
{
    const Demo demo({.fleet = 1});
    const auto path = someCase(demo);
    const auto before = demo.get(path).json()["version"];
    const auto reply = demo.post(path + "/comments", words);
    QCOMPARE(reply.status, 200);
    const Json body = reply.json();
    QVERIFY(body["totalComment"] == 1 && body["version"] != before);
    QVERIFY(body["comments"][0]["comment"] == "Seen it" && body["comments"][0]["created_by"]["username"] == "elastic");
}

void CommentsTest::pagesOfComments()
{
    const Demo demo({.fleet = 1});
    const auto path = someCase(demo);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(demo.post(path + "/comments", words).status, 200);
    const Json page = demo.get(path + "/comments/_find?perPage=2&page=2").json();
    QVERIFY(page["comments"].size() == 1 && page["total"] == 3 && page["per_page"] == 2);
    QCOMPARE(demo.get(path + "/comments/_find?perPage=101").status, 400);
}

void CommentsTest::changesWithVersion()
{
    const Demo demo({.fleet = 1});
    const auto path = someCase(demo);
    Json comment = words;
    const Json made = demo.post(path + "/comments", comment).json()["comments"][0];
    comment["id"] = made["id"];
    comment["version"] = made["version"];
    comment["comment"] = "Seen it twice";
    QVERIFY(demo.patch(path + "/comments", comment).json()["comments"][0]["comment"] == "Seen it twice");
    QCOMPARE(demo.patch(path + "/comments", comment).status, 409);
    QVERIFY(demo.get(path + "/comments/" + made["id"].get<std::string>()).json()["comment"] == "Seen it twice");
}

void CommentsTest::removes()
{
    const Demo demo({.fleet = 1});
    const auto path = someCase(demo);
    const Json made = demo.post(path + "/comments", words).json()["comments"][0];
    QCOMPARE(demo.remove(path + "/comments/" + made["id"].get<std::string>()).status, 204);
    QVERIFY(demo.get(path).json()["totalComment"] == 0);
    QCOMPARE(demo.post(path + "/comments", words).status, 200);
    QCOMPARE(demo.remove(path + "/comments").status, 204);
    QCOMPARE(demo.remove(path + "/comments").status, 404);
}

void CommentsTest::alertsAreCountedAndLimited()
{
    const Demo demo({.fleet = 1});
    const auto path = someCase(demo);
    QVERIFY(demo.post(path + "/comments", alerts(999)).json()["totalAlerts"] == 999);
    QCOMPARE(demo.post(path + "/comments", alerts(2)).message(),
        std::string("Case has reached the maximum allowed number (1000) of attached alerts."));
    QCOMPARE(demo.post(path + "/comments", alerts(1, 999)).status, 200);
    QCOMPARE(demo.get(path + "/alerts").json().size(), size_t{1000});
    QVERIFY(demo.get("/api/cases/alerts/alert-998").json()[0]["totals"]["alerts"] == 1000);
}

void CommentsTest::unknownCase()
{
    const Demo demo({.fleet = 1});
    QCOMPARE(
        demo.post("/api/cases/nope/comments", words).message(), std::string("Saved object [cases/nope] not found"));
}

void CommentsTest::ownerHasToFit()
{
    const Demo demo({.fleet = 1});
    Json other = words;
    other["owner"] = "cases";
    QCOMPARE(demo.post(someCase(demo) + "/comments", other).status, 400);
}

REEVE_GUILESS_TEST_MAIN(CommentsTest)
#include "test_comments.moc"
