// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/endpointquery.h"

#include <QHostAddress>
#include <QRegularExpression>

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

// Keyword fields of the united index: a wildcard is allowed, and case matters.
const QStringList &wordFields()
{
    static const QStringList fields{
        u"united.endpoint.host.hostname"_s,
        u"united.endpoint.host.os.name"_s,
        u"united.endpoint.Endpoint.policy.applied.name"_s,
        u"united.endpoint.agent.id"_s,
    };
    return fields;
}

// The server compares keywords exactly; these are the ways people and installers write one word.
QStringList spellings(const QString &word)
{
    QStringList ways{word, word.toLower(), word.toUpper(), word.left(1).toUpper() + word.mid(1).toLower()};
    ways.removeDuplicates();
    return ways;
}

QString anyOf(const QString &field, const QStringList &values)
{
    if (values.size() == 1)
        return field + u" : "_s + values.constFirst();
    return field + u" : ("_s + values.join(u" or "_s) + u')';
}

bool isSubnetBits(QStringView text, int most)
{
    bool isNumber = false;
    const int bits = text.toInt(&isNumber);
    return isNumber && bits >= 0 && bits <= most && text.size() <= 3;
}

// Elasticsearch: an ip field takes an address or a subnet, never a wildcard.
// A dotted beginning becomes the subnet it stands for; anything else has no address to match.
QString addressTerm(const QString &word)
{
    const qsizetype slash = word.indexOf(u'/');
    const QHostAddress address(word.left(slash));
    const bool isV6 = address.protocol() == QAbstractSocket::IPv6Protocol && !word.contains(u'%');
    const bool isV4 = address.protocol() == QAbstractSocket::IPv4Protocol && word.count(u'.') == 3;
    if ((isV4 || isV6) && (slash < 0 || isSubnetBits(QStringView(word).mid(slash + 1), isV4 ? 32 : 128)))
        return word;
    static const QRegularExpression beginning(u"^(\\d{1,3})\\.(?:(\\d{1,3})\\.?(?:(\\d{1,3})\\.?)?)?$"_s);
    const QRegularExpressionMatch match = beginning.match(word);
    if (!match.hasMatch())
        return {};
    QStringList parts = match.capturedTexts().mid(1);
    parts.removeAll(QString());
    const auto bits = parts.size() * 8;
    for (const QString &part : std::as_const(parts)) {
        if (part.toInt() > 255)
            return {};
    }
    while (parts.size() < 4)
        parts += u"0"_s;
    return parts.join(u'.') + u'/' + QString::number(bits);
}

QString wordClause(const QString &word)
{
    QStringList wildcards;
    for (const QString &way : spellings(word)) {
        // White space would end up between two terms of a query string on the server, either of which matches.
        QStringList parts = way.split(u' ');
        for (QString &part : parts)
            part = kqlEscaped(part);
        wildcards += u'*' + parts.join(u'*') + u'*';
    }
    QStringList alternatives;
    for (const QString &field : wordFields())
        alternatives += anyOf(field, wildcards);
    const QString address = addressTerm(word);
    if (!address.isEmpty())
        alternatives += u"united.endpoint.host.ip : "_s + kqlEscaped(address);
    return u'(' + alternatives.join(u" or "_s) + u')';
}

}

const QStringList &endpointSortFields()
{
    static const QStringList fields{
        u"enrolled_at"_s,
        u"metadata.host.hostname"_s,
        u"host_status"_s,
        u"metadata.Endpoint.policy.applied.name"_s,
        u"metadata.Endpoint.policy.applied.status"_s,
        u"metadata.host.os.name"_s,
        u"metadata.host.ip"_s,
        u"metadata.agent.version"_s,
        u"last_checkin"_s,
    };
    return fields;
}

ApiRequest findEndpoints(const EndpointQuery &query, int page, int pageSize)
{
    const QStringList &known = endpointSortFields();
    ApiRequest request{.path = u"/api/endpoint/metadata"_s};
    request.query = {{u"page"_s, QString::number(page)}, {u"pageSize"_s, QString::number(pageSize)}};
    const QString kuery = kueryFor(query);
    if (!kuery.isEmpty())
        request.query.emplace_back(u"kuery"_s, kuery);
    if (!query.hostStatuses.isEmpty())
        request.query.emplace_back(u"hostStatuses"_s, arrayArgument(query.hostStatuses));
    request.query.emplace_back(u"sortField"_s, known.contains(query.sortField) ? query.sortField : known.constFirst());
    request.query.emplace_back(u"sortDirection"_s, query.descending ? u"desc"_s : u"asc"_s);
    return request;
}

ApiRequest readEndpoint(const QString &agentId)
{
    return {.path = u"/api/endpoint/metadata/{id}"_s, .arguments = {agentId}};
}

QStringList wordsIn(const QString &text)
{
    static const QRegularExpression word(u"\"([^\"]*)\"|([^\\s\"]+)"_s);
    QStringList words;
    for (auto matches = word.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString found = match.captured(match.hasCaptured(2) ? 2 : 1).simplified();
        if (!found.isEmpty())
            words += found;
    }
    return words;
}

LocalFilter localFilter(const EndpointQuery &query)
{
    LocalFilter filter = readFilter(query.words);
    filter.choices = query.choices;
    return filter;
}

QString kueryFor(const EndpointQuery &query)
{
    QStringList clauses;
    if (const QString own = query.kuery.trimmed(); !own.isEmpty())
        clauses += own;
    for (const QString &word : wordsIn(query.words))
        clauses += wordClause(word);
    if (clauses.size() > 1 && !query.kuery.trimmed().isEmpty())
        clauses.front() = u'(' + clauses.front() + u')';
    return clauses.join(u" and "_s);
}

QString kqlEscaped(const QString &text)
{
    static const QString special = u"\\():<>\"*{}"_s;
    static const QRegularExpression keyword(
        u"(^|\\s)(and|or|not)(?=\\s|$)"_s, QRegularExpression::CaseInsensitiveOption);
    QString escaped;
    escaped.reserve(text.size() + 8);
    for (const QChar c : text) {
        if (special.contains(c))
            escaped += u'\\';
        if (c == u'\t')
            escaped += u"\\t"_s;
        else if (c == u'\n')
            escaped += u"\\n"_s;
        else if (c == u'\r')
            escaped += u"\\r"_s;
        else
            escaped += c;
    }
    return escaped.replace(keyword, u"\\1\\\\2"_s);
}

}
