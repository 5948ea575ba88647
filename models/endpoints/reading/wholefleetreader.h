// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The reader of WholeFleet mode: rows appear as they arrive and are sorted once all have. Filters and sort orders are
// answered from the loaded rows, without Kibana.

#include <QTimer>

#include "models/endpoints/reading/fleetloader.h"
#include "models/endpoints/reading/fleetreadingtext.h"
#include "models/endpoints/reading/inventoryreader.h"
#include "models/endpoints/reading/rowqueryworker.h"

namespace reeve {

class EndpointTableModel;

class WholeFleetReader final : public InventoryReader
{
    Q_OBJECT
public:
    WholeFleetReader(Client &client, EndpointTableModel &model);

    InventoryState state() const override;
    qint64 loaded() const override;
    qint64 matching() const override { return m_matching; }
    QDateTime asOf() const override { return m_asOf; }
    QDateTime since() const override { return m_since; }
    QString note() const override;
    InventoryProgress progress() const override;
    bool isGrowing() const override { return m_growsInView; }
    StoreHold holdRows() override;
    bool isLate() const override { return m_isLate; }
    QString fleetChangeNote() const override { return fleetChangeText(m_difference); }
    QString completenessWarning() const override;
    std::optional<EndpointQuery> shownQuery() const override { return m_shownQuery; }

    void begin(const EndpointQuery &query) override;
    bool answerHere(const EndpointQuery &query) override;
    QList<Facet> facets() const override { return m_matching < 0 ? QList<Facet>() : m_facets; }
    void setBaseline(const std::shared_ptr<const FleetSnapshot> &look) override;
    std::shared_ptr<const FleetChanges> changes() const override { return m_changes; }
    FleetReading wholeReading() const override;
    void setSearchedColumns(const QList<EndpointColumn> &columns) override;
    void cancel() override;
    void resume() override;

private:
    void onRowsStored(const std::vector<std::uint32_t> &added, const std::vector<std::uint32_t> &replaced);
    void onLoaderChanged();
    void updateCounts();
    void rememberWholeStore();
    std::vector<RowStore::Row> matchingFrom(RowStore::Row first) const; // among the rows of the latest answer
    void compareAlone();
    void answer(); // m_query from the loaded rows
    void runQuery(const std::shared_ptr<const RowStore> &store);
    void onQueryAnswered(RowQueryResult result);
    void stopLateTimer();
    QString readingNote() const;
    QString queryNote() const;

    FleetLoader m_loader;
    RowQueryWorker m_rowQueryWorker;
    EndpointTableModel &m_model;
    EndpointQuery m_query{};
    EndpointQuery m_shownQuery{}; // the query that the rows shown answer
    QList<EndpointColumn> m_columns;
    QList<Facet> m_facets{};
    std::shared_ptr<const RowStore> m_pendingStore{}; // being filtered and sorted by the worker; null: none
    std::weak_ptr<const RowStore> m_whole{}; // the store of the last complete reading of the whole fleet
    std::shared_ptr<const FleetSnapshot> m_baseline{};
    std::shared_ptr<const FleetChanges> m_changes{}; // from the baseline to the rows shown
    OffThread m_comparing{};
    bool m_growsInView = false; // the reading in progress fills the rows that are shown
    bool m_isComplete = false; // the rows shown are from a reading that is finished
    QTimer m_lateTimer{}; // runs until the query of the worker is late
    bool m_isLate = false;
    // These describe the rows shown:
    FleetDifference m_difference{};
    bool m_wasReadAtOnce = true;
    qint64 m_matching = -1;
    QDateTime m_since{};
    QDateTime m_asOf{};
};

}
