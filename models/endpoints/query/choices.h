// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads and changes the facet values that are chosen in a query.

#include "models/endpoints/query/localfilter.h"

namespace reeve {

// The values chosen in the column; empty if there is no condition on it.
QStringList chosenIn(const QList<FacetChoice> &choices, EndpointColumn column);

// Returns choices with exactly these values chosen in the column; empty values remove the condition. Columns and values
// come back sorted, without duplicates and with composed letters, so that equal choices compare equal.
QList<FacetChoice> withChosen(QList<FacetChoice> choices, EndpointColumn column, QStringList values);

// The number of values that are chosen in all columns together.
qsizetype chosenCount(const QList<FacetChoice> &choices);

}
