// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/fleetloader.h"

#include <algorithm>

namespace reeve {

namespace {

constexpr int mostAtOnce = 3; // requests under way
constexpr int mostFailures = 2; // that are forgiven, for each request
constexpr int mostRefusals = 8;
constexpr int longestPatience = 300; // s
constexpr int backOffMs = 500;

}

FleetLoader::FleetLoader(Client &client, int rowsAtOnce, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_rowsAtOnce(std::clamp(rowsAtOnce, 1, endpointWindow))
    , m_rows(std::make_shared<RowStore>())
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &FleetLoader::launch);
}

FleetLoader::~FleetLoader() = default;

void FleetLoader::begin(const EndpointQuery &query)
{
    m_flights.clear();
    m_pause.stop();
    m_query = query;
    m_rows = std::make_shared<RowStore>();
    m_matching = -1;
    m_lookedForNewest = false;
    m_asOf = {};
    m_waiting = {Task{}};
    setState(State::Loading);
    launch();
}

void FleetLoader::cancel()
{
    if (m_state == State::Loading)
        stop(State::Cancelled);
}

void FleetLoader::resume()
{
    if (m_state != State::Failed && m_state != State::Cancelled)
        return;
    for (Task &task : m_waiting)
        task.failures = task.refusals = 0;
    setState(State::Loading);
    launch();
}

qint64 FleetLoader::missing() const
{
    return std::max<qint64>(0, m_matching - static_cast<qint64>(m_rows->size()));
}

void FleetLoader::launch()
{
    while (m_state == State::Loading && !m_pause.isActive() && m_flights.size() < mostAtOnce && !m_waiting.empty()) {
        Task task = std::move(m_waiting.front());
        m_waiting.pop_front();
        start(std::move(task));
    }
}

void FleetLoader::start(Task task)
{
    const int number = m_nextFlight++;
    Flight &flight = m_flights[number];
    flight.request = findEndpoints(narrowed(m_query, task.slice), 0, task.rowsAtOnce);
    flight.task = std::move(task);
    flight.call = std::make_unique<PageCall>(
        m_client, flight.request, [this, number](Outcome<EndpointPage> page) { take(number, std::move(page)); });
}

void FleetLoader::take(int number, Outcome<EndpointPage> page)
{
    auto flight = m_flights.extract(number); // lives until this function is done
    if (!page)
        return handle(std::move(flight.mapped().task), flight.mapped().request, page.error());
    m_asOf = QDateTime::currentDateTimeUtc();
    const Task &task = flight.mapped().task;
    if (task.purpose == Purpose::Slice || task.purpose == Purpose::Newest)
        store(*page);
    follow(task, *page);
    Q_EMIT changed();
    launch();
}

void FleetLoader::store(const EndpointPage &page)
{
    std::vector<RowStore::Row> added;
    std::vector<RowStore::Row> replaced;
    for (const RowStore::Stored &stored : m_rows->append(page.rows))
        (stored.isNew ? added : replaced).push_back(stored.row);
    Q_EMIT arrived(added, replaced);
}

void FleetLoader::follow(const Task &task, const EndpointPage &page)
{
    switch (task.purpose) {
    case Purpose::FirstCount:
        plan(page.total);
        break;
    case Purpose::Slice:
        cutOrKeep(task, page);
        break;
    case Purpose::Newest:
        break;
    case Purpose::LastCount:
        return conclude(page.total);
    }
    if (m_waiting.empty() && m_flights.empty())
        m_waiting.push_back({.purpose = Purpose::LastCount});
}

void FleetLoader::plan(qint64 total)
{
    m_matching = total;
    m_rows->reserve(static_cast<std::size_t>(total + total / 50));
    for (FleetSlice &slice : slicesFor(total, m_rowsAtOnce * 4 / 5))
        m_waiting.push_back({.purpose = Purpose::Slice, .slice = std::move(slice), .rowsAtOnce = m_rowsAtOnce});
}

// A slice is read in one answer or cut again: the server orders without a tie-breaker, so that pages
// of one slice could miss a row or show it twice.
void FleetLoader::cutOrKeep(const Task &task, const EndpointPage &page)
{
    if (page.total <= task.rowsAtOnce)
        return;
    const std::vector<FleetSlice> pieces = cut(task.slice);
    for (const FleetSlice &piece : pieces)
        m_waiting.push_front({.purpose = Purpose::Slice, .slice = piece, .rowsAtOnce = m_rowsAtOnce});
    if (pieces.empty() && task.rowsAtOnce < endpointWindow)
        m_waiting.push_front({.purpose = Purpose::Slice, .slice = task.slice, .rowsAtOnce = endpointWindow});
}

// Endpoints that enrolled while the slices were read come first in the server's own order.
void FleetLoader::conclude(qint64 total)
{
    m_matching = total;
    if (missing() == 0 || std::exchange(m_lookedForNewest, true))
        m_state = State::Done;
    else
        m_waiting.push_back({.purpose = Purpose::Newest, .rowsAtOnce = m_rowsAtOnce});
}

void FleetLoader::handle(Task task, const ApiRequest &request, const ApiError &error)
{
    const bool isRefusal = error.fault == Fault::Throttled;
    const bool isForgiven = isRefusal ? ++task.refusals <= mostRefusals : ++task.failures <= mostFailures;
    const int tries = isRefusal ? task.refusals : task.failures;
    m_waiting.push_front(std::move(task));
    if (!mayPass(error.fault) || !isForgiven || error.retryAfterSeconds > longestPatience) {
        stop(State::Failed);
        Q_EMIT failed(request, error);
        return;
    }
    const int asked = error.retryAfterSeconds * 1'000;
    m_pause.start(std::max({asked, backOffMs * tries, m_pause.remainingTime()}));
}

void FleetLoader::stop(State state)
{
    m_pause.stop();
    for (auto &[number, flight] : m_flights)
        m_waiting.push_front(std::move(flight.task));
    m_flights.clear();
    setState(state);
}

void FleetLoader::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

}
