// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/addressreader.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QScopeGuard>
#include <algorithm>
#include <optional>

#include "models/profiles/addressnotes.h"
#include "models/profiles/addresspath.h"
#include "models/profiles/cloudid.h"
#include "models/profiles/elasticcloud.h"
#include "models/profiles/hostport.h"
#include "models/profiles/pastedtext.h"
#include "models/profiles/placeholder.h"
#include "models/profiles/textcleanup.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxAddressLength = 16 * 1024; // browsers stop well below

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(reeve::AddressReader)
};

struct Surroundings {
    bool surrounded = false; // as in PastedAddress
    bool guessed = false;
};

// The text between its delimiters, nothing decoded.
struct Pieces {
    QString scheme{}; // lower case
    bool schemeAssumed = false;
    QString userInfo{};
    HostPort hostPort{};
    QString path{};
    QString query{};
    PastedRequest request{}; // what surrounds it
    Surroundings around{};
};

// Whether the text is a command line, a configuration or a message, and not only an address. A text that begins as a URL
// is an address that may be broken over two lines, unless a credential is behind it.
bool isMoreThanAnAddress(const QString &text, const PastedText &read)
{
    static const QRegularExpression setting(u"^[^/?#]*[=\"'{(\\[]"_s);
    const bool severalWords = std::ranges::any_of(text, [](QChar c) { return c.isSpace(); });
    if (text.startsWith(u"http://"_s, Qt::CaseInsensitive) || text.startsWith(u"https://"_s, Qt::CaseInsensitive))
        return severalWords && (read.request.hasCredential() || !read.request.otherSecret.isEmpty());
    return read.isCommand || severalWords || !read.request.apiKey.isEmpty()
        || (!text.startsWith(u'[') && setting.match(text).hasMatch()) || text.contains(u"](http"_s); // of Markdown
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

// Host and port as written, without scheme, user and path.
QString authorityOf(QString url)
{
    removeScheme(url);
    const qsizetype at = userInfoEnd(url);
    return url.mid(at + 1, endOfAuthority(url, at + 1) - at - 1);
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

void readUserInfo(const QString &userInfo, PastedAddress &found, PastedRequest &request)
{
    if (userInfo.isEmpty())
        return;
    const qsizetype colon = userInfo.indexOf(u':');
    found.username = QUrl::fromPercentEncoding(userInfo.left(colon < 0 ? userInfo.size() : colon).toUtf8());
    if (colon >= 0) {
        QByteArray encoded = QStringView(userInfo).mid(colon + 1).toUtf8();
        found.password = Secret(QByteArray::fromPercentEncoding(encoded));
        wipe(encoded);
        if (isPlaceholder(QString::fromUtf8(found.password.reveal()))) {
            found.password = {};
            request.passwordIsPlaceholder = true;
        }
    }
}

void useCredential(PastedRequest &request, PastedAddress &found)
{
    if (found.username.isEmpty() && found.password.isEmpty()) {
        found.username = request.username;
        found.password = std::move(request.password);
    }
    found.apiKey = std::move(request.apiKey);
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
    readUserInfo(pieces.userInfo, found, pieces.request);
    wipe(pieces.userInfo);
    useCredential(pieces.request, found);
    found.surrounded = pieces.around.surrounded;
    found.guessed = pieces.around.guessed;
    addNotes({.schemeAssumed = pieces.schemeAssumed, .path = *path, .request = &pieces.request}, found);
    return found;
}

QString placeholderText()
{
    return Texts::tr("The line has a placeholder, not an address: enter the address of Kibana.");
}

// Whether the whole text is a Cloud ID, and not a line that holds one.
bool isCloudId(const QString &text)
{
    const QString name = text.left(text.indexOf(u':'));
    const bool line = name.contains(u'=') || text.contains(u'\'') || text.contains(u'"') || text.contains(u"://"_s);
    return !line && looksLikeCloudId(text);
}

tl::expected<PastedAddress, QString> readUrl(QString url, PastedRequest request, const Surroundings &around)
{
    if (isHostPlaceholder(authorityOf(url)))
        return tl::unexpected(placeholderText());
    if (hasInvisible(url))
        return tl::unexpected(
            Texts::tr("There is white space or an invisible character in the middle of the address."));
    auto pieces = split(std::move(url));
    if (!pieces)
        return tl::unexpected(pieces.error());
    pieces->request = std::move(request);
    pieces->around = around;
    return assembled(*std::move(pieces));
}

tl::expected<PastedAddress, QString> fromCloudId(const QString &text, PastedRequest request, const Surroundings &around)
{
    return readCloudId(text).map([&](const CloudId &cloudId) {
        PastedAddress found{.address = cloudId.kibana,
            .guessed = around.guessed,
            .surrounded = around.surrounded,
            .notes = {Texts::tr("Read from a Cloud ID.")}};
        useCredential(request, found);
        addSurroundingNotes(request, found);
        return found;
    });
}

QString noAddressText(const PastedRequest &request)
{
    if (!request.apiKey.isEmpty())
        return Texts::tr("This is an API key without an address. Enter the address of Kibana here; the key belongs to "
                         "the next step.");
    if (!request.password.isEmpty() || !request.otherSecret.isEmpty())
        return Texts::tr("This holds a secret and no address. Enter the address of Kibana.");
    return Texts::tr("There is no address of Kibana in this text.");
}

// The address within the text and what surrounds it; nothing where the text is to be read as an address itself.
std::optional<tl::expected<PastedAddress, QString>> fromSurroundings(const QString &text)
{
    PastedText read = readPastedAddress(text);
    if (!read.guessed && !isMoreThanAnAddress(text, read))
        return {};
    if (isPlaceholder(read.request.url))
        return tl::unexpected(placeholderText());
    const QString url = withoutStrayEnds(read.request.url);
    if (url.isEmpty() && read.request.isEmpty() && !read.isCommand)
        return {};
    if (url.isEmpty())
        return tl::unexpected(noAddressText(read.request));
    const Surroundings around{.surrounded = true, .guessed = read.guessed};
    if (!url.contains(u"://"_s) && looksLikeCloudId(url))
        return fromCloudId(url, std::move(read.request), around);
    return readUrl(url, std::move(read.request), around);
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
    if (isPlaceholder(text) && !text.contains(u'.') && !text.contains(u"://"_s))
        return tl::unexpected(placeholderText());
    if (isCloudId(cleaned))
        return fromCloudId(cleaned, {}, {});
    if (auto surrounded = fromSurroundings(text.trimmed()))
        return *std::move(surrounded);
    return readUrl(cleaned, {}, {});
}

QString suggestedName(const QUrl &address)
{
    const QString host = address.host();
    return isElasticCloud(host) ? host.section(u'.', 0, 0) : host;
}

}
