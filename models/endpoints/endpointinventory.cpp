// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/endpointinventory.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

#include "models/endpoints/endpointtablemodel.h"
#include "models/endpoints/livereader.h"
#include "models/endpoints/rowstore.h"

namespace reeve {

// What reads for the inventory, and what was asked of it.
class EndpointInventory::Reader
{
public:
    Reader(Client &client, EndpointTableModel &model) : live(client, model) { }

    LiveReader live;
    ReadingMode mode = ReadingMode::Live;
    EndpointQuery query{};
    bool hasStarted = false;
};

namespace {

InventoryState stateOf(const LiveReader &live, qint64 loaded)
{
    switch (live.state()) {
    case LiveReader::State::Idle:
        return InventoryState::Idle;
    case LiveReader::State::Loading:
        return InventoryState::Loading;
    case LiveReader::State::Resting:
        return InventoryState::Partial;
    case LiveReader::State::Done:
        return loaded < live.matching() ? InventoryState::Partial : InventoryState::Complete;
    case LiveReader::State::Failed:
        return InventoryState::Failed;
    case LiveReader::State::Cancelled:
        break;
    }
    return InventoryState::Cancelled;
}

QString text(const char *source)
{
    return QCoreApplication::translate("EndpointInventory", source);
}

}

EndpointInventory::EndpointInventory(Client &client, QObject *parent)
    : QObject(parent)
    , m_model(std::make_unique<EndpointTableModel>())
    , m_reader(std::make_unique<Reader>(client, *m_model))
{
    LiveReader &live = m_reader->live;
    m_model->setMore({[&live] { return live.canReadMore(); }, [&live] { live.readMore(); }});
    connect(&live, &LiveReader::failed, this, &EndpointInventory::failed);
    connect(&live, &LiveReader::changed, this, [this, last = InventoryState::Idle]() mutable {
        if (const InventoryState now = state(); std::exchange(last, now) != now)
            Q_EMIT stateChanged(now);
        Q_EMIT countsChanged();
    });
}

EndpointInventory::~EndpointInventory() = default;

ReadingMode EndpointInventory::mode() const
{
    return m_reader->mode;
}

EndpointQuery EndpointInventory::query() const
{
    return m_reader->query;
}

InventoryState EndpointInventory::state() const
{
    return stateOf(m_reader->live, m_model->rowCount());
}

InventoryCounts EndpointInventory::counts() const
{
    const LiveReader &live = m_reader->live;
    const qint64 rows = m_model->rowCount();
    return {
        .shown = rows,
        .loaded = rows,
        .matching = live.matching(),
        .windowReached = live.isWindowReached(),
        .odd = static_cast<qint64>(m_model->store()->oddCount()),
        .asOf = live.asOf(),
    };
}

QString EndpointInventory::countsText() const
{
    const InventoryCounts now = counts();
    const QLocale locale;
    if (!now.asOf.isValid())
        return state() == InventoryState::Loading ? text("Reading endpoints") : text("No endpoints read yet");
    const QString loaded = locale.toString(now.loaded);
    const QString time = locale.toString(now.asOf.toLocalTime().time(), QLocale::ShortFormat);
    if (now.matching < 0)
        return text("%1 endpoints of the last query, as of %2").arg(loaded, time);
    const QString matching = locale.toString(now.matching);
    if (now.windowReached)
        return text("%1 of %2: Kibana gives out no more rows for one query").arg(loaded, matching);
    if (now.loaded < now.matching)
        return text("%1 of %2 endpoints loaded, as of %3").arg(loaded, matching, time);
    return text("%1 of %2 endpoints, as of %3").arg(loaded, matching, time);
}

void EndpointInventory::setSearchedColumns(const QList<EndpointColumn> &columns)
{
    Q_UNUSED(columns);
}

void EndpointInventory::setMode(ReadingMode mode)
{
    m_reader->mode = mode;
}

void EndpointInventory::setQuery(const EndpointQuery &query)
{
    const bool isOther = m_reader->query != query;
    m_reader->query = query;
    if (isOther && m_reader->hasStarted)
        m_reader->live.begin(query, 1);
}

void EndpointInventory::refresh()
{
    m_reader->hasStarted = true;
    m_reader->live.begin(m_reader->query, m_model->rowCount());
}

void EndpointInventory::cancel()
{
    m_reader->live.cancel();
}

void EndpointInventory::resume()
{
    m_reader->live.resume();
}

}
