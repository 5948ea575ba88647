// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/kibana/proxying.h"

#include <QCoreApplication>
#include <algorithm>

#include "models/kibana/environmentproxy.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Kibana)
};

QNetworkProxy systemProxy(const QUrl &address)
{
    const EnvironmentProxy named = proxyFromEnvironment(address, QProcessEnvironment::systemEnvironment());
    if (named.origin != ProxyOrigin::Nowhere)
        return named.proxy;
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

QString variableText(const EnvironmentProxy &found)
{
    if (found.isUnreadable)
        return Texts::tr("The value of the variable %1 is not the address of a proxy.").arg(found.variable);
    if (!found.otherKind.isEmpty())
        return Texts::tr("The variable %1 names a proxy of the kind %2, which Reeve does not speak. An HTTP proxy or "
                         "SOCKS5 would work.")
            .arg(found.variable, found.otherKind);
    if (found.variable.startsWith("all"_L1, Qt::CaseInsensitive))
        return Texts::tr("The proxy comes from the variable %1, as https_proxy is not set.").arg(found.variable);
    return Texts::tr("The proxy comes from the variable %1.").arg(found.variable);
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

QString proxyReasonText(const ProxySettings &settings, const QUrl &address)
{
    if (settings.kind != ProxyKind::System || address.scheme() != "https"_L1)
        return {};
    const EnvironmentProxy found = proxyFromEnvironment(address, QProcessEnvironment::systemEnvironment());
    switch (found.origin) {
    case ProxyOrigin::Nowhere:
        return {};
    case ProxyOrigin::Variable:
        return variableText(found);
    case ProxyOrigin::Exception:
        return found.entry == "*"_L1
            ? Texts::tr("No proxy is used: the variable %1 is *, which excepts every host.").arg(found.variable)
            : Texts::tr("No proxy is used: the entry %1 of the variable %2 fits %3.")
                  .arg(found.entry, found.variable, address.host());
    case ProxyOrigin::HttpOnly:
        break;
    }
    return Texts::tr("No proxy is used: https_proxy is not set, and %1 is for http addresses only.")
        .arg(found.variable);
}

QString proxyName(const QNetworkProxy &proxy)
{
    if (proxy.type() == QNetworkProxy::NoProxy)
        return {};
    const QString host = proxy.hostName().contains(u':') ? u'[' + proxy.hostName() + u']' : proxy.hostName();
    return u"%1:%2"_s.arg(host).arg(proxy.port());
}

}
