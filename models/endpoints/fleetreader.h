// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Shows a whole fleet: rows appear as they come, and are put in order when all are here.
// Filter and sort order are answered from the rows, without the server.

#include "models/endpoints/fleetloader.h"
#include "models/endpoints/inventoryreader.h"

namespace reeve {

class EndpointTableModel;

class FleetReader final : public InventoryReader
{
    Q_OBJECT
public:
    FleetReader(Client &client, EndpointTableModel &model);

    InventoryState state() const override;
    qint64 loaded() const override;
    qint64 matching() const override { return m_matching; }
    QDateTime asOf() const override { return m_asOf; }
    QDateTime since() const override { return m_since; }
    QString remark() const override;

    void begin(const EndpointQuery &query) override;
    bool answerHere(const EndpointQuery &query) override;
    QList<Facet> facets() const override;
    void setSearchedColumns(const QList<EndpointColumn> &columns) override;
    void cancel() override;
    void resume() override;

private:
    void take(const std::vector<std::uint32_t> &added, const std::vector<std::uint32_t> &replaced);
    void follow();
    void arrange(const std::shared_ptr<const RowStore> &store);
    std::vector<std::uint32_t> wanted(
        const RowStore &store) const; // what the filter lets through, in the store's order

    FleetLoader m_loader;
    EndpointTableModel &m_model;
    EndpointQuery m_query{};
    QList<EndpointColumn> m_columns;
    bool m_growsInView = false; // the rows under way are those that are shown
    bool m_isComplete = false; // the rows shown are of a reading that came to its end
    qint64 m_matching = -1;
    QDateTime m_since{};
    QDateTime m_asOf{};
};

}
