// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Translates the schemas of OpenAPI into JSON Schema draft 7, which the validator reads.

#include <QStringList>

#include "models/operations/schema.h"

namespace reeve {

struct TranslatedSchema {
    JsonValue schema{}; // self-contained: every reference leads into its "definitions"
    // Regular expressions of the schema. Each stands as {"not": {"enum": [index]}} at the places listed by pattern, so
    // that the caller can put in the texts that do not match: the validator's own regular expressions overflow the
    // stack on long texts.
    QStringList patterns{};
};

// nullable becomes a type; exclusiveMinimum of 3.0 becomes a number; formats and annotations are left out; references
// that cannot be followed accept every value.
TranslatedSchema translatedSchema(const Schema &schema);

// The schema with every pattern replaced by the texts that it refuses. refused: one list for each pattern.
JsonValue withRefusedTexts(const TranslatedSchema &translated, const std::vector<QStringList> &refused);

}
