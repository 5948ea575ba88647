// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connection/test/connectiontest.h"

#include "tests/models/connection/test/connectiontestwatch.h"
#include "tests/support/scriptedkibana.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace reeve::test;
using namespace Qt::StringLiterals;

class TestConnectionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void passesAHealthyKibana();
    void stopsAtTheRightStep_data();
    void stopsAtTheRightStep();
    void stopsBeforeThereIsAServer_data();
    void stopsBeforeThereIsAServer();
    void warnsWithoutFailing_data();
    void warnsWithoutFailing();
    void showsTheSecretOnlyToKibana();
    void showsNoSecretToWhatIsNotReadyAndNameless();
    void asksAProxyThatWantsALoginWithTheCredential();
    void onlyReads();
    void claimsNothingAboutOwners_data();
    void claimsNothingAboutOwners();
    void tellsWhoseSignInItWas_data();
    void tellsWhoseSignInItWas();
    void doubtsWhatIsRefusedThroughout_data();
    void doubtsWhatIsRefusedThroughout();
    void triesWhatDoesNotNeedTheFailedStep_data();
    void triesWhatDoesNotNeedTheFailedStep();
};

void TestConnectionTest::passesAHealthyKibana()
{
    RawServer server(playing(healthyKibana));
    ConnectionTestWatch watch(profileFor(server.url()), apiKey);
    QVERIFY(watch.run());
    QVERIFY2(watch.test.passed(), qPrintable(watch.stoppedAt()));
    QVERIFY(watch.isStepsView());
    QVERIFY(watch.at(TestStep::Kibana).detail.contains("8.18.2"_L1));
    QVERIFY(watch.at(TestStep::Identity).detail.contains("elastic"_L1));
    QVERIFY(watch.at(TestStep::Data).detail.contains("25,431"_L1));
    QVERIFY(!watch.everything().contains(QString::fromLatin1(apiKey.reveal())));
}

void TestConnectionTest::stopsAtTheRightStep_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("stop");
    const QByteArray html = "Content-Type: text/html\r\n";
    const QByteArray status = "/api/status";
    QTest::newRow("Elasticsearch that wants a login")
        << status
        << http(401,
               R"({"error":{"type":"security_exception","reason":"missing authentication credentials for REST request [/api/status]"},"status":401})")
        << u"kibana not-kibana-elasticsearch"_s;
    QTest::newRow("Elasticsearch that does not know the path")
        << status
        << http(400, R"({"error":"no handler found for uri [/api/status] and method [GET]"})",
               json + "x-elastic-product: Elasticsearch\r\n")
        << u"kibana not-kibana-elasticsearch"_s;
    QTest::newRow("Fleet Server") << status << http(200, R"({"name":"fleet-server","status":"HEALTHY"})")
                                  << u"kibana not-kibana-fleet-server"_s;
    QTest::newRow("some JSON of another program")
        << status << http(200, R"({"hello":"world"})") << u"kibana not-kibana"_s;
    QTest::newRow("a proxy's login page")
        << status << http(200, "<!doctype html><title>Sign in</title>", html) << u"kibana html-instead-of-kibana"_s;
    QTest::newRow("a proxy's page instead of an answer")
        << status << http(502, "<html><title>Bad gateway</title></html>", html) << u"kibana gateway-failed"_s;
    QTest::newRow("a redirect to another origin")
        << status << http(302, "", "Location: https://sso.example.com/login\r\n")
        << u"kibana redirect-to-other-origin"_s;
    QTest::newRow("a redirect to a login page")
        << status << http(302, "", "Location: /login?next=%2F\r\n") << u"kibana redirect-to-login"_s;
    QTest::newRow("a missing base path") << status << boom(404, "Not Found") << u"kibana base-path"_s;
    QTest::newRow("a server that never answers") << status << QByteArray() << u"kibana timed-out"_s;
    QTest::newRow("not HTTP at all") << status << "220 mail.example.com ESMTP\r\n\r\n"_ba
                                     << u"kibana plain-http-to-tls-port"_s;
    QTest::newRow("a Kibana that starts")
        << status << http(503, "Kibana server is not ready yet", "Content-Type: text/plain\r\nRetry-After: 30\r\n")
        << u"ready kibana-not-ready"_s;
    QTest::newRow("a Kibana whose core is unavailable")
        << status << http(503, R"({"status":{"overall":{"level":"critical"}}})", asKibana)
        << u"ready kibana-not-ready"_s;
    QTest::newRow("a wrong key") << "/api/spaces/space HTTP"_ba
                                 << boom(401, "unable to authenticate with provided credentials")
                                 << u"credentials unauthorized"_s;
    QTest::newRow("an expired key") << "/api/spaces/space HTTP"_ba << boom(401, "api key is expired")
                                    << u"credentials api-key-expired"_s;
    QTest::newRow("a wrong space") << "/api/spaces/space/default"_ba << boom(404, "Not Found")
                                   << u"space wrong-space"_s;
    QTest::newRow("a forbidden space") << "/api/spaces/space/default"_ba << boom(403, "Forbidden")
                                       << u"space forbidden-space"_s;
    QTest::newRow("endpoints refused at the route")
        << "/api/endpoint/metadata"_ba
        << boom(403,
               "API [GET /api/endpoint/metadata] is unauthorized for user, this action is granted by the Kibana "
               "privileges [securitySolution]")
        << u"endpoints forbidden-endpoints"_s;
    QTest::newRow("endpoints refused by the handler")
        << "/api/endpoint/metadata"_ba << boom(403, "Endpoint authorization failure")
        << u"endpoints forbidden-endpoints"_s;
    QTest::newRow("endpoints that Kibana fails on")
        << "/api/endpoint/metadata"_ba << boom(500, "An internal server error occurred.")
        << u"endpoints endpoints-server-fault"_s;
    QTest::newRow("cases that Kibana fails on")
        << "/api/cases/_find"_ba << boom(500, "An internal server error occurred.") << u"cases server-fault"_s;
    QTest::newRow("too many requests") << "/api/spaces/space HTTP"_ba
                                       << http(429, R"({"statusCode":429,"message":"Server is overloaded"})", asKibana)
                                       << u"credentials rate-limited"_s;
}

void TestConnectionTest::stopsAtTheRightStep()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, answer);
    RawServer server(playing(with(healthyKibana, path, answer)));
    ConnectionTestWatch watch(profileFor(server.url(), answer.isEmpty() ? 1 : 8), apiKey);
    QVERIFY(watch.run());
    QTEST(watch.stoppedAt(), "stop");
    QVERIFY(watch.isStepsView());
    QCOMPARE(watch.test.outcomeName(), u"failed"_s);
    QVERIFY(!watch.everything().contains(QString::fromLatin1(apiKey.reveal())));
}

void TestConnectionTest::stopsBeforeThereIsAServer_data()
{
    QTest::addColumn<QUrl>("address");
    QTest::addColumn<QString>("stop");
    RawServer closed([](const RawRequest &) { return QByteArray(); });
    const QUrl nobody = closed.url();
    closed.close();
    QTest::newRow("a port where nobody listens") << nobody << u"port connection-refused"_s;
    QTest::newRow("a name that does not exist") << QUrl(u"https://kibana.invalid:5601"_s) << u"name unknown-host"_s;
    QTest::newRow("http to another machine")
        << QUrl(u"http://kibana.example.com:5601"_s) << u"address plain-http-refused"_s;
    QTest::newRow("no web address") << QUrl(u"ftp://kibana.example.com"_s) << u"address bad-address"_s;
    QTest::newRow("a name alone") << QUrl(u"kibana"_s) << u"address bad-address"_s;
}

void TestConnectionTest::stopsBeforeThereIsAServer()
{
    QFETCH(QUrl, address);
    ConnectionTestWatch watch(profileFor(address), apiKey);
    QVERIFY(watch.run());
    QTEST(watch.stoppedAt(), "stop");
    QVERIFY(watch.isStepsView());
}

void TestConnectionTest::warnsWithoutFailing_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<TestStep>("step");
    QTest::addColumn<QString>("id");
    QTest::newRow("an identity that 9.x keeps to itself") << "/internal/security/me"_ba
                                                          << boom(400,
                                                                 "uri [/internal/security/me] with method [get] exists "
                                                                 "but is not available with the current configuration")
                                                          << TestStep::Identity << QString();
    QTest::newRow("an identity that is not there")
        << "/internal/security/me"_ba << boom(404, "Not Found") << TestStep::Identity << QString();
    QTest::newRow("no cases of any owner")
        << "/api/cases/_find"_ba << boom(403, "Unauthorized to find cases") << TestStep::Cases << u"forbidden-cases"_s;
    QTest::newRow("a degraded Kibana") << "/api/status"_ba
                                       << http(200,
                                              R"({"status":{"overall":{"level":"degraded","summary":"1 service"}}})",
                                              asKibana)
                                       << TestStep::Ready << QString();
    QTest::newRow("an empty fleet with agents")
        << "/api/endpoint/metadata"_ba << http(200, R"({"data":[],"total":0})", asKibana) << TestStep::Data
        << u"agents-without-endpoints"_s;
}

void TestConnectionTest::warnsWithoutFailing()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, answer);
    QFETCH(TestStep, step);
    RawServer server(playing(with(healthyKibana, path, answer)));
    ConnectionTestWatch watch(profileFor(server.url()), apiKey);
    QVERIFY(watch.run());
    QVERIFY2(watch.test.passed(), qPrintable(watch.stoppedAt()));
    const StepReport &report = watch.at(step);
    QCOMPARE(stepStateName(report.state), u"warned"_s);
    QTEST(report.diagnosis ? report.diagnosis->id : QString(), "id");
}

void TestConnectionTest::showsTheSecretOnlyToKibana()
{
    RawServer server(playing({{"/api/status", http(200, R"({"hello":"world"})")}}));
    ConnectionTestWatch watch(profileFor(server.url()), apiKey);
    QVERIFY(watch.run());
    QVERIFY(!server.requests().empty());
    for (const RawRequest &request : server.requests())
        QCOMPARE(request.header("Authorization"), QByteArray());
}

void TestConnectionTest::showsNoSecretToWhatIsNotReadyAndNameless()
{
    RawServer server(
        [](const RawRequest &) { return http(503, "Kibana server is not ready yet", "Content-Type: text/plain\r\n"); });
    ConnectionTestWatch watch(profileFor(server.url()), apiKey);
    QVERIFY(watch.run());
    QCOMPARE(watch.stoppedAt(), u"ready kibana-not-ready"_s);
    QCOMPARE(server.requests().size(), std::size_t(1));
    QCOMPARE(server.requests().front().header("Authorization"), QByteArray());
}

void TestConnectionTest::asksAProxyThatWantsALoginWithTheCredential()
{
    RawServer server([](const RawRequest &request) {
        return request.header("Authorization").isEmpty()
            ? http(401, "<html><title>401</title></html>", "Content-Type: text/html\r\n")
            : playing(healthyKibana)(request);
    });
    ConnectionTestWatch watch(profileFor(server.url()), apiKey);
    QVERIFY(watch.run());
    QVERIFY2(watch.test.passed(), qPrintable(watch.stoppedAt()));
}

void TestConnectionTest::onlyReads()
{
    RawServer server(playing(healthyKibana));
    ConnectionTestWatch watch(profileFor(server.url()), apiKey);
    QVERIFY(watch.run());
    QCOMPARE(server.count("GET"), int(server.requests().size()));
    for (const RawRequest &request : server.requests())
        QVERIFY2(!request.line.contains("hostStatuses"), request.line.constData());
}

void TestConnectionTest::claimsNothingAboutOwners_data()
{
    QTest::addColumn<QByteArray>("found"); // the answer to a search without an owner
    QTest::addColumn<QString>("says");
    QTest::addColumn<QString>("silent"); // an owner that is not named
    const auto page = [](const QByteArray &cases, int total) {
        return http(200, R"({"cases":[)" + cases + R"(],"total":)" + QByteArray::number(total) + "}", asKibana);
    };
    QTest::newRow("no case at all") << page({}, 0) << u"at least one owner"_s << u"Observability"_s;
    QTest::newRow("a case of Security") << page(R"({"owner":"securitySolution"})", 4)
                                        << u"4 cases in this space, the newest of Elastic Security"_s
                                        << u"Observability"_s;
    QTest::newRow("a case of Observability")
        << page(R"({"owner":"observability"})", 1) << u"1 case in this space, the newest of Observability"_s
        << u"Elastic Security"_s;
    QTest::newRow("a case of an owner of a later version")
        << page(R"({"owner":"streams"})", 2) << u"the newest of streams"_s << u"Stack Management"_s;
    QTest::newRow("cases that name no owner") << page("{}", 2) << u"at least one owner"_s << u"Stack Management"_s;
}

// Kibana: asked for the cases of an owner that the account may not see, it answers 200 with nothing.
void TestConnectionTest::claimsNothingAboutOwners()
{
    QFETCH(QByteArray, found);
    QFETCH(QString, says);
    QFETCH(QString, silent);
    const Script script = with(
        with(healthyKibana, "/api/cases/_find", found), "owner=", http(200, R"({"cases":[],"total":0})", asKibana));
    RawServer server(playing(script));
    ConnectionTestWatch watch(profileFor(server.url()), apiKey);
    QVERIFY(watch.run());
    QVERIFY2(watch.test.passed(), qPrintable(watch.stoppedAt()));
    const QString detail = watch.at(TestStep::Cases).detail;
    QVERIFY2(detail.contains(says), qPrintable(detail));
    QVERIFY2(detail.contains("does not report"_L1), qPrintable(detail));
    QVERIFY2(!detail.contains(silent), qPrintable(detail));
    const auto asked = std::ranges::count_if(
        server.requests(), [](const RawRequest &request) { return request.line.contains("/api/cases"); });
    QCOMPARE(asked, 1);
}

void TestConnectionTest::tellsWhoseSignInItWas_data()
{
    QTest::addColumn<QByteArray>("me");
    QTest::addColumn<Profile>("profile");
    QTest::addColumn<QString>("id"); // of the credentials step's diagnosis; empty: none
    QTest::addColumn<QString>("says"); // its detail
    const Profile key;
    const Profile password{.authentication = AuthenticationType::Basic, .username = u"jo"_s};
    const QString other = u"credential-not-used"_s;
    const QString keyAccepted = u"The API key is accepted."_s;
    const QString passwordAccepted = u"The user name and password are accepted."_s;
    QTest::newRow("an API key that signed in")
        << R"({"username":"elastic","authentication_type":"api_key","api_key":{"id":"id123456789012345678","name":"r"}})"_ba
        << key << QString() << keyAccepted;
    QTest::newRow("an API key of which only the type is told")
        << R"({"username":"elastic","authentication_type":"api_key"})"_ba << key << QString() << keyAccepted;
    QTest::newRow("an answer that does not tell the type")
        << R"({"username":"nobody-else","roles":[]})"_ba << key << QString() << keyAccepted;
    QTest::newRow("a proxy that signs in with a user")
        << R"({"username":"proxyuser","authentication_type":"realm","authentication_realm":{"name":"default_native","type":"native"},"authentication_provider":{"type":"http","name":"__http__"}})"_ba
        << key << other << u"Kibana answers as proxyuser, but not by your API key."_s;
    QTest::newRow("a proxy that signs in with a token")
        << R"({"username":"svc","authentication_type":"token"})"_ba << key << other << u"answers as svc, but not by"_s;
    QTest::newRow("a proxy that signs in with a key of its own")
        << R"({"username":"svc","authentication_type":"api_key","api_key":{"id":"another","name":"proxy"}})"_ba << key
        << other << u"answers as svc, but not by your API key."_s;
    QTest::newRow("anonymous access of Kibana")
        << R"({"username":"guest","authentication_type":"realm","authentication_provider":{"type":"anonymous","name":"anonymous1"}})"_ba
        << key << other << u"answers as guest"_s;
    QTest::newRow("anonymous access of Kibana that signs in with a key")
        << R"({"username":"guest","authentication_type":"api_key","authentication_provider":{"type":"anonymous"}})"_ba
        << key << other << u"answers as guest"_s;
    QTest::newRow("anonymous access of Elasticsearch")
        << R"({"username":"_anonymous","authentication_type":"anonymous","authentication_realm":{"name":"__anonymous","type":"__anonymous"}})"_ba
        << password << other << u"answers as _anonymous, but not by your user name and password."_s;
    QTest::newRow("security that is switched off")
        << ""_ba << key << u"security-disabled"_s << u"names nobody as signed in"_s;
    QTest::newRow("nobody, in JSON") << "null"_ba << password << u"security-disabled"_s << u"checks no sign-in"_s;
    QTest::newRow("a password that signed in")
        << R"({"username":"jo","authentication_type":"realm","authentication_provider":{"type":"http"}})"_ba << password
        << QString() << passwordAccepted;
    QTest::newRow("a directory that writes the name otherwise")
        << R"({"username":"JO@corp.example","authentication_type":"realm"})"_ba << password << QString()
        << passwordAccepted;
    QTest::newRow("a password, and another user")
        << R"({"username":"kim","authentication_type":"realm"})"_ba << password << other << u"answers as kim"_s;
    QTest::newRow("a password, and a key signed in")
        << R"({"username":"jo","authentication_type":"api_key"})"_ba << password << other << u"answers as jo"_s;
}

void TestConnectionTest::tellsWhoseSignInItWas()
{
    QFETCH(QByteArray, me);
    QFETCH(Profile, profile);
    QFETCH(QString, says);
    RawServer server(playing(with(healthyKibana, "/internal/security/me", http(200, me, asKibana))));
    Profile used = profileFor(server.url());
    used.authentication = profile.authentication;
    used.username = profile.username;
    ConnectionTestWatch watch(used, profile.username.isEmpty() ? apiKey : Secret("hunter22hunter22"_ba));
    QVERIFY(watch.run());
    QVERIFY2(watch.test.passed(), qPrintable(watch.stoppedAt()));
    const StepReport &report = watch.at(TestStep::Credentials);
    QTEST(report.diagnosis ? report.diagnosis->id : QString(), "id");
    QVERIFY2(report.detail.contains(says), qPrintable(report.detail));
    QCOMPARE(stepStateName(report.state), report.diagnosis ? u"warned"_s : u"passed"_s);
    QCOMPARE(report.detail.contains("accepted"_L1), !report.diagnosis);
    if (report.diagnosis) {
        QVERIFY(!report.diagnosis->cause.isEmpty() && report.diagnosis->resolution.size() >= 2);
        QCOMPARE(report.diagnosis->evidence.contains("username"_L1), me.contains("username"));
    }
}

void TestConnectionTest::doubtsWhatIsRefusedThroughout_data()
{
    QTest::addColumn<QByteArray>("spaces");
    QTest::addColumn<QByteArray>("me");
    QTest::addColumn<QString>("result"); // of the credentials step: state and diagnosis
    const QByteArray isJo = http(200, R"({"username":"jo","authentication_type":"api_key"})", asKibana);
    QTest::newRow("no spaces, and who it is") << boom(403, "Forbidden") << isJo << u"passed "_s;
    QTest::newRow("no spaces, and an identity that 9.x keeps to itself")
        << boom(403, "Forbidden") << boom(400, "exists but is not available with the current configuration")
        << u"passed "_s;
    QTest::newRow("everything refused") << boom(403, "Forbidden") << boom(403, "Forbidden") << u"warned forbidden"_s;
    QTest::newRow("an expired licence") << boom(403, "Your platinum license has expired.")
                                        << boom(403, "Your platinum license has expired.")
                                        << u"warned licence-expired"_s;
    QTest::newRow("a licence that Elasticsearch does not accept")
        << boom(403, "security_exception: current license is non-compliant for [security]") << boom(400, "x")
        << u"warned licence-expired"_s;
    QTest::newRow("an action that Elasticsearch refuses")
        << boom(403, "action [cluster:admin/xpack/security/user/authenticate] is unauthorized for API key id [x]")
        << boom(404, "Not Found") << u"warned forbidden-space"_s;
    QTest::newRow("a refusal, and a credential that is none")
        << boom(403, "Forbidden") << boom(401, "Unauthorized") << u"failed unauthorized"_s;
}

void TestConnectionTest::doubtsWhatIsRefusedThroughout()
{
    QFETCH(QByteArray, spaces);
    QFETCH(QByteArray, me);
    RawServer server(playing(with(with(healthyKibana, "/api/spaces/space HTTP", spaces), "/internal/security/me", me)));
    ConnectionTestWatch watch(profileFor(server.url()), apiKey);
    QVERIFY(watch.run());
    const StepReport &report = watch.at(TestStep::Credentials);
    const QString result = stepStateName(report.state) + u' ' + (report.diagnosis ? report.diagnosis->id : QString());
    QTEST(result, "result");
    QCOMPARE(report.detail.contains("is accepted."_L1), report.state == StepState::Passed);
    QCOMPARE(report.detail.contains("not known"_L1), report.state == StepState::Warned);
}

void TestConnectionTest::triesWhatDoesNotNeedTheFailedStep_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("states"); // of the steps from the credentials on
    const QByteArray endpoints = "/api/endpoint/metadata";
    QTest::newRow("endpoints forbidden") << endpoints << boom(403, "Endpoint authorization failure")
                                         << u"passed passed passed failed passed not-reached"_s;
    QTest::newRow("endpoints that fail") << endpoints << boom(500, "oops")
                                         << u"passed passed passed failed passed not-reached"_s;
    QTest::newRow("endpoints without a route")
        << endpoints << boom(404, "Not Found") << u"passed passed passed failed passed not-reached"_s;
    QTest::newRow("endpoints that lose the connection's credential")
        << endpoints << boom(401, "Unauthorized") << u"passed passed passed failed not-reached not-reached"_s;
    QTest::newRow("cases that fail") << "/api/cases/_find"_ba << boom(500, "oops")
                                     << u"passed passed passed passed failed passed"_s;
    QTest::newRow("an identity that fails")
        << "/internal/security/me"_ba << boom(500, "oops") << u"passed failed passed passed passed passed"_s;
    QTest::newRow("a space that does not exist") << "/api/spaces/space/default"_ba << boom(404, "Not Found")
                                                 << u"passed passed failed not-reached not-reached not-reached"_s;
    QTest::newRow("credentials that are refused")
        << "/api/spaces/space HTTP"_ba << boom(401, "Unauthorized")
        << u"failed not-reached not-reached not-reached not-reached not-reached"_s;
}

void TestConnectionTest::triesWhatDoesNotNeedTheFailedStep()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, answer);
    RawServer server(playing(with(healthyKibana, path, answer)));
    ConnectionTestWatch watch(profileFor(server.url()), apiKey);
    QVERIFY(watch.run());
    QVERIFY(watch.isStepsView());
    QStringList states;
    for (std::size_t i = std::size_t(TestStep::Credentials); i < watch.test.steps().size(); ++i)
        states.append(stepStateName(watch.test.steps()[i].state));
    QTEST(states.join(u' '), "states");
    QVERIFY(!watch.test.passed());
}

REEVE_GUILESS_TEST_MAIN(TestConnectionTest)
#include "test_connectiontest.moc"
