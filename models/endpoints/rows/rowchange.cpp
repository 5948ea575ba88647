// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/rows/rowchange.h"

#include <algorithm>

#include "models/endpoints/rows/rowstore.h"

namespace reeve {

namespace {

using Row = RowStore::Row;

constexpr Row noRow = TextArena::noRow;
constexpr int noPlace = -1;

// For each row shown before: the row of next that is the same endpoint; noRow: none.
std::vector<Row> counterparts(const ShownRows &before, const ShownRows &next)
{
    if (before.store == next.store)
        return before.rows;
    std::vector<Row> rows(before.rows.size(), noRow);
    if (next.rows.empty())
        return rows;
    std::ranges::transform(before.rows, rows.begin(),
        [&](Row row) { return next.store->find(before.store->identity(row)).value_or(noRow); });
    return rows;
}

// For each row of a store: its place among the rows; noPlace: not there.
std::vector<int> placesOf(const std::vector<Row> &rows, std::size_t storeSize)
{
    std::vector<int> places(storeSize, noPlace);
    for (std::size_t i = 0; i < rows.size(); ++i)
        places[rows[i]] = static_cast<int>(i);
    return places;
}

// places: where each of the rows goes in the end; noPlace: away.
void addRemoval(std::vector<RowStep> &steps, const std::vector<Row> &rows, const std::vector<int> &places, int staying)
{
    RowStep parting{.move = RowMove::Order, .rows = std::vector<Row>(rows.size()), .places = {}};
    parting.places.reserve(rows.size());
    int next = 0;
    int leaving = staying;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const int place = places[i] == noPlace ? leaving++ : next++;
        parting.places.push_back(place);
        parting.rows[static_cast<std::size_t>(place)] = rows[i];
    }
    RowStep removal{.move = RowMove::Removal, .rows = parting.rows, .places = {}};
    removal.rows.resize(static_cast<std::size_t>(staying));
    if (parting.rows != rows)
        steps.push_back(std::move(parting));
    steps.push_back(std::move(removal));
}

std::vector<Row> withAdded(const std::vector<Row> &staying, const ShownRows &next)
{
    std::vector<Row> rows;
    rows.reserve(next.rows.size());
    rows = staying;
    std::vector<char> isThere(next.store->size());
    for (const Row row : staying)
        isThere[row] = 1;
    std::ranges::copy_if(next.rows, std::back_inserter(rows), [&](Row row) { return isThere[row] == 0; });
    return rows;
}

}

RowChange changeBetween(std::shared_ptr<const ShownRows> before, ShownRows next)
{
    const std::vector<int> places = placesOf(next.rows, next.store->size());
    const std::vector<Row> same = counterparts(*before, next);
    RowChange change{.before = before, .store = next.store, .steps = {}, .places = std::vector<int>(same.size())};
    std::ranges::transform(same, change.places.begin(), [&](Row row) { return row == noRow ? noPlace : places[row]; });
    std::vector<Row> staying;
    staying.reserve(same.size());
    std::ranges::copy_if(
        same, std::back_inserter(staying), [&](Row row) { return row != noRow && places[row] != noPlace; });

    if (staying.size() < same.size())
        addRemoval(change.steps, before->rows, change.places, static_cast<int>(staying.size()));
    if (before->store != next.store)
        change.steps.push_back({.move = RowMove::Renumbering, .rows = staying, .places = {}});
    const bool addsRows = staying.size() < next.rows.size();
    const std::vector<Row> all = addsRows ? withAdded(staying, next) : std::move(staying);
    if (addsRows)
        change.steps.push_back({.move = RowMove::Addition, .rows = all, .places = {}});
    if (all == next.rows)
        return change;
    std::vector<int> newPlaces(all.size());
    std::ranges::transform(all, newPlaces.begin(), [&](Row row) { return places[row]; });
    change.steps.push_back({.move = RowMove::Order, .rows = std::move(next.rows), .places = std::move(newPlaces)});
    return change;
}

}
