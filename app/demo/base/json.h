// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// JSON whose objects keep their keys in insertion order, as Kibana's do.

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

// Instantiated in json.cpp alone: it takes the compiler seconds.
extern template class nlohmann::basic_json<nlohmann::ordered_map>;

namespace reeve::demo {

using Json = nlohmann::ordered_json;

// Returns compact JSON text. Invalid UTF-8 is replaced by U+FFFD instead of throwing.
std::string textOf(const Json &json);

// Returns the parsed value; is_discarded() if text is not JSON. Does not throw.
Json jsonFrom(std::string_view text);

}
