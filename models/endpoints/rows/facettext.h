// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Values and counts of a facet as translated text.

#include <QString>

#include "models/endpoints/values/endpointcolumn.h"

namespace reeve {

// FacetValue::value for display, in one line: "Healthy" for "healthy", "Not reported" for the empty value, other texts
// as they are.
QString facetValueText(EndpointColumn column, const QString &value);
// "12,403 endpoints"; 0 <= rows <= INT_MAX.
QString endpointsText(qint64 rows);
// "62 %", "less than 1 %", "more than 99 %"; empty if all is 0. 0 <= rows <= all.
QString shareText(qint64 rows, qint64 all);

}
