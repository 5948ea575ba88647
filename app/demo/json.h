// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// JSON as Kibana writes it: keys keep the order they were put in.

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

// Instantiated in json.cpp alone: it takes the compiler seconds.
extern template class nlohmann::basic_json<nlohmann::ordered_map>;

namespace reeve::demo {

using Json = nlohmann::ordered_json;

// Compact text; bytes that are not UTF-8 become U+FFFD instead of an exception.
std::string textOf(const Json &json);

// The value that a text stands for; is_discarded() if it is not JSON.
Json jsonFrom(std::string_view text);

}
