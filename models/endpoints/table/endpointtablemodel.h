// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The inventory as a table model: one row per endpoint, one column per EndpointColumn. Statuses are given as values of
// EndpointRole, not as colours.

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

    Endpoint endpointAt(int row) const; // default-constructed if there is no such row
    int rowOf(const QString &agentId) const; // -1: not shown; takes linear time

    ShownRows shown() const { return *m_shown; }
    // The same without a copy; the model replaces the object instead of changing it from now on.
    std::shared_ptr<const ShownRows> shareRows();
    std::shared_ptr<const RowStore> store() const { return m_shown->store; }

    // The sort order that the header reports to assistive technology; the model itself does not sort.
    void setOrder(const QList<SortKey> &order);

    // The functions behind canFetchMore() and fetchMore(). For EndpointInventory, which fills the model.
    struct More {
        std::function<bool()> can{};
        std::function<void()> fetch{};
    };
    void setMore(More more) { m_more = std::move(more); }
    // Appends rows of the store that is shown.
    void append(const std::vector<std::uint32_t> &rows);
    // Shows these rows in this order. An endpoint that was shown before keeps its selection, also with another store.
    void show(ShownRows next);
    // The same with a change that was computed ahead; it is computed anew if the table has changed since.
    void show(RowChange change);
    // Emits dataChanged() for these rows of the store, which have been replaced.
    void announceChanges(const std::vector<std::uint32_t> &rows);

Q_SIGNALS:
    // Emitted around all other signals of show(), so that selection and scroll position can be saved and restored.
    void aboutToReplace();
    void replaced(const std::vector<int> &places); // the new index of each previous row; -1: removed

private:
    using Rows = std::vector<std::uint32_t>;

    QVariant sortOrderText(EndpointColumn column) const;
    void setRows(Rows rows);
    void reorder(Rows rows, const std::vector<int> &places);
    void removeEnd(Rows rows);
    void renumber(std::shared_ptr<const RowStore> store, Rows rows);
    void addEnd(Rows rows);

    std::shared_ptr<ShownRows> m_shown;
    bool m_isShared = false; // *m_shown must not change any more
    QList<SortKey> m_order{};
    More m_more{};
};

}
