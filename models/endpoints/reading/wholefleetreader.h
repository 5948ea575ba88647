// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Shows a whole fleet: rows appear as they come, and are put in order when no more do.
// Filter and sort order are answered from the rows, without the server.

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
    QString remark() const override;
    InventoryProgress progress() const override;
    bool isGrowing() const override { return m_growsInView; }
    StoreHold holdRows() override;
    bool isLate() const override { return m_isLate; }
    QString movement() const override { return movementText(m_difference); }
    QString caveat() const override;
    std::optional<EndpointQuery> shownQuery() const override { return m_shownQuery; }

    void begin(const EndpointQuery &query) override;
    bool answerHere(const EndpointQuery &query) override;
    QList<Facet> facets() const override { return m_matching < 0 ? QList<Facet>() : m_facets; } // none: not counted
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
    void noteWhole();
    std::vector<RowStore::Row> matchingFrom(RowStore::Row first) const; // of an answer that has just come
    void compareAlone();
    void answer(); // the query, with the rows that are here
    void arrange(const std::shared_ptr<const RowStore> &store);
    void show(Arrangement arrangement);
    void waitNoMore(); // for an arrangement
    QString remarkOnReading() const;
    QString remarkOnArranging() const;

    FleetLoader m_loader;
    RowQueryWorker m_arranger;
    EndpointTableModel &m_model;
    EndpointQuery m_query{};
    EndpointQuery m_shownQuery{}; // that the rows shown answer
    QList<EndpointColumn> m_columns;
    QList<Facet> m_facets{};
    std::shared_ptr<const RowStore> m_arranged{}; // being put in order
    std::weak_ptr<const RowStore> m_whole{}; // the last store that a complete reading of the whole fleet filled
    std::shared_ptr<const FleetSnapshot> m_baseline{};
    std::shared_ptr<const FleetChanges> m_changes{}; // of the rows shown
    OffThread m_comparing{};
    bool m_growsInView = false; // the rows under way are those that are shown
    bool m_isComplete = false; // the rows shown are of a reading that came to its end
    QTimer m_patience{}; // until an arrangement is late
    bool m_isLate = false;
    // Of the rows shown:
    FleetDifference m_difference{};
    bool m_isOfOneMoment = true;
    qint64 m_matching = -1;
    QDateTime m_since{};
    QDateTime m_asOf{};
};

}
