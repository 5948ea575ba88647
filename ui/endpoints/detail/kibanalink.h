// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where Kibana's own interface shows an endpoint.

#include <QUrl>

namespace reeve {

struct Target;

// Kibana: the Endpoints page opens an endpoint's details by its agent id.
QUrl endpointPageUrl(const Target &target, const QString &agentId);

}
