// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/inventory/endpointinventory.h"

#include <QLocale>
#include <utility>

#include "models/endpoints/reading/pagecall.h"
#include "models/endpoints/reading/pagedreader.h"
#include "models/endpoints/reading/wholefleetreader.h"
#include "models/endpoints/rows/rowstore.h"
#include "models/endpoints/table/endpointtablemodel.h"

namespace reeve {

namespace {

constexpr qint64 longestMoment = 60; // s

// Rows that took longer to read may have changed since: then no single time would be true.
QString timeText(const QDateTime &since, const QDateTime &asOf)
{
    const auto shown = [](const QDateTime &time) {
        const QDateTime here = time.toLocalTime();
        return here.date() == QDate::currentDate() ? QLocale().toString(here.time(), QLocale::ShortFormat)
                                                   : QLocale().toString(here, QLocale::ShortFormat);
    };
    if (!since.isValid() || since.secsTo(asOf) < longestMoment)
        return EndpointInventory::tr("as of %1").arg(shown(asOf));
    return EndpointInventory::tr("read between %1 and %2").arg(shown(since), shown(asOf));
}

// existing -1: not known.
QString matchText(qint64 matching, qint64 existing)
{
    if (existing < 0)
        return EndpointInventory::tr("%Ln endpoint(s) matching", nullptr, static_cast<int>(matching));
    return EndpointInventory::tr("%1 of %Ln endpoint(s) matching", nullptr, static_cast<int>(existing))
        .arg(QLocale().toString(matching));
}

// About rows that are shown until those of the current query have come.
QString oldRowsText(qint64 rows, bool isReading)
{
    const auto count = static_cast<int>(rows);
    return isReading
        ? EndpointInventory::tr("Reading endpoints, until then %Ln endpoint(s) of the last query", nullptr, count)
        : EndpointInventory::tr("%Ln endpoint(s) of the last query", nullptr, count);
}

}

EndpointInventory::EndpointInventory(Client &client, QObject *parent)
    : QObject(parent), m_client(client), m_model(std::make_unique<EndpointTableModel>())
{
    m_model->setMore({[this] { return m_reader->canReadMore(); }, [this] { m_reader->readMore(); }});
    useReader();
}

EndpointInventory::~EndpointInventory() = default;

void EndpointInventory::useReader()
{
    if (m_mode == ReadingMode::Live) // until it has read, the rows of the other stay
        m_reader = m_reader ? std::make_unique<PagedReader>(m_client, *m_model, m_reader->since(), m_reader->asOf())
                            : std::make_unique<PagedReader>(m_client, *m_model);
    else
        m_reader = std::make_unique<WholeFleetReader>(m_client, *m_model);
    if (!m_columns.isEmpty())
        m_reader->setSearchedColumns(m_columns);
    m_reader->setBaseline(m_baseline);
    connect(m_reader.get(), &InventoryReader::failed, this, &EndpointInventory::failed);
    connect(m_reader.get(), &InventoryReader::changed, this, &EndpointInventory::onReaderChanged);
}

void EndpointInventory::begin()
{
    m_totalCountCall.reset();
    m_needsTotalCount = isFilteredByServer(m_query);
    m_reader->begin(m_query);
}

void EndpointInventory::onReaderChanged()
{
    const InventoryState now = state();
    countExisting();
    if (std::exchange(m_lastState, now) != now)
        Q_EMIT stateChanged(now);
    Q_EMIT countsChanged();
}

// A server's count is of what matches; with a filter, how many there are takes a question of its own. It is asked
// once the filtered one is answered, so that a failure is not met twice, and not where nothing matches: why that is
// so is found out elsewhere, which calls setTotal().
void EndpointInventory::countExisting()
{
    const bool answered = state() == InventoryState::Complete || state() == InventoryState::Partial;
    if (!answered || m_reader->matching() < 0 || !m_reader->shownQuery())
        return;
    if (!isFilteredByServer(*m_reader->shownQuery()))
        m_existing = m_reader->matching();
    else if (m_reader->matching() > 0 && std::exchange(m_needsTotalCount, false))
        m_totalCountCall =
            std::make_unique<PageCall>(m_client, findEndpoints({}, 0, 1), [this](Outcome<EndpointPage> page) {
                const auto finished = std::move(m_totalCountCall); // lives until this function is done
                setTotal(page ? page->total : -1);
            });
}

void EndpointInventory::setTotal(qint64 count)
{
    if (std::exchange(m_existing, count) != count)
        Q_EMIT countsChanged();
}

bool EndpointInventory::isFilteredByServer(const EndpointQuery &query) const
{
    return !query.kuery.trimmed().isEmpty() || !askedStatuses(query.hostStatuses).isEmpty()
        || (m_mode == ReadingMode::Live && isFiltering(readFilter(query.searchText)));
}

QList<Facet> EndpointInventory::facets() const
{
    return filterProblem().isEmpty() ? m_reader->facets() : QList<Facet>();
}

void EndpointInventory::setBaseline(const std::shared_ptr<const FleetSnapshot> &baseline)
{
    m_baseline = baseline;
    m_reader->setBaseline(baseline);
}

std::shared_ptr<const FleetChanges> EndpointInventory::changes() const
{
    return m_reader->changes();
}

FleetReading EndpointInventory::wholeReading() const
{
    return m_reader->wholeReading();
}

InventoryState EndpointInventory::state() const
{
    return m_reader->state();
}

InventoryCounts EndpointInventory::counts() const
{
    return {
        .shown = m_model->rowCount(),
        .loaded = m_reader->loaded(),
        .matching = m_reader->matching(),
        // Fewer than match were counted at another time.
        .existing = m_existing >= m_reader->matching() ? m_existing : -1,
        .windowReached = m_reader->isWindowReached(),
        .withIssues = static_cast<qint64>(m_model->store()->issueCount()),
        .since = m_reader->since(),
        .asOf = m_reader->asOf(),
    };
}

qint64 EndpointInventory::storedRows() const
{
    return static_cast<qint64>(m_model->store()->size());
}

bool EndpointInventory::isReadAgain() const
{
    return m_mode == ReadingMode::WholeFleet && state() == InventoryState::Loading && !m_reader->isGrowing()
        && m_reader->loaded() > 0;
}

InventoryProgress EndpointInventory::progress() const
{
    return m_reader->progress();
}

QString EndpointInventory::fleetChangeNote() const
{
    return m_reader->fleetChangeNote();
}

QString EndpointInventory::completenessWarning() const
{
    return m_reader->completenessWarning();
}

bool EndpointInventory::isLate() const
{
    return m_reader->isLate();
}

ShownRows EndpointInventory::snapshot() const
{
    ShownRows shown = m_model->shown();
    if (!m_reader->isGrowing())
        return shown;
    shown.hold = m_reader->holdRows();
    if (!shown.hold) // readers that cannot hold their store have few rows
        shown.store = std::make_shared<const RowStore>(*shown.store);
    return shown;
}

QString EndpointInventory::countsText() const
{
    const InventoryCounts now = counts();
    const QString note = m_reader->note();
    QString said = state() == InventoryState::Loading ? tr("Reading endpoints") : tr("No endpoints read yet");
    if (!filterProblem().isEmpty())
        said = tr("The filter is not understood, so no endpoint is shown");
    else if (now.asOf.isValid())
        said = tr("%1, %2").arg(countsSentence(now), timeText(now.since, now.asOf));
    return note.isEmpty() ? said : tr("%1; %2").arg(said, note);
}

QString EndpointInventory::filterProblem() const
{
    const EndpointQuery shown = m_reader->shownQuery().value_or(EndpointQuery());
    const bool isOther = shown.searchText != m_query.searchText || shown.kuery != m_query.kuery;
    return m_mode == ReadingMode::Live && isOther ? QString() // Kibana is being asked already
                                                  : queryProblem(shown);
}

QString EndpointInventory::countsSentence(const InventoryCounts &now) const
{
    const auto number = [](qint64 count) { return QLocale().toString(count); };
    if (now.matching < 0)
        return oldRowsText(now.shown, state() == InventoryState::Loading);
    if (now.loaded > now.matching)
        return tr("%1 shown, %Ln endpoint(s) loaded, Kibana counts %2", nullptr, static_cast<int>(now.loaded))
            .arg(number(now.shown), number(now.matching));
    const EndpointQuery shown = m_reader->shownQuery().value_or(EndpointQuery());
    const bool filteredHere = m_mode == ReadingMode::WholeFleet && isFilteredHere(shown);
    const bool allHere = now.loaded == now.matching;
    if (filteredHere && !allHere)
        return tr("%1 shown, %2 of %Ln endpoint(s) loaded", nullptr, static_cast<int>(now.matching))
            .arg(number(now.shown), number(now.loaded));
    if (m_mode == ReadingMode::WholeFleet && shown.changed.any() && !m_reader->changes()) // then no row is shown
        return tr("%Ln endpoint(s) loaded, not compared with the last look", nullptr, static_cast<int>(now.loaded));
    QString sentence;
    if (!filteredHere && !isFilteredByServer(shown))
        sentence = tr("%Ln endpoint(s)", nullptr, static_cast<int>(now.matching));
    else
        sentence = matchText(filteredHere ? now.shown : now.matching, now.existing);
    if (now.windowReached)
        return tr("%1, of which Kibana returns %2 per query").arg(sentence, number(now.loaded));
    return allHere ? sentence : tr("%1, %2 loaded").arg(sentence, number(now.loaded));
}

void EndpointInventory::setSearchedColumns(const QList<EndpointColumn> &columns)
{
    m_columns = columns;
    m_reader->setSearchedColumns(columns);
}

void EndpointInventory::setMode(ReadingMode mode)
{
    setMode(mode, m_query);
}

void EndpointInventory::setMode(ReadingMode mode, const EndpointQuery &query)
{
    if (std::exchange(m_mode, mode) == mode)
        return setQuery(query);
    m_query = query;
    useReader();
    updateSortIndicator();
    if (m_hasStarted)
        begin();
}

void EndpointInventory::updateSortIndicator()
{
    EndpointQuery query = m_query;
    if (m_mode == ReadingMode::Live)
        query.thenBy.clear(); // the server sorts by one field
    m_model->setOrder(sortKeys(query));
}

void EndpointInventory::setQuery(const EndpointQuery &query)
{
    if (std::exchange(m_query, query) == query)
        return;
    updateSortIndicator();
    if (m_hasStarted && !m_reader->answerHere(query))
        begin();
}

void EndpointInventory::refresh()
{
    m_hasStarted = true;
    begin();
}

void EndpointInventory::cancel()
{
    m_reader->cancel();
}

void EndpointInventory::resume()
{
    m_reader->resume();
}

}
