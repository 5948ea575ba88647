// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Schemas of JSON values that find problems in the order and with the messages of Zod 3, the library with which the
// security solution of Kibana 8.18 checks requests.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

#include "app/demo/base/json.h"

namespace reeve::demo::zod {

struct Issue {
    std::string path{}; // keys and indexes, joined by dots
    std::string message{};
    std::vector<Issue> alternatives{}; // of a union: the issues of all its members, one after another
};

using Issues = std::vector<Issue>;

// Invalid: of another type. Dirty: of the right type, but a check failed; the checks of what is around it still run.
enum class Verdict { Valid, Dirty, Invalid };

struct Parsed {
    Verdict verdict = Verdict::Valid;
    Json value{}; // discarded: undefined
};

// value: null stands for JavaScript's undefined.
using Schema = std::function<Parsed(const Json *value, const std::string &path, Issues &issues)>;
using Members = std::vector<std::pair<std::string, Schema>>;

enum class Unknown { Dropped, Kept, Refused }; // keys that the schema does not name

Schema text(size_t shortest = 0, size_t longest = SIZE_MAX); // in UTF-16 code units
Schema filledText(size_t longest = SIZE_MAX); // Kibana: NonEmptyString, at least one character that is no white space
Schema uuid();
Schema number(double low = -std::numeric_limits<double>::infinity(),
    double high = std::numeric_limits<double>::infinity(), bool integer = true);
Schema flag();
Schema anything();
Schema nothing(); // null
Schema literal(Json value);
Schema choice(std::vector<std::string> values);
Schema list(Schema item, size_t fewest = 0, size_t most = SIZE_MAX);
Schema record(Schema value);
Schema object(Members members, Unknown unknown = Unknown::Dropped);
Schema both(Schema first, Schema second); // an intersection of objects
Schema either(std::vector<Schema> alternatives); // a union
// A union that is decided by the text of one member.
Schema decidedBy(std::string key, std::vector<std::pair<std::string, Schema>> alternatives);

Schema optional(Schema schema);
Schema nullable(Schema schema);
Schema withDefault(Schema schema, Json value);
Schema partial(Members members, Unknown unknown = Unknown::Dropped); // every member is optional

// For query strings: BooleanFromString, z.coerce.number(), and ArrayFromString of Kibana.
Schema flagFromText();
Schema numberFromText(double low, double high = std::numeric_limits<double>::infinity());
Schema listFromText(Schema item);

// judge: returns the message of a problem, or "".
Schema refined(Schema schema, std::function<std::string(const Json &)> judge);

// The error is the message that Kibana makes of the issues: five at most, then "and 2 more".
tl::expected<Json, std::string> parsed(const Schema &schema, const Json &value);

}
