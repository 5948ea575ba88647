// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/diagnosis/rules.h"

namespace reeve {

namespace {

bool isFromInFront(const ApiError &error, const RequestContext &)
{
    return !isFromKibana(error);
}

bool isFromInFrontAndMayHaveActed(const ApiError &error, const RequestContext &at)
{
    return isFromInFront(error, at) && error.mayHaveActed;
}

bool wantsOwnLogin(const ApiError &error, const RequestContext &)
{
    return error.wantsOwnLogin;
}

// Elastic Cloud and Elastic Cloud Enterprise: their proxy refuses what a traffic filter does not let in, with a form of
// its own, whose message may be "Forbidden" alone.
bool isElasticClouds(const ApiError &error, const RequestContext &)
{
    return error.program == QLatin1StringView("Elastic Cloud");
}

constexpr auto withoutLoginStep = QT_TRANSLATE_NOOP("Diagnosis",
    "Have {program} let Kibana's API through without that login, or ask for an address at which API keys reach Kibana "
    "directly.");
constexpr auto otherProgramStep = QT_TRANSLATE_NOOP("Diagnosis",
    "If it is another program, check host and port. Kibana usually listens on 5601, on Elastic Cloud on 443 or 9243.");
constexpr auto errorLogStep =
    QT_TRANSLATE_NOOP("Diagnosis", "Look at the error log of {program} for the time of this failure.");
constexpr auto askedBeforeStep = QT_TRANSLATE_NOOP("Diagnosis",
    "Check what {program} asks before it lets callers through: the service of its auth_request (nginx), ForwardAuth "
    "(Traefik) or ext_authz (Envoy) may be down.");
constexpr auto passesOnStep =
    QT_TRANSLATE_NOOP("Diagnosis", "Check that it passes requests on to Kibana's host and port.");
constexpr auto filterStep = QT_TRANSLATE_NOOP("Diagnosis",
    "Have the public address of this machine, or of its VPN or proxy, added to the deployment's traffic filters "
    "(newer: "
    "network security policies) by who administers it on Elastic Cloud.");
constexpr auto privateLinkStep = QT_TRANSLATE_NOOP("Diagnosis",
    "Or connect from a network that is let in. A deployment behind a private link has an address of its own for that.");

// Answers of proxies, load balancers and web servers in front of Kibana.
constexpr DiagnosisRule rules[] = {
    {
        .id = "html-instead-of-kibana",
        .faults = {Fault::SignedOut},
        .answeredBy = {AnsweredBy::WebPage},
        .when = wantsOwnLogin,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "{Program} in front of Kibana asks for a login of its own."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Kibana's API never sends web pages: {program} answered, and the request did not get past it. Seen: "
            "{seen}. It takes the header Authorization for itself, in which the credential for Kibana travels."),
        .furtherSteps = {withoutLoginStep, otherProgramStep},
        .remedies = {Remedy::EditConnection, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "login-in-front",
        .faults = {Fault::SignedOut},
        .answeredBy = {AnsweredBy::Other},
        .when = wantsOwnLogin,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "{Program} in front of Kibana asks for a login of its own."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The answer does not carry Kibana's name: {program} answered {server}, and the request did not get past "
            "it. Seen: {seen}. It takes the header Authorization for itself, in which the credential for Kibana "
            "travels."),
        .furtherSteps = {withoutLoginStep, otherProgramStep},
        .remedies = {Remedy::EditConnection, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "failed-in-front",
        .faults = {Fault::ServerFault},
        .answeredBy = {AnsweredBy::WebPage, AnsweredBy::Other},
        .when = isFromInFrontAndMayHaveActed,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "{Program} in front of Kibana failed while {doing}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The answer does not carry Kibana's name: {program} answered {server}. The change had left this machine; "
            "whether Kibana got it and made it is not known."),
        .resolution =
            QT_TRANSLATE_NOOP("Diagnosis", "Look in Kibana whether the change was made before sending it again."),
        .furtherSteps = {errorLogStep, askedBeforeStep},
        .remedies = {Remedy::TestConnection, Remedy::ShowRequestLog, Remedy::CopyDetails},
    },
    {
        .id = "failed-in-front",
        .faults = {Fault::ServerFault},
        .answeredBy = {AnsweredBy::WebPage, AnsweredBy::Other},
        .when = isFromInFront,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "{Program} in front of Kibana failed while {doing}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The answer does not carry Kibana's name: {program} answered {server}, not Kibana, and Kibana's own log "
            "says nothing about it. Or another program than Kibana listens at {address}."),
        .furtherSteps = {errorLogStep, askedBeforeStep, passesOnStep},
        .remedies = {Remedy::Retry, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "traffic-filter",
        .faults = {Fault::Forbidden},
        .says = {"traffic filter", "ip filter", "network security polic"},
        .answeredBy = {AnsweredBy::Other},
        .when = isFromInFront,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "A traffic filter of Elastic Cloud does not let this machine in."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Elastic Cloud's entrance refused before Kibana was asked: the address that this machine has on the "
            "internet is none of those that the deployment admits. The credential was not judged. It says: {server}."),
        .furtherSteps = {filterStep, privateLinkStep},
        .remedies = {Remedy::CopyDetails, Remedy::Retry, Remedy::EditConnection, Remedy::TestConnection},
    },
    {
        .id = "traffic-filter",
        .faults = {Fault::Forbidden},
        .answeredBy = {AnsweredBy::Other},
        .when = isElasticClouds,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Elastic Cloud refused access while {doing}, not Kibana."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The entrance of Elastic Cloud, or of Elastic Cloud Enterprise, answered {server} before Kibana was asked. "
            "Where it does not say why, usually a traffic filter of the deployment does not admit the address that "
            "this "
            "machine has on the internet. The credential was not judged."),
        .furtherSteps = {filterStep, privateLinkStep},
        .remedies = {Remedy::CopyDetails, Remedy::Retry, Remedy::EditConnection, Remedy::TestConnection},
    },
    {
        .id = "forbidden-by-proxy",
        .faults = {Fault::Forbidden},
        .answeredBy = {AnsweredBy::WebPage, AnsweredBy::Other},
        .when = isFromInFront,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "{Program} in front of Kibana refused access while {doing}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The answer does not carry Kibana's name: a proxy, firewall or access gateway refused. It says: "
            "{server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Ask the administrator of the proxy to let this machine use Kibana's API.\n"
            "Check that the address is Kibana's own."),
        .remedies = {Remedy::CopyDetails, Remedy::EditConnection, Remedy::TestConnection},
    },
};

}

std::span<const DiagnosisRule> diagnosisRules::inFront()
{
    return rules;
}

}
