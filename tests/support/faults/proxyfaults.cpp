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

// A real proxy that asks for a password, which the connection does not know.
void behindClosedProxy(Scene &scene, ProxyKind kind)
{
    scene.kibana();
    scene.behind(kind, u"jo"_s);
    scene.profile.proxy.username.clear();
}

void behindProxyWithAnotherPassword(Scene &scene, ProxyKind kind)
{
    scene.kibana();
    scene.behind(kind, u"jo"_s);
    scene.proxyPassword = "another";
}

// A real proxy, and nobody where it is asked to go.
void behindProxyToNowhere(Scene &scene, ProxyKind kind, const QString &host)
{
    scene.behind(kind);
    scene.profile.address = QUrl(u"https://%1:%2"_s.arg(host).arg(freePort()));
}

constexpr ConnectionFault faults[] = {
    {.name = "an HTTP proxy where nobody listens",
        .stage =
            [](Scene &scene) {
                scene.kibana();
                scene.profile.proxy = proxyAt(ProxyKind::Http, u"127.0.0.1"_s, freePort());
            },
        .stop = "port proxy-refused",
        .advice = "Check the proxy's host and port"},
    {.name = "a SOCKS5 proxy where nobody listens",
        .stage =
            [](Scene &scene) {
                scene.kibana();
                scene.profile.proxy = proxyAt(ProxyKind::Socks5, u"127.0.0.1"_s, freePort());
            },
        .stop = "port proxy-refused",
        .advice = "Check the proxy's host and port"},
    {.name = "a proxy whose name does not exist",
        .stage =
            [](Scene &scene) {
                scene.kibana();
                scene.profile.proxy = proxyAt(ProxyKind::Http, u"proxy.invalid"_s, 3128);
            },
        .stop = "name proxy-not-found",
        .advice = "Check the spelling of the proxy's name"},
    {.name = "an HTTP proxy that wants a password",
        .stage = [](Scene &scene) { behindClosedProxy(scene, ProxyKind::Http); },
        .stop = "port proxy-sign-in",
        .advice = "Enter the proxy's user name and password"},
    {.name = "a SOCKS5 proxy that wants a password",
        .stage = [](Scene &scene) { behindClosedProxy(scene, ProxyKind::Socks5); },
        .stop = "port proxy-sign-in",
        .advice = "Enter the proxy's user name and password"},
    {.name = "an HTTP proxy that wants another password",
        .stage = [](Scene &scene) { behindProxyWithAnotherPassword(scene, ProxyKind::Http); },
        .stop = "port proxy-sign-in",
        .advice = "If they are there, enter them again",
        .twoSecrets = true},
    {.name = "a SOCKS5 proxy that wants another password",
        .stage = [](Scene &scene) { behindProxyWithAnotherPassword(scene, ProxyKind::Socks5); },
        .stop = "port proxy-sign-in",
        .advice = "If they are there, enter them again",
        .twoSecrets = true},
    {.name = "an HTTP proxy that denies the port",
        .stage =
            [](Scene &scene) {
                scene.kibana();
                scene.behind(ProxyKind::Http, {}, {u"ConnectPort 443"_s});
            },
        .stop = "port proxy-denied",
        .advice = "to allow connections to https://127.0.0.1"},
    {.name = "an HTTP proxy that does not find the host",
        .stage = [](Scene &scene) { behindProxyToNowhere(scene, ProxyKind::Http, u"kibana.invalid"_s); },
        .stop = "port proxy-no-way",
        .advice = "Check the spelling of kibana.invalid"},
    {.name = "a SOCKS5 proxy that does not find the host",
        .stage = [](Scene &scene) { behindProxyToNowhere(scene, ProxyKind::Socks5, u"kibana.invalid"_s); },
        .stop = "port proxy-unknown-host",
        .advice = "Check the spelling of kibana.invalid"},
    {.name = "an HTTP proxy to a port where nobody listens",
        .stage = [](Scene &scene) { behindProxyToNowhere(scene, ProxyKind::Http, u"127.0.0.1"_s); },
        .stop = "port proxy-no-way",
        .advice = "Check that Kibana runs, and that the proxy may reach it"},
    {.name = "a SOCKS5 proxy to a port where nobody listens",
        .stage = [](Scene &scene) { behindProxyToNowhere(scene, ProxyKind::Socks5, u"127.0.0.1"_s); },
        .stop = "port proxy-target-refused",
        .advice = "Check that Kibana runs, and that the proxy may reach it"},
    {.name = "an HTTP proxy that is an SSH server",
        .stage =
            [](Scene &scene) {
                const int port = scene.rude(Rudeness::SpeaksSsh).serverPort();
                scene.kibana();
                scene.profile.proxy = proxyAt(ProxyKind::Http, u"127.0.0.1"_s, port);
            },
        .stop = "port proxy-failed",
        .advice = "Check the kind, host and port of the proxy"},
    {.name = "a SOCKS5 proxy that is an HTTP proxy",
        .stage =
            [](Scene &scene) {
                scene.kibana();
                scene.behind(ProxyKind::Http);
                scene.profile.proxy.kind = ProxyKind::Socks5;
                scene.profile.timeoutSeconds = 1; // each waits for the other's next word
            },
        .stop = "port proxy-failed",
        .advice = "Check the kind, host and port of the proxy"},
    {.name = "an HTTP proxy that is a SOCKS5 proxy",
        .stage =
            [](Scene &scene) {
                scene.kibana();
                scene.behind(ProxyKind::Socks5);
                scene.profile.proxy.kind = ProxyKind::Http;
            },
        .stop = "port proxy-failed",
        .advice = "Check the kind, host and port of the proxy"},
    {.name = "a proxy that never answers",
        .stage =
            [](Scene &scene) {
                const int port = scene.rude(Rudeness::Silent).serverPort();
                scene.kibana();
                scene.profile.proxy = proxyAt(ProxyKind::Http, u"127.0.0.1"_s, port);
                scene.profile.timeoutSeconds = 1;
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
