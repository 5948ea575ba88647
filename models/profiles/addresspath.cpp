// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/addresspath.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>
#include <QUrl>
#include <QUrlQuery>
#include <algorithm>

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

qsizetype firstPage(const QStringList &segments)
{
    qsizetype at = 0;
    while (at < segments.size() && !startsPage(segments, at))
        ++at;
    return at;
}

// Removing a page may leave another that only counts at the end (/login/login), which is then removed as well.
qsizetype pageStart(const QStringList &segments)
{
    qsizetype at = firstPage(segments);
    for (qsizetype length = segments.size(); at < length; at = firstPage(segments.first(at)))
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

}

tl::expected<AddressPath, QString> readAddressPath(const QString &path, const QString &query)
{
    const QStringList segments = segmentsOf(path);
    const qsizetype page = pageStart(segments);
    AddressPath found{.cut = page < segments.size()};
    for (qsizetype i = 0; i < page; ++i) {
        if (!isWellEncoded(segments.at(i)) || !isBaseSegment(decoded(segments.at(i))))
            return tl::unexpected(Texts::tr("The path behind the host name is not one Kibana could be served under."));
        found.base += u'/' + segments.at(i);
    }
    readSpace(segments, page, found);
    if (found.cut && found.space.isEmpty() && !found.badSpace) {
        const QString next = QUrlQuery(query).queryItemValue(u"next"_s, QUrl::FullyDecoded);
        const QStringList target = segmentsOf(next.section(u'?', 0, 0));
        readSpace(target, pageStart(target), found);
    }
    return found;
}

}
