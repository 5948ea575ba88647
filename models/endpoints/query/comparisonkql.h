// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Translates comparisons of the filter box to KQL.

#include "models/endpoints/query/comparison.h"
#include "models/endpoints/query/kqlcolumns.h"

namespace reeve {

// Returns the condition for endpoints whose value in the column compares so with value, which comparisonProblem() accepts.
// Elasticsearch compares times and revisions itself. It keeps agent versions as texts, so that those below one are listed
// with wildcards: major.minor.patch of at most 120 alternatives. Other versions are Inexpressible. now: ms since 1970.
KqlWord kqlOfComparison(EndpointColumn column, Comparison comparison, const QString &value, std::int64_t now);

}
