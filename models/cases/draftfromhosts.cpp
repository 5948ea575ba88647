// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/cases/draftfromhosts.h"

#include <QCoreApplication>
#include <algorithm>

#include "models/cases/caserules.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Cases)
};

QString nameOf(const HostMention &host)
{
    const QString name = host.name.simplified();
    return name.isEmpty() ? Words::tr("unnamed (%1)").arg(host.agentId.simplified()) : name;
}

// "a, b and 10 more", at most limit UTF-16 units long; total may be more than there are names.
QString listOf(const QStringList &names, qsizetype total, qsizetype limit)
{
    for (qsizetype shown = names.size(); shown > 0; --shown) {
        QString text = names.first(shown).join(u", "_s);
        if (shown < total)
            text = Words::tr("%1 and %2 more").arg(text, QString::number(total - shown));
        if (text.size() <= limit)
            return text;
    }
    return names.first().left(limit - 1) + u'…';
}

QString titleFor(const QList<HostMention> &hosts, qsizetype all)
{
    // A name and its comma take three characters at least, so more are never needed.
    constexpr qsizetype mostThatFit = maxTitleLength / 3;
    QStringList names;
    for (const HostMention &host : hosts.first(std::min(hosts.size(), mostThatFit)))
        names.append(nameOf(host));
    const QString start = all == 1 ? Words::tr("Endpoint ") : Words::tr("%1 endpoints: ").arg(all);
    return start + listOf(names, all, maxTitleLength - start.size());
}

bool isPlain(const QString &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || QStringView(u".:-/").contains(c));
    });
}

// Ids and addresses read best as code, which takes no escapes; whatever is not plain is escaped text.
QString codeOf(const QString &text)
{
    return isPlain(text) ? u'`' + text + u'`' : markdownEscaped(text);
}

// Control characters, and those that turn the direction of the text around them.
bool misleads(QChar c)
{
    const char16_t code = c.unicode();
    return c.category() == QChar::Other_Control || (code >= 0x202a && code <= 0x202e)
        || (code >= 0x2066 && code <= 0x2069);
}

QString rowFor(const HostMention &host)
{
    QStringList addresses;
    std::ranges::transform(host.addresses, std::back_inserter(addresses), codeOf);
    return u"| %1 | %2 | %3 | %4 |\n"_s.arg(
        markdownEscaped(nameOf(host)), addresses.join(u", "_s), markdownEscaped(host.os), codeOf(host.agentId));
}

QString headFor(qsizetype hosts)
{
    return Words::tr("Endpoints concerned: %1").arg(hosts) + u"\n\n"_s
        + Words::tr("| Host | Addresses | Operating system | Agent id |") + u"\n| --- | --- | --- | --- |\n"_s;
}

QString descriptionFor(const QList<HostMention> &hosts, qsizetype all)
{
    QString text = headFor(all);
    const qsizetype room = hostsWithRoom(all, [&hosts](qsizetype i) { return hosts.value(i); });
    const qsizetype listed = std::min(room, hosts.size());
    for (const HostMention &host : hosts.first(listed))
        text += rowFor(host);
    if (listed < all)
        text += u'\n' + Words::tr("and %1 more, which have no room here.").arg(all - listed);
    return text + u'\n'; // what is written below is no row of the table
}

}

qsizetype hostsWithRoom(qsizetype hosts, const std::function<HostMention(qsizetype)> &hostAt)
{
    constexpr qsizetype roomForLastLine = 200;
    qsizetype size = headFor(hosts).size();
    for (qsizetype i = 0; i < hosts; ++i) {
        size += rowFor(hostAt(i)).size();
        if (size > maxDescriptionLength - roomForLastLine)
            return i;
    }
    return hosts;
}

CaseDraft draftAbout(const QList<HostMention> &hosts)
{
    return draftAbout(hosts, hosts.size());
}

CaseDraft draftAbout(const QList<HostMention> &first, qsizetype all)
{
    CaseDraft draft;
    if (first.isEmpty())
        return draft;
    draft.title = titleFor(first, all);
    draft.description = descriptionFor(first, all);
    draft.tags = {u"endpoint"_s};
    return draft;
}

QString markdownEscaped(const QString &text)
{
    static constexpr QStringView special = u"\\`*_{}[]<>()#!|~&:@\"'$";
    QString escaped;
    for (const QChar c : text.simplified()) {
        if (special.contains(c))
            escaped += u'\\';
        escaped += misleads(c) ? QChar(QChar::ReplacementCharacter) : c;
    }
    // "www." alone makes a link in GitHub's dialect.
    return escaped.replace(u"www."_s, u"www\\."_s, Qt::CaseInsensitive);
}

}
