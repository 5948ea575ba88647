// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/addresspath.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>
#include <QUrl>
#include <QUrlQuery>
#include <algorithm>

#include "models/base/plaintext.h"
#include "models/profiles/profilerules.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(reeve::AddressPath)
};

QString decoded(const QString &segment)
{
    return QUrl::fromPercentEncoding(segment.toUtf8());
}

bool isWellEncoded(const QString &segment)
{
    static const QRegularExpression broken(u"%(?![0-9A-Fa-f]{2})"_s);
    return !segment.contains(broken);
}

// The paths under which other programs pass requests on to a port or a service. Words of Kibana's own pages in them, as
// "api", belong to the base path. Each ends behind what names the target.
const QRegularExpression &gatewayPath()
{
    // Kubernetes' API server, also behind Rancher, Portainer and OpenShift: api/v1/namespaces/NS/services/NAME:PORT/proxy,
    // before 1.10 api/v1/proxy/namespaces/NS/services/NAME. code-server and jupyter-server-proxy: proxy/PORT,
    // proxy/HOST:PORT, proxy/absolute/PORT, absproxy/PORT; behind JupyterHub below user/NAME.
    static const QRegularExpression gateway(
        u"/api/v1/(?:namespaces/[^/]+/(?:services|pods)/[^/]+/proxy|nodes/[^/]+/proxy|"
        "proxy/(?:namespaces/[^/]+/(?:services|pods)|nodes)/[^/]+)(?=/|$)|"
        "/(?:user/[^/]+/(?:[^/]+/)?)?(?:proxy|absproxy)/(?:absolute/)?(?:[^/:]+:)?[0-9]{1,5}(?=/|$)"_s);
    return gateway;
}

// The number of leading segments that belong to such a path.
qsizetype gatewayLength(const QStringList &segments)
{
    const QString path = u'/' + segments.join(u'/');
    qsizetype end = 0;
    for (auto found = gatewayPath().globalMatch(path); found.hasNext();)
        end = found.next().capturedEnd();
    return path.left(end).count(u'/');
}

// Whether the segment could be part of server.basePath. An @ hints at a password that contains a slash.
bool isBaseSegment(const QString &segment)
{
    return !segment.endsWith(u'.') && std::ranges::all_of(segment, [](QChar c) {
        return c.isPrint() && !c.isSpace() && c != QChar::ReplacementCharacter && !u"/\\@\"'<>|^`{}%(),;"_s.contains(c);
    });
}

// Whether one of Kibana's own paths begins at this segment. A word that a base path may also contain counts only where
// Kibana has it.
bool startsPage(const QStringList &segments, qsizetype at)
{
    static const QStringList accountPages{
        u"account"_s, u"logged_out"_s, u"session_ended"_s, u"overwritten_session"_s, u"access_agreement"_s};
    const QString &word = segments.at(at);
    const QString next = at + 1 < segments.size() ? segments.at(at + 1) : QString();
    if (word == u"app" || word == u"s")
        return true;
    if (word == u"login" || word == u"logout" || word == u"status")
        return next.isEmpty();
    if (word == u"spaces")
        return next == u"enter" || next == u"space_selector";
    if (word == u"security")
        return accountPages.contains(next);
    return (word == u"api" || word == u"internal" || word == u"goto") && !next.isEmpty();
}

// from: the segments before it are no page's.
qsizetype firstPage(const QStringList &segments, qsizetype from)
{
    qsizetype at = from;
    while (at < segments.size() && !startsPage(segments, at))
        ++at;
    return at;
}

// Removing a page may leave another that only counts at the end (/login/login), which is then removed as well.
qsizetype pageStart(const QStringList &segments, qsizetype from = 0)
{
    qsizetype at = firstPage(segments, from);
    for (qsizetype length = segments.size(); at < length; at = firstPage(segments.first(at), from))
        length = at;
    return at;
}

void readSpace(const QStringList &segments, qsizetype page, AddressPath &path)
{
    if (page >= segments.size())
        return;
    if (segments.at(page) == u"app")
        path.space = u"default"_s;
    if (segments.at(page) != u"s" || page + 1 >= segments.size())
        return;
    const QString id = decoded(segments.at(page + 1));
    path.badSpace = !isSpaceId(id);
    path.space = path.badSpace ? QString() : id;
}

// Decodes needless encodings: %73 becomes s.
QString plainlyEncoded(const QString &segment)
{
    return isWellEncoded(segment) ? QString::fromLatin1(QUrl::toPercentEncoding(decoded(segment), "!$&*+=:"_ba))
                                  : segment;
}

QStringList segmentsOf(const QString &path)
{
    QStringList segments = path.split(u'/', Qt::SkipEmptyParts);
    std::ranges::transform(segments, segments.begin(), plainlyEncoded);
    return segments;
}

// At most 100 characters, in one line, without what hides or turns text around.
QString pageText(const QStringList &segments)
{
    constexpr qsizetype longest = 100;
    QString text;
    for (const QString &segment : segments)
        text += u'/' + (isWellEncoded(segment) ? decoded(segment) : segment);
    text = oneLine(text);
    return text.size() > longest ? text.left(longest) + u'…' : text;
}

}

tl::expected<AddressPath, QString> readAddressPath(const QString &path, const QString &query)
{
    const QStringList segments = segmentsOf(path);
    const qsizetype gateway = gatewayLength(segments);
    const qsizetype page = pageStart(segments, gateway);
    AddressPath found{.page = pageText(segments.mid(page))};
    for (qsizetype i = 0; i < page; ++i) {
        const QString segment = decoded(segments.at(i));
        const bool fits = isBaseSegment(i < gateway ? QString(segment).remove(u'@') : segment); // JupyterHub: user/jo@x
        if (!isWellEncoded(segments.at(i)) || !fits)
            return tl::unexpected(Texts::tr("The path behind the host name is not one Kibana could be served under."));
        found.base += u'/' + segments.at(i);
    }
    readSpace(segments, page, found);
    if (page < segments.size() && found.space.isEmpty() && !found.badSpace) {
        const QString next = QUrlQuery(query).queryItemValue(u"next"_s, QUrl::FullyDecoded);
        const QStringList target = segmentsOf(next.section(u'?', 0, 0));
        readSpace(target, pageStart(target), found);
    }
    return found;
}

}
