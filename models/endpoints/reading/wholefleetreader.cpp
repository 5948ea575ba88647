// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/reading/wholefleetreader.h"

#include <QLocale>
#include <utility>

#include "models/endpoints/rows/rowfilter.h"
#include "models/endpoints/table/endpointtablemodel.h"

namespace reeve {

namespace {

// Shorter waits go unnoticed; a text about them would only flicker.
constexpr int lateAfter = 150; // ms

bool isSameForServer(const EndpointQuery &left, const EndpointQuery &right)
{
    return left.kuery == right.kuery && left.hostStatuses == right.hostStatuses;
}

}

WholeFleetReader::WholeFleetReader(Client &client, EndpointTableModel &model)
    : m_loader(client)
    , m_rowQueryWorker([this](RowQueryResult result) { onQueryAnswered(std::move(result)); })
    , m_model(model)
    , m_columns(everyEndpointColumn())
{
    m_lateTimer.setSingleShot(true);
    m_lateTimer.setInterval(lateAfter);
    connect(&m_lateTimer, &QTimer::timeout, this, [this] {
        m_isLate = true;
        Q_EMIT changed();
    });
    connect(&m_loader, &FleetLoader::arrived, this, &WholeFleetReader::onRowsStored);
    connect(&m_loader, &FleetLoader::changed, this, &WholeFleetReader::onLoaderChanged);
    connect(&m_loader, &FleetLoader::failed, this, &WholeFleetReader::failed);
}

InventoryState WholeFleetReader::state() const
{
    switch (m_loader.state()) {
    case FleetLoader::State::Idle:
        return InventoryState::Idle;
    case FleetLoader::State::Loading:
        return InventoryState::Loading;
    case FleetLoader::State::Done:
        if (!m_isComplete || m_model.store() != m_loader.rows())
            return InventoryState::Loading; // the rows are being put in order
        return m_loader.difference().unaccounted() > 0 ? InventoryState::Partial : InventoryState::Complete;
    case FleetLoader::State::Failed:
        return InventoryState::Failed;
    case FleetLoader::State::Cancelled:
        break;
    }
    return InventoryState::Cancelled;
}

qint64 WholeFleetReader::loaded() const
{
    return static_cast<qint64>(m_model.store()->size());
}

QString WholeFleetReader::note() const
{
    if (const auto wait = m_loader.waiting())
        return waitText(*wait);
    if (m_loader.state() == FleetLoader::State::Loading)
        return readingNote();
    return m_isLate ? queryNote() : differenceText(m_difference);
}

QString WholeFleetReader::completenessWarning() const
{
    if (const QString leftOut = statusFilterText(m_shownQuery.hostStatuses); !leftOut.isEmpty())
        return leftOut;
    return m_wasReadAtOnce ? QString()
                           : tr("The endpoints were read in parts. An endpoint that moved between parts during loading "
                                "may be missing.");
}

QString WholeFleetReader::readingNote() const
{
    if (m_loader.isComparing())
        return tr("checking for endpoints that came or left meanwhile");
    if (m_isLate)
        return queryNote();
    if (m_growsInView)
        return {};
    const QLocale locale;
    const InventoryProgress now = progress();
    return now.total < 0
        ? tr("being read again")
        : tr("being read again, %1 of %2 so far").arg(locale.toString(now.read), locale.toString(now.total));
}

QString WholeFleetReader::queryNote() const
{
    const bool isOtherOrder = sortKeys(m_query) != sortKeys(m_shownQuery);
    const bool isSameFilter = m_query.searchText == m_shownQuery.searchText && m_query.choices == m_shownQuery.choices
        && m_query.changed == m_shownQuery.changed;
    return (isOtherOrder || state() == InventoryState::Loading) && isSameFilter ? tr("sorting…") : tr("filtering…");
}

InventoryProgress WholeFleetReader::progress() const
{
    return {static_cast<qint64>(m_loader.rows()->size()), m_loader.matching()};
}

void WholeFleetReader::begin(const EndpointQuery &query)
{
    if (m_loader.state() == FleetLoader::State::Loading && answerHere(query))
        return; // what is asked for is on its way; starting anew would only take the rows away
    const bool replacesTheSame = m_isComplete && isSameForServer(query, m_query);
    m_query = query;
    m_growsInView = !replacesTheSame;
    if (m_growsInView) {
        m_isComplete = false;
        m_shownQuery = query;
        m_facets.clear();
        m_changes.reset();
        m_matching = -1;
        m_since = m_asOf = {};
        m_difference = {};
        m_wasReadAtOnce = true;
        stopLateTimer();
    }
    m_loader.begin(query);
    if (m_growsInView) {
        m_pendingStore.reset();
        m_model.show({m_loader.rows(), {}});
    }
}

bool WholeFleetReader::answerHere(const EndpointQuery &query)
{
    if (!isSameForServer(query, m_query))
        return false;
    m_query = query;
    answer();
    return true;
}

void WholeFleetReader::setSearchedColumns(const QList<EndpointColumn> &columns)
{
    if (std::exchange(m_columns, columns) != columns && !localFilter(m_query).terms.isEmpty())
        answer();
}

void WholeFleetReader::setBaseline(const std::shared_ptr<const FleetSnapshot> &look)
{
    const auto whole = m_whole.lock();
    const bool isHere = whole && (whole == m_model.store() || whole == m_pendingStore);
    if (std::exchange(m_baseline, look) == look || !isHere)
        return;
    if (m_rowQueryWorker.isBusy() || m_query.changed.any())
        answer();
    else
        compareAlone();
}

// The rows stay as they are shown: only what changed among them is worked out.
void WholeFleetReader::compareAlone()
{
    using Compared = std::shared_ptr<const FleetChanges>;
    const auto store = m_model.store();
    if (!m_baseline || m_whole.lock() != store)
        return;
    m_comparing =
        offThread<Compared>([look = m_baseline, store] { return std::make_shared<const FleetChanges>(look, store); },
            [this](Compared changes) {
                const OffThread finished = std::move(m_comparing); // lives until this function is done
                if (!changes->isBetween(m_baseline, m_model.store()))
                    return;
                m_changes = std::move(changes);
                Q_EMIT changed();
            });
}

FleetReading WholeFleetReader::wholeReading() const
{
    const auto store = m_whole.lock();
    if (!store || !m_isComplete || store != m_model.store())
        return {};
    return {.store = store, .since = m_since, .asOf = m_asOf};
}

void WholeFleetReader::cancel()
{
    m_loader.cancel();
}

void WholeFleetReader::resume()
{
    m_loader.resume();
}

StoreHold WholeFleetReader::holdRows()
{
    return m_loader.holdRows();
}

// Filters arriving rows one answer at a time; they are put in order once all of them are loaded. No answer is stored
// while the worker filters the rows anew, so that all rows shown are of one query.
void WholeFleetReader::onRowsStored(const std::vector<std::uint32_t> &added, const std::vector<std::uint32_t> &replaced)
{
    if (!m_growsInView)
        return;
    if (!added.empty() && isFilteredHere(m_query))
        m_model.append(matchingFrom(added.front()));
    else
        m_model.append(added);
    m_model.announceChanges(replaced);
}

// Changes are known only when all rows are loaded.
std::vector<RowStore::Row> WholeFleetReader::matchingFrom(RowStore::Row first) const
{
    if (m_query.changed.any())
        return {};
    return rowsMatching(*m_loader.rows(), localFilter(m_query), m_columns, first);
}

void WholeFleetReader::onLoaderChanged()
{
    const bool isDone = m_loader.state() == FleetLoader::State::Done;
    if (m_growsInView)
        updateCounts();
    if (isDone)
        rememberWholeStore();
    if (isDone || (m_growsInView && m_loader.state() != FleetLoader::State::Loading))
        runQuery(m_loader.rows());
    Q_EMIT changed();
}

// Counts the rows shown: a reading that replaces others is counted when it does so.
void WholeFleetReader::updateCounts()
{
    m_matching = m_loader.matching();
    m_since = m_loader.since();
    m_asOf = m_loader.asOf();
    m_difference = m_loader.difference();
    m_wasReadAtOnce = m_loader.wasReadAtOnce();
}

// One that misses rows would have them look gone, and one that the server filters those it keeps back.
void WholeFleetReader::rememberWholeStore()
{
    const bool isOfAll = m_query.kuery.trimmed().isEmpty() && m_query.hostStatuses.isEmpty();
    if (isOfAll && m_loader.difference().unaccounted() == 0)
        m_whole = m_loader.rows();
}

void WholeFleetReader::answer()
{
    const bool isGrowing = m_growsInView && m_loader.state() == FleetLoader::State::Loading;
    runQuery(isGrowing ? m_loader.rows() : m_pendingStore ? m_pendingStore : m_model.store());
}

void WholeFleetReader::runQuery(const std::shared_ptr<const RowStore> &store)
{
    m_pendingStore = store;
    if (!m_isLate && !m_lateTimer.isActive())
        m_lateTimer.start();
    const bool isUnderWay = store == m_loader.rows() && m_loader.state() != FleetLoader::State::Done;
    m_rowQueryWorker.run({
        .store = store,
        .hold = isUnderWay ? m_loader.holdRows() : StoreHold(),
        .isGrowing = isUnderWay && m_loader.state() == FleetLoader::State::Loading,
        .query = m_query,
        .columns = m_columns,
        .baseline = m_whole.lock() == store ? m_baseline : nullptr,
        .before = m_model.shareRows(),
        .changes = m_changes,
    });
}

void WholeFleetReader::stopLateTimer()
{
    m_lateTimer.stop();
    m_isLate = false;
}

void WholeFleetReader::onQueryAnswered(RowQueryResult result)
{
    if (result.store != m_pendingStore)
        return; // the rows are not shown any more
    m_pendingStore.reset();
    stopLateTimer();
    m_shownQuery = result.query;
    m_facets = std::move(result.facets);
    m_changes = std::move(result.changes);
    if (m_loader.state() == FleetLoader::State::Done && result.store == m_loader.rows()) {
        m_isComplete = true;
        m_growsInView = false;
        updateCounts();
    }
    m_model.show(std::move(result.change));
    Q_EMIT changed();
}

}
