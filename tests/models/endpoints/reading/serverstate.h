// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the server itself knows about its fleet, to compare with what was read of it.

#include <map>
#include <string>
#include <tuple>

#include "app/demo/fleet/fleet.h"
#include "models/endpoints/rows/rowstore.h"

namespace reeve::samples {

// By agent id: host name, status and version.
using Facts = std::tuple<std::string, HostStatus, std::string>;
using Truth = std::map<std::string, Facts>;

Facts factsAbout(const demo::Fleet &fleet, std::uint64_t i);
Truth truthAbout(const demo::Fleet &fleet);
Truth truthIn(const RowStore &store);

// How many of the ids of one the other does not have.
std::size_t missingIn(const Truth &those, const Truth &these);
// How many rows say what the endpoint never was from its first form to the one it has in the fleet.
std::size_t untrueAmong(const Truth &rows, const demo::Fleet &fleet);

}
