// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/kibana/environmentproxy.h"

#include <QHostAddress>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

constexpr quint16 curlsDefaultPort = 1080;

struct Setting {
    QString variable{}; // empty: none is set
    QString value{};
};

// The first of the variables that is not empty.
Setting settingIn(const QProcessEnvironment &environment, std::initializer_list<QString> variables)
{
    for (const QString &variable : variables) {
        if (const QString value = environment.value(variable).trimmed(); !value.isEmpty())
            return {variable, value};
    }
    return {};
}

bool isInNetwork(const QHostAddress &address, const QString &entry)
{
    const QString network = entry.section(u'/', 0, 0);
    const QHostAddress base(network);
    if (base.isNull() || base.protocol() != address.protocol())
        return false;
    const int bits = entry.contains(u'/') ? entry.section(u'/', 1).toInt() : 0;
    if (bits > (base.protocol() == QHostAddress::IPv4Protocol ? 32 : 128))
        return false;
    // curl: 0 bits, and no bits that can be read, stand for this address alone.
    return bits == 0 ? address == base : address.isInSubnet(base, bits);
}

bool isSameOrBelow(const QString &host, QString entry)
{
    if (entry.endsWith(u'.'))
        entry.chop(1);
    if (entry.startsWith(u'.'))
        entry.remove(0, 1);
    return !entry.isEmpty()
        && (host.compare(entry, Qt::CaseInsensitive) == 0 || host.endsWith(u'.' + entry, Qt::CaseInsensitive));
}

// Fills in the proxy and what is wrong with it.
void readProxy(EnvironmentProxy &found, const QString &value)
{
    const QUrl url(value.contains("://"_L1) ? value : "http://"_L1 + value);
    const QString scheme = url.scheme().toLower();
    const bool isSocks5 = scheme == "socks5"_L1 || scheme == "socks5h"_L1;
    if (!isSocks5 && scheme != "http"_L1)
        found.otherKind = scheme;
    found.isUnreadable = !url.isValid() || url.host().isEmpty();
    found.proxy.setType(isSocks5 ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy);
    // A value that is no address must not mean a direct connection, so the name of the variable stands for the host.
    found.proxy.setHostName(found.isUnreadable ? found.variable : url.host());
    found.proxy.setPort(static_cast<quint16>(url.port(scheme == "https"_L1 ? 443 : curlsDefaultPort)));
    found.proxy.setUser(url.userName(QUrl::FullyDecoded));
    found.proxy.setPassword(url.password(QUrl::FullyDecoded));
}

}

QString exceptionFor(const QString &host, const QString &noProxy)
{
    if (noProxy.trimmed() == "*"_L1)
        return u"*"_s;
    static const QRegularExpression separators(u"[,\\s]+"_s);
    const QHostAddress address(host);
    const QString name = host.endsWith(u'.') ? host.chopped(1) : host;
    const QStringList entries = noProxy.split(separators, Qt::SkipEmptyParts);
    for (const QString &entry : entries) {
        if (address.isNull() ? isSameOrBelow(name, entry) : isInNetwork(address, entry))
            return entry;
    }
    return {};
}

EnvironmentProxy proxyFromEnvironment(const QUrl &address, const QProcessEnvironment &environment)
{
    const Setting exceptions = settingIn(environment, {u"no_proxy"_s, u"NO_PROXY"_s});
    const QString entry = exceptionFor(address.host(QUrl::FullyEncoded).remove(u'[').remove(u']'), exceptions.value);
    if (!entry.isEmpty())
        return {.origin = ProxyOrigin::Exception, .variable = exceptions.variable, .entry = entry};
    const Setting named = settingIn(environment, {u"https_proxy"_s, u"HTTPS_PROXY"_s, u"all_proxy"_s, u"ALL_PROXY"_s});
    if (!named.variable.isEmpty()) {
        EnvironmentProxy found{.origin = ProxyOrigin::Variable, .variable = named.variable};
        readProxy(found, named.value);
        return found;
    }
    // curl does not read HTTP_PROXY at all, because web servers set it from a header of a request.
    const Setting plain = settingIn(environment, {u"http_proxy"_s, u"HTTP_PROXY"_s});
    if (!plain.variable.isEmpty())
        return {.origin = ProxyOrigin::HttpOnly, .variable = plain.variable};
    return {};
}

}
