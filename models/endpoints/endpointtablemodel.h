// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The inventory as a table: one row an endpoint, one column a field. Speaks meaning through roles, not colours.

#include <QAbstractTableModel>
#include <functional>
#include <memory>
#include <vector>

#include "models/endpoints/document/endpoint.h"

namespace reeve {

enum class EndpointColumn {
    HostName,
    Status,
    PrimaryAddress,
    Addresses,
    Os,
    OsVersion,
    AgentVersion,
    PolicyName,
    PolicyStatus,
    PolicyRevision, // "applied / current", and whether it is out of date
    Isolation,
    LastCheckIn,
    AgentId,
    HostId,
    MacAddresses,
    Architecture,
    Kernel,
    OsFamily,
    Capabilities,
    Written, // when the document was: Kibana does not tell when an agent enrolled
    Namespace,
    Enrollment, // as the endpoint tells: "enrolled", "unenrolled"
};
inline constexpr int endpointColumnCount = 22;

// What rows are put in order by.
struct SortKey {
    EndpointColumn column = EndpointColumn::HostName;
    bool descending = false;

    bool operator==(const SortKey &) const = default;
};

enum EndpointRole {
    HostStatusRole = Qt::UserRole + 1, // reeve::HostStatus, any column
    PolicyStatusRole, // reeve::PolicyStatus
    IsolationRole, // reeve::Isolation
    OutOfDateRole, // bool: the applied policy revision is older than the current one
    OddityRole, // QStringList, any column; empty for a regular document
    AgentIdRole, // QString, any column
    SortKeyRole, // comparable value behind the text
};

QString endpointColumnName(EndpointColumn column); // stable, for settings and exports: "host_name"
QString endpointColumnTitle(EndpointColumn column); // translated: "Host name"
// Kibana's sort field for a column; empty when the server cannot sort by it.
QString endpointSortField(EndpointColumn column);

class RowStore;
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

    // What is shown, as a value that stays as it is: the numbers of rows of the store, in the table's order.
    struct Shown {
        std::shared_ptr<const RowStore> store{};
        std::vector<std::uint32_t> rows{};
    };
    Shown shown() const { return *m_shown; }
    // The same without a copy; what the table shows later is another.
    std::shared_ptr<const Shown> lend();
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
    void show(Shown next);
    // The same with the work done ahead; where the table has changed since, it is done again.
    void show(RowChange change);
    void announceChanges(const std::vector<std::uint32_t> &rows);

Q_SIGNALS:
    // Around all that show() does: who keeps a place in the table does so before the first row goes.
    void aboutToReplace();
    void replaced(const std::vector<int> &places); // where each row is now that was there before; -1: gone

private:
    using Rows = std::vector<std::uint32_t>;

    QVariant spokenOrder(EndpointColumn column) const;
    void setRows(Rows rows);
    void reorder(Rows rows, const std::vector<int> &places);
    void removeEnd(Rows rows);
    void renumber(std::shared_ptr<const RowStore> store, Rows rows);
    void addEnd(Rows rows);

    std::shared_ptr<Shown> m_shown;
    bool m_isLent = false; // it must not change any more
    QList<SortKey> m_order{};
    More m_more{};
};

}
