// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The inventory as a table: one row an endpoint, one column a field. Speaks meaning through roles, not colours.

#include <QAbstractTableModel>
#include <functional>
#include <memory>
#include <vector>

#include "models/endpoints/rows/shownrows.h"
#include "models/endpoints/values/endpoint.h"
#include "models/endpoints/values/endpointcolumn.h"

namespace reeve {

struct RowChange;

class EndpointTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit EndpointTableModel(QObject *parent = nullptr);
    ~EndpointTableModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    Endpoint endpointAt(int row) const;
    int rowOf(const QString &agentId) const; // -1: not shown

    ShownRows shown() const { return *m_shown; }
    // The same without a copy; what the table shows later is another.
    std::shared_ptr<const ShownRows> shareRows();
    std::shared_ptr<const RowStore> store() const { return m_shown->store; }

    // Told with the columns' titles to those who cannot see the arrow; the first decides, the next among its equals.
    void setOrder(const QList<SortKey> &order);

    // For the inventory, which feeds the model. Who can be asked for more, and how.
    struct More {
        std::function<bool()> can{};
        std::function<void()> fetch{};
    };
    void setMore(More more) { m_more = std::move(more); }
    // Adds rows of the store at the end.
    void append(const std::vector<std::uint32_t> &rows);
    // Shows rows of store in this order; an endpoint shown before keeps its selection, also when the store is another.
    void show(ShownRows next);
    // The same with the work done ahead; where the table has changed since, it is done again.
    void show(RowChange change);
    void announceChanges(const std::vector<std::uint32_t> &rows);

Q_SIGNALS:
    // Around all that show() does: who keeps a place in the table does so before the first row goes.
    void aboutToReplace();
    void replaced(const std::vector<int> &places); // where each row is now that was there before; -1: gone

private:
    using Rows = std::vector<std::uint32_t>;

    QVariant sortOrderText(EndpointColumn column) const;
    void setRows(Rows rows);
    void reorder(Rows rows, const std::vector<int> &places);
    void removeEnd(Rows rows);
    void renumber(std::shared_ptr<const RowStore> store, Rows rows);
    void addEnd(Rows rows);

    std::shared_ptr<ShownRows> m_shown;
    bool m_isShared = false; // it must not change any more
    QList<SortKey> m_order{};
    More m_more{};
};

}
