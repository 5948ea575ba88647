// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/faults/connectionfault.h"

namespace reeve::test {

using namespace Qt::StringLiterals;

namespace {

ProxySettings proxyAt(ProxyKind kind, const QString &host, int port)
{
    return {.kind = kind, .host = host, .port = port};
}

// A real proxy that requires a password, which the profile lacks.
void behindClosedProxy(FaultSetup &setup, ProxyKind kind)
{
    setup.kibana();
    setup.useProxy(kind, u"jo"_s);
    setup.profile.proxy.username.clear();
}

void behindProxyWithAnotherPassword(FaultSetup &setup, ProxyKind kind)
{
    setup.kibana();
    setup.useProxy(kind, u"jo"_s);
    setup.proxyPassword = "another";
}

// A real proxy, and a target that does not exist.
void behindProxyToNowhere(FaultSetup &setup, ProxyKind kind, const QString &host)
{
    setup.useProxy(kind);
    setup.profile.address = QUrl(u"https://%1:%2"_s.arg(host).arg(freePort()));
}

// A proxy that answers everything in the same way.
void behindProxyThatSays(FaultSetup &setup, const QByteArray &answer)
{
    RawServer &proxy = setup.raw([answer](const RawRequest &) { return answer; });
    proxy.closeAfterAnswer(true);
    setup.kibana();
    setup.profile.proxy = proxyAt(ProxyKind::Http, u"127.0.0.1"_s, proxy.serverPort());
}

constexpr ConnectionFault faults[] = {
    {.name = "an HTTP proxy where nobody listens",
        .prepare =
            [](FaultSetup &setup) {
                setup.kibana();
                setup.profile.proxy = proxyAt(ProxyKind::Http, u"127.0.0.1"_s, freePort());
            },
        .stop = "port proxy-refused",
        .advice = "Check the proxy's host and port"},
    {.name = "a SOCKS5 proxy where nobody listens",
        .prepare =
            [](FaultSetup &setup) {
                setup.kibana();
                setup.profile.proxy = proxyAt(ProxyKind::Socks5, u"127.0.0.1"_s, freePort());
            },
        .stop = "port proxy-refused",
        .advice = "Check the proxy's host and port"},
    {.name = "a proxy whose name does not exist",
        .prepare =
            [](FaultSetup &setup) {
                setup.kibana();
                setup.profile.proxy = proxyAt(ProxyKind::Http, u"proxy.invalid"_s, 3128);
            },
        .stop = "name proxy-not-found",
        .advice = "Check the spelling of the proxy's name"},
    {.name = "an HTTP proxy that wants a password",
        .prepare = [](FaultSetup &setup) { behindClosedProxy(setup, ProxyKind::Http); },
        .stop = "port proxy-sign-in",
        .advice = "ask the proxy's administrator which ones to use"},
    {.name = "a SOCKS5 proxy that wants a password",
        .prepare = [](FaultSetup &setup) { behindClosedProxy(setup, ProxyKind::Socks5); },
        .stop = "port proxy-sign-in",
        .advice = "ask the proxy's administrator which ones to use"},
    {.name = "an HTTP proxy that wants another password",
        .prepare = [](FaultSetup &setup) { behindProxyWithAnotherPassword(setup, ProxyKind::Http); },
        .stop = "port proxy-sign-in",
        .advice = "If they are there, enter them again",
        .twoSecrets = true},
    {.name = "a SOCKS5 proxy that wants another password",
        .prepare = [](FaultSetup &setup) { behindProxyWithAnotherPassword(setup, ProxyKind::Socks5); },
        .stop = "port proxy-sign-in",
        .advice = "If they are there, enter them again",
        .twoSecrets = true},
    {.name = "an HTTP proxy that denies the port",
        .prepare =
            [](FaultSetup &setup) {
                setup.kibana();
                setup.useProxy(ProxyKind::Http, {}, {u"ConnectPort 443"_s});
            },
        .stop = "port proxy-denied",
        .advice = "to allow connections to https://127.0.0.1"},
    {.name = "an HTTP proxy that does not find the host",
        .prepare = [](FaultSetup &setup) { behindProxyToNowhere(setup, ProxyKind::Http, u"kibana.invalid"_s); },
        .stop = "port proxy-no-way",
        .advice = "Check the spelling of kibana.invalid"},
    {.name = "a SOCKS5 proxy that does not find the host",
        .prepare = [](FaultSetup &setup) { behindProxyToNowhere(setup, ProxyKind::Socks5, u"kibana.invalid"_s); },
        .stop = "port proxy-unknown-host",
        .advice = "Check the spelling of kibana.invalid"},
    {.name = "an HTTP proxy to a port where nobody listens",
        .prepare = [](FaultSetup &setup) { behindProxyToNowhere(setup, ProxyKind::Http, u"127.0.0.1"_s); },
        .stop = "port proxy-no-way",
        .advice = "Check that Kibana runs, and that the proxy may reach it"},
    {.name = "a SOCKS5 proxy to a port where nobody listens",
        .prepare = [](FaultSetup &setup) { behindProxyToNowhere(setup, ProxyKind::Socks5, u"127.0.0.1"_s); },
        .stop = "port proxy-target-refused",
        .advice = "Check that Kibana runs, and that the proxy may reach it"},
    {.name = "Squid that does not find the host",
        .prepare =
            [](FaultSetup &setup) {
                behindProxyThatSays(setup, http(503, "", "Server: squid/5.7\r\nX-Squid-Error: ERR_DNS_FAIL 0\r\n"));
            },
        .stop = "port proxy-unknown-host",
        .advice = "ERR_DNS_FAIL 0"},
    {.name = "a proxy that accepts Kerberos alone",
        .prepare =
            [](FaultSetup &setup) { behindProxyThatSays(setup, http(407, "", "Proxy-Authenticate: Negotiate\r\n")); },
        .stop = "port proxy-needs-ticket",
        .advice = "Get a ticket with kinit"},
    {.name = "a proxy that wants a Windows account",
        .prepare = [](FaultSetup &setup) { behindProxyThatSays(setup, http(407, "", "Proxy-Authenticate: NTLM\r\n")); },
        .stop = "port proxy-windows-account",
        .advice = "DOMAIN\\user"},
    {.name = "an HTTP proxy that is an SSH server",
        .prepare =
            [](FaultSetup &setup) {
                const int port = setup.misbehavingServer(Misbehaviour::SpeaksSsh).serverPort();
                setup.kibana();
                setup.profile.proxy = proxyAt(ProxyKind::Http, u"127.0.0.1"_s, port);
            },
        .stop = "port proxy-failed",
        .advice = "Check the kind, host and port of the proxy"},
    {.name = "a SOCKS5 proxy that is an HTTP proxy",
        .prepare =
            [](FaultSetup &setup) {
                setup.kibana();
                setup.useProxy(ProxyKind::Http);
                setup.profile.proxy.kind = ProxyKind::Socks5;
                setup.profile.timeoutSeconds = 1; // both sides wait for data
            },
        .stop = "port proxy-failed",
        .advice = "Check the kind, host and port of the proxy"},
    {.name = "an HTTP proxy that is a SOCKS5 proxy",
        .prepare =
            [](FaultSetup &setup) {
                setup.kibana();
                setup.useProxy(ProxyKind::Socks5);
                setup.profile.proxy.kind = ProxyKind::Http;
            },
        .stop = "port proxy-failed",
        .advice = "Check the kind, host and port of the proxy"},
    {.name = "a proxy that never answers",
        .prepare =
            [](FaultSetup &setup) {
                const int port = setup.misbehavingServer(Misbehaviour::Silent).serverPort();
                setup.kibana();
                setup.profile.proxy = proxyAt(ProxyKind::Http, u"127.0.0.1"_s, port);
                setup.profile.timeoutSeconds = 1;
            },
        .stop = "port proxy-failed",
        .advice = "did not answer in time"},
};

}

FaultTable proxyFaults()
{
    return faults;
}

}
