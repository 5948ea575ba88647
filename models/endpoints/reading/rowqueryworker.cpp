// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/reading/rowqueryworker.h"

#include <algorithm>
#include <numeric>

#include "models/endpoints/rows/endpointcolumns.h"
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

// Where no key is told by the rows (Kibana's enrolled_at is not), they stand by agent id: the order in which they arrive is
// another at each reading.
QList<SortKey> orderOfKeys(const QList<SortKey> &keys)
{
    return keys.isEmpty() ? QList<SortKey>{{EndpointColumn::AgentId, false}} : keys;
}

}

void RowQueryWorker::ask(Arrangement question)
{
    m_next = std::move(question);
    if (!isBusy())
        start();
}

void RowQueryWorker::start()
{
    Arrangement question = std::move(*m_next);
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
    m_done(std::move(answer.arrangement));
}

RowQueryWorker::Answer RowQueryWorker::answer(Arrangement question, Orders known)
{
    if (question.isGrowing) {
        filterOnly(question);
        return {std::move(question), std::move(known)};
    }
    const RowStore &store = *question.store;
    const LocalFilter filter = localFilter(question.query);
    compare(question);
    RowMarks marks = rowsWithTerms(store, filter, question.columns);
    keepChanged(question, marks);
    question.facets = countFacets(store, marks, filter.choices);
    keepChosen(store, filter.choices, marks);
    question.change = changeBetween(question.before, {question.store, ordered(question, marks, known)});
    return {std::move(question), std::move(known)};
}

// What has changed is not known before all rows are there: none is shown as changed.
void RowQueryWorker::filterOnly(Arrangement &question)
{
    question.facets.clear();
    question.changes.reset();
    std::vector<Row> rows;
    if (question.query.changed.none())
        rows = rowsMatching(*question.store, localFilter(question.query), question.columns);
    question.change = changeBetween(question.before, {question.store, std::move(rows)});
}

void RowQueryWorker::compare(Arrangement &question)
{
    if (!question.baseline)
        question.changes.reset();
    else if (!question.changes || !question.changes->isBetween(question.baseline, question.store))
        question.changes = std::make_shared<const FleetChanges>(question.baseline, question.store);
}

// What is not known to have changed is not shown as changed.
void RowQueryWorker::keepChanged(const Arrangement &question, RowMarks &marks)
{
    if (question.query.changed.none())
        return;
    if (question.changes)
        question.changes->keepChanged(question.query.changed, marks);
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

std::vector<Row> RowQueryWorker::ordered(const Arrangement &question, const RowMarks &marks, Orders &known)
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
