// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/reading/fleetslice.h"

#include <algorithm>

#include "models/endpoints/query/kql.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

// Ids are usually uuids in small letters.
const QString hexadecimal = u"0123456789abcdef"_s;
const QString broad = u"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_.:"_s;

QStringList continued(const QString &beginning, const QString &alphabet)
{
    QStringList longer;
    for (const QChar next : alphabet)
        longer += beginning + next;
    return longer;
}

QStringList hexadecimalPairs()
{
    QStringList pairs;
    for (const QString &first : continued({}, hexadecimal))
        pairs += continued(first, hexadecimal);
    return pairs;
}

// Letters, digits and few signs more can always be said in KQL.
QString idBegins(const QStringList &beginnings)
{
    QStringList values;
    for (const QString &beginning : beginnings)
        values += kqlBeginning(beginning).value_or(u"*"_s);
    return kqlAny(u"united.endpoint.agent.id"_s, values);
}

}

std::vector<FleetSlice> slicesFor(qint64 total, qint64 rowsEach)
{
    if (total <= rowsEach)
        return {FleetSlice{}};
    const QStringList pairs = hexadecimalPairs();
    const qint64 pieces = std::min<qint64>((total + rowsEach - 1) / rowsEach, pairs.size());
    std::vector<FleetSlice> slices;
    for (qint64 i = 0; i < pieces; ++i) {
        const qint64 begin = pairs.size() * i / pieces;
        const qint64 end = pairs.size() * (i + 1) / pieces;
        slices.push_back({.beginnings = pairs.mid(begin, end - begin)});
    }
    slices.push_back({.excluded = pairs, .nextCut = FleetSlice::NextCut::Broad});
    return slices;
}

std::vector<FleetSlice> cut(const FleetSlice &slice)
{
    if (slice.beginnings.size() > 1) {
        const qsizetype half = slice.beginnings.size() / 2;
        return {{slice.beginnings.first(half), slice.excluded, slice.nextCut},
            {slice.beginnings.sliced(half), slice.excluded, slice.nextCut}};
    }
    if (slice.nextCut == FleetSlice::NextCut::None)
        return {};
    const bool isHexadecimal = slice.nextCut == FleetSlice::NextCut::Hexadecimal;
    const QString beginning = slice.beginnings.value(0);
    const QStringList longer = continued(beginning, isHexadecimal ? hexadecimal : broad);
    std::vector<FleetSlice> slices;
    for (const QString &one : longer)
        slices.push_back({{one}, slice.excluded, slice.nextCut});
    slices.push_back({slice.beginnings, slice.excluded + longer,
        isHexadecimal ? FleetSlice::NextCut::Broad : FleetSlice::NextCut::None});
    return slices;
}

bool holds(const FleetSlice &slice, std::string_view id)
{
    // Slices begin with ASCII characters, which are single bytes in UTF-8.
    const QLatin1StringView text(id.data(), static_cast<qsizetype>(id.size()));
    const auto begins = [text](const QString &beginning) { return text.startsWith(beginning); };
    return (slice.beginnings.isEmpty() || std::ranges::any_of(slice.beginnings, begins))
        && std::ranges::none_of(slice.excluded, begins);
}

EndpointQuery narrowed(const EndpointQuery &query, const FleetSlice &slice)
{
    QStringList conditions;
    if (!slice.beginnings.isEmpty())
        conditions += idBegins(slice.beginnings);
    if (!slice.excluded.isEmpty())
        conditions += u"not "_s + idBegins(slice.excluded);
    EndpointQuery narrow;
    narrow.kuery = kqlAll(query.kuery, conditions);
    narrow.hostStatuses = query.hostStatuses;
    return narrow;
}

}
