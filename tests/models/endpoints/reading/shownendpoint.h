// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a column shows of an endpoint, said once more and plainly, so that tests do not ask the code they test.

#include "models/endpoints/table/endpointtablemodel.h"
#include "models/endpoints/values/endpoint.h"

namespace reeve::samples {

// As the table shows it; empty for what is no text.
inline QString shownText(const Endpoint &endpoint, EndpointColumn column)
{
    switch (column) {
    case EndpointColumn::HostName:
        return endpoint.hostName;
    case EndpointColumn::FullName:
        return endpoint.fullName;
    case EndpointColumn::Status:
        return hostStatusText(endpoint.status);
    case EndpointColumn::PrimaryAddress:
        return endpoint.primaryAddress;
    case EndpointColumn::Addresses:
        return endpoint.addresses.join(QStringLiteral(", "));
    case EndpointColumn::Os:
        return endpoint.osName;
    case EndpointColumn::OsVersion:
        return endpoint.osVersion;
    case EndpointColumn::AgentVersion:
        return endpoint.agentVersion;
    case EndpointColumn::PolicyName:
        return endpoint.policyName;
    case EndpointColumn::PolicyStatus:
        return policyStatusText(endpoint.policyStatus);
    case EndpointColumn::Isolation:
        return isolationText(endpoint.isolation);
    case EndpointColumn::AgentId:
        return endpoint.agentId;
    case EndpointColumn::HostId:
        return endpoint.hostId;
    case EndpointColumn::MacAddresses:
        return endpoint.macs.join(QStringLiteral(", "));
    case EndpointColumn::Architecture:
        return endpoint.architecture;
    case EndpointColumn::Kernel:
        return endpoint.osKernel;
    case EndpointColumn::OsFamily:
        return endpoint.osFamily;
    case EndpointColumn::Capabilities:
        return endpoint.capabilities.join(QStringLiteral(", "));
    case EndpointColumn::Namespace:
        return endpoint.dataNamespace;
    case EndpointColumn::Enrollment:
        return endpoint.enrollment;
    case EndpointColumn::PolicyRevision:
    case EndpointColumn::LastCheckIn:
    case EndpointColumn::Written:
        break;
    }
    return {};
}

}
