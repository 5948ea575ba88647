// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "models/diagnosis/rules.h"

namespace reeve {

namespace {

bool throughProxy(const ApiError &, const RequestContext &at)
{
    return !at.proxy.isEmpty();
}

// 403, 405 of proxies that make no tunnels, or words with another status.
bool denied(const ApiError &error, const RequestContext &at)
{
    constexpr StaticList<const char *> words{
        "err_access_denied", "denied", "forbidden", "blocked", "not allowed", "policy", "prohibited"};
    const bool isSaid = error.status > 0 && std::ranges::any_of(words, [&error](const char *word) {
        return error.serverSays.contains(QLatin1StringView(word), Qt::CaseInsensitive);
    });
    return throughProxy(error, at) && (error.status == 403 || error.status == 405 || isSaid);
}

bool answered(const ApiError &error, const RequestContext &at)
{
    return throughProxy(error, at) && error.status > 0;
}

// 503 and nothing more, which Qt takes for a refused connection.
bool isNotAvailable(const ApiError &error, const RequestContext &at)
{
    return answered(error, at) && !error.serverSays.contains(QLatin1StringView("refused"), Qt::CaseInsensitive)
        && !error.serverSays.contains(QLatin1StringView("ERR_CONNECT_FAIL 111"));
}

constexpr auto directStep =
    QT_TRANSLATE_NOOP("Diagnosis", "If {host} can be reached directly, set the connection's proxy to None.");
constexpr auto insideStep = QT_TRANSLATE_NOOP(
    "Diagnosis", "If {host} is known only on this side of the proxy, set the connection's proxy to None.");
constexpr auto allowStep = QT_TRANSLATE_NOOP(
    "Diagnosis", "Ask the proxy's administrator to allow connections to {address}, also with that port.");
constexpr auto otherPortStep =
    QT_TRANSLATE_NOOP("Diagnosis", "Use another address of Kibana, if there is one at port 443.");
constexpr DiagnosisRule rules[] = {
    {
        .id = "proxy-not-found",
        .faults = {Fault::ProxyNotFound},
        .when = throughProxy,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The proxy {proxy} is not known."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The name service of this machine finds no address for the proxy's name. {host} itself was not tried. "
            "{proxyReason}"),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Check the spelling of the proxy's name in the connection, or in the system's proxy settings.\n"
            "Connect the VPN if the proxy belongs to a private network."),
        .furtherSteps = {directStep},
        .remedies = {Remedy::EditConnection, Remedy::Retry, Remedy::TestConnection},
    },
    {
        .id = "proxy-refused",
        .faults = {Fault::ProxyRefused},
        .when = throughProxy,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Nothing listens at the proxy {proxy}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The proxy's machine refuses connections to this port: the port is wrong, the proxy is stopped, or a "
            "firewall rejects this machine. {host} itself was not tried. {proxyReason}"),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Check the proxy's host and port in the connection, or in the system's proxy settings.\n"
            "Check that the proxy runs."),
        .furtherSteps = {directStep},
        .remedies = {Remedy::EditConnection, Remedy::Retry, Remedy::TestConnection},
    },
    {
        .id = "proxy-unknown-host",
        .faults = {Fault::HostNotFound},
        .when = answered,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The proxy {proxy} finds no address for {host}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The proxy was reached and looked the name up with its own name service. {host} itself was not tried. "
            "{proxyAnswer} {proxyReason}"),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Check the spelling of {host} in the connection's address.\n"
            "Ask the proxy's administrator whether connections to {address} are possible and allowed."),
        .furtherSteps = {insideStep},
        .remedies = {Remedy::EditConnection, Remedy::TestConnection, Remedy::Retry},
    },
    {
        .id = "proxy-unknown-host",
        .faults = {Fault::HostNotFound},
        .when = throughProxy,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "{host} was not found through the proxy {proxy}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The proxy finds no address for {host}, has no way there, or does not allow it. Where the proxy has a "
            "name, that may be the one that is not known on this machine. {proxyReason}"),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "# Test the connection: its second step tells whether the proxy itself is found.\n"
            "Check the spelling of {host} in the connection's address.\n"
            "Ask the proxy's administrator whether connections to {address} are possible and allowed.\n"
            "If the name is known only on this side of the proxy, set the connection's proxy to None."),
        .remedies = {Remedy::TestConnection, Remedy::EditConnection, Remedy::Retry},
    },
    {
        .id = "proxy-target-refused",
        .faults = {Fault::Refused},
        .when = isNotAvailable,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The proxy {proxy} could not connect to {host}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The proxy was reached and says that {address} is not available, not why: no program listens at the port, "
            "the proxy finds no address for {host}, or it has no way there. {proxyAnswer} {proxyReason}"),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Check host and port in the address. Kibana usually listens on 5601, on Elastic Cloud on 443 or 9243.\n"
            "Check that Kibana runs, and that the proxy may reach it."),
        .furtherSteps = {directStep},
        .remedies = {Remedy::EditConnection, Remedy::Retry, Remedy::TestConnection},
    },
    {
        .id = "proxy-target-refused",
        .faults = {Fault::Refused},
        .when = throughProxy,
        .symptom = QT_TRANSLATE_NOOP(
            "Diagnosis", "The proxy {proxy} says that {host} refuses the connection, or is not available."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The proxy was reached. It found no program that listens at the port of {address}, or is not available "
            "for that address. {proxyAnswer} {proxyReason}"),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Check the port in the address. Kibana usually listens on 5601, on Elastic Cloud on 443 or 9243.\n"
            "Check that Kibana runs, and that the proxy may reach it."),
        .furtherSteps = {directStep},
        .remedies = {Remedy::EditConnection, Remedy::Retry, Remedy::TestConnection},
    },
    {
        .id = "proxy-denied",
        .faults = {Fault::ProxyFailed},
        .when = denied,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The proxy {proxy} does not allow connections to {address}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The proxy was reached and refused. Proxies allow only certain hosts or ports, often 443 alone, or do not "
            "know this machine. {host} itself was not tried. {proxyAnswer} {proxyReason}"),
        .furtherSteps = {allowStep, otherPortStep, directStep},
        .remedies = {Remedy::EditConnection, Remedy::CopyDetails, Remedy::TestConnection},
    },
    {
        .id = "proxy-no-way",
        .faults = {Fault::ProxyFailed},
        .says = {"timed out", "timeout", "time-out", "ERR_CONNECT_FAIL 110", "ERR_READ_TIMEOUT", "ERR_LIFETIME_EXP"},
        .when = answered,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "{host} did not answer the proxy {proxy} in time."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The proxy was reached and waited in vain. Usually a firewall between it and {address} drops what it "
            "sends, "
            "or the host is down. {proxyAnswer} {proxyReason}"),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Check host and port in the connection's address.\n"
            "Ask the proxy's administrator whether the proxy reaches {address}."),
        .furtherSteps = {directStep},
        .remedies = {Remedy::EditConnection, Remedy::Retry, Remedy::TestConnection},
    },
    {
        .id = "proxy-no-way",
        .faults = {Fault::ProxyFailed},
        .says = {"unreachable", "no route", "ERR_CONNECT_FAIL 113", "ERR_CONNECT_FAIL 101"},
        .when = answered,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The proxy {proxy} has no way to {host}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The proxy was reached and found the name, but no route to its address. {proxyAnswer} {proxyReason}"),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Check host and port in the connection's address.\n"
            "Ask the proxy's administrator whether the proxy reaches {address}."),
        .furtherSteps = {directStep},
        .remedies = {Remedy::EditConnection, Remedy::Retry, Remedy::TestConnection},
    },
    {
        .id = "proxy-no-way",
        .faults = {Fault::ProxyFailed},
        .when = answered,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The proxy {proxy} could not connect to {host}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The proxy was reached and says that it failed. Usually it finds no address for {host}, nothing listens at "
            "the port, or it has no way there. {proxyAnswer} {proxyReason}"),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Check the spelling of {host} and the port in the connection's address.\n"
            "Check that Kibana runs, and that the proxy may reach it."),
        .furtherSteps = {insideStep},
        .remedies = {Remedy::EditConnection, Remedy::Retry, Remedy::TestConnection},
    },
    {
        .id = "proxy-failed",
        .faults = {Fault::ProxyFailed, Fault::Unreachable},
        .when = throughProxy,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The proxy {proxy} did not connect to {host}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The proxy denied the connection, could not make it, did not answer in time, or broke off; or nothing "
            "listens "
            "at its port. Something that is no proxy of the chosen kind looks the same, and with some proxies so does "
            "a wrong password. {proxyReason}"),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Check the kind, host and port of the proxy in the connection. For the system's proxy, check the system's "
            "settings, also the variables https_proxy, all_proxy and no_proxy.\n"
            "Check the proxy's user name and password, if it asks for them.\n"
            "Ask the proxy's administrator whether connections to {address} are allowed."),
        .furtherSteps = {directStep},
        .remedies = {Remedy::EditConnection, Remedy::Retry, Remedy::TestConnection},
    },
};

}

std::span<const DiagnosisRule> diagnosisRules::proxy()
{
    return rules;
}

}
