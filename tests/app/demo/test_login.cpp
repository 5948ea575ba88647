// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "tests/app/demo/client.h"
#include "tests/support/testprogram.h"

using namespace reeve::demo;

Q_DECLARE_METATYPE(Requirement)

namespace {

std::string basic(const std::string &user, const std::string &password)
{
    return "Basic " + base64(user + ":" + password);
}

}

class LoginTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts_data();
    void accepts();
    void refusesWithKibanasWords_data();
    void refusesWithKibanasWords();
    void statusNeverProvesCredentials();
    void everyAnswerCarriesTheFingerprint();
    void writesNeedAHeader();
    void badCredentialsComeBeforeTheHeader();
    void wrongVersionsAreRefused();
    void internalRoutes();
    void spaces();
    void basePath();
    void unknownRoutes();
    void credentialsAreStable();
};

void LoginTest::accepts_data()
{
    QTest::addColumn<Requirement>("require");
    QTest::addColumn<bool>("key");
    QTest::addColumn<bool>("password");
    QTest::addColumn<bool>("nothing");
    QTest::newRow("either, by default") << Requirement::ApiKeyOrBasic << true << true << false;
    QTest::newRow("API key only") << Requirement::ApiKey << true << false << false;
    QTest::newRow("password only") << Requirement::Basic << false << true << false;
    QTest::newRow("everybody") << Requirement::None << true << true << true;
}

void LoginTest::accepts()
{
    QFETCH(Requirement, require);
    Demo demo({.fleet = 1, .require = require});
    const Credentials &known = demo.server.credentials();
    const auto enters = [&](const std::string &authorization) {
        demo.headers = authorization.empty() ? httplib::Headers() : httplib::Headers{{"Authorization", authorization}};
        return demo.get("/api/spaces/space").status == 200;
    };
    QTEST(enters("ApiKey " + known.encodedApiKey), "key");
    QTEST(enters("apikey " + known.encodedApiKey), "key");
    QTEST(enters(basic(known.username, known.password)), "password");
    QTEST(enters(""), "nothing");
    QCOMPARE(enters(basic(known.username, "wrong")), require == Requirement::None);
}

void LoginTest::refusesWithKibanasWords_data()
{
    QTest::addColumn<std::string>("authorization");
    QTest::addColumn<std::string>("message");
    const std::string type = "[security_exception\n\tRoot causes:\n\t\tsecurity_exception: ";
    const std::string key =
        "unable to authenticate with provided credentials and anonymous access is not allowed for this request";
    const std::string user = "unable to authenticate user [eve] for REST request [/_security/_authenticate]";
    const std::string base = "Illegal base64 character 5f";
    QTest::newRow("nothing") << std::string() << std::string("Unauthorized");
    QTest::newRow("another scheme") << std::string("Negotiate abc") << std::string("Unauthorized");
    QTest::newRow("unknown key") << "ApiKey " + base64("id:key") << type + key + "]: " + key;
    QTest::newRow("unknown user") << basic("eve", "x") << type + user + "]: " + user;
    QTest::newRow("id and key not encoded")
        << std::string("ApiKey abc_defg")
        << "[illegal_argument_exception\n\tRoot causes:\n\t\tillegal_argument_exception: " + base + "]: " + base;
}

void LoginTest::refusesWithKibanasWords()
{
    QFETCH(std::string, authorization);
    Demo demo({.fleet = 1});
    demo.headers = authorization.empty() ? httplib::Headers() : httplib::Headers{{"Authorization", authorization}};
    const auto reply = demo.get("/api/spaces/space");
    QCOMPARE(reply.status, 401);
    QTEST(reply.message(), "message");
}

void LoginTest::statusNeverProvesCredentials()
{
    Demo demo({.fleet = 1});
    QVERIFY(demo.get("/api/status").json()["version"]["number"] == "8.18.2");
    demo.headers = {{"Authorization", "ApiKey bad"}};
    QCOMPARE(demo.get("/api/status").body, std::string("{\"status\":{\"overall\":{\"level\":\"available\"}}}"));
    demo.headers = {};
    QCOMPARE(demo.get("/api/status").body, std::string("{\"status\":{\"overall\":{\"level\":\"available\"}}}"));
    QCOMPARE(demo.get("/api/status?v7format=true&v8format=true").status, 400);
}

void LoginTest::everyAnswerCarriesTheFingerprint()
{
    Demo demo({.fleet = 1});
    demo.headers = {};
    for (const char *path : {"/api/status", "/api/spaces/space", "/api/nothing", "/"}) {
        const auto reply = demo.get(path);
        QVERIFY2(!reply.header("kbn-name").empty(), path);
        QVERIFY2(!reply.header("kbn-license-sig").empty(), path);
        QCOMPARE(reply.header("cache-control"), std::string("private, no-cache, no-store, must-revalidate"));
    }
}

void LoginTest::writesNeedAHeader()
{
    Demo demo({.fleet = 1});
    demo.headers.erase("kbn-xsrf");
    for (const auto &reply : {demo.post("/api/cases", Json::object()), demo.patch("/api/cases", Json::object()),
             demo.remove("/api/cases?ids=[]")}) {
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.message(), std::string("Request must contain a kbn-xsrf header."));
    }
    demo.headers.emplace("kbn-version", "7.0.0");
    const auto outdated = demo.post("/api/cases", Json::object());
    QCOMPARE(outdated.status, 400);
    QVERIFY(outdated.message().starts_with("Browser client is out of date"));
    QVERIFY(outdated.json()["attributes"]["expected"] == "8.18.2");
    demo.headers.emplace("kbn-xsrf", "x");
    for (const std::string &body : {std::string("{bad"), std::string(400000, '[')}) {
        const auto unreadable = Demo::replyOf(demo.client->Post("/api/cases", demo.headers, body, "application/json"));
        QCOMPARE(unreadable.status, 400);
        QCOMPARE(unreadable.message(), std::string("Invalid request payload JSON format"));
    }
}

void LoginTest::badCredentialsComeBeforeTheHeader()
{
    Demo demo({.fleet = 1});
    demo.headers = {};
    QCOMPARE(demo.post("/api/cases", Json::object()).status, 401);
}

void LoginTest::wrongVersionsAreRefused()
{
    Demo demo({.fleet = 1});
    demo.headers.emplace("elastic-api-version", "2023-10-31");
    QCOMPARE(demo.get("/api/endpoint/metadata").status, 200);
    demo.headers.erase("elastic-api-version");
    demo.headers.emplace("elastic-api-version", "1999-01-01");
    const auto reply = demo.get("/api/endpoint/metadata");
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.message(),
        std::string("No version \"1999-01-01\" available for [get] [/api/endpoint/metadata]. Available versions are: "
                    "[2023-10-31]"));
    QCOMPARE(demo.get("/api/status").status, 200); // has no versions, so it does not look at the header
}

void LoginTest::internalRoutes()
{
    Demo demo({.fleet = 1});
    const Json me = demo.get("/internal/security/me").json();
    QVERIFY(me["authentication_type"] == "api_key" && me["api_key"]["id"] == demo.server.credentials().apiKeyId);
    QVERIFY(demo.server.setFault("restrict-internal"));
    QCOMPARE(demo.get("/internal/security/me").message(),
        std::string("uri [/internal/security/me] with method [get] exists but is not available with the current "
                    "configuration"));
    demo.headers.emplace("x-elastic-internal-origin", "Kibana");
    QCOMPARE(demo.get("/internal/security/me").status, 200);
}

void LoginTest::spaces()
{
    const Demo demo({.fleet = 1});
    const Json all = demo.get("/api/spaces/space").json();
    QCOMPARE(all.size(), size_t{3});
    QVERIFY(all[0]["id"] == "default" && all[0]["_reserved"] == true);
    QVERIFY(demo.get("/api/spaces/space/research").json()["name"] == "Research");
    QVERIFY(demo.get("/s/research/api/spaces/space/research").json()["name"] == "Research");
    const auto unknown = demo.get("/api/spaces/space/nowhere");
    QCOMPARE(unknown.status, 404);
    QCOMPARE(unknown.body, std::string("{\"statusCode\":404,\"error\":\"Not Found\",\"message\":\"Not Found\"}"));
    QCOMPARE(demo.get("/api/spaces/space?purpose=any&include_authorized_purposes=true").status, 400);
}

void LoginTest::basePath()
{
    Demo demo({.fleet = 3, .basePath = "/kbn"});
    QVERIFY(demo.server.url().ends_with("/kbn"));
    QVERIFY(demo.get("/kbn/api/endpoint/metadata").json()["total"] == 3);
    QVERIFY(demo.get("/kbn/s/default/api/endpoint/metadata").json()["total"] == 3);
    for (const char *outside : {"/api/status", "/kbnx/api/status", "/"})
        QCOMPARE(demo.get(outside).message(), std::string("Not Found"));
    QCOMPARE(demo.get("/kbn").header("location"), std::string("/kbn/spaces/enter"));
    demo.headers = {};
    const auto root = demo.get("/kbn/"); // the client library decodes %2F
    QCOMPARE(root.status, 302);
    QCOMPARE(root.header("location"), std::string("/kbn/login?next=/kbn/"));
}

void LoginTest::unknownRoutes()
{
    Demo demo({.fleet = 1});
    QCOMPARE(demo.get("/api/nothing").header("x-demo-route"), std::string("missing"));
    QCOMPARE(demo.post("/api/status", Json::object()).header("x-demo-route"), std::string("missing"));
    QCOMPARE(demo.get("/api/spaces/space/nowhere").header("x-demo-route"), std::string());
    const Demo silent({.fleet = 1, .namesMissingRoutes = false});
    QCOMPARE(silent.get("/api/nothing").message(), std::string("Not Found"));
    demo.headers = {};
    QCOMPARE(demo.get("/").header("location"), std::string("/login?next=/"));
}

void LoginTest::credentialsAreStable()
{
    const Credentials one = Server({.seed = 9}).credentials();
    const Credentials again = Server({.seed = 9}).credentials();
    QCOMPARE(one.encodedApiKey, again.encodedApiKey);
    QCOMPARE(fromBase64(one.encodedApiKey).value_or(""), one.apiKeyId + ":" + one.apiKey);
    QVERIFY(Server({.seed = 10}).credentials().apiKey != one.apiKey);
}

REEVE_GUILESS_TEST_MAIN(LoginTest)
#include "test_login.moc"
