// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/addressreader.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QScopeGuard>
#include <algorithm>

#include "models/profiles/addressnotes.h"
#include "models/profiles/addresspath.h"
#include "models/profiles/cloudid.h"
#include "models/profiles/curlcommand.h"
#include "models/profiles/elasticcloud.h"
#include "models/profiles/hostport.h"
#include "models/profiles/textcleanup.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxAddressLength = 16 * 1024; // browsers stop well below

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(reeve::AddressReader)
};

// The text between its delimiters, nothing decoded.
struct Pieces {
    QString scheme{}; // lower case
    bool schemeAssumed = false;
    QString userInfo{};
    HostPort hostPort{};
    QString path{};
    QString query{};
    CurlCommand curl{}; // how it signs in, when it is one
};

// "server.publicBaseUrl: https://kibana:5601" and the like: the first token that is a URL, else the whole text.
// A text that begins as a URL is never cut: where it is broken over two lines, the rest would be missed.
QString urlWithin(const QString &text)
{
    static const QRegularExpression token(
        u"[\\s\"'<(=](https?://[^\\s\"'<>]+)"_s, QRegularExpression::CaseInsensitiveOption);
    const bool severalWords = std::ranges::any_of(text, [](QChar c) { return c.isSpace(); });
    const bool beginsAsUrl = text.startsWith(u"http", Qt::CaseInsensitive);
    const auto match = severalWords && !beginsAsUrl ? token.match(text) : QRegularExpressionMatch();
    return match.hasMatch() ? match.captured(1) : text;
}

// Removes the scheme from the text and returns it in lower case; empty: none.
QString removeScheme(QString &text)
{
    static const QRegularExpression full(u"^([a-z][a-z0-9+.-]*)://+"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression mistyped(
        u"^(https?)(?::/|//|:(?=[^0-9/]))"_s, QRegularExpression::CaseInsensitiveOption);
    for (const auto &pattern : {full, mistyped}) {
        if (const auto match = pattern.match(text); match.hasMatch()) {
            text.remove(0, match.capturedLength());
            return match.captured(1).toLower();
        }
    }
    while (text.startsWith(u'/'))
        text.remove(0, 1);
    return {};
}

qsizetype endOfAuthority(const QString &text, qsizetype from)
{
    static const QRegularExpression delimiter(u"[/?#]"_s);
    const qsizetype end = text.indexOf(delimiter, from);
    return end < 0 ? text.size() : end;
}

// Returns the position of the @ that ends the user info; -1: none. A password may hold unencoded / ? #: where the text
// before them is not a host, the first @ that is followed by a host counts.
qsizetype userInfoEnd(const QString &text)
{
    const QString authority = text.left(endOfAuthority(text, 0));
    if (authority.contains(u'@') || readHostPort(authority))
        return authority.lastIndexOf(u'@');
    for (qsizetype at = text.indexOf(u'@'); at >= 0; at = text.indexOf(u'@', at + 1)) {
        if (readHostPort(text.mid(at + 1, endOfAuthority(text, at) - at - 1)))
            return at;
    }
    return -1;
}

tl::expected<Pieces, QString> split(QString text)
{
    const auto tidy = qScopeGuard([&text] { wipe(text); });
    Pieces pieces{.scheme = removeScheme(text)};
    pieces.schemeAssumed = pieces.scheme.isEmpty();
    if (pieces.schemeAssumed)
        pieces.scheme = u"https"_s;
    if (pieces.scheme != u"https" && pieces.scheme != u"http")
        return tl::unexpected(Texts::tr("Kibana is reached over https. This address begins with something else."));
    const qsizetype at = userInfoEnd(text);
    const qsizetype end = endOfAuthority(text, at + 1);
    pieces.userInfo = text.left(std::max<qsizetype>(at, 0));
    if (pieces.userInfo.section(u':', 0, 0).contains(u'\\')) // browsers end the host here, so the host is ambiguous
        return tl::unexpected(Texts::tr("There is a backslash in the address."));
    const QString rest = text.mid(end).section(u'#', 0, 0);
    pieces.path = rest.section(u'?', 0, 0);
    pieces.query = rest.section(u'?', 1);
    return readHostPort(text.mid(at + 1, end - at - 1)).map([&pieces](const HostPort &hostPort) {
        pieces.hostPort = hostPort;
        return std::move(pieces);
    });
}

void readUserInfo(const QString &userInfo, PastedAddress &found)
{
    if (userInfo.isEmpty())
        return;
    const qsizetype colon = userInfo.indexOf(u':');
    found.username = QUrl::fromPercentEncoding(userInfo.left(colon < 0 ? userInfo.size() : colon).toUtf8());
    if (colon >= 0) {
        QByteArray encoded = QStringView(userInfo).mid(colon + 1).toUtf8();
        found.password = Secret(QByteArray::fromPercentEncoding(encoded));
        wipe(encoded);
    }
}

void useCredential(CurlCommand &&line, PastedAddress &found)
{
    if (found.username.isEmpty() && found.password.isEmpty()) {
        found.username = line.username;
        found.password = std::move(line.password);
    }
    found.apiKey = std::move(line.apiKey);
}

tl::expected<PastedAddress, QString> assembled(Pieces pieces)
{
    const auto path = readAddressPath(pieces.path, pieces.query);
    if (!path)
        return tl::unexpected(path.error());
    PastedAddress found{.space = path->space};
    found.address.setScheme(pieces.scheme);
    found.address.setHost(pieces.hostPort.host);
    found.address.setPort(pieces.hostPort.port);
    found.address.setPath(path->base, QUrl::TolerantMode);
    if (!found.address.isValid())
        return tl::unexpected(Texts::tr("This cannot be read as an address."));
    if (isCloudConsole(found.address.host()))
        return tl::unexpected(Texts::tr("This is the Elastic Cloud console, not Kibana. Open the deployment there and "
                                        "copy its Kibana address or its Cloud ID."));
    readUserInfo(pieces.userInfo, found);
    wipe(pieces.userInfo);
    useCredential(std::move(pieces.curl), found);
    addNotes({.schemeAssumed = pieces.schemeAssumed, .path = *path}, found);
    return found;
}

tl::expected<PastedAddress, QString> fromCloudId(const QString &text)
{
    return readCloudId(text).map([](const CloudId &cloudId) {
        return PastedAddress{.address = cloudId.kibana, .notes = {Texts::tr("Read from a Cloud ID.")}};
    });
}

}

tl::expected<PastedAddress, QString> readAddress(const QString &text)
{
    if (text.size() > maxAddressLength)
        return tl::unexpected(Texts::tr("This is too long to be an address."));
    QString cleaned = withoutStrayEnds(text);
    const auto tidy = qScopeGuard([&cleaned] { wipe(cleaned); }); // it may hold a password
    if (cleaned.isEmpty())
        return tl::unexpected(Texts::tr("Enter the address of Kibana."));
    if (!cleaned.contains(u"://"_s) && looksLikeCloudId(cleaned))
        return fromCloudId(cleaned);
    CurlCommand curl = isCurlCommand(cleaned) ? readCurlCommand(cleaned) : CurlCommand();
    QString address = withoutStrayEnds(curl.url.isEmpty() ? urlWithin(cleaned) : curl.url);
    if (hasInvisible(address))
        return tl::unexpected(
            Texts::tr("There is white space or an invisible character in the middle of the address."));
    auto pieces = split(std::move(address));
    if (!pieces)
        return tl::unexpected(pieces.error());
    pieces->curl = std::move(curl);
    return assembled(*std::move(pieces));
}

QString suggestedName(const QUrl &address)
{
    const QString host = address.host();
    return isElasticCloud(host) ? host.section(u'.', 0, 0) : host;
}

}
