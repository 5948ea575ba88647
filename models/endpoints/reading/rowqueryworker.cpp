// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/reading/rowqueryworker.h"

#include <algorithm>
#include <numeric>

#include "models/endpoints/rows/rowfilter.h"
#include "models/endpoints/rows/rowsort.h"

namespace reeve {

namespace {

using Row = RowStore::Row;

// Below this share of all rows it is quicker to put only those in order.
constexpr std::size_t fewOf = 8;

std::vector<Row> everyRow(const RowStore &store)
{
    std::vector<Row> rows(store.size());
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

// Without a key that the rows have (Kibana's enrolled_at is none) they are sorted by agent id: the order in which they arrive is
// another at each reading.
QList<SortKey> orderOfKeys(const QList<SortKey> &keys)
{
    return keys.isEmpty() ? QList<SortKey>{{EndpointColumn::AgentId, false}} : keys;
}

}

void RowQueryWorker::run(RowQuery query)
{
    m_next = std::move(query);
    if (!isBusy())
        start();
}

void RowQueryWorker::start()
{
    RowQuery question = std::move(*m_next);
    m_next.reset();
    m_job = offThread<Answer>([question = std::move(question), order = m_order] { return answer(question, order); },
        [this](Answer answer) { onAnswer(std::move(answer)); });
}

void RowQueryWorker::onAnswer(Answer answer)
{
    const OffThread finished = std::move(m_job); // lives until this function is done
    m_order = std::move(answer.order);
    if (m_next)
        return start();
    m_done(std::move(answer.result));
}

RowQueryWorker::Answer RowQueryWorker::answer(const RowQuery &question, Orders known)
{
    if (question.isGrowing)
        return {filterOnly(question), std::move(known)};
    const RowStore &store = *question.store;
    const LocalFilter filter = localFilter(question.query);
    RowQueryResult result{
        .store = question.store, .hold = question.hold, .query = question.query, .changes = changesFor(question)};
    RowMarks marks = rowsWithTerms(store, filter, question.columns);
    keepChanged(question.query.changed, result.changes.get(), marks);
    result.facets = countFacets(store, marks, filter.choices);
    keepChosen(store, filter.choices, marks);
    result.change = changeBetween(question.before, {question.store, ordered(question, marks, known)});
    return {std::move(result), std::move(known)};
}

// Changes are not known before all rows are there, so that no row counts as changed.
RowQueryResult RowQueryWorker::filterOnly(const RowQuery &question)
{
    std::vector<Row> rows;
    if (question.query.changed.none())
        rows = rowsMatching(*question.store, localFilter(question.query), question.columns);
    return {.store = question.store,
        .hold = question.hold,
        .query = question.query,
        .change = changeBetween(question.before, {question.store, std::move(rows)})};
}

std::shared_ptr<const FleetChanges> RowQueryWorker::changesFor(const RowQuery &question)
{
    if (!question.baseline)
        return {};
    if (question.changes && question.changes->isBetween(question.baseline, question.store))
        return question.changes;
    return std::make_shared<const FleetChanges>(question.baseline, question.store);
}

// Without a comparison no row is known to have changed.
void RowQueryWorker::keepChanged(const ChangeKinds &kinds, const FleetChanges *changes, RowMarks &marks)
{
    if (kinds.none())
        return;
    if (changes)
        changes->keepChanged(kinds, marks);
    else
        std::ranges::fill(marks, std::uint8_t{0});
}

bool RowQueryWorker::isOf(const Order *order, const std::shared_ptr<const RowStore> &store, const QList<SortKey> &keys)
{
    return order && order->store.lock() == store && order->rows.size() == store->size() && order->keys == keys;
}

std::shared_ptr<const RowQueryWorker::Order> RowQueryWorker::orderOf(
    const std::shared_ptr<const RowStore> &store, const QList<SortKey> &keys, Orders &known)
{
    if (!hasFewValues(keys)) {
        Order order{.store = store, .keys = keys, .rows = everyRow(*store)};
        sortRowsWithoutTies(*store, order.rows, keys);
        return std::make_shared<const Order>(std::move(order));
    }
    const QList<SortKey> byAgentId = orderOfKeys({});
    if (!isOf(known.byAgentId.get(), store, byAgentId))
        known.byAgentId = orderOf(store, byAgentId, known);
    Order order{.store = store, .keys = keys, .rows = known.byAgentId->rows};
    sortRows(*store, order.rows, keys);
    return std::make_shared<const Order>(std::move(order));
}

std::vector<Row> RowQueryWorker::ordered(const RowQuery &question, const RowMarks &marks, Orders &known)
{
    const RowStore &store = *question.store;
    const QList<SortKey> keys = orderOfKeys(sortKeys(question.query));
    const auto wanted = static_cast<std::size_t>(std::ranges::count(marks, 1));
    const bool isKnown = isOf(known.latest.get(), question.store, keys);
    if (!isKnown && wanted < store.size() / fewOf) {
        std::vector<Row> rows = rowsOf(marks);
        sortRowsWithoutTies(store, rows, keys);
        return rows;
    }
    if (!isKnown)
        known.latest = orderOf(question.store, keys, known);
    if (wanted == store.size())
        return known.latest->rows;
    std::vector<Row> rows;
    rows.reserve(wanted);
    std::ranges::copy_if(known.latest->rows, std::back_inserter(rows), [&](Row row) { return marks[row] != 0; });
    return rows;
}

}
