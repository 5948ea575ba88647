// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/hostport.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QUrl>
#include <algorithm>

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(reeve::HostPort)
};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isNameCharacter(QChar c)
{
    return isDigit(c) || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'.' || c == u'_' || c == u'-';
}

// QUrl puts brackets around a host that it would refuse, and accepts "v1.a;b" as an address of a future IP (RFC 3986).
bool mayBeName(const QString &host)
{
    return std::ranges::all_of(host, [](QChar c) { return c.unicode() > 127 || isNameCharacter(c); });
}

// QHostAddress accepts any zone after the %; names of interfaces have few kinds of characters.
bool isV6(const QString &text)
{
    const QString zone = text.section(u'%', 1);
    return text.contains(u':') && QHostAddress(text).protocol() == QAbstractSocket::IPv6Protocol
        && text.contains(u'%') == !zone.isEmpty() && std::ranges::all_of(zone, isNameCharacter);
}

// The zone of a link-local address as URLs write it, "%25eth0", becomes "%eth0".
QString withPlainZone(QString host)
{
    return host.replace(u"%25"_s, u"%"_s);
}

// QUrl completes "1.2.3" to 1.2.0.3 and reads 2130706433 as an address, as browsers do; here it is a mistake.
bool isHalfAnAddress(const QString &host, const QString &understood)
{
    const bool numeric = QHostAddress(understood).protocol() == QAbstractSocket::IPv4Protocol;
    const bool looksNumeric = std::ranges::all_of(host, [](QChar c) { return isDigit(c) || c == u'.'; });
    return (numeric && host != understood) || (looksNumeric && !numeric);
}

tl::expected<HostPort, QString> checked(QString host, int port)
{
    if (isV6(host))
        return HostPort{.host = host, .port = port};
    if (host.endsWith(u'.')) // the root of all names, which certificates do not spell out
        host.chop(1);
    if (host.isEmpty())
        return tl::unexpected(Texts::tr("The address has no host name."));
    QUrl probe;
    probe.setScheme(u"https"_s);
    probe.setHost(host);
    if (!mayBeName(host) || host.endsWith(u'.') || !probe.isValid() || probe.host().isEmpty())
        return tl::unexpected(Texts::tr("The host name holds characters that no host name can have."));
    if (isHalfAnAddress(host, probe.host()))
        return tl::unexpected(Texts::tr("The IP address is not complete: four numbers from 0 to 255 are needed."));
    return HostPort{.host = host, .port = port};
}

tl::expected<HostPort, QString> inBrackets(const QString &text)
{
    const qsizetype end = text.indexOf(u']');
    const QString host = withPlainZone(text.mid(1, end - 1));
    if (end < 0 || !isV6(host))
        return tl::unexpected(Texts::tr("Square brackets hold no IPv6 address."));
    const QString rest = text.mid(end + 1);
    if (rest.isEmpty() || rest == u":")
        return checked(host, -1);
    const int port = rest.startsWith(u':') ? portIn(rest.mid(1)) : -1;
    if (port < 0)
        return tl::unexpected(Texts::tr("What follows the closing bracket is not a port: a colon and 1 to 65535."));
    return checked(host, port);
}

}

int portIn(const QString &text)
{
    if (text.isEmpty() || text.size() > 5 || !std::ranges::all_of(text, isDigit))
        return -1;
    const int port = text.toInt();
    return port >= 1 && port <= 65535 ? port : -1;
}

tl::expected<HostPort, QString> readHostPort(const QString &text)
{
    if (text.startsWith(u'['))
        return inBrackets(text);
    if (text.count(u':') > 1 && isV6(withPlainZone(text)))
        return checked(withPlainZone(text), -1);
    const qsizetype colon = text.indexOf(u':');
    if (colon < 0 || colon == text.size() - 1)
        return checked(text.left(colon < 0 ? text.size() : colon), -1);
    const int port = portIn(text.mid(colon + 1));
    if (port < 0)
        return tl::unexpected(Texts::tr("What follows the colon is not a port number from 1 to 65535."));
    return checked(text.left(colon), port);
}

}
