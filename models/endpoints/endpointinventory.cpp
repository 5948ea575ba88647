// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/endpointinventory.h"

#include <QCoreApplication>
#include <QLocale>
#include <utility>

#include "models/endpoints/endpointtablemodel.h"
#include "models/endpoints/fleetreader.h"
#include "models/endpoints/livereader.h"
#include "models/endpoints/rowstore.h"

namespace reeve {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("EndpointInventory", source);
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
    if (m_mode == ReadingMode::Live)
        m_reader = std::make_unique<LiveReader>(m_client, *m_model);
    else
        m_reader = std::make_unique<FleetReader>(m_client, *m_model);
    if (!m_columns.isEmpty())
        m_reader->setSearchedColumns(m_columns);
    connect(m_reader.get(), &InventoryReader::failed, this, &EndpointInventory::failed);
    connect(m_reader.get(), &InventoryReader::changed, this, [this] {
        const InventoryState now = state();
        if (std::exchange(m_lastState, now) != now)
            Q_EMIT stateChanged(now);
        Q_EMIT countsChanged();
    });
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
        .windowReached = m_reader->isWindowReached(),
        .odd = static_cast<qint64>(m_model->store()->oddCount()),
        .asOf = m_reader->asOf(),
    };
}

EndpointTableModel::Shown EndpointInventory::snapshot() const
{
    EndpointTableModel::Shown shown = m_model->shown();
    if (state() != InventoryState::Complete)
        shown.store = std::make_shared<const RowStore>(*shown.store);
    return shown;
}

QString EndpointInventory::countsText() const
{
    const InventoryCounts now = counts();
    const QLocale locale;
    if (!now.asOf.isValid())
        return state() == InventoryState::Loading ? text("Reading endpoints") : text("No endpoints read yet");
    const QString loaded = locale.toString(now.loaded);
    const QString matching = locale.toString(now.matching);
    const QString time = locale.toString(now.asOf.toLocalTime().time(), QLocale::ShortFormat);
    if (now.matching < 0)
        return text("%1 endpoints of the last query, as of %2").arg(loaded, time);
    if (now.windowReached)
        return text("%1 of %2: Kibana gives out no more rows for one query").arg(loaded, matching);
    const QString some = now.shown < now.loaded ? text("%1 shown, ").arg(locale.toString(now.shown)) : QString();
    if (now.loaded < now.matching)
        return some + text("%1 of %2 endpoints loaded, as of %3").arg(loaded, matching, time);
    if (now.loaded > now.matching)
        return some + text("%1 endpoints loaded, Kibana counts %2 as of %3").arg(loaded, matching, time);
    return some + text("%1 of %2 endpoints, as of %3").arg(loaded, matching, time);
}

void EndpointInventory::setSearchedColumns(const QList<EndpointColumn> &columns)
{
    m_columns = columns;
    m_reader->setSearchedColumns(columns);
}

void EndpointInventory::setMode(ReadingMode mode)
{
    if (std::exchange(m_mode, mode) == mode)
        return;
    useReader();
    if (m_hasStarted)
        m_reader->begin(m_query);
}

void EndpointInventory::setQuery(const EndpointQuery &query)
{
    if (std::exchange(m_query, query) == query || !m_hasStarted)
        return;
    if (!m_reader->answerHere(query))
        m_reader->begin(query);
}

void EndpointInventory::refresh()
{
    m_hasStarted = true;
    m_reader->begin(m_query);
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
