// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/kibana/proxying.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

QNetworkProxy systemProxy(const QUrl &address)
{
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(address));
    const auto usable = std::ranges::find_if(proxies, [](const QNetworkProxy &proxy) {
        return proxy.type() == QNetworkProxy::NoProxy || proxy.capabilities() & QNetworkProxy::TunnelingCapability;
    });
    return usable == proxies.end() ? QNetworkProxy(QNetworkProxy::NoProxy) : *usable;
}

QNetworkProxy namedProxy(QNetworkProxy::ProxyType type, const ProxySettings &settings, const Secret &password)
{
    QNetworkProxy proxy(type, settings.host, static_cast<quint16>(settings.port));
    if (!settings.hasPassword())
        return proxy;
    proxy.setUser(settings.username);
    proxy.setPassword(QString::fromUtf8(password.reveal()));
    return proxy;
}

// By default Qt sends the User-Agent of a browser to the proxy.
QNetworkProxy withUserAgent(QNetworkProxy proxy)
{
    if (proxy.type() == QNetworkProxy::HttpProxy)
        proxy.setRawHeader("User-Agent"_ba, "Reeve/"_ba + QCoreApplication::applicationVersion().toLatin1());
    return proxy;
}

}

QNetworkProxy proxyFor(const ProxySettings &settings, const QUrl &address, const Secret &password)
{
    if (address.scheme() != "https"_L1)
        return QNetworkProxy::NoProxy;
    switch (settings.kind) {
    case ProxyKind::System:
        return withUserAgent(systemProxy(address));
    case ProxyKind::None:
        break;
    case ProxyKind::Http:
        return withUserAgent(namedProxy(QNetworkProxy::HttpProxy, settings, password));
    case ProxyKind::Socks5:
        return namedProxy(QNetworkProxy::Socks5Proxy, settings, password);
    }
    return QNetworkProxy::NoProxy;
}

QString proxyName(const QNetworkProxy &proxy)
{
    if (proxy.type() == QNetworkProxy::NoProxy)
        return {};
    const QString host = proxy.hostName().contains(u':') ? u'[' + proxy.hostName() + u']' : proxy.hostName();
    return u"%1:%2"_s.arg(host).arg(proxy.port());
}

}
