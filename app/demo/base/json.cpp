// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/base/json.h"

template class nlohmann::basic_json<nlohmann::ordered_map>;

namespace reeve::demo {

std::string textOf(const Json &json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json jsonFrom(std::string_view text)
{
    return Json::parse(text, nullptr, false);
}

}
