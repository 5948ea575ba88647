// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/diagnosis/rules.h"

namespace reeve {

namespace {

bool throughProxy(const ApiError &, const RequestContext &at)
{
    return !at.proxy.isEmpty();
}

bool offers(const ApiError &error, const char *scheme)
{
    return error.proxySchemes.contains(QLatin1StringView(scheme), Qt::CaseInsensitive);
}

bool offersNegotiateAlone(const ApiError &error, const RequestContext &at)
{
    return throughProxy(error, at) && (offers(error, "negotiate") || offers(error, "kerberos"))
        && !offers(error, "basic") && !offers(error, "ntlm") && !offers(error, "digest");
}

bool offersNothingKnown(const ApiError &error, const RequestContext &at)
{
    return throughProxy(error, at) && !error.proxySchemes.isEmpty() && !offers(error, "basic") && !offers(error, "ntlm")
        && !offers(error, "digest") && !offers(error, "negotiate");
}

bool offersNtlmWithoutBasic(const ApiError &error, const RequestContext &at)
{
    return throughProxy(error, at) && offers(error, "ntlm") && !offers(error, "basic") && !offers(error, "digest");
}

bool wasGivenNoUser(const ApiError &error, const RequestContext &at)
{
    return throughProxy(error, at) && error.status > 0 && !error.gaveProxyUser;
}

bool refusedTheUser(const ApiError &error, const RequestContext &at)
{
    return throughProxy(error, at) && error.gaveProxyUser;
}

constexpr auto helperStep = QT_TRANSLATE_NOOP("Diagnosis",
    "Or run a program on this machine that signs in to the proxy, such as cntlm or px, and name it in the connection "
    "as an HTTP proxy: its host is localhost.");

constexpr auto enterAgain = QT_TRANSLATE_NOOP("Diagnosis",
    "> Enter the proxy's user name and password in the connection, under Proxy.\n"
    "> If they are there, enter them again, or ask the proxy's administrator which ones to use.\n"
    "$ Save the connection in Reeve with the proxy's user name and password, and pass its name to "
    "--connection: the keychain keeps the password.\n"
    "$ If it is saved so, ask the proxy's administrator which ones to use.");

// Qt 6.4 signs in to proxies with Basic, Digest (MD5) and NTLM version 2 from a user name and a password, and with
// Negotiate from a Kerberos ticket (GSSAPI). It prefers Negotiate where it has a ticket, then Digest and NTLM.
constexpr DiagnosisRule rules[] = {
    {
        .id = "proxy-needs-ticket",
        .faults = {Fault::ProxySignIn},
        .when = offersNegotiateAlone,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis",
            "The proxy {proxy} accepts only Negotiate (Kerberos), and no ticket of this session was accepted."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "A user name and a password do not help here: it takes the Kerberos ticket of who is logged in. Kibana "
            "itself was not asked, and its credential was not sent. {proxyAnswer} {proxyReason}"),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Get a ticket with kinit, see with klist that it is there, and try again. The proxy has to be named by its "
            "host name, because the ticket is made out to that name."),
        .furtherSteps = {helperStep,
            QT_TRANSLATE_NOOP("Diagnosis",
                "Or ask the proxy's administrator to accept NTLM or Basic too, or to let "
                "connections to {address} through without signing in.")},
        .remedies = {Remedy::EditConnection, Remedy::Retry, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "proxy-sign-in-unknown",
        .faults = {Fault::ProxySignIn},
        .when = offersNothingKnown,
        .symptom = QT_TRANSLATE_NOOP(
            "Diagnosis", "The proxy {proxy} wants callers to sign in, in a way that Reeve does not know: {schemes}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Reeve signs in to proxies with Basic, Digest (MD5) and NTLM, and with Negotiate where there is a Kerberos "
            "ticket. {proxyAnswer} {proxyReason}"),
        .resolution = QT_TRANSLATE_NOOP(
            "Diagnosis", "Ask the proxy's administrator for one of these ways, or for a proxy that has one."),
        .furtherSteps = {helperStep},
        .remedies = {Remedy::EditConnection, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "proxy-windows-account",
        .faults = {Fault::ProxySignIn},
        .when = offersNtlmWithoutBasic,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The proxy {proxy} asks for a Windows account (NTLM)."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "It was given none, or not the right one. It offers {schemes}; of these Reeve uses NTLM with the user name "
            "and the password in the connection. Kibana itself was not asked, and its credential was not sent. "
            "{proxyAnswer} {proxyReason}"),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "> Enter the account in the connection, under Proxy: the user name as DOMAIN\\user, and its password.\n"
            "$ Save the connection in Reeve with the Windows account as the proxy's user name, in the form "
            "DOMAIN\\user, and its password, and pass its name to --connection: the keychain keeps the password.\n"
            "> If it is there, enter it again, with the domain, or ask the proxy's administrator which one to use."),
        .furtherSteps = {helperStep},
        .remedies = {Remedy::EditConnection, Remedy::TestConnection},
    },
    {
        .id = "proxy-sign-in",
        .faults = {Fault::ProxySignIn},
        .when = wasGivenNoUser,
        .symptom = QT_TRANSLATE_NOOP(
            "Diagnosis", "The proxy {proxy} asks for a user name and a password, and the connection has none for it."),
        .cause = QT_TRANSLATE_NOOP(
            "Diagnosis", "Kibana itself was not asked, and its credential was not sent. {proxyAnswer} {proxyReason}"),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "> Enter the proxy's user name and password in the connection, under Proxy.\n"
            "$ Save the connection in Reeve with the proxy's user name and password, and pass its name to "
            "--connection: the keychain keeps the password.\n"
            "If you have none, ask the proxy's administrator which ones to use."),
        .remedies = {Remedy::EditConnection, Remedy::TestConnection},
    },
    {
        .id = "proxy-sign-in",
        .faults = {Fault::ProxySignIn},
        .when = refusedTheUser,
        .symptom = QT_TRANSLATE_NOOP(
            "Diagnosis", "The proxy {proxy} does not accept the user name and the password of the connection."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "They were given to it and refused. Kibana itself was not asked, and its credential was not sent. "
            "{proxyAnswer} {proxyReason}"),
        .resolution = enterAgain,
        .remedies = {Remedy::EditConnection, Remedy::TestConnection},
    },
    {
        .id = "proxy-sign-in",
        .faults = {Fault::ProxySignIn},
        .when = throughProxy,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "The proxy {proxy} asks for a user name and a password."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The proxy was given none, or not the right ones. Kibana itself was not asked, and its credential was not "
            "sent. {proxyReason}"),
        .resolution = enterAgain,
        .remedies = {Remedy::EditConnection, Remedy::TestConnection},
    },
};

}

std::span<const DiagnosisRule> diagnosisRules::proxySignIn()
{
    return rules;
}

}
