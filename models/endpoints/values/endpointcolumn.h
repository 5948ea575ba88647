// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The columns of the inventory, the order of its rows, and the roles under which the table model gives out values.

#include <QString>
#include <Qt>

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
    DocumentIssuesRole, // QStringList, any column; empty for a regular document
    AgentIdRole, // QString, any column
    SortKeyRole, // comparable value behind the text
};

QString endpointColumnName(EndpointColumn column); // stable, for settings and exports: "host_name"
QString endpointColumnTitle(EndpointColumn column); // translated: "Host name"
// Kibana's sort field for a column; empty when the server cannot sort by it.
QString endpointSortField(EndpointColumn column);

}
