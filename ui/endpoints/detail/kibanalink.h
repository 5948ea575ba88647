// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The address of an endpoint in Kibana's own interface.

#include <QUrl>

namespace reeve {

struct Target;

// Kibana: the Endpoints page opens the details of the agent id in the query parameter selected_endpoint.
QUrl endpointPageUrl(const Target &target, const QString &agentId);

}
