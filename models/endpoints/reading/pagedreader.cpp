// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/reading/pagedreader.h"

#include <QCoreApplication>
#include <numeric>

#include "models/endpoints/query/localfilter.h"
#include "models/endpoints/query/serverfilter.h"
#include "models/endpoints/reading/fleetreadingtext.h"
#include "models/endpoints/table/endpointtablemodel.h"

namespace reeve {

PagedReader::PagedReader(Client &client, EndpointTableModel &model, const QDateTime &since, const QDateTime &asOf)
    : m_client(client), m_model(model), m_rows(std::make_shared<RowStore>()), m_since(since), m_asOf(asOf)
{
}

InventoryState PagedReader::state() const
{
    switch (m_state) {
    case State::Idle:
        return InventoryState::Idle;
    case State::Loading:
        return InventoryState::Loading;
    case State::Resting:
        return InventoryState::Partial;
    case State::Done:
        return loaded() < m_matching ? InventoryState::Partial : InventoryState::Complete;
    case State::Failed:
        return InventoryState::Failed;
    case State::Cancelled:
        break;
    }
    return InventoryState::Cancelled;
}

qint64 PagedReader::loaded() const
{
    return m_model.rowCount();
}

QString PagedReader::note() const
{
    const bool isShort = m_state != State::Loading && !completenessWarning().isEmpty();
    return isShort ? QCoreApplication::translate("PagedReader", "Kibana does not find all unhealthy ones") : QString();
}

QString PagedReader::completenessWarning() const
{
    return m_shownQuery ? statusFilterText(serverFilter(*m_shownQuery).hostStatuses) : QString();
}

bool PagedReader::isWindowReached() const
{
    return m_matching > endpointWindow && m_shownPages * pageSize >= endpointWindow;
}

void PagedReader::begin(const EndpointQuery &query)
{
    m_call.reset();
    const bool isSameQuestion = query == m_shownQuery;
    if (!isSameQuestion)
        m_matching = -1;
    m_query = query;
    m_rows = std::make_shared<RowStore>();
    m_started = {};
    m_total = -1;
    m_nextPage = 0;
    m_atLeast = isSameQuestion ? m_model.rowCount() : 1;
    m_isShown = false;
    m_reachedEnd = false;
    if (queryProblem(query).isEmpty())
        ask();
    else
        showNothing();
}

// Search text or KQL have a problem: no request is sent, and how many endpoints match is not known.
void PagedReader::showNothing()
{
    m_asOf = {};
    showAll();
    setState(State::Done);
}

void PagedReader::readMore()
{
    if (canReadMore())
        ask();
}

void PagedReader::cancel()
{
    if (m_state != State::Loading)
        return;
    m_call.reset();
    setState(State::Cancelled);
}

void PagedReader::resume()
{
    if (m_state == State::Failed || m_state == State::Cancelled)
        ask();
}

void PagedReader::ask()
{
    m_request = findEndpoints(m_query, m_nextPage, pageSize);
    m_call = std::make_unique<PageCall>(
        m_client, *m_request, [this](Outcome<EndpointPage> page) { onPageRead(std::move(page)); });
    setState(State::Loading);
}

void PagedReader::onPageRead(Outcome<EndpointPage> page)
{
    const auto finished = std::move(m_call); // lives until this function is done
    if (!page)
        return fail(page.error());
    std::vector<RowStore::Row> added;
    std::vector<RowStore::Row> replaced;
    for (const RowStore::Stored &stored : m_rows->append(page->rows))
        (stored.isNew ? added : replaced).push_back(stored.row);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (!m_started.isValid())
        m_started = now;
    m_total = page->total;
    m_reachedEnd = page->documents < pageSize;
    ++m_nextPage;
    if (!m_isShown && hasMore() && static_cast<qint64>(m_rows->size()) < m_atLeast)
        return ask();
    m_asOf = now;
    m_state = hasMore() ? State::Resting : State::Done;
    if (m_isShown) {
        m_matching = m_total;
        m_shownPages = m_nextPage;
        m_model.append(added);
        m_model.announceChanges(replaced);
    } else {
        showAll();
    }
    Q_EMIT changed();
}

void PagedReader::fail(const ApiError &error)
{
    // The rows shown answer another query, which is not of interest any more.
    if (!m_isShown && m_query != m_shownQuery) {
        m_asOf = {};
        showAll();
    }
    setState(State::Failed); // and stays so: views ask again and again
    Q_EMIT failed(*m_request, error);
}

void PagedReader::showAll()
{
    m_isShown = true;
    m_matching = m_total;
    m_shownPages = m_nextPage;
    m_since = m_started;
    m_shownQuery = m_query;
    std::vector<RowStore::Row> rows(m_rows->size());
    std::iota(rows.begin(), rows.end(), 0);
    m_model.show({m_rows, std::move(rows)});
}

bool PagedReader::hasMore() const
{
    return !m_reachedEnd && m_nextPage * pageSize < endpointWindow && m_nextPage * pageSize < m_total;
}

void PagedReader::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

}
