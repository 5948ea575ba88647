// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The neighbour that people mistake for Kibana: answers as Elasticsearch on port 9200 does.

#include "app/demo/http/answer.h"
#include "app/demo/http/call.h"
#include "app/demo/http/login.h"

namespace reeve::demo {

Answer answerAsElasticsearch(const Call &call, const Verdict &verdict);

}
