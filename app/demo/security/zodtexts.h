// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The messages of Zod 3 as its default error map words them.

#include <string>
#include <string_view>
#include <vector>

#include "app/demo/base/json.h"

namespace reeve::demo::zod {

// value: null stands for undefined. "Required", or "Expected string, received number".
std::string typeMessage(std::string_view expected, const Json *value);
std::string alternativesText(const std::vector<std::string> &values); // 'a' | 'b'
std::string unrecognizedMessage(const std::vector<std::string> &keys);
std::string joinedMessages(std::vector<std::string> messages); // Kibana: the first five

}
