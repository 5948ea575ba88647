// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/cloudid.h"

#include <QCoreApplication>
#include <algorithm>
#include <optional>

#include "models/profiles/hostport.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(reeve::CloudId)
};

bool isPrintableAscii(QChar c)
{
    return c > u' ' && c <= u'~';
}

QString withoutWhiteSpace(const QString &text)
{
    QString kept;
    std::ranges::copy_if(text, std::back_inserter(kept), [](QChar c) { return !c.isSpace(); });
    return kept;
}

// Returns the decoded text after the last colon; nothing where it is not base64.
std::optional<QByteArray> decodedPart(const QString &text)
{
    const QString encoded = withoutWhiteSpace(text.mid(text.lastIndexOf(u':') + 1));
    if (encoded.size() < 12 || encoded.size() > 4096)
        return {};
    const auto result = QByteArray::fromBase64Encoding(encoded.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return result ? std::optional(*result) : std::nullopt;
}

bool isHostPart(const QString &part)
{
    return !part.isEmpty() && std::ranges::all_of(part, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'.'
            || c == u'-' || c == u'_';
    });
}

// "name" or "name:port"; nothing when a character could change where the address leads.
struct Part {
    QString name{};
    int port = -1;
};
std::optional<Part> partIn(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon < 0)
        return isHostPart(text) ? std::optional(Part{.name = text}) : std::nullopt;
    const int port = portIn(text.mid(colon + 1));
    if (port < 0 || !isHostPart(text.left(colon)))
        return {};
    return Part{.name = text.left(colon), .port = port};
}

tl::expected<QUrl, QString> kibanaAddress(const Part &host, const Part &kibana)
{
    const int port = kibana.port > 0 ? kibana.port : host.port;
    QUrl address;
    address.setScheme(u"https"_s);
    address.setHost(kibana.name + u'.' + host.name);
    if (port > 0 && port != 443)
        address.setPort(port);
    if (!address.isValid() || address.host().isEmpty())
        return tl::unexpected(Texts::tr("This Cloud ID holds a host name that no server can have. Copy it again."));
    return address;
}

}

bool looksLikeCloudId(const QString &text)
{
    const auto decoded = decodedPart(text);
    return decoded && decoded->contains('$');
}

tl::expected<CloudId, QString> readCloudId(const QString &text)
{
    const auto decoded = decodedPart(text);
    if (!decoded || !decoded->contains('$'))
        return tl::unexpected(Texts::tr("This is not a whole Cloud ID. Copy it again from the deployment's page."));
    const QString plain = QString::fromLatin1(*decoded);
    if (!std::ranges::all_of(plain, isPrintableAscii))
        return tl::unexpected(Texts::tr("This Cloud ID is damaged: it holds unreadable characters. Copy it again."));
    const QStringList parts = plain.split(u'$');
    const auto host = partIn(parts.at(0));
    if (!host)
        return tl::unexpected(Texts::tr("This Cloud ID does not hold a usable host name. Copy it again."));
    if (parts.size() < 3 || parts.at(2).isEmpty() || parts.at(2) == u"undefined")
        return tl::unexpected(Texts::tr("This Cloud ID names no Kibana. Enter the address of Kibana instead."));
    const auto kibana = partIn(parts.at(2));
    if (!kibana)
        return tl::unexpected(Texts::tr("This Cloud ID does not hold a usable Kibana name. Copy it again."));
    return kibanaAddress(*host, *kibana).map([&text](const QUrl &address) {
        return CloudId{.name = text.left(std::max<qsizetype>(text.lastIndexOf(u':'), 0)).trimmed(), .kibana = address};
    });
}

}
