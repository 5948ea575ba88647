// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/reading/fleetloader.h"

#include <algorithm>

#include "models/endpoints/query/kqlreader.h"
#include "models/endpoints/reading/documentspool.h"

namespace reeve {

namespace {

constexpr std::size_t mostAtOnce = 3; // requests under way
constexpr int waitWorthTelling = 2; // s

}

FleetLoader::FleetLoader(Client &client, int rowsAtOnce, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_rowsAtOnce(std::clamp(rowsAtOnce, 1, endpointWindow))
    , m_rows(std::make_shared<RowStore>())
    , m_lock([this] { m_storing.start(); })
{
    m_storing.setSingleShot(true);
    m_storing.setInterval(0);
    connect(&m_storing, &QTimer::timeout, this, &FleetLoader::storeNextAnswer);
    m_pause.setSingleShot(true);
    m_pause.setTimerType(Qt::PreciseTimer); // others may end before the time the server named
    connect(&m_pause, &QTimer::timeout, this, [this] {
        launch();
        Q_EMIT changed();
    });
}

FleetLoader::~FleetLoader() = default;

void FleetLoader::begin(const EndpointQuery &query)
{
    m_flights.clear();
    m_tidying.reset();
    m_pause.stop();
    m_query = query;
    m_rows = std::make_shared<RowStore>();
    if (m_spool)
        m_spool->clear();
    m_reconciler = {};
    m_matching = -1;
    m_difference = {};
    m_since = m_asOf = {};
    m_round = 0;
    m_refusedLength = 0;
    m_phase = Phase::Reading;
    const bool isValid = kqlProblem(query.kuery).isEmpty();
    m_waiting.clear();
    if (isValid)
        m_waiting = {Task{}};
    setState(State::Loading);
    launch();
    if (!isValid)
        QTimer::singleShot(0, this, &FleetLoader::endUnasked);
}

// A reading that began meanwhile goes on.
void FleetLoader::endUnasked()
{
    if (m_state == State::Loading && !kqlProblem(m_query.kuery).isEmpty())
        setState(State::Done);
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
        task.tries = {};
    m_quiet.start();
    m_state = State::Loading;
    launch();
    proceed();
    Q_EMIT changed();
}

std::optional<FleetLoader::Wait> FleetLoader::waiting() const
{
    const bool isWorthTelling = m_pause.isActive() && m_wait.seconds >= waitWorthTelling;
    return isWorthTelling ? std::optional(m_wait) : std::nullopt;
}

void FleetLoader::launch()
{
    while (m_state == State::Loading && !m_pause.isActive() && m_flights.size() < mostAtOnce && !m_waiting.empty()) {
        Task task = m_waiting.front();
        m_waiting.pop_front();
        const bool isTooLong = m_refusedLength > 0 && addressLength(requestFor(task)) >= m_refusedLength;
        if (!isTooLong || !divide(task))
            start(task);
    }
}

ApiRequest FleetLoader::requestFor(const Task &task) const
{
    const bool isOfPart = task.purpose == Purpose::Slice || task.purpose == Purpose::Count;
    return findSlice(m_query, isOfPart ? m_reconciler.slice(task.part) : FleetSlice(), task.rowsAtOnce);
}

qsizetype FleetLoader::addressLength(const ApiRequest &request) const
{
    return urlFor(m_client.target(), request).toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority).size();
}

// Puts two parts with shorter addresses in place of a part that is to be read. Returns false if there are none.
bool FleetLoader::divide(const Task &task)
{
    if (task.purpose != Purpose::Slice)
        return false;
    const std::vector<FleetSlice> halves = halved(m_reconciler.slice(task.part));
    if (halves.empty())
        return false;
    for (const SliceReconciler::Part half : m_reconciler.split(task.part, halves, *m_rows))
        m_waiting.push_front({Purpose::Slice, half, m_rowsAtOnce});
    return true;
}

void FleetLoader::start(Task task)
{
    const int number = m_nextFlight++;
    Flight &flight = m_flights[number];
    flight.request = requestFor(task);
    flight.task = task;
    flight.call = std::make_unique<PageCall>(
        m_client, flight.request, [this, number](Outcome<EndpointPage> page) { onPageRead(number, std::move(page)); },
        m_spool != nullptr);
}

void FleetLoader::onPageRead(int number, Outcome<EndpointPage> page)
{
    if (!page) {
        const auto flight = m_flights.extract(number); // lives until this function is done
        return handle(flight.mapped().task, flight.mapped().request, page.error());
    }
    m_asOf = QDateTime::currentDateTimeUtc();
    m_quiet.start();
    m_flights[number].page = std::move(*page);
    m_storing.start();
}

void FleetLoader::storeNextAnswer()
{
    const auto answered =
        std::ranges::find_if(m_flights, [](const auto &entry) { return entry.second.page.has_value(); });
    if (m_lock.isHeld() || answered == m_flights.end())
        return; // called again when the last hold ends, or with the next answer
    m_storing.start();
    const auto flight = m_flights.extract(answered); // lives until this function is done
    const Arrival arrival = store(flight.mapped().task, *flight.mapped().page);
    if (!arrival.all.empty())
        Q_EMIT arrived(arrival.added, arrival.replaced); // a receiver may cancel, or begin anew
    proceed();
    Q_EMIT changed();
    launch();
}

FleetLoader::Arrival FleetLoader::store(const Task &task, const EndpointPage &page)
{
    Arrival arrival;
    switch (task.purpose) {
    case Purpose::FirstCount:
        plan(page.total);
        break;
    case Purpose::Slice:
        arrival = store(page);
        settleOrCut(task, page, arrival.all);
        break;
    case Purpose::Newest:
        arrival = store(page);
        storeNewest(task, page, arrival.all);
        break;
    case Purpose::Count:
        m_reconciler.count(task.part, page.total);
        break;
    }
    return arrival;
}

void FleetLoader::plan(qint64 total)
{
    m_matching = m_total = total;
    for (const FleetSlice &slice : slicesFor(total, m_rowsAtOnce * 4 / 5))
        m_waiting.push_back({Purpose::Slice, m_reconciler.open(slice), m_rowsAtOnce});
}

// Reserves for the whole fleet, whose texts are expected to be about as long as those of the first page: copying a store
// of hundreds of megabytes because it grows would take longer than a frame.
void FleetLoader::reserveFor(const EndpointPage &firstPage)
{
    constexpr qint64 most = 2'000'000; // a server can claim any number
    const qint64 claimed = std::min(m_total + m_total / 50, most);
    m_rows->reserve(static_cast<std::size_t>(std::max(firstPage.documents, claimed)), firstPage.rows);
}

FleetLoader::Arrival FleetLoader::store(const EndpointPage &page)
{
    if (!m_since.isValid())
        m_since = m_asOf;
    if (m_rows->isEmpty())
        reserveFor(page);
    Arrival arrival;
    for (const RowStore::Stored &stored : m_rows->append(page.rows)) {
        if (m_spool)
            m_spool->put(stored.row, page.texts[arrival.all.size()]);
        (stored.isNew ? arrival.added : arrival.replaced).push_back(stored.row);
        arrival.all.push_back(stored.row);
    }
    if (m_phase != Phase::Reading)
        m_difference.came += std::ssize(arrival.added);
    return arrival;
}

// A slice is read in one answer or cut again: the server orders without a tie-breaker, so that pages
// of one slice could miss a row or show it twice.
void FleetLoader::settleOrCut(const Task &task, const EndpointPage &page, const std::vector<RowStore::Row> &rows)
{
    const qint64 doubled = page.documents - std::ssize(rows);
    if (page.total <= task.rowsAtOnce)
        return m_reconciler.settle(task.part, rows, page.total, doubled);
    for (const RowStore::Row row : rows)
        m_reconciler.put(task.part, row);
    m_reconciler.count(task.part, page.total);
    if (const std::vector<FleetSlice> pieces = cut(m_reconciler.slice(task.part)); !pieces.empty()) {
        for (const SliceReconciler::Part piece : m_reconciler.split(task.part, pieces, *m_rows))
            m_waiting.push_front({Purpose::Slice, piece, m_rowsAtOnce});
    } else if (task.rowsAtOnce < endpointWindow) {
        m_waiting.push_front({Purpose::Slice, task.part, endpointWindow});
    }
}

// Endpoints that enrolled while the slices were read come first in the server's own order.
void FleetLoader::storeNewest(const Task &task, const EndpointPage &page, const std::vector<RowStore::Row> &rows)
{
    m_matching = m_total = page.total;
    bool isAnyNew = false;
    for (const RowStore::Row row : rows)
        isAnyNew |= m_reconciler.find(row, *m_rows);
    if (isAnyNew && page.documents >= task.rowsAtOnce && task.rowsAtOnce < endpointWindow)
        m_waiting.push_front({Purpose::Newest, 0, std::min(task.rowsAtOnce * 10, endpointWindow)});
}

void FleetLoader::handle(Task task, const ApiRequest &request, const ApiError &error)
{
    if (mayRefuseLength(error)) {
        const qsizetype length = addressLength(request);
        m_refusedLength = m_refusedLength > 0 ? std::min(m_refusedLength, length) : length;
        if (divide(task)) {
            launch();
            Q_EMIT changed();
            return;
        }
    }
    const qint64 quiet = m_asOf.isValid() ? m_quiet.elapsed() : -1;
    const std::optional<int> pause = pauseAfter(error, quiet, task.tries);
    m_waiting.push_front(task);
    if (!pause) {
        stop(State::Failed);
        Q_EMIT failed(request, error);
        return;
    }
    if (*pause > m_pause.remainingTime()) {
        m_wait = {error.fault, (*pause + 999) / 1'000};
        m_pause.start(*pause);
    }
    Q_EMIT changed();
}

void FleetLoader::stop(State state)
{
    m_pause.stop();
    m_tidying.reset();
    for (auto &[number, flight] : m_flights)
        m_waiting.push_front(flight.task);
    m_flights.clear();
    setState(state);
}

void FleetLoader::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

}
