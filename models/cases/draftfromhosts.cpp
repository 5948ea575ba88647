// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/cases/draftfromhosts.h"

#include <QCoreApplication>
#include <algorithm>

#include "models/cases/caserules.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cases)
};

QString nameOf(const HostMention &host)
{
    const QString name = host.name.simplified();
    return name.isEmpty() ? Texts::tr("unnamed (%1)").arg(host.agentId.simplified()) : name;
}

// "a, b and 10 more", at most limit UTF-16 units long. total: of all names, of which some may not be given.
QString listOf(const QStringList &names, qsizetype total, qsizetype limit)
{
    for (qsizetype shown = names.size(); shown > 0; --shown) {
        QString text = names.first(shown).join(u", "_s);
        if (shown < total)
            text = Texts::tr("%1 and %2 more").arg(text, QString::number(total - shown));
        if (text.size() <= limit)
            return text;
    }
    return names.first().left(limit - 1) + u'…';
}

QString titleFor(const QList<HostMention> &hosts, qsizetype total)
{
    // A name and its comma take three characters at least, so more are never needed.
    constexpr qsizetype mostThatFit = maxTitleLength / 3;
    QStringList names;
    for (const HostMention &host : hosts.first(std::min(hosts.size(), mostThatFit)))
        names.append(nameOf(host));
    const QString title = Texts::tr("%n endpoint(s): %1", "title of a case; %1: host names", static_cast<int>(total));
    return title.arg(listOf(names, total, maxTitleLength - title.arg(QString()).size()));
}

bool isPlain(const QString &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || QStringView(u".:-/").contains(c));
    });
}

// Ids and addresses are shown as code, which knows no escapes; any other text is escaped.
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

// "web01 (web01.emea.corp.example)"
QString cellOfNames(const HostMention &host)
{
    const QString name = markdownEscaped(nameOf(host));
    const QString fullName = markdownEscaped(host.fullName);
    return fullName.isEmpty() ? name : Texts::tr("%1 (%2)", "host name, full host name").arg(name, fullName);
}

QString rowFor(const HostMention &host)
{
    QStringList addresses;
    std::ranges::transform(host.addresses, std::back_inserter(addresses), codeOf);
    return u"| %1 | %2 | %3 | %4 |\n"_s.arg(
        cellOfNames(host), addresses.join(u", "_s), markdownEscaped(host.os), codeOf(host.agentId));
}

QString headFor(qsizetype hosts)
{
    return Texts::tr("Endpoints concerned: %L1").arg(hosts) + u"\n\n"_s
        + Texts::tr("| Host | Addresses | Operating system | Agent id |") + u"\n| --- | --- | --- | --- |\n"_s;
}

QString descriptionFor(const QList<HostMention> &hosts, qsizetype total)
{
    QString text = headFor(total);
    const qsizetype room = hostsThatFit(total, [&hosts](qsizetype i) { return hosts.value(i); });
    const qsizetype listed = std::min(room, hosts.size());
    for (const HostMention &host : hosts.first(listed))
        text += rowFor(host);
    if (listed < total)
        text += u'\n' + Texts::tr("and %Ln more that did not fit here.", nullptr, static_cast<int>(total - listed));
    return text + u'\n'; // so that text written below is not a row of the table
}

}

qsizetype hostsThatFit(qsizetype hosts, const std::function<HostMention(qsizetype)> &hostAt)
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

CaseDraft draftAbout(const QList<HostMention> &first, qsizetype total)
{
    CaseDraft draft;
    if (first.isEmpty())
        return draft;
    draft.title = titleFor(first, total);
    draft.description = descriptionFor(first, total);
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
