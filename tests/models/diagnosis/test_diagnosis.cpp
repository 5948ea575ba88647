// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/diagnosis/diagnose.h"

#include <QRegularExpression>
#include <QTest>
#include <array>

#include "models/diagnosis/resolution.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array faults{Fault::Cancelled, Fault::TimedOut, Fault::HostNotFound, Fault::Refused, Fault::Unreachable,
    Fault::ConnectionLost, Fault::TlsFailed, Fault::TlsUntrusted, Fault::TlsPinMismatch, Fault::ProxyFailed,
    Fault::ProxyNotFound, Fault::ProxyRefused, Fault::ProxySignIn, Fault::PlainHttpRefused, Fault::ReadOnly,
    Fault::Redirected, Fault::BadRequest, Fault::SignedOut, Fault::Forbidden, Fault::NotFound, Fault::Unchanged,
    Fault::Conflict, Fault::TooLarge, Fault::ConnectorFailed, Fault::Throttled, Fault::NotReady, Fault::GatewayFailed,
    Fault::ServerFault, Fault::BadBody, Fault::Unknown};

constexpr std::array activities{Activity::Connecting, Activity::ReadingSpaces, Activity::ReadingEndpoints,
    Activity::ReadingOneEndpoint, Activity::ReadingFleet, Activity::ReadingPolicyResponse,
    Activity::ReadingResponseActions, Activity::CreatingCase, Activity::ReadingCases, Activity::ChangingCase,
    Activity::Other};

RequestContext somewhere(Activity activity = Activity::Connecting)
{
    return {.activity = activity,
        .address = u"https://kibana.example.com:5601"_s,
        .space = u"default"_s,
        .method = u"GET"_s,
        .path = u"/api/thing"_s,
        .timeoutSeconds = 30};
}

}

class TestDiagnosis : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void explainsEveryFaultInEveryActivity();
    void onlyTheUnknownIsUnknown();
    void tellsFailuresApart_data();
    void tellsFailuresApart();
    void namesWhatKibanaNames_data();
    void namesWhatKibanaNames();
    void quotesAndAdvises_data();
    void quotesAndAdvises();
    void advisesWithoutAWindow();
    void offersTheBasePath_data();
    void offersTheBasePath();
    void saysWhatWasWaitedFor_data();
    void saysWhatWasWaitedFor();
    void quotesEveryDotThatStandsForMore_data();
    void quotesEveryDotThatStandsForMore();
    void neverRepeatsASecret();
    void readsServerTextOnce();
};

void TestDiagnosis::explainsEveryFaultInEveryActivity()
{
    static const QRegularExpression unfilled(u"\\{\\w+\\}"_s);
    for (const Fault fault : faults) {
        for (const Activity activity : activities) {
            for (const auto type :
                {AuthenticationType::ApiKey, AuthenticationType::Basic, AuthenticationType::Certificate}) {
                RequestContext at = somewhere(activity);
                at.authentication = type;
                const Diagnosis found = diagnose({.fault = fault, .status = 0}, at);
                const QByteArray what = faultName(fault).toLatin1() + ' ' + QByteArray::number(int(activity));
                QVERIFY2(!found.id.isEmpty(), what.constData());
                QVERIFY2(found.symptom.endsWith(u'.'), what.constData());
                QVERIFY2(found.cause.endsWith(u'.'), what.constData());
                QVERIFY2(!found.resolution.isEmpty() && !found.resolution.contains(QString()), what.constData());
                QVERIFY2(!found.remedies.isEmpty(), what.constData());
                QVERIFY2(found.evidence.contains(faultName(fault)), what.constData());
                QVERIFY2(!QString(found.symptom + found.cause + found.resolution.join(u' ')).contains(unfilled),
                    what.constData());
                QVERIFY2(found.seenAt.isValid(), what.constData());
            }
        }
    }
}

void TestDiagnosis::onlyTheUnknownIsUnknown()
{
    for (const Fault fault : faults) {
        for (const Activity activity : activities)
            QCOMPARE(diagnose({.fault = fault}, somewhere(activity)).id == u"unknown"_s, fault == Fault::Unknown);
    }
}

void TestDiagnosis::tellsFailuresApart_data()
{
    QTest::addColumn<ApiError>("error");
    QTest::addColumn<RequestContext>("at");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *name, ApiError error, RequestContext at, const char *id) {
        QTest::newRow(name) << error << at << QString::fromLatin1(id);
    };
    const RequestContext connecting = somewhere();
    const RequestContext endpoints = somewhere(Activity::ReadingEndpoints);
    RequestContext plain = connecting;
    plain.address = u"http://kibana.example.com:5601"_s;
    RequestContext oneSpace = somewhere(Activity::ReadingSpaces);
    oneSpace.path = u"/api/spaces/space/marketing"_s;
    RequestContext pki = connecting;
    pki.authentication = AuthenticationType::Certificate;
    RequestContext basic = connecting;
    basic.authentication = AuthenticationType::Basic;

    row("a key that has expired", {.fault = Fault::SignedOut, .status = 401, .serverSays = u"x: api key is expired"_s},
        connecting, "api-key-expired");
    row("a key of another deployment",
        {.fault = Fault::SignedOut, .status = 401, .serverSays = u"unable to find apikey with id x"_s}, connecting,
        "api-key-not-found");
    row("a key that lost a character",
        {.fault = Fault::SignedOut, .status = 401, .serverSays = u"Illegal base64 character 5f"_s}, connecting,
        "api-key-malformed");
    row("a key of Elastic Cloud",
        {.fault = Fault::SignedOut,
            .status = 401,
            .serverSays = u"Illegal base64 character 5f"_s,
            .sentPrefixedKey = true},
        connecting, "api-key-of-cloud");
    row("a key of Elastic Cloud that has expired",
        {.fault = Fault::SignedOut, .status = 401, .serverSays = u"api key is expired"_s, .sentPrefixedKey = true},
        connecting, "api-key-expired");
    row("a key refused without a reason", {.fault = Fault::SignedOut, .status = 401, .serverSays = u"Unauthorized"_s},
        connecting, "unauthorized");
    row("Elasticsearch that wants a login",
        {.fault = Fault::SignedOut,
            .status = 401,
            .serverSays = u"security_exception: missing authentication credentials for REST request [/api/status]"_s,
            .answeredBy = AnsweredBy::Elasticsearch},
        connecting, "not-kibana-elasticsearch");
    row("Kibana that quotes Elasticsearch about a password",
        {.fault = Fault::SignedOut,
            .status = 401,
            .serverSays = u"unable to authenticate user [u] for REST request [/_security/_authenticate]"_s,
            .answeredBy = AnsweredBy::Kibana},
        basic, "unauthorized");
    row("Elasticsearch that knows no such address",
        {.fault = Fault::BadRequest, .status = 400, .serverSays = u"no handler found for uri [/api/status]"_s},
        connecting, "not-kibana-elasticsearch");
    row("Elastic Cloud without that deployment",
        {.fault = Fault::NotFound,
            .status = 404,
            .serverSays = u"Unknown resource."_s,
            .answeredBy = AnsweredBy::Other},
        connecting, "cloud-unknown-deployment");
    row("a web page", {.fault = Fault::BadBody, .status = 200, .answeredBy = AnsweredBy::WebPage}, connecting,
        "html-instead-of-kibana");
    row("a web page that forbids", {.fault = Fault::Forbidden, .status = 403, .answeredBy = AnsweredBy::WebPage},
        connecting, "forbidden-by-proxy");
    row("a space that is not there",
        {.fault = Fault::NotFound, .status = 404, .serverSays = u"Not Found"_s, .answeredBy = AnsweredBy::Kibana},
        oneSpace, "wrong-space");
    row("https to a plain port",
        {.fault = Fault::TlsFailed, .detail = u"error:0A00010B:SSL routines::wrong version number"_s}, connecting,
        "not-tls");
    row("http to a TLS port", {.fault = Fault::ConnectionLost}, plain, "plain-http-to-tls-port");
    row("http to a TLS port that says so",
        {.fault = Fault::BadRequest,
            .status = 400,
            .serverSays = u"400 The plain HTTP request was sent to HTTPS port"_s,
            .answeredBy = AnsweredBy::WebPage},
        plain, "plain-http-to-tls-port");
    row("an expired certificate", {.fault = Fault::TlsUntrusted, .detail = u"The certificate has expired"_s},
        connecting, "tls-expired");
    row("a certificate of another name",
        {.fault = Fault::TlsUntrusted, .detail = u"The host name did not match any of the valid hosts"_s}, connecting,
        "tls-wrong-name");
    row("a client certificate that is refused", {.fault = Fault::TlsFailed, .detail = u"tlsv1 alert unknown ca"_s}, pki,
        "client-certificate-refused");
    row("a server that wants a client certificate",
        {.fault = Fault::TlsFailed, .detail = u"tlsv13 alert certificate required"_s}, connecting,
        "client-certificate-wanted");
    row("a KQL mistake or a page beyond the window", {.fault = Fault::ServerFault, .status = 500}, endpoints,
        "endpoints-server-fault");
    row("an endpoint that was taken out of Fleet",
        {.fault = Fault::BadRequest, .status = 400, .serverSays = u"Endpoint with id a is unenrolled"_s},
        somewhere(Activity::ReadingOneEndpoint), "endpoint-unenrolled");
    row("a redirect to a login page",
        {.fault = Fault::Redirected,
            .status = 302,
            .redirectTarget = QUrl(u"https://kibana.example.com:5601/login?next=%2F"_s)},
        connecting, "redirect-to-login");
    row("a redirect to another server's login page",
        {.fault = Fault::Redirected, .status = 302, .redirectTarget = QUrl(u"https://sso.example.com/login"_s)},
        connecting, "redirect-to-other-origin");
    row("a redirect to another port",
        {.fault = Fault::Redirected, .status = 302, .redirectTarget = QUrl(u"https://kibana.example.com:9999/x"_s)},
        connecting, "redirect-to-other-origin");
    row("a redirect to https",
        {.fault = Fault::Redirected, .status = 301, .redirectTarget = QUrl(u"https://kibana.example.com/"_s)}, plain,
        "redirect-to-https");
    row("a redirect to the base path",
        {.fault = Fault::Redirected, .status = 302, .redirectTarget = QUrl(u"https://kibana.example.com:5601/kbn/"_s)},
        connecting, "redirected");
    row("assignees on a basic licence",
        {.fault = Fault::Forbidden,
            .status = 403,
            .serverSays =
                u"In order to assign users to cases, you must be subscribed to an Elastic Platinum license"_s},
        somewhere(Activity::CreatingCase), "assignees-need-platinum");
    row("a lost xsrf header",
        {.fault = Fault::BadRequest, .status = 400, .serverSays = u"Request must contain a kbn-xsrf header."_s},
        somewhere(Activity::CreatingCase), "xsrf-header-missing");
    row("an internal route on 9.x",
        {.fault = Fault::BadRequest,
            .status = 400,
            .serverSays =
                u"uri [/internal/security/me] with method [get] exists but is not available with the current configuration"_s},
        connecting, "internal-interface-closed");
    row("a time-out after a case was sent", {.fault = Fault::TimedOut, .mayHaveActed = true},
        somewhere(Activity::CreatingCase), "no-answer-may-have-acted");
    row("a stale case", {.fault = Fault::Conflict, .status = 409}, somewhere(Activity::ChangingCase),
        "case-changed-meanwhile");
    row("an answer cut short", {.fault = Fault::ConnectionLost, .status = 200}, endpoints, "answer-cut-short");
    row("our own ceiling", {.fault = Fault::TooLarge, .status = 200}, endpoints, "answer-too-large");
    row("Kibana's ceiling", {.fault = Fault::TooLarge, .status = 413}, somewhere(Activity::CreatingCase),
        "request-too-large");
    row("an address that a proxy finds too long", {.fault = Fault::TooLarge, .status = 414}, endpoints,
        "filter-too-long");
    row("a head that Kibana finds too long", {.fault = Fault::TooLarge, .status = 431}, endpoints, "filter-too-long");
    row("a search of cases that is too long", {.fault = Fault::TooLarge, .status = 431},
        somewhere(Activity::ReadingCases), "filter-too-long");
    RequestContext longSearch = endpoints;
    longSearch.path = u"/api/endpoint/metadata?kuery="_s + QString(9'000, u'a');
    row("a long search refused without a word",
        {.fault = Fault::BadRequest, .status = 400, .serverSays = u"Bad Request"_s}, longSearch, "filter-too-long");
    row("a long search whose mistake is named", {.fault = Fault::BadRequest, .status = 400, .serverSays = u"no"_s},
        longSearch, "bad-request");
    RequestContext firstEndpoint = endpoints;
    firstEndpoint.path = u"/api/endpoint/metadata?page=0&pageSize=1"_s;
    RequestContext newestCase = somewhere(Activity::ReadingCases);
    newestCase.path = u"/api/cases/_find?sortField=createdAt&perPage=1"_s;
    row("endpoints asked for without a filter, refused as too long", {.fault = Fault::TooLarge, .status = 431},
        firstEndpoint, "address-too-long");
    row("cases asked for without a filter, refused as too long", {.fault = Fault::TooLarge, .status = 431}, newestCase,
        "address-too-long");
    const auto kibanas = [](Fault fault, int status, const char *says) {
        return ApiError{
            .fault = fault, .status = status, .serverSays = QString::fromUtf8(says), .answeredBy = AnsweredBy::Kibana};
    };
    const RequestContext fleet = somewhere(Activity::ReadingFleet);
    row("Fleet without an index",
        kibanas(Fault::ServerFault, 500, "index_not_found_exception: no such index [.fleet-agents]"), fleet,
        "fleet-not-set-up");
    row("Fleet without an index, as not found", kibanas(Fault::NotFound, 404, "no such index [.fleet-agents]"), fleet,
        "fleet-not-set-up");
    row("Fleet that is switched off", kibanas(Fault::NotFound, 404, "Not Found"), fleet, "fleet-off");
    row("Fleet whose index is closed", kibanas(Fault::ServerFault, 500, "index_closed_exception: closed"), fleet,
        "fleet-failed");
    row("Fleet whose shards are away",
        kibanas(Fault::ServerFault, 500, "no_shard_available_action_exception: No shard available for [get]"), fleet,
        "shards-unavailable");
    row("endpoints whose shards are away",
        kibanas(Fault::NotReady, 503, "search_phase_execution_exception: all shards failed"), firstEndpoint,
        "shards-unavailable");
    row("cases whose shards are away", kibanas(Fault::ServerFault, 500, "unavailable_shards_exception: x"), newestCase,
        "shards-unavailable");
    row("Fleet that refuses", kibanas(Fault::Forbidden, 403, "Forbidden"), fleet, "forbidden-fleet");
    row("Fleet that fails for another reason", kibanas(Fault::ServerFault, 500, "oops"), fleet, "server-fault");
    row("a field that cannot be sorted by",
        kibanas(Fault::BadRequest, 400, "No mapping found for [united.agent.last_checkin] in order to sort on"),
        firstEndpoint, "sort-field-unmapped");
    row("a field of cases that cannot be sorted by",
        kibanas(
            Fault::BadRequest, 400, "all shards failed: No mapping found for [cases.created_at] in order to sort on"),
        newestCase, "sort-field-unmapped");
    row("a lower window of results",
        kibanas(
            Fault::BadRequest, 400, "Result window is too large, from + size must be less than or equal to: [1000]"),
        firstEndpoint, "result-window");
    row("a lower window of results, as a fault",
        kibanas(Fault::ServerFault, 500, "illegal_argument_exception: Result window is too large"), endpoints,
        "result-window");
    row("endpoints refused without a filter", kibanas(Fault::BadRequest, 400, "[request query.page]: no"),
        firstEndpoint, "endpoints-refused-without-filter");
    row("a circuit breaker, as too many requests",
        kibanas(
            Fault::Throttled, 429, "[circuit_breaking_exception] [parent] Data too large, data for [<http_request>]"),
        endpoints, "elasticsearch-memory");
    row("a circuit breaker, as a fault", kibanas(Fault::ServerFault, 500, "circuit_breaking_exception: Data too large"),
        newestCase, "elasticsearch-memory");
    row("an expired licence", kibanas(Fault::Forbidden, 403, "Your trial license has expired."), endpoints,
        "licence-expired");
    row("a licence for less", kibanas(Fault::Forbidden, 403, "Your basic license does not support cases."), newestCase,
        "licence");
    row("a licence that is not read yet",
        kibanas(
            Fault::Forbidden, 403, "You cannot use cases because license information is not available at this time."),
        newestCase, "licence-not-known-yet");
    row("security that is off, in Kibana's words", kibanas(Fault::Forbidden, 403, "Security is disabled"), connecting,
        "security-disabled");
    row("security that is off, in Elasticsearch's words",
        kibanas(Fault::ServerFault, 500,
            "Security must be explicitly enabled when using a [basic] license. Enable security by setting "
            "[xpack.security.enabled] to [true] in the elasticsearch.yml file and restart the node."),
        connecting, "security-disabled");
    row("security that has no interface",
        kibanas(Fault::BadRequest, 400, "no handler found for uri [/_security/_authenticate] and method [GET]"), basic,
        "security-disabled");
    for (const char *name : {"kibana", "kibana_system", "logstash_system", "beats_system", "apm_system",
             "remote_monitoring_user", "elastic/fleet-server"}) {
        RequestContext asProgram = basic;
        asProgram.user = QString::fromLatin1(name);
        row(qPrintable(u"%1, refused"_s.arg(asProgram.user)),
            kibanas(
                Fault::SignedOut, 401, "unable to authenticate user [x] for REST request [/_security/_authenticate]"),
            asProgram, "system-user");
        row(qPrintable(u"%1, without rights"_s.arg(asProgram.user)), kibanas(Fault::Forbidden, 403, "Forbidden"),
            asProgram, "system-user");
    }
    for (const char *name : {"elastic", "jo", "kibana_admin", "my_logstash_system"}) {
        RequestContext asPerson = basic;
        asPerson.user = QString::fromLatin1(name);
        row(qPrintable(u"%1, refused"_s.arg(asPerson.user)),
            kibanas(Fault::SignedOut, 401, "unable to authenticate user"), asPerson, "unauthorized");
    }
    const ApiError refused{.fault = Fault::BadRequest, .status = 400, .serverSays = u"[request query.page]: no"_s};
    const ApiError unsorted{.fault = Fault::BadRequest,
        .status = 400,
        .serverSays = u"No mapping found for [united.agent.enrolled_at] in order to sort on"_s,
        .answeredBy = AnsweredBy::Kibana};
    RequestContext inventory = endpoints;
    inventory.path = u"/api/endpoint/metadata?page=0&pageSize=1000"_s;
    row("a sort that the index does not know", unsorted, inventory, "sort-field-unmapped");
    row("a request without a filter", refused, inventory, "endpoints-refused-without-filter");
    inventory.filterAuthor = FilterAuthor::Program;
    inventory.path += u"&kuery=united.endpoint.agent.id%20%3A%200*"_s;
    row("a part of a fleet without a filter", refused, inventory, "endpoints-refused-without-filter");
    row("a sort in a part of a fleet", unsorted, inventory, "sort-field-unmapped");
    inventory.filterAuthor = FilterAuthor::Both;
    row("a part of a filtered fleet", refused, inventory, "bad-request");
    inventory.path = u"/api/endpoint/metadata?hostStatuses=healthy"_s;
    row("host statuses alone", refused, inventory, "bad-request");
    row("an address too long that holds no filter", {.fault = Fault::TooLarge, .status = 414},
        somewhere(Activity::ReadingSpaces), "address-too-long");
}

void TestDiagnosis::tellsFailuresApart()
{
    QFETCH(ApiError, error);
    QFETCH(RequestContext, at);
    QTEST(diagnose(error, at).id, "id");
}

void TestDiagnosis::namesWhatKibanaNames_data()
{
    QTest::addColumn<ApiError>("error");
    QTest::addColumn<Activity>("activity");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("named");
    QTest::newRow("the privileges of a route") << ApiError{.fault = Fault::Forbidden,
        .status = 403,
        .serverSays =
            u"API [GET /api/endpoint/metadata?page=0] is unauthorized for user, this action is granted by the Kibana privileges [securitySolution,fleet]"_s}
                                               << Activity::ReadingEndpoints << u"forbidden-endpoints"_s
                                               << u"securitySolution, fleet"_s;
    QTest::newRow("the words of a handler that names nothing")
        << ApiError{.fault = Fault::Forbidden, .status = 403, .serverSays = u"Endpoint authorization failure"_s}
        << Activity::ReadingEndpoints << u"forbidden-endpoints"_s << u"Endpoint authorization failure"_s;
    QTest::newRow("the owner of a case") << ApiError{.fault = Fault::Forbidden,
        .status = 403,
        .serverSays = u"Unauthorized to create case with owners: \"observability\""_s}
                                         << Activity::CreatingCase << u"forbidden-case-owner"_s
                                         << u"cases of observability"_s;
    QTest::newRow("the operation that was refused")
        << ApiError{.fault = Fault::Forbidden,
               .status = 403,
               .serverSays = u"Unauthorized to access case configurations with owners: \"cases\""_s}
        << Activity::ReadingCases << u"forbidden-case-owner"_s << u"“access case configurations” to this account"_s;
    QTest::newRow("that no owner is allowed")
        << ApiError{.fault = Fault::Forbidden,
               .status = 403,
               .serverSays = u"Unauthorized to access cases of any owner"_s}
        << Activity::ReadingCases << u"forbidden-cases"_s << u"“access cases” to this account, for every owner"_s;
    QTest::newRow("the feature on 8.18") << ApiError{.fault = Fault::Forbidden, .status = 403}
                                         << Activity::ReadingEndpoints << u"forbidden-endpoints"_s
                                         << u"siemV2 on 8.18"_s;
    QTest::newRow("how long to wait") << ApiError{.fault = Fault::Throttled, .status = 429, .retryAfterSeconds = 7}
                                      << Activity::ReadingEndpoints << u"rate-limited"_s << u"Wait 7 seconds"_s;
    QTest::newRow("one second is no seconds")
        << ApiError{.fault = Fault::Throttled, .status = 429, .retryAfterSeconds = 1} << Activity::ReadingEndpoints
        << u"rate-limited"_s << u"Wait 1 second, as the server asks"_s;
    QTest::newRow("what a search without KQL fails on is not its KQL")
        << ApiError{.fault = Fault::ServerFault, .status = 500} << Activity::ReadingEndpoints
        << u"endpoints-server-fault"_s << u"No KQL was sent"_s;
    QTest::newRow("the time-out") << ApiError{.fault = Fault::TimedOut} << Activity::Connecting << u"timed-out"_s
                                  << u"30 seconds"_s;
    QTest::newRow("the host") << ApiError{.fault = Fault::HostNotFound} << Activity::Connecting << u"unknown-host"_s
                              << u"kibana.example.com"_s;
}

void TestDiagnosis::namesWhatKibanaNames()
{
    QFETCH(ApiError, error);
    QFETCH(Activity, activity);
    QFETCH(QString, named);
    const Diagnosis found = diagnose(error, somewhere(activity));
    QTEST(found.id, "id");
    const QString all = found.symptom + found.cause + found.resolution.join(u' ');
    QVERIFY2(all.contains(named), qPrintable(all));
}

// says: words of the explanation; saysNot: words of another one.
void TestDiagnosis::quotesAndAdvises_data()
{
    QTest::addColumn<ApiError>("error");
    QTest::addColumn<RequestContext>("at");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("says");
    QTest::addColumn<QString>("saysNot");
    const auto row = [](const char *name, ApiError error, RequestContext at, const char *id, const char *says,
                         const char *saysNot) {
        QTest::newRow(name) << error << at << QString::fromLatin1(id) << QString::fromUtf8(says)
                            << QString::fromUtf8(saysNot);
    };
    const auto refused = [](const char *says) {
        return ApiError{.fault = Fault::SignedOut,
            .status = 401,
            .serverSays = QString::fromUtf8(says),
            .answeredBy = AnsweredBy::Kibana};
    };
    const auto inFront = [](Fault fault, int status, const char *says, AnsweredBy sender) {
        return ApiError{.fault = fault, .status = status, .serverSays = QString::fromUtf8(says), .answeredBy = sender};
    };
    const RequestContext key = somewhere();
    RequestContext basic = key;
    basic.authentication = AuthenticationType::Basic;
    const RequestContext endpoints = somewhere(Activity::ReadingEndpoints);
    RequestContext filtered = endpoints;
    filtered.path = u"/api/endpoint/metadata?page=0&kuery=a"_s;
    RequestContext post = somewhere(Activity::CreatingCase);
    post.method = u"POST"_s;

    const char *off = "xpack.security.authc.api_key.enabled";
    row("API keys that are switched off", refused("security_exception: api keys are not enabled"), key,
        "api-keys-disabled", off, "expired");
    row("API keys that are switched off, with a reason",
        refused("[feature_not_enabled_exception] Reason: API keys are not enabled"), endpoints, "api-keys-disabled",
        "user and password", "expired");
    ApiError prefixed = refused("api keys are not enabled");
    prefixed.sentPrefixedKey = true;
    row("API keys that are switched off, asked with one of Elastic Cloud", prefixed, key, "api-keys-disabled", off,
        "essu_");

    row("a user in place of the key",
        refused("unable to authenticate user [proxyuser] for REST request [/_security/_authenticate]"), key,
        "credential-replaced", "a sign-in of the user proxyuser:", "expired");
    row("a user with an address in place of the key",
        refused("[security_exception] unable to authenticate user [svc.kibana@corp.example] for REST request [/]"),
        endpoints, "credential-replaced", "signs in as svc.kibana@corp.example in", "expired");
    row("a user of an older Elasticsearch in place of the key", refused("failed to authenticate user [nginx ro]"), key,
        "credential-replaced", "whoever runs the proxy", "expired");
    row("the user of the password that was sent", refused("unable to authenticate user [jo] for REST request [/]"),
        basic, "unauthorized", "which of the two is wrong", "proxy");
    row("the user of Kibana itself", refused("unable to authenticate user [kibana_system] for REST request [/]"), key,
        "unauthorized", "user [kibana_system]", "signs in as");

    row("a key and no reason", refused("Unauthorized"), key, "unauthorized", "removed the header Authorization",
        "The usual reasons");
    row("a key and no word", refused(""), endpoints, "unauthorized", "xpack.security.authc.http.schemes",
        "The usual reasons");
    row("a key and the status line", refused("401 unauthorized."), key, "unauthorized", "in the form Kibana calls",
        "The usual reasons");
    row("a password and no reason", refused("Unauthorized"), basic, "unauthorized",
        "xpack.security.authc.providers without basic", "which of the two");
    row("a password and a reason", refused("Unauthorized: the account is locked"), basic, "unauthorized",
        "which of the two", "header Authorization");

    const char *headers = "refuses the size of the request's headers";
    const ApiError page413 = inFront(Fault::TooLarge, 413, "413 Request Entity Too Large", AnsweredBy::WebPage);
    row("413 to a request without a body", page413, key, "request-too-large", headers, "Shorten the text");
    row("413 to a page of endpoints", page413, endpoints, "request-too-large", headers, "Shorten the text");
    row("413 in plain text", inFront(Fault::TooLarge, 413, "Entity too large", AnsweredBy::Other),
        somewhere(Activity::ReadingCases), "request-too-large", headers, "Shorten the text");
    row("413 to a case", page413, post, "request-too-large", "Shorten the text", headers);
    row("413 of Kibana", inFront(Fault::TooLarge, 413, "Payload too large", AnsweredBy::Kibana), key,
        "request-too-large", "server.maxPayload", headers);

    const char *both = "Put both files into the connection";
    row("a page that misses a certificate",
        inFront(Fault::BadRequest, 400, "400 No required SSL certificate was sent", AnsweredBy::WebPage), key,
        "client-certificate-wanted", both, "web page instead");
    row("a page that refuses a certificate",
        inFront(Fault::BadRequest, 400, "400 The SSL certificate error", AnsweredBy::WebPage), endpoints,
        "client-certificate-wanted", both, "web page instead");
    row("a page of another server that misses a certificate",
        inFront(Fault::BadRequest, 496, "No required SSL certificate was sent (400)", AnsweredBy::WebPage), basic,
        "client-certificate-wanted", both, "web page instead");
    row("a line that misses a certificate",
        inFront(Fault::SignedOut, 401, "Client certificate required", AnsweredBy::Other), key,
        "client-certificate-wanted", both, "is not Kibana");
    row("a page about headers",
        inFront(Fault::BadRequest, 400, "400 Request Header Or Cookie Too Large", AnsweredBy::WebPage), key,
        "address-too-long", "64 KiB", "web page");
    row("Elasticsearch about headers",
        inFront(Fault::BadRequest, 400, "request header too large", AnsweredBy::Elasticsearch), key,
        "not-kibana-elasticsearch", "is Elasticsearch", "64 KiB");
    row("a page about headers to a search",
        inFront(Fault::BadRequest, 400, "400 Request Header Or Cookie Too Large", AnsweredBy::WebPage), filtered,
        "filter-too-long", "Shorten the filter", "web page");
    row("Tomcat's words about headers",
        inFront(Fault::BadRequest, 400, "Request header is too large", AnsweredBy::Other), key, "address-too-long",
        "64 KiB", "is not Kibana");
    row("a status of nginx about headers",
        inFront(Fault::BadRequest, 494, "Request Header Fields Too Large", AnsweredBy::WebPage),
        somewhere(Activity::ReadingSpaces), "address-too-long", "64 KiB", "web page");

    row("an ingress without a rule", inFront(Fault::NotFound, 404, "default backend - 404", AnsweredBy::Other), key,
        "not-kibana", "\u201cdefault backend - 404\u201d: it has no rule for this host or path", "nothing more");
    row("a load balancer without a rule",
        inFront(Fault::NotFound, 404, "response 404 (backend NotFound), service rules for the path non-existent",
            AnsweredBy::Other),
        endpoints, "not-kibana", "it has no rule for this host or path", "nothing more");
    row("a gateway without a rule",
        inFront(Fault::NotFound, 404, "no Route matched with those values", AnsweredBy::Other), key, "not-kibana",
        "it has no rule for this host or path", "nothing more");
    row("a program with a line of its own", inFront(Fault::NotFound, 404, "404 page not found", AnsweredBy::Other), key,
        "not-kibana", "It says: \u201c404 page not found\u201d", "nothing more");
    row("a program that refuses with a line", inFront(Fault::BadRequest, 400, "Invalid host", AnsweredBy::Other), key,
        "not-kibana", "It says: \u201cInvalid host\u201d", "nothing more");
    row("a program without a word", inFront(Fault::NotFound, 404, "", AnsweredBy::Other), key, "not-kibana",
        "Seen: nothing more", "It says");
    row("a program with many words",
        inFront(Fault::NotFound, 404, QByteArray(1'500, 'x').constData(), AnsweredBy::Other), key, "not-kibana",
        "removes Kibana's headers", "xxxx");
}

void TestDiagnosis::quotesAndAdvises()
{
    QFETCH(ApiError, error);
    QFETCH(RequestContext, at);
    QFETCH(QString, says);
    QFETCH(QString, saysNot);
    const Diagnosis found = diagnose(error, at);
    QTEST(found.id, "id");
    const QString all = found.symptom + found.cause + found.resolution.join(u' ');
    QVERIFY2(all.contains(says), qPrintable(all));
    QVERIFY2(!all.contains(saysNot), qPrintable(all));
}

// In a terminal there are no pages, no buttons and no form that keeps what was typed.
void TestDiagnosis::advisesWithoutAWindow()
{
    static const QRegularExpression ofWindow(
        u"request log|details|written out|still here|[Cc]lear the filter|[Rr]efresh|[Tt]est the connection|[Uu]nlock|"
        "\\brows\\b|^# "_s);
    for (const Fault fault : faults) {
        for (const Activity activity : activities) {
            for (const int status : {0, 200, 400, 403, 414, 500}) {
                for (const bool acted : {false, true}) {
                    const Diagnosis found =
                        diagnose({.fault = fault, .status = status, .mayHaveActed = acted}, somewhere(activity));
                    const QStringList steps = stepsWithoutWindow(found);
                    QVERIFY2(!steps.isEmpty(), qPrintable(found.id));
                    for (const QString &step : steps)
                        QVERIFY2(!step.contains(ofWindow), qPrintable(found.id + u": "_s + step));
                    for (const QString &step : found.resolution)
                        QVERIFY2(!step.startsWith("# "_L1), qPrintable(step));
                }
            }
        }
    }
}

void TestDiagnosis::offersTheBasePath_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("target"); // of the redirect; empty: a page
    QTest::addColumn<QString>("pageBase"); // that the page names
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("offer"); // empty: none
    const QString plain = u"https://kibana.example.com:5601"_s;
    const auto redirect = [](const char *name, const QString &address, const QString &target, const char *id,
                              const QString &offer) {
        QTest::newRow(name) << address << target << QString() << QString::fromLatin1(id) << offer;
    };
    const auto page = [](const char *name, const QString &address, const QString &base, const QString &offer) {
        QTest::newRow(name) << address << QString() << base << u"html-instead-of-kibana"_s << offer;
    };
    redirect("a login below a base path", plain, plain + u"/kibana/login?next=%2Fkibana%2F"_s, "redirect-to-login",
        plain + u"/kibana"_s);
    redirect("a login below two parts", plain, plain + u"/ops/kbn/login?next=%2F"_s, "redirect-to-login",
        plain + u"/ops/kbn"_s);
    redirect("a login in a space below a base path", plain, plain + u"/kbn/s/soc/login?next=%2F"_s, "redirect-to-login",
        plain + u"/kbn"_s);
    redirect("a login without the address's base path", plain + u"/kibana"_s, plain + u"/login?next=%2F"_s,
        "redirect-to-login", plain);
    redirect("a login below another base path", plain + u"/old"_s, plain + u"/new/login?next=%2F"_s,
        "redirect-to-login", plain + u"/new"_s);
    redirect("the same path with a base path in front", plain, plain + u"/kibana/api/thing"_s, "redirected",
        plain + u"/kibana"_s);
    redirect("a page below a base path", plain, plain + u"/siem/app/home"_s, "redirected", plain + u"/siem"_s);
    redirect("a space below a base path", plain, plain + u"/siem/s/soc/app/home"_s, "redirected", plain + u"/siem"_s);
    redirect("the space chooser below a base path", plain, plain + u"/siem/spaces/space_selector"_s, "redirected",
        plain + u"/siem"_s);
    redirect("a login at the address", plain, plain + u"/login?next=%2F"_s, "redirect-to-login", {});
    redirect("a login at the address's base path", plain + u"/kbn"_s, plain + u"/kbn/login?next=%2F"_s,
        "redirect-to-login", {});
    redirect("a login that is not Kibana's", plain, plain + u"/sso/login?rd=%2F"_s, "redirect-to-sign-on", {});
    redirect("oauth2-proxy", plain, plain + u"/oauth2/sign_in?rd=%2F"_s, "redirect-to-sign-on", {});
    redirect("Authelia", plain, plain + u"/auth/?return_to=%2F"_s, "redirect-to-sign-on", {});
    redirect("a login below a base path that has such a name", plain + u"/auth/kbn"_s,
        plain + u"/auth/kbn/login?next=%2F"_s, "redirect-to-login", {});
    redirect("JupyterHub's login", plain, plain + u"/hub/login?next=%2Fhub%2F"_s, "redirect-to-login", {});
    redirect("a login at another server", plain, u"https://sso.example.com/kibana/login?next=%2F"_s,
        "redirect-to-other-origin", {});
    redirect("some other page", plain, plain + u"/welcome"_s, "redirected", {});
    page("a page of another base path", plain, u"/kibana"_s, plain + u"/kibana"_s);
    page("a page without a base path", plain + u"/kibana"_s, u""_s, plain);
    page("a page of a base path that goes on", plain + u"/kibana"_s, u"/kibana/ops"_s, plain + u"/kibana/ops"_s);
    page("a page of the same base path", plain + u"/kibana"_s, u"/kibana"_s, {});
    page("a page that is not Kibana's", plain, QString(), {});
}

void TestDiagnosis::offersTheBasePath()
{
    QFETCH(QString, address);
    QFETCH(QString, target);
    QFETCH(QString, pageBase);
    QFETCH(QString, offer);
    RequestContext at = somewhere();
    at.address = address;
    at.path = QUrl(address).path() + at.path;
    ApiError error{.fault = Fault::BadBody, .status = 200, .answeredBy = AnsweredBy::WebPage};
    if (!pageBase.isNull())
        error.pageBasePath = pageBase;
    if (!target.isEmpty())
        error = {.fault = Fault::Redirected, .status = 302, .redirectTarget = QUrl(target)};
    const Diagnosis found = diagnose(error, at);
    QTEST(found.id, "id");
    const QString steps = found.resolution.join(u'\n');
    QCOMPARE(steps.contains("Change the connection's address to "_L1), !offer.isEmpty());
    if (!offer.isEmpty())
        QVERIFY2(steps.contains(u"address to "_s + offer + u'.'), qPrintable(steps));
}

void TestDiagnosis::saysWhatWasWaitedFor_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<WaitingFor>("waitingFor");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("says");
    const QString status = u"/kbn/api/status"_s;
    const QString none;
    QTest::newRow("a name that is not answered")
        << Fault::TimedOut << WaitingFor::NameService << none << u"The name service did not answer within 30 seconds"_s;
    QTest::newRow("a port that is silent")
        << Fault::TimedOut << WaitingFor::Port << none << u"did not answer within 30 seconds while connecting"_s;
    QTest::newRow("a handshake that is not answered")
        << Fault::TimedOut << WaitingFor::Handshake << none << u"accepted the connection, but did not answer the TLS"_s;
    QTest::newRow("a status that does not come")
        << Fault::TimedOut << WaitingFor::Answer << status << u"within 30 seconds while waiting for Kibana's status"_s;
    QTest::newRow("an identity that does not come")
        << Fault::TimedOut << WaitingFor::Answer << u"/internal/security/me"_s << u"while asking who is signed in"_s;
    QTest::newRow("a status whose connection closes")
        << Fault::ConnectionLost << WaitingFor::Answer << status << u"while waiting for Kibana's status"_s;
    QTest::newRow("a request that may not have reached the server")
        << Fault::TimedOut << WaitingFor::NotKnown << status << u"within 30 seconds while connecting"_s;
}

void TestDiagnosis::saysWhatWasWaitedFor()
{
    QFETCH(Fault, fault);
    QFETCH(WaitingFor, waitingFor);
    QFETCH(QString, path);
    QFETCH(QString, says);
    RequestContext at = somewhere();
    at.path = path;
    at.waitingFor = waitingFor;
    const QString symptom = diagnose({.fault = fault}, at).symptom;
    QVERIFY2(symptom.contains(says), qPrintable(symptom));
}

void TestDiagnosis::quotesEveryDotThatStandsForMore_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("quoted");
    QTest::newRow("a sentence") << u"Not ready."_s << u"\u201cNot ready\u201d."_s;
    QTest::newRow("no sentence") << u"Not ready"_s << u"\u201cNot ready\u201d."_s;
    QTest::newRow("three dots") << u"2 plugins are down: fleet, reporting, ..."_s << u"reporting, ...\u201d."_s;
    QTest::newRow("three dots behind a word") << u"fleet..."_s << u"fleet...\u201d."_s;
    QTest::newRow("one character for three dots") << u"fleet\u2026"_s << u"fleet\u2026\u201d."_s;
}

void TestDiagnosis::quotesEveryDotThatStandsForMore()
{
    QFETCH(QString, words);
    QFETCH(QString, quoted);
    const QString cause = diagnose({.fault = Fault::NotReady, .status = 503, .serverSays = words}, somewhere()).cause;
    QVERIFY2(cause.contains(quoted), qPrintable(cause));
}

void TestDiagnosis::neverRepeatsASecret()
{
    RequestContext at = somewhere();
    at.address = u"https://elastic:c2VlZGVkc2VjcmV0MTIz@kibana.example.com:5601"_s;
    const ApiError error{.fault = Fault::Redirected,
        .status = 302,
        .serverSays = u"got Authorization: ApiKey c2VlZGVkc2VjcmV0MTIz= and https://u:c2VlZGVkc2VjcmV0MTIz@h/"_s,
        .redirectTarget = QUrl(u"https://u:c2VlZGVkc2VjcmV0MTIz@other.example.com/login?token=c2VlZGVkc2VjcmV0MTIz"_s)};
    for (const Fault fault : faults) {
        ApiError each = error;
        each.fault = fault;
        const Diagnosis found = diagnose(each, at);
        const QString all = found.symptom + found.cause + found.resolution.join(u' ') + found.evidence;
        QVERIFY2(!all.contains("c2VlZGVk"_L1), qPrintable(all));
    }
}

void TestDiagnosis::readsServerTextOnce()
{
    const Diagnosis found = diagnose({.fault = Fault::ServerFault, .status = 500, .serverSays = u"{address}\nline"_s},
        somewhere(Activity::ReadingCases));
    QVERIFY(found.cause.contains("{address}"_L1));
    const Diagnosis same = diagnose({.fault = Fault::ServerFault, .status = 500}, somewhere(Activity::ReadingCases));
    QCOMPARE(found.resolution.size(), same.resolution.size());
}

REEVE_GUILESS_TEST_MAIN(TestDiagnosis)
#include "test_diagnosis.moc"
