// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The columns of the endpoint inventory, the sort order of its rows, and the item roles of its table model.
// columndefinition.h describes each column.

#include <QList>
#include <QString>
#include <Qt>
#include <optional>

namespace reeve {

// The order is that of exports and of the model's columns; columndefinition.cpp has one line for each in this order.
enum class EndpointColumn {
    HostName,
    FullName, // see Endpoint::fullName
    Status,
    PrimaryAddress,
    Addresses,
    Os,
    OsVersion,
    AgentVersion,
    PolicyName,
    PolicyStatus,
    PolicyRevision, // "applied / current"
    Isolation,
    LastCheckIn,
    AgentId,
    HostId,
    MacAddresses,
    Architecture,
    Kernel,
    OsFamily,
    Capabilities,
    Written, // when the document was written; Kibana does not report when an agent enrolled
    Namespace,
    Enrollment, // Kibana: "enrolled" or "unenrolled"
    Last = Enrollment, // keep at the last one
};
inline constexpr int endpointColumnCount = static_cast<int>(EndpointColumn::Last) + 1;

// One level of a sort order.
struct SortKey {
    EndpointColumn column = EndpointColumn::HostName;
    bool descending = false;

    bool operator==(const SortKey &) const = default;
};

// Item roles of EndpointTableModel.
enum EndpointRole {
    HostStatusRole = Qt::UserRole + 1, // reeve::HostStatus, in every column
    PolicyStatusRole, // reeve::PolicyStatus, in every column
    IsolationRole, // reeve::Isolation, in every column
    OutOfDateRole, // bool, in every column: the agent has applied an older policy revision than the current one
    DocumentIssuesRole, // QStringList, in every column: translated sentences; empty for a regular document
    AgentIdRole, // QString, in every column
    SortKeyRole, // qlonglong or QString to compare cells of one column by; invalid if the value is missing
};

// Stable key for settings, view files and exports: "host_name".
QString endpointColumnName(EndpointColumn column);
// The column with this stable key; nullopt if there is none.
std::optional<EndpointColumn> endpointColumnFromName(const QString &name);
// Every column once, in the order of the enum.
QList<EndpointColumn> everyEndpointColumn();
// Translated: "Host name".
QString endpointColumnTitle(EndpointColumn column);
// Kibana's sort field for the column; empty if Kibana cannot sort by it.
QString endpointSortField(EndpointColumn column);

}
