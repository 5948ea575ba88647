// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/diagnosis/rules.h"

namespace reeve {

namespace {

// Cloudflare: 520 to 527 and 530 are its own, and say what happened between it and the server behind it, which it calls
// the origin. A change that may have been made is told of by the general row for it.
template<int... statuses> bool has(const ApiError &error, const RequestContext &)
{
    return ((error.status == statuses) || ...) && !isFromKibana(error) && !error.mayHaveActed;
}

constexpr auto kibanaRunsStep = QT_TRANSLATE_NOOP("Diagnosis",
    "Check that Kibana, or the web server in front of it, runs and listens at the port "
    "that Cloudflare connects to.");
constexpr auto letsInStep =
    QT_TRANSLATE_NOOP("Diagnosis", "Check that its firewall lets Cloudflare's addresses in, all of them.");
constexpr auto aroundStep = QT_TRANSLATE_NOOP(
    "Diagnosis", "Or use an address of Kibana that does not lead through Cloudflare, if there is one.");

constexpr DiagnosisRule rules[] = {
    {
        .id = "gateway-failed",
        .faults = {Fault::GatewayFailed},
        .when = has<526>,
        .symptom = QT_TRANSLATE_NOOP(
            "Diagnosis", "Cloudflare was reached, and does not trust the certificate of the server behind it (526)."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "It is not the certificate that {host} shows here. The one between Cloudflare and the origin, Kibana or "
            "the "
            "web server in front of it, has expired, is of another name, or of an authority that Cloudflare does not "
            "know. Kibana may be running. Cloudflare in front of Kibana answered {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Have the origin's certificate renewed: one of a public authority or of Cloudflare's own for origins, with "
            "the right name.\n"
            "The encryption mode Full (strict) of Cloudflare demands it; have the certificate mended rather than the "
            "mode lowered."),
        .furtherSteps = {aroundStep},
        .remedies = {Remedy::Retry, Remedy::CopyDetails, Remedy::EditConnection, Remedy::TestConnection},
    },
    {
        .id = "gateway-failed",
        .faults = {Fault::GatewayFailed},
        .when = has<525>,
        .symptom = QT_TRANSLATE_NOOP(
            "Diagnosis", "Cloudflare was reached, and its TLS handshake with the server behind it failed (525)."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Between Cloudflare and the origin, Kibana or the web server in front of it, there is no common TLS "
            "version, "
            "no certificate for the name, or no TLS at that port at all. Cloudflare in front of Kibana answered "
            "{server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Check that the origin speaks TLS at the port that Cloudflare connects to (with Kibana "
            "server.ssl.enabled), in version 1.2 or later, with a certificate for the name."),
        .furtherSteps = {aroundStep},
        .remedies = {Remedy::Retry, Remedy::CopyDetails, Remedy::EditConnection, Remedy::TestConnection},
    },
    {
        .id = "gateway-failed",
        .faults = {Fault::GatewayFailed},
        .when = has<521>,
        .symptom = QT_TRANSLATE_NOOP(
            "Diagnosis", "Cloudflare was reached, and the server behind it refuses its connections (521)."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Nothing listens at the origin's port, or its firewall turns Cloudflare away. Cloudflare in front of "
            "Kibana answered {server}."),
        .furtherSteps = {kibanaRunsStep, letsInStep, aroundStep},
        .remedies = {Remedy::Retry, Remedy::CopyDetails, Remedy::EditConnection, Remedy::TestConnection},
    },
    {
        .id = "gateway-failed",
        .faults = {Fault::GatewayFailed},
        .when = has<522, 523>,
        .symptom = QT_TRANSLATE_NOOP(
            "Diagnosis", "Cloudflare was reached, and does not reach the server behind it ({status})."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The origin does not answer Cloudflare's attempts to connect: its address at Cloudflare is out of date, "
            "there is no route to it, a firewall drops them, or it is down. Cloudflare in front of Kibana answered "
            "{server}."),
        .resolution =
            QT_TRANSLATE_NOOP("Diagnosis", "Check the origin's address in Cloudflare's DNS records for {host}."),
        .furtherSteps = {kibanaRunsStep, letsInStep, aroundStep},
        .remedies = {Remedy::Retry, Remedy::CopyDetails, Remedy::EditConnection, Remedy::TestConnection},
    },
    {
        .id = "gateway-failed",
        .faults = {Fault::GatewayFailed},
        .when = has<524>,
        .symptom = QT_TRANSLATE_NOOP(
            "Diagnosis", "Cloudflare was reached, and the server behind it took too long to answer (524)."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Cloudflare connected to the origin and waited for the answer, by default 100 seconds. Kibana is running "
            "or "
            "hangs, but it is slow. Cloudflare in front of Kibana answered {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "{wait}\n"
            "If it stays, check that Elasticsearch is healthy, and look at Kibana's log for slow requests."),
        .furtherSteps = {aroundStep},
        .remedies = {Remedy::Retry, Remedy::CopyDetails, Remedy::TestConnection},
    },
    {
        .id = "gateway-failed",
        .faults = {Fault::GatewayFailed},
        .says = {"1033", "tunnel error"},
        .when = has<530>,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis",
            "Cloudflare was reached, and the tunnel to the server behind it is not connected (530, 1033)."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The program cloudflared on the side of Kibana holds the tunnel open, and does not run or is cut off. "
            "Kibana may be running. Cloudflare in front of Kibana answered {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Check that cloudflared runs beside Kibana, and that the tunnel is shown as healthy in Cloudflare's "
            "dashboard.\n"
            "Check that {host} is routed to that tunnel, not to one that was deleted."),
        .furtherSteps = {aroundStep},
        .remedies = {Remedy::Retry, Remedy::CopyDetails, Remedy::EditConnection, Remedy::TestConnection},
    },
    {
        .id = "gateway-failed",
        .faults = {Fault::GatewayFailed},
        .when = has<530>,
        .symptom =
            QT_TRANSLATE_NOOP("Diagnosis", "Cloudflare was reached, and cannot pass requests for {host} on (530)."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The number on its page says why: 1016 that it finds no address for the origin, 1033 that the origin's "
            "tunnel "
            "is not connected. Cloudflare in front of Kibana answered {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Check the DNS records for {host} at Cloudflare: the name that they lead to has to exist.\n"
            "Where a tunnel is used, check that cloudflared runs beside Kibana."),
        .furtherSteps = {aroundStep},
        .remedies = {Remedy::Retry, Remedy::CopyDetails, Remedy::EditConnection, Remedy::TestConnection},
    },
    {
        .id = "gateway-failed",
        .faults = {Fault::GatewayFailed},
        .when = has<520, 527>,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis",
            "Cloudflare was reached, and the server behind it answered in a way that it does not understand "
            "({status})."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The origin closed the connection, sent nothing, or sent headers that are too large. Cloudflare in front "
            "of Kibana "
            "answered {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Look at the log of Kibana, and of the web server in front of it, for the time of this failure: did it "
            "crash or restart?"),
        .furtherSteps = {kibanaRunsStep, aroundStep},
        .remedies = {Remedy::Retry, Remedy::CopyDetails, Remedy::TestConnection},
    },
};

}

std::span<const DiagnosisRule> diagnosisRules::cloudflare()
{
    return rules;
}

}
