// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The alerts of detection rules: documents of Elasticsearch, searched with a part of its query language.

#include <string>
#include <vector>

#include "app/demo/security/securitycontext.h"

namespace reeve::demo {

// The values of a field, as {"a.b": 1}, {"a": {"b": 1}} or lists of them; empty if there is none.
std::vector<Json> fieldValues(const Json &source, const std::string &field);

// Whether a document passes match_all, ids, term, terms, match, match_phrase, exists, range, prefix, wildcard or bool.
// The error is Elasticsearch's message for a query that it does not know.
tl::expected<bool, std::string> passesQuery(const Json &document, const Json &query);

// terms, cardinality, value_count, min, max, avg, filter and those below terms and filter.
tl::expected<Json, std::string> aggregated(const std::vector<const Json *> &documents, const Json &aggregations);

void addAlertRoutes(Router &router, const SecurityContext &context);
void addAlertSearchRoute(Router &router, const SecurityContext &context);
void fillWithAlerts(const SecurityContext &context); // two dozen of the rules that are there

}
