// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Endpoints as JSON text, the way GET /api/endpoint/metadata gives them. Written straight into one string: a page
// of 10,000 is 20 MB, which a tree of JSON values would make slow.

#include <cstdint>
#include <string>
#include <string_view>

#include "app/demo/fleet/fleet.h"

namespace reeve::demo {

// {metadata, host_status, policy_info, last_checkin}. `now` in milliseconds since 1970.
void writeEndpoint(std::string &out, const Fleet &fleet, uint64_t i, int64_t now);

void writeString(std::string &out, std::string_view text); // with quotes and escapes
void writeTime(std::string &out, int64_t time); // 2025-06-18T09:15:02.123Z, without quotes

std::string timeText(int64_t time);

}
