// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// KQL over the attributes of saved objects, as Kibana's saved objects client and Elasticsearch evaluate it.

#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "app/demo/base/json.h"
#include "app/demo/fleet/fields.h"
#include "app/demo/fleet/kql.h"

namespace reeve::demo {

struct Attribute {
    std::string name{}; // as KQL names it: "alert.attributes.params.severity"
    FleetField::Type type = FleetField::Type::Keyword;
    std::vector<std::string> values{}; // dates in milliseconds since 1970
};

using Attributes = std::vector<Attribute>;

// Adds the texts, numbers and flags of a value, and of what is in it, with the keys joined by dots.
void addAttributes(Attributes &attributes, const std::string &name, const Json &value,
    FleetField::Type type = FleetField::Type::Keyword);

// Kibana: validateConvertFilterToKueryNode; "" if every field is an attribute of one of the types of objects.
std::string problemWithFields(const KqlNode &query, const std::vector<std::string> &types);

// The error is Elasticsearch's message for a value that the type of a field does not have.
tl::expected<bool, std::string> passesFilter(const KqlNode &query, const Attributes &attributes);

}
