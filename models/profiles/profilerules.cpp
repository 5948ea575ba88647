// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/profilerules.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <algorithm>

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
}

}

bool isHostName(const QString &text)
{
    QUrl url;
    url.setHost(text, QUrl::StrictMode);
    return !url.host().isEmpty();
}

bool isUsable(const ProxySettings &proxy)
{
    if (!proxy.isNamed())
        return proxy == ProxySettings{.kind = proxy.kind};
    return isHostName(proxy.host) && proxy.port >= 1 && proxy.port <= 65535 && isProxyUserName(proxy.username);
}

bool isProxyUserName(const QString &text)
{
    return !text.contains(u':') && text.toUtf8().size() <= 255;
}

bool isSpaceId(const QString &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-';
    });
}

std::optional<QString> fingerprintIn(const QString &text)
{
    // openssl: "sha256 Fingerprint=AB:CD"; keytool: "SHA256: AB:CD".
    static const QRegularExpression label(
        u"^\\s*sha-?256(\\s+fingerprint)?\\s*[=:]\\s*"_s, QRegularExpression::CaseInsensitiveOption);
    QString digits = QString(text).remove(label).toLower();
    digits.removeIf([](QChar character) { return character == u':' || character.isSpace(); });
    if (digits.isEmpty())
        return text.trimmed().isEmpty() ? std::optional<QString>(QString()) : std::nullopt;
    if (digits.size() != 64 || !std::ranges::all_of(digits, isHexDigit))
        return {};
    return digits;
}

bool isLoopback(const QUrl &address)
{
    const QString host = address.host();
    return host == u"localhost" || QHostAddress(host).isLoopback();
}

bool isReadableOnTheWay(const QUrl &address)
{
    return address.scheme() != u"https" && !isLoopback(address);
}

}
