// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Conditions such as "last check-in longer ago than 7 days" and "agent version below 8.17" in the text of the filter box:
// checkin:>7d, version:<8.17.

#include <QString>

#include "models/endpoints/query/comparison.h"

namespace reeve {

// Less for versions and points in time, greater for ages: a longer age is older.
Comparison olderComparison(const QString &value);
// The value of the last such condition on the column in the text; empty: it has none.
QString olderThan(const QString &searchText, EndpointColumn column);
// The text with the condition in place of those that it has on the column; value empty: without any. value: one that
// comparisonProblem() accepts.
QString withOlderThan(const QString &searchText, EndpointColumn column, const QString &value);

}
