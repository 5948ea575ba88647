// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// What the connection test says about the server: who answered, which version, and which part of it does not work.
#include "models/connection/test/connectiontest.h"

#include "tests/models/connection/test/connectiontestwatch.h"
#include "tests/support/scriptedkibana.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace reeve::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray html("Content-Type: text/html\r\n");
const QByteArray text("Content-Type: text/plain; charset=utf-8\r\n");

QByteArray statusBody(const QByteArray &overall, const QByteArray &core, const QByteArray &plugins)
{
    return R"({"version":{"number":"8.18.2"},"status":{"overall":{"level":")" + overall
        + R"(","summary":"s"},"core":{"elasticsearch":{"level":")" + core
        + R"("},"savedObjects":{"level":"available"}},"plugins":{)" + plugins + "}}}";
}

QByteArray versionBody(const QByteArray &number, const QByteArray &flavour = "traditional")
{
    return R"({"version":{"number":")" + number + R"(","build_flavor":")" + flavour
        + R"("},"status":{"overall":{"level":"available"}}})";
}

QString explained(const StepReport &report)
{
    const Diagnosis diagnosis = report.diagnosis.value_or(Diagnosis{});
    return report.detail + u'\n' + diagnosis.symptom + u'\n' + diagnosis.cause + u'\n'
        + diagnosis.resolution.join(u' ');
}

}

class TestConnectionTestServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsPluginsFromTheCore_data();
    void tellsPluginsFromTheCore();
    void judgesTheVersion_data();
    void judgesTheVersion();
    void sendsNoCredentialToOpenSearch_data();
    void sendsNoCredentialToOpenSearch();
    void saysWhoFailed_data();
    void saysWhoFailed();
    void quotesWhatIsNoData_data();
    void quotesWhatIsNoData();
    void findsTheBasePathInAPage_data();
    void findsTheBasePathInAPage();
    void saysWhyFleetIsNotRead_data();
    void saysWhyFleetIsNotRead();
    void saysWhatAStrangersLoginIsCalled_data();
    void saysWhatAStrangersLoginIsCalled();
};

void TestConnectionTestServer::tellsPluginsFromTheCore_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("stop");
    QTest::addColumn<QString>("says"); // of the step "ready"
    const auto ok = [](const QByteArray &body) { return http(200, body, asKibana); };
    const QString on = u"passed"_s;
    const QString stops = u"ready kibana-not-ready"_s;
    QTest::newRow("one plug-in that is unavailable")
        << ok(statusBody("unavailable", "available", R"("reporting":{"level":"unavailable"})")) << on
        << u"reporting (unavailable)"_s;
    QTest::newRow("a critical plug-in among good ones")
        << ok(statusBody("critical", "available", R"("cases":{"level":"available"},"fleet":{"level":"critical"})"))
        << on << u"do: fleet (critical)."_s;
    QTest::newRow("the worst plug-in first")
        << ok(statusBody("critical", "available", R"("a":{"level":"degraded"},"z":{"level":"critical"})")) << on
        << u"z (critical), a (degraded)"_s;
    QTest::newRow("plug-ins that are degraded")
        << ok(statusBody("degraded", "available", R"("alerting":{"level":"degraded"})")) << on
        << u"alerting (degraded)"_s;
    QTest::newRow("a core that is degraded works")
        << ok(statusBody("degraded", "degraded", R"("fleet":{"level":"available"})")) << on << u"degraded"_s;
    QTest::newRow("colours of 7.x for a plug-in")
        << ok(R"({"status":{"overall":{"state":"red"},"statuses":[{"id":"core:elasticsearch@7.17.9","state":"green"},)"
              R"({"id":"plugin:reporting@7.17.9","state":"red"}]}})")
        << on << u"reporting (unavailable)"_s;
    QTest::newRow("a core that is down") << ok(
        statusBody("unavailable", "unavailable", R"("fleet":{"level":"unavailable"})"))
                                         << stops << u"not ready"_s;
    QTest::newRow("a critical core behind a proxy that says 200")
        << ok(statusBody("critical", "critical", {})) << stops << u"not ready"_s;
    QTest::newRow("colours of 7.x for the core")
        << ok(R"({"status":{"overall":{"state":"red"},"statuses":[{"id":"core:savedObjects@7.17.9","state":"red"}]}})")
        << stops << u"not ready"_s;
    QTest::newRow("503 and a whole status")
        << http(503, statusBody("critical", "critical", R"("fleet":{"level":"critical"})"), asKibana) << stops
        << u"not ready"_s;
    QTest::newRow("503 whatever the body says")
        << http(503, statusBody("available", "available", {}), asKibana) << stops << u"not ready"_s;
}

void TestConnectionTestServer::tellsPluginsFromTheCore()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, stop);
    QFETCH(QString, says);
    RawServer server(playing(with(healthyKibana, "/api/status", answer)));
    ConnectionTestWatch watch(profileFor(server.url()), apiKey);
    QVERIFY(watch.run());
    QCOMPARE(watch.stoppedAt(), stop);
    const StepReport &ready = watch.at(TestStep::Ready);
    QVERIFY2(ready.detail.contains(says), qPrintable(ready.detail));
    QCOMPARE(stepStateName(ready.state), stop == "passed"_L1 ? u"warned"_s : u"failed"_s);
    QCOMPARE(watch.at(TestStep::Cases).elapsedMs >= 0, stop == "passed"_L1);
}

void TestConnectionTestServer::judgesTheVersion_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("says");
    QTest::newRow("7.17") << versionBody("7.17.28") << u"warned"_s << u"interfaces of 7.x"_s;
    QTest::newRow("8.12") << versionBody("8.12.2") << u"warned"_s << u"refused with 400"_s;
    QTest::newRow("8.9") << versionBody("8.9.0") << u"warned"_s << u"no custom fields"_s;
    QTest::newRow("8.17") << versionBody("8.17.10") << u"warned"_s << u"Roles"_s;
    QTest::newRow("a snapshot of 8.17") << versionBody("8.17.0-SNAPSHOT") << u"warned"_s << u"8.17.0-SNAPSHOT"_s;
    QTest::newRow("8.18") << versionBody("8.18.0") << u"passed"_s << u"Kibana 8.18.0."_s;
    QTest::newRow("8.19") << versionBody("8.19.3") << u"passed"_s << u"Kibana 8.19.3."_s;
    QTest::newRow("9.2") << versionBody("9.2.0") << u"passed"_s << u"Kibana 9.2.0."_s;
    QTest::newRow("10") << versionBody("10.0.0") << u"passed"_s << u"Kibana 10.0.0."_s;
    QTest::newRow("serverless") << versionBody("8.11.0", "serverless") << u"passed"_s << u"serverless"_s;
    QTest::newRow("a version that is none") << versionBody("unknown") << u"passed"_s << u"unknown"_s;
}

void TestConnectionTestServer::judgesTheVersion()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, state);
    QFETCH(QString, says);
    RawServer server(playing(with(healthyKibana, "/api/status", http(200, body, asKibana))));
    ConnectionTestWatch watch(profileFor(server.url()), apiKey);
    QVERIFY(watch.run());
    QCOMPARE(watch.stoppedAt(), u"passed"_s);
    const StepReport &step = watch.at(TestStep::Kibana);
    QCOMPARE(stepStateName(step.state), state);
    QVERIFY2(explained(step).contains(says), qPrintable(explained(step)));
    QCOMPARE(step.diagnosis.has_value(), state == "warned"_L1);
}

void TestConnectionTestServer::sendsNoCredentialToOpenSearch_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("says");
    const QByteArray asDashboards = json + "osd-name: dashboards-1\r\n";
    const QByteArray legacy =
        R"({"version":{"number":"2.19.1"},"status":{"overall":{"state":"green"},"statuses":[{"id":"core:opensearch@2.19.1","state":"green"}]}})";
    QTest::newRow("its status") << http(200, legacy, asDashboards) << u"This is OpenSearch Dashboards"_s;
    QTest::newRow("its status without its header") << http(200, legacy) << u"This is OpenSearch Dashboards"_s;
    QTest::newRow("it wants a login") << http(
        401, R"({"statusCode":401,"error":"Unauthorized","message":"Authentication required"})", asDashboards)
                                      << u"This is OpenSearch Dashboards"_s;
    QTest::newRow("it redirects to its login")
        << http(302, "", "osd-name: d\r\nLocation: /app/login\r\n") << u"This is OpenSearch Dashboards"_s;
    QTest::newRow("it fails") << http(500, R"({"statusCode":500})", asDashboards) << u"This is OpenSearch Dashboards"_s;
    QTest::newRow("it is not ready") << http(503, "OpenSearch Dashboards server is not ready yet",
        text + "osd-name: d\r\n") << u"This is OpenSearch Dashboards"_s;
    QTest::newRow("an OpenSearch node that wants a login")
        << http(401, "Unauthorized", text + "WWW-Authenticate: Basic realm=\"OpenSearch Security\"\r\n")
        << u"This is OpenSearch, not Kibana"_s;
    QTest::newRow("an OpenSearch node") << http(200, R"({"version":{"distribution":"opensearch","number":"2.19.1"}})")
                                        << u"This is OpenSearch, not"_s;
}

void TestConnectionTestServer::sendsNoCredentialToOpenSearch()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, says);
    RawServer server([answer](const RawRequest &) { return answer; });
    ConnectionTestWatch watch(profileFor(server.url()), apiKey);
    QVERIFY(watch.run());
    QCOMPARE(watch.stoppedAt(), u"kibana not-kibana-opensearch"_s);
    const QString detail = watch.at(TestStep::Kibana).detail;
    QVERIFY2(detail.contains(says), qPrintable(detail));
    QVERIFY(!server.requests().empty());
    for (const RawRequest &request : server.requests())
        QCOMPARE(request.header("Authorization"), QByteArray());
}

void TestConnectionTestServer::saysWhoFailed_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("says");
    const QString front = u"failed-in-front"_s;
    QTest::newRow("nginx") << http(500,
        "<html><head><title>500 Internal Server Error</title></head><body><hr><center>nginx/1.22.1</center></body>",
        html + "Server: nginx/1.22.1\r\n")
                           << front << u"nginx in front of Kibana failed"_s;
    QTest::newRow("nginx without its header") << http(500, "<html><title>500</title><center>nginx</center></html>",
        html) << front << u"nginx in front of Kibana failed"_s;
    QTest::newRow("Apache") << http(500, "<!DOCTYPE HTML PUBLIC><html><title>500 Internal Server Error</title></html>",
        html + "Server: Apache/2.4.57 (Debian)\r\n")
                            << front << u"Apache in front of Kibana failed"_s;
    QTest::newRow("IIS") << http(500, "<html><head><title>IIS 10.0 Detailed Error - 500.0</title></head></html>",
        html + "Server: Microsoft-IIS/10.0\r\n")
                         << front << u"IIS in front of Kibana failed"_s;
    QTest::newRow("HAProxy") << http(500,
        "<html><body><h1>500 Internal Server Error</h1>\nAn internal server error occurred.\n</body></html>\n",
        "Content-Type: text/html\r\nCache-Control: no-cache\r\n")
                             << front << u"HAProxy in front of Kibana failed"_s;
    QTest::newRow("Envoy") << http(500, "", text + "server: envoy\r\n") << front
                           << u"Envoy in front of Kibana failed"_s;
    QTest::newRow("Traefik, which does not name itself")
        << http(500, "Internal Server Error", text) << front << u"Something in front of Kibana failed"_s;
    QTest::newRow("Cloudflare") << http(500, "<html><title>500</title></html>", html + "Server: cloudflare\r\n")
                                << front << u"Cloudflare in front of Kibana failed"_s;
    QTest::newRow("an AWS load balancer") << http(
        500, "<html><head><title>500 Internal Server Error</title></head></html>", html + "Server: awselb/2.0\r\n")
                                          << front << u"AWS load balancer in front of Kibana failed"_s;
    QTest::newRow("a gateway that answers in JSON") << http(500, R"({"message":"An unexpected error occurred"})",
        json + "Server: kong/3.4\r\n") << front << u"Kong in front of Kibana failed"_s;
    QTest::newRow("Cloudflare that does not reach it")
        << http(522, "<html><title>522</title></html>", html + "Server: cloudflare\r\n") << u"gateway-failed"_s
        << u"Cloudflare in front of Kibana answered"_s;
    const auto cloudflare = [](int status, const QByteArray &title) {
        return http(status, "<html><head><title>" + title + "</title></head></html>", html + "Server: cloudflare\r\n");
    };
    const QString gateway = u"gateway-failed"_s;
    QTest::newRow("Cloudflare that gets no sense out of it")
        << cloudflare(520, "kibana.example.com | 520: Web server is returning an unknown error") << gateway
        << u"answered in a way that it does not understand (520)"_s;
    QTest::newRow("Cloudflare that is refused by it") << cloudflare(521, "kibana.example.com | 521: Web server is down")
                                                      << gateway << u"the server behind it refuses its connections"_s;
    QTest::newRow("Cloudflare without a route to it")
        << cloudflare(523, "kibana.example.com | 523: Origin is unreachable") << gateway
        << u"does not reach the server behind it (523)"_s;
    QTest::newRow("Cloudflare that waits for it")
        << cloudflare(524, "kibana.example.com | 524: A timeout occurred") << gateway << u"took too long to answer"_s;
    QTest::newRow("Cloudflare without TLS to it") << cloudflare(525, "kibana.example.com | 525: SSL handshake failed")
                                                  << gateway << u"Cloudflare was reached, and its TLS handshake"_s;
    QTest::newRow("Cloudflare that does not trust it")
        << cloudflare(526, "kibana.example.com | 526: Invalid SSL certificate") << gateway
        << u"Have the origin's certificate renewed"_s;
    QTest::newRow("Cloudflare whose tunnel is not connected") << http(530, "error code: 1033",
        text + "Server: cloudflare\r\n") << gateway << u"Check that cloudflared runs beside Kibana"_s;
    QTest::newRow("Cloudflare whose tunnel is not connected, on a page")
        << cloudflare(530, "Cloudflare Tunnel error | kibana.example.com | Cloudflare") << gateway
        << u"the tunnel to the server behind it is not connected"_s;
    QTest::newRow("Cloudflare without an address of it")
        << cloudflare(530, "Origin DNS error | kibana.example.com | Cloudflare") << gateway
        << u"Check the DNS records for 127.0.0.1"_s;
    const QString filter = u"traffic-filter"_s;
    QTest::newRow("Elastic Cloud's filter") << http(403,
        R"({"ok":false,"message":"Forbidden due to traffic filtering. Please see the Elastic documentation )"
        R"(on Traffic Filtering for more information."})",
        json) << filter << u"A traffic filter of Elastic Cloud does not let this machine in"_s;
    QTest::newRow("Elastic Cloud's filter, which does not say so")
        << http(403, R"({"ok":false,"message":"Forbidden"})", json) << filter << u"Elastic Cloud refused access"_s;
    QTest::newRow("a gateway that forbids in JSON")
        << http(403, R"({"message":"Forbidden"})", json + "Server: kong/3.4\r\n") << u"forbidden-by-proxy"_s
        << u"Kong in front of Kibana refused access"_s;
    QTest::newRow("Kibana itself behind nginx") << http(
        500, R"({"statusCode":500,"error":"Internal Server Error","message":"oops"})", asKibana + "Server: nginx\r\n")
                                                << u"server-fault"_s << u"Kibana's log"_s;
    QTest::newRow("Kibana itself behind a proxy that removes its header")
        << http(500, R"({"statusCode":500,"error":"Internal Server Error","message":"oops"})") << u"server-fault"_s
        << u"Kibana's log"_s;
}

void TestConnectionTestServer::saysWhoFailed()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, id);
    QFETCH(QString, says);
    for (const QByteArray &path : {"/api/status"_ba, "/api/endpoint/metadata"_ba}) {
        RawServer server(playing(with(healthyKibana, path, answer)));
        ConnectionTestWatch watch(profileFor(server.url()), apiKey);
        QVERIFY(watch.run());
        const TestStep step = path == "/api/status" ? TestStep::Kibana : TestStep::Endpoints;
        const QString expected = step == TestStep::Endpoints && id == "server-fault"_L1 ? u"endpoints-"_s + id : id;
        QCOMPARE(watch.stoppedAt(), stepName(step) + u' ' + expected);
        const QString all = explained(watch.at(step));
        QVERIFY2(all.contains(says), qPrintable(all));
        QCOMPARE(all.contains("auth_request"_L1), id == "failed-in-front"_L1);
    }
}

void TestConnectionTestServer::saysWhatAStrangersLoginIsCalled_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("stop");
    QTest::addColumn<QStringList>("says");
    const auto asking = [](const QByteArray &realm) -> QByteArray {
        return "WWW-Authenticate: Basic realm=" + realm + "\r\n";
    };
    QTest::newRow("nginx") << http(401,
        "<html>\n<head><title>401 Authorization Required</title></head><center>nginx/1.22.1</center></html>",
        html + "Server: nginx/1.22.1\r\n" + asking("\"Restricted Content\""))
                           << u"kibana html-instead-of-kibana"_s
                           << QStringList{u"nginx"_s, u"Restricted Content"_s, u"401 Authorization Required"_s};
    QTest::newRow("Apache") << http(
        401, "<html><title>401 Unauthorized</title></html>", html + "Server: Apache\r\n" + asking("\"SIEM lab\""))
                            << u"kibana html-instead-of-kibana"_s
                            << QStringList{u"Apache"_s, u"SIEM lab"_s, u"401 Unauthorized"_s};
    QTest::newRow("Traefik") << http(401, "401 Unauthorized\n", text + asking("\"traefik\""))
                             << u"kibana login-in-front"_s << QStringList{u"traefik"_s, u"401 Unauthorized"_s};
    QTest::newRow("a realm without quotes")
        << http(401, "<html><h1>No</h1></html>", html + asking("intranet")) << u"kibana html-instead-of-kibana"_s
        << QStringList{u"intranet"_s, u"titled \"No\""_s};
}

void TestConnectionTestServer::saysWhatAStrangersLoginIsCalled()
{
    QFETCH(QByteArray, answer);
    QFETCH(QStringList, says);
    RawServer server([answer](const RawRequest &) { return answer; });
    ConnectionTestWatch watch(profileFor(server.url()), apiKey);
    QVERIFY(watch.run());
    QTEST(watch.stoppedAt(), "stop");
    const QString all = explained(watch.at(TestStep::Kibana));
    for (const QString &word : says)
        QVERIFY2(all.contains(word), qPrintable(all));
}

void TestConnectionTestServer::quotesWhatIsNoData_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("says"); // empty: nothing of it
    QTest::addColumn<QString>("hides");
    const QByteArray named = "kbn-name: k\r\n";
    const QString none = u"\u0001none"_s;
    QTest::newRow("plain text") << http(200, "Service temporarily moved", text + named)
                                << u"“Service temporarily moved"_s << none;
    QTest::newRow("an empty body") << http(200, "", json + named) << u"The body was empty"_s << none;
    QTest::newRow("blanks only") << http(200, " \r\n", text + named) << u"The body was empty"_s << none;
    QTest::newRow("a page with a title") << http(200, "<html><title>Maintenance</title><body>back soon", html)
                                         << u"back soon"_s << none;
    QTest::newRow("a page without a title")
        << http(200, "<html><body>Please accept the terms", html) << u"Please accept the terms"_s << none;
    QTest::newRow("an escape sequence") << http(200, "\x1b[31mred\x07", text + named) << u"␛[31mred␇"_s << u"\x1b"_s;
    QTest::newRow("a null byte and a line break")
        << http(200, QByteArray("a\0b\nc", 5), text + named) << u"a␀b␊c"_s << u"a\nb"_s;
    QTest::newRow("text that turns around") << http(200, "ab\u202ecd", text + named) << u"ab\\u202ecd"_s << u"\u202e"_s;
    QTest::newRow("half of JSON") << http(200, R"({"data":[{"x":1},)", json + named) << u"“{\"data\":[{\"x\":1},”"_s
                                  << none;
    QTest::newRow("a list") << http(200, "[1,2]", json + named) << u"[1,2]"_s << none;
    QTest::newRow("a long text") << http(200, QByteArray(199, 'a') + "bcd", text + named) << u"aab…”"_s << u"bc"_s;
    QTest::newRow("a header with a key") << http(
        200, "echo Authorization: ApiKey aWQxMjM0NTY3ODkwMTIzNDU2Nzg6c2VlZGVkc2VjcmV0", text + named)
                                         << u"echo Authorization"_s << u"aWQxMjM0"_s;
    QTest::newRow("a password in a setting")
        << http(200, "db.password=hunter22&x=1", text + named) << u"db.password="_s << u"hunter22"_s;
    QTest::newRow("a token in half of JSON")
        << http(200, R"({"access_token":"s3cr3t-token)", json + named) << u"access_token"_s << u"s3cr3t"_s;
    QTest::newRow("a session's cookie") << http(200, "Set-Cookie: sid=abcdef0123; Path=/", text + named)
                                        << u"Set-Cookie"_s << u"abcdef0123"_s;
    QTest::newRow("a key that stands alone")
        << http(200, "got VuaCfGcBCdbkQme5aOx6dWkybHAyYXhUTm1zeWFrdzl0dk5udw==", text + named) << u"got …"_s
        << u"VuaCfGcB"_s;
    QTest::newRow("a secret across the end")
        << http(200, QByteArray(180, ' ').replace(' ', "x") + " password=" + QByteArray(40, 'z'), text + named)
        << u"x password=…"_s << u"zz"_s;
}

void TestConnectionTestServer::quotesWhatIsNoData()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, says);
    QFETCH(QString, hides);
    RawServer server(playing(with(healthyKibana, "/api/cases/_find", answer)));
    ConnectionTestWatch watch(profileFor(server.url()), apiKey);
    QVERIFY(watch.run());
    const StepReport &step = watch.at(TestStep::Cases);
    QCOMPARE(stepStateName(step.state), u"failed"_s);
    const QString all = explained(step);
    QVERIFY2(all.contains(says), qPrintable(all));
    QVERIFY2(!all.contains(hides), qPrintable(all));
    QVERIFY2(!watch.everything().contains(hides), qPrintable(watch.everything()));
}

void TestConnectionTestServer::findsTheBasePathInAPage_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("base"); // "none": the page shows none
    const auto metadata = [](const QByteArray &members) -> QByteArray {
        return "<!DOCTYPE html><html><head><title>Elastic</title></head><body><kbn-injected-metadata data=\"{" + members
            + "}\"></kbn-injected-metadata></body></html>";
    };
    QTest::newRow("settings of a page") << metadata(
        "&quot;basePath&quot;:&quot;/kibana&quot;,&quot;serverBasePath&quot;:&quot;/kibana&quot;")
                                        << 200 << u"/kibana"_s;
    QTest::newRow("settings of a page in a space")
        << metadata("&quot;version&quot;:&quot;8.18.2&quot;,&quot;basePath&quot;:&quot;/ops/kbn/s/soc&quot;") << 200
        << u"/ops/kbn"_s;
    QTest::newRow("a page for what is not found")
        << metadata("&quot;serverBasePath&quot;:&quot;/siem&quot;") << 404 << u"/siem"_s;
    QTest::newRow("scripts of a page")
        << "<html><title>Elastic</title><script src=\"/kbn/1b2c3d4e5f60/bundles/kbn-ui-shared-deps-npm/x.js\"></script>"_ba
        << 200 << u"/kbn"_s;
    QTest::newRow("a base element") << "<html><head><title>Kibana</title><base href='/logs/'></head>"_ba << 200
                                    << u"/logs"_s;
    QTest::newRow("no base path") << metadata("&quot;basePath&quot;:&quot;&quot;") << 200 << u"none"_s;
    QTest::newRow("a base element of another program")
        << "<html><title>Portal</title><base href='/portal/'>"_ba << 200 << u"none"_s;
    QTest::newRow("a base path that is none")
        << metadata("&quot;basePath&quot;:&quot;javascript:alert(1)&quot;") << 200 << u"none"_s;
}

void TestConnectionTestServer::findsTheBasePathInAPage()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QString, base);
    RawServer server([&](const RawRequest &) { return http(status, body, html); });
    ConnectionTestWatch watch(profileFor(server.url()), apiKey);
    QVERIFY(watch.run());
    QCOMPARE(watch.stoppedAt(), u"kibana html-instead-of-kibana"_s);
    const QString all = explained(watch.at(TestStep::Kibana));
    const QString offer = u"address to "_s + server.url().toString() + base + u'.';
    QVERIFY2(all.contains(offer) == (base != "none"_L1), qPrintable(all));
    QCOMPARE(all.contains("server.basePath"_L1), base != "none"_L1);
}

void TestConnectionTestServer::saysWhyFleetIsNotRead_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("says");
    QTest::addColumn<bool>("isPrivilege");
    QTest::newRow("no index") << boom(500, "index_not_found_exception: no such index [.fleet-agents]")
                              << u"no index of agents"_s << false;
    QTest::newRow("no shards") << boom(500, "no_shard_available_action_exception: null") << u"(shards)"_s << false;
    QTest::newRow("switched off") << boom(404, "Not Found") << u"xpack.fleet"_s << false;
    QTest::newRow("a proxy that fails") << http(502, "<html><title>502</title></html>", html) << u"proxy"_s << false;
    QTest::newRow("some other fault") << boom(500, "oops") << u"oops"_s << false;
    QTest::newRow("no privilege") << boom(403, "Forbidden") << u"lacks the privilege"_s << true;
}

void TestConnectionTestServer::saysWhyFleetIsNotRead()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, says);
    QFETCH(bool, isPrivilege);
    const QByteArray nothing = http(200, R"({"data":[],"total":0})", asKibana);
    for (const QString &space : {u"default"_s, u"soc"_s}) {
        Script script = with(with(healthyKibana, "/api/endpoint/metadata", nothing), "/api/fleet/agent_status", answer);
        script = with(script, "/api/spaces/space/soc", http(200, R"({"id":"soc","name":"SOC"})", asKibana));
        RawServer server(playing(script));
        Profile profile = profileFor(server.url());
        profile.space = space;
        ConnectionTestWatch watch(profile, apiKey);
        QVERIFY(watch.run());
        const QString all = explained(watch.at(TestStep::Data));
        QVERIFY2(all.contains(says), qPrintable(all));
        QCOMPARE(all.contains("lacks the privilege"_L1) || all.contains("privilege to read Fleet"_L1), isPrivilege);
    }
}

REEVE_GUILESS_TEST_MAIN(TestConnectionTestServer)
#include "test_connectiontestserver.moc"
