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

// The digits of a text in lower case that holds nothing else besides colons, hyphens, quotes and white space.
std::optional<QString> onlyDigits(QString text)
{
    text.removeIf([](QChar c) { return u":-\"'"_s.contains(c) || c.isSpace(); });
    const bool whole = text.size() == 64 && std::ranges::all_of(text, isHexDigit);
    return whole ? std::optional(text) : std::nullopt;
}

// The only run of 64 digits, or of 32 pairs with the same sign between them, in the output of a program. A longer run is
// another digest.
std::optional<QString> singleFingerprintIn(const QString &text)
{
    static const QRegularExpression run(
        uR"((?<![0-9a-z+/:-])(?:[0-9a-f]{64}|[0-9a-f]{2}(?::\s*[0-9a-f]{2}){31}|[0-9a-f]{2}(?:-[0-9a-f]{2}){31})(?![0-9a-z+/=]|[:-]\s*[0-9a-f]{2}))"_s);
    QString found;
    for (auto matches = run.globalMatch(text); matches.hasNext();) {
        const auto digits = onlyDigits(matches.next().captured());
        if (!digits || (!found.isEmpty() && found != *digits))
            return {};
        found = *digits;
    }
    return found.isEmpty() ? std::nullopt : std::optional(found);
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

bool isBasicUserName(const QString &text)
{
    return !text.contains(u':');
}

bool isProxyUserName(const QString &text)
{
    return isBasicUserName(text) && text.toUtf8().size() <= 255;
}

bool isSpaceId(const QString &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-';
    });
}

std::optional<QString> fingerprintIn(const QString &text)
{
    QString visible = text.toLower();
    // Windows puts an invisible left-to-right mark in front of the fingerprint that it shows.
    visible.removeIf([](QChar c) { return c.category() == QChar::Other_Format; });
    if (visible.trimmed().isEmpty())
        return QString();
    static const QRegularExpression label(u"^\\W*(?:x509v?3?\\s+)?sha(?:-?2)?[-_ ]?256[^=:\\n]*[=:]\\s*"_s);
    if (const auto digits = onlyDigits(QString(visible).remove(label)))
        return digits;
    return singleFingerprintIn(visible);
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
