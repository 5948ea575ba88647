// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Turns the findings of the validator into sentences for the fields that they concern.

#include "models/operations/schemacheck.h"

namespace reeve {

struct Finding {
    JsonPath path{};
    QString description{}; // in the words of the library
};

// Findings that only repeat others are left out: a value that fits no alternative is judged by the one it is nearest.
std::vector<ValueProblem> problemTexts(
    const Schema &schema, const JsonValue &value, const std::vector<Finding> &findings);

}
