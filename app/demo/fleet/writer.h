// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Writes endpoints as JSON text, as GET /api/endpoint/metadata returns them. Appends to one string instead of building
// a JSON tree, as a page of 10,000 endpoints has 20 MB.

#include <cstdint>
#include <string>
#include <string_view>

#include "app/demo/fleet/fleet.h"

namespace reeve::demo {

// Appends {metadata, host_status, policy_info, last_checkin}. now: milliseconds since 1970.
void writeEndpoint(std::string &out, const Fleet &fleet, uint64_t i, int64_t now);

void writeString(std::string &out, std::string_view text); // with quotes and escapes
void writeTime(std::string &out, int64_t time); // milliseconds since 1970 as 2025-06-18T09:15:02.123Z, without quotes

std::string timeText(int64_t time);

}
