// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What is chosen among the values of columns, as a query carries it.

#include "models/endpoints/query/localfilter.h"

namespace reeve {

// None: no condition on the column.
QStringList chosenIn(const QList<FacetChoice> &choices, EndpointColumn column);

// The same with values, and nothing else, chosen in column. One order for everything, so that equal choices compare
// equal however they were made.
QList<FacetChoice> withChosen(QList<FacetChoice> choices, EndpointColumn column, QStringList values);

// How many values are chosen in all columns together.
qsizetype chosenCount(const QList<FacetChoice> &choices);

}
