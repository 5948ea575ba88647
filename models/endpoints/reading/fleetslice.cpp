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

constexpr qsizetype digits = 16;
constexpr qsizetype pairs = digits * digits;

QString pairText(qsizetype pair)
{
    return QString(hexadecimal[pair / digits]) + hexadecimal[pair % digits];
}

// Ids that begin with one of the pairs from begin to end (excluded). The slice that holds the last pair of a first digit
// has that digit itself as its beginning, so that it also holds ids whose second character is no digit, and so that the
// condition is short.
FleetSlice sliceOfPairs(qsizetype begin, qsizetype end)
{
    FleetSlice slice;
    for (qsizetype pair = begin; pair < end;) {
        const qsizetype first = pair / digits * digits;
        if (end < first + digits) {
            slice.beginnings += pairText(pair++);
            continue;
        }
        slice.beginnings += QString(hexadecimal[pair / digits]);
        for (qsizetype before = first; before < pair; ++before)
            slice.excluded += pairText(before);
        pair = first + digits;
    }
    return slice;
}

// The slice with other beginnings, and with those of its exclusions that concern them.
FleetSlice with(const FleetSlice &slice, const QStringList &beginnings)
{
    FleetSlice part{.beginnings = beginnings, .nextCut = slice.nextCut};
    for (const QString &one : slice.excluded) {
        if (std::ranges::any_of(beginnings, [&one](const QString &beginning) { return one.startsWith(beginning); }))
            part.excluded += one;
    }
    return part;
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
    const qint64 pieces = std::min<qint64>((total + rowsEach - 1) / rowsEach, pairs);
    std::vector<FleetSlice> slices;
    for (qint64 i = 0; i < pieces; ++i)
        slices.push_back(sliceOfPairs(pairs * i / pieces, pairs * (i + 1) / pieces));
    slices.push_back({.excluded = continued({}, hexadecimal), .nextCut = FleetSlice::NextCut::Broad});
    return slices;
}

std::vector<FleetSlice> halved(const FleetSlice &slice)
{
    const qsizetype half = slice.beginnings.size() / 2;
    if (half == 0)
        return {};
    return {with(slice, slice.beginnings.first(half)), with(slice, slice.beginnings.sliced(half))};
}

std::vector<FleetSlice> cut(const FleetSlice &slice)
{
    if (slice.beginnings.size() > 1)
        return halved(slice);
    if (slice.nextCut == FleetSlice::NextCut::None)
        return {};
    const bool isHexadecimal = slice.nextCut == FleetSlice::NextCut::Hexadecimal;
    QStringList longer = continued(slice.beginnings.value(0), isHexadecimal ? hexadecimal : broad);
    longer.removeIf([&slice](const QString &one) { return slice.excluded.contains(one); });
    std::vector<FleetSlice> slices;
    for (const QString &one : longer)
        slices.push_back({.beginnings = {one}, .nextCut = slice.nextCut});
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

bool isWhole(const FleetSlice &slice)
{
    return slice.beginnings.isEmpty() && slice.excluded.isEmpty();
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

ApiRequest findSlice(const EndpointQuery &query, const FleetSlice &slice, int rowsAtOnce)
{
    ApiRequest request = findEndpoints(narrowed(query, slice), 0, rowsAtOnce);
    if (!isWhole(slice))
        request.filterAuthor = query.kuery.trimmed().isEmpty() ? FilterAuthor::Program : FilterAuthor::Both;
    return request;
}

}
