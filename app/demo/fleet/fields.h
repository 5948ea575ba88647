// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The fields of the united metadata index that KQL can query, each with a function that reads its values. Names and types
// are those of the Elastic Defend package's index template, whose mapping is not dynamic: fields that are only in the
// documents, as host.os.type, match nothing.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/demo/fleet/fleet.h"

namespace reeve::demo {

struct FleetField {
    enum class Type {
        Keyword,
        Caseless, // a keyword that is indexed and searched in small letters
        Constant, // a keyword with the same value in every document; cannot be compared
        Text, // indexed as words in small letters
        Address,
        Date,
        Number,
        Flag,
    };
    std::string_view name; // "united.endpoint.host.hostname"
    Type type;
    // Appends the values of endpoint i; none if its document lacks the field. Dates are milliseconds since 1970.
    void (*read)(const Fleet &fleet, uint64_t i, int64_t now, std::vector<std::string> &values);
};

std::span<const FleetField> fleetFields();
const FleetField *fleetField(std::string_view name); // null if the index has no such field

}
