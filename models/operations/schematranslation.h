// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Translates the schemas of OpenAPI into JSON Schema draft 7, which the validator reads. Private to the check.

#include <nlohmann/json_fwd.hpp>

#include "models/operations/apidocument.h"
#include "models/operations/schemarules.h"

namespace reeve {

// The parts into which a schema is cut at its references, so that each is translated when a value reaches it.
class SchemaParts
{
public:
    virtual ~SchemaParts() = default;
    // The index of a schema, which stays where it is. isWithoutNull: apart from its "nullable".
    virtual int indexOf(const JsonValue &node, bool isWithoutNull = false) = 0;
    // Whether the value meets the part. levels: of schemas around the place that asks.
    virtual bool accepts(int part, const CheckPlace &place, int levels) = 0;
};

// nullable, bounds, values, patterns and references become rules, which are added to rules; formats, annotations and
// keywords without a meaning are left out; references that cannot be followed accept every value.
// document: null where the node has no references.
nlohmann::json translatedSchema(const JsonValue &node, bool isWithoutNull, const ApiDocument *document,
    SchemaParts &parts, std::vector<SchemaRule> &rules);

}
