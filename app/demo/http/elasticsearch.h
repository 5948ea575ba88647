// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Answers as Elasticsearch does on port 9200, for the fault of an address that leads to Elasticsearch instead of
// Kibana.

#include "app/demo/http/answer.h"
#include "app/demo/http/call.h"
#include "app/demo/http/login.h"

namespace reeve::demo {

Answer answerAsElasticsearch(const Call &call, const Verdict &verdict);

}
