// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/diagnosis/basepath.h"
#include "models/diagnosis/rules.h"

namespace reeve {

namespace {

// A sentence only Elasticsearch writes about one of Kibana's paths.
bool aboutKibanasPath(const ApiError &error, const RequestContext &)
{
    return error.serverSays.contains(QLatin1StringView("/api/"));
}

// Words that can be quoted whole, such as the single line of a proxy.
bool saysLittle(const ApiError &error, const RequestContext &)
{
    constexpr qsizetype longestQuote = 200; // characters
    return !error.serverSays.isEmpty() && error.serverSays.size() <= longestQuote;
}

bool isPageOfOtherBase(const ApiError &error, const RequestContext &at)
{
    return otherBasePath(error, at).has_value();
}

constexpr const char *whereKibanaIs = QT_TRANSLATE_NOOP("Diagnosis",
    "Check host, port and base path. Kibana usually listens on 5601, on Elastic Cloud on 443 or 9243.\n"
    "Open {address} in a browser: Kibana's login or home page should appear.");

constexpr DiagnosisRule rules[] = {
    {
        .id = "cloud-unknown-deployment",
        .faults = {Fault::NotFound},
        .says = {"unknown resource", "unknown deployment"},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Elastic Cloud knows no deployment at {host}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Elastic Cloud's own entrance answered {server}, not Kibana: the deployment was deleted or stopped, "
            "or the name is not its Kibana endpoint."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Open the deployment's page on Elastic Cloud and copy the Kibana endpoint from there.\n"
            "Check that the deployment exists and runs."),
        .remedies = {Remedy::EditConnection, Remedy::TestConnection},
    },
    {
        .id = "plain-http-to-tls-port",
        .faults = {Fault::BadRequest},
        .says = {"to an https", "to https", "https port"},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The port expects https, and the address says http."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis", "The server says: {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis", "Change http:// to https:// in the connection's address."),
        .remedies = {Remedy::EditConnection, Remedy::TestConnection},
    },
    {
        .id = "not-kibana-opensearch",
        .answeredBy = {AnsweredBy::OpenSearch},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "This is {Program}, not Kibana: {address}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "OpenSearch and its Dashboards once came from Elasticsearch and Kibana, and have neither Elastic Security "
            "nor its API. Reeve talks to Kibana only, and sent no credential there."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Use the address of a Kibana of Elastic. If you do not know it, open Kibana in a browser and copy the "
            "address from there.\n"
            "For OpenSearch, use its own tools."),
        .remedies = {Remedy::EditConnection, Remedy::TestConnection},
    },
    {
        .id = "not-kibana-elasticsearch",
        .faults = {Fault::BadBody, Fault::SignedOut, Fault::BadRequest, Fault::NotFound, Fault::Forbidden,
            Fault::ServerFault, Fault::GatewayFailed, Fault::Unknown},
        .answeredBy = {AnsweredBy::Elasticsearch},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "{address} is Elasticsearch, not Kibana."),
        .cause = QT_TRANSLATE_NOOP(
            "Diagnosis", "Elasticsearch answered. Reeve talks to Kibana, which has an address or port of its own."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Use Kibana's address: on premises usually port 5601 instead of 9200, on Elastic Cloud the name with "
            ".kb. instead of .es.\n"
            "If you do not know it, open Kibana in a browser and copy the address from there."),
        .remedies = {Remedy::EditConnection, Remedy::TestConnection},
    },
    {
        .id = "not-kibana-elasticsearch",
        .faults = {Fault::SignedOut, Fault::BadRequest, Fault::NotFound, Fault::Forbidden},
        .says = {"for REST request [", "no handler found for uri", "no such index"},
        .when = aboutKibanasPath,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "{address} is Elasticsearch, not Kibana."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The answer is Elasticsearch's: {server}. Reeve talks to Kibana, which has an address or port of its "
            "own."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Use Kibana's address: on premises usually port 5601 instead of 9200, on Elastic Cloud the name with "
            ".kb. instead of .es.\n"
            "If you do not know it, open Kibana in a browser and copy the address from there."),
        .remedies = {Remedy::EditConnection, Remedy::TestConnection},
    },
    {
        .id = "not-kibana-fleet-server",
        .faults = {Fault::BadBody, Fault::NotFound, Fault::SignedOut, Fault::BadRequest},
        .says = {"fleet-server"},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "{address} is Fleet Server, not Kibana."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Fleet Server answered: agents talk to it, on port 8220 or a name with .fleet. on Elastic Cloud. "
            "Reeve talks to Kibana."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Use Kibana's address: usually port 5601, on Elastic Cloud the name with .kb. instead of .fleet."),
        .remedies = {Remedy::EditConnection, Remedy::TestConnection},
    },
    {
        // nginx sends a page with status 400 for this after the handshake.
        .id = "client-certificate-wanted",
        .faults = {Fault::BadRequest, Fault::SignedOut},
        .says = {"no required ssl certificate", "the ssl certificate error", "ssl certificate is required",
            "ssl certificate required", "client certificate required", "client certificate is required"},
        .answeredBy = {AnsweredBy::WebPage, AnsweredBy::Other},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "{host} wants a client certificate."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The server accepts only clients that show a certificate it trusts, on top of any API key or "
            "password. {Program} in front of Kibana says: {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Get a client certificate and its key from the server's administrator.\n"
            "Put both files into the connection.\n"
            "If the connection has a certificate, check that it is still valid and ask which authority it must come "
            "from."),
        .remedies = {Remedy::EditConnection, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "html-instead-of-kibana",
        .faults = {Fault::BadBody, Fault::SignedOut, Fault::NotFound, Fault::BadRequest},
        .when = isPageOfOtherBase,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The base path in the address is not Kibana's, which is {base}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "A page of Kibana came instead of data, and the page says which base path it has (server.basePath in "
            "kibana.yml). The address of the connection is {address}. Seen: {seen}."),
        .resolution = anotherBaseSteps,
        .remedies = {Remedy::EditConnection, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "html-instead-of-kibana",
        .faults = {Fault::BadBody, Fault::SignedOut, Fault::NotFound, Fault::BadRequest},
        .answeredBy = {AnsweredBy::WebPage},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "{host} answers with a web page instead of data."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Kibana's API never sends web pages. A proxy, a login page in front of Kibana or another web server "
            "answered; seen: {seen}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Open {address} in a browser on this machine and see what appears.\n"
            "If it is a login page of your company, ask for an address at which API keys reach Kibana directly.\n"
            "If it is another program, check host and port. Kibana usually listens on 5601, on Elastic Cloud on "
            "443 or 9243."),
        .remedies = {Remedy::EditConnection, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "not-kibana",
        .faults = {Fault::NotFound},
        .says = {"default backend", "backend notfound", "no route matched"},
        .answeredBy = {AnsweredBy::Other},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "What answers at {address} is not Kibana."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The ingress or gateway in front of Kibana answered {server}: it has no rule for this host or path, so the "
            "request did not reach Kibana."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Check host and base path of the address against the rules of the ingress.\n"
            "Ask whoever runs the ingress for a rule that leads {host} to Kibana.\n"
            "Open {address} in a browser: Kibana's login or home page should appear."),
        .remedies = {Remedy::EditConnection, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "not-kibana",
        .faults = {Fault::BadBody, Fault::Unknown, Fault::SignedOut, Fault::BadRequest, Fault::NotFound},
        .activities = {Activity::Connecting},
        .answeredBy = {AnsweredBy::Other},
        .when = saysLittle,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "What answers at {address} is not Kibana."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Every answer of Kibana carries its name in a header, and this one does not. Another program "
            "answered, or a proxy removes Kibana's headers. It says: {server}."),
        .resolution = whereKibanaIs,
        .remedies = {Remedy::EditConnection, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "not-kibana",
        .faults = {Fault::BadBody, Fault::Unknown, Fault::SignedOut, Fault::BadRequest, Fault::NotFound},
        .activities = {Activity::Connecting},
        .answeredBy = {AnsweredBy::Other},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "What answers at {address} is not Kibana."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Every answer of Kibana carries its name in a header, and this one does not. Another program "
            "answered, or a proxy removes Kibana's headers. Seen: {seen}."),
        .resolution = whereKibanaIs,
        .remedies = {Remedy::EditConnection, Remedy::TestConnection, Remedy::CopyDetails},
    },
};

}

std::span<const DiagnosisRule> diagnosisRules::notKibana()
{
    return rules;
}

}
