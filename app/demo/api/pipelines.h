// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Pipelines of Logstash that Kibana manages.

#include "app/demo/api/apiroutes.h"

namespace reeve::demo {

void addPipelineRoutes(ApiRoutes &routes);

Json firstPipelines(); // examples, by id

}
