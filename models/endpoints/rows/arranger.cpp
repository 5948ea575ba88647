// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/rows/arranger.h"

#include <algorithm>
#include <numeric>

#include "models/endpoints/columns/endpointcolumns.h"
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

}

void Arranger::ask(Arrangement question)
{
    m_next = std::move(question);
    if (!isBusy())
        start();
}

void Arranger::start()
{
    Arrangement question = std::move(*m_next);
    m_next.reset();
    m_job = offThread<Answer>([question = std::move(question), order = m_order] { return answer(question, order); },
        [this](Answer answer) { take(std::move(answer)); });
}

void Arranger::take(Answer answer)
{
    const OffThread finished = std::move(m_job); // lives until this function is done
    m_order = std::move(answer.order);
    if (m_next)
        return start();
    m_done(std::move(answer.arrangement));
}

Arranger::Answer Arranger::answer(Arrangement question, Orders known)
{
    const RowStore &store = *question.store;
    const LocalFilter filter = localFilter(question.query);
    RowMarks marks = rowsWithTerms(store, filter, question.columns);
    question.facets = countFacets(store, marks, filter.choices);
    keepChosen(store, filter.choices, marks);
    question.change = changeBetween(question.before, {question.store, ordered(question, marks, known)});
    return {std::move(question), std::move(known)};
}

std::vector<Row> Arranger::ordered(const Arrangement &question, const RowMarks &marks, Orders &known)
{
    const RowStore &store = *question.store;
    const QList<SortKey> keys = sortKeys(question.query);
    const auto wanted = static_cast<std::size_t>(std::ranges::count(marks, 1));
    const bool isKnown =
        known && known->store.lock() == question.store && known->rows.size() == store.size() && known->keys == keys;
    if (!isKnown && wanted < store.size() / fewOf) {
        std::vector<Row> rows = rowsOf(marks);
        sortRows(store, rows, keys);
        return rows;
    }
    if (!isKnown) {
        Order order{.store = question.store, .keys = keys, .rows = everyRow(store)};
        sortRows(store, order.rows, keys);
        known = std::make_shared<const Order>(std::move(order));
    }
    if (wanted == store.size())
        return known->rows;
    std::vector<Row> rows;
    rows.reserve(wanted);
    std::ranges::copy_if(known->rows, std::back_inserter(rows), [&](Row row) { return marks[row] != 0; });
    return rows;
}

}
