// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// IP addresses as sixteen bytes in the order Elasticsearch keeps them, version 4 mapped into version 6.

#include <array>
#include <optional>
#include <string>
#include <utility>

namespace reeve::demo {

using AddressBytes = std::array<unsigned char, 16>;

std::optional<AddressBytes> addressBytes(const std::string &text);
// First and last address of "10.0.0.0/8", or twice the same for a single address.
std::optional<std::pair<AddressBytes, AddressBytes>> addressRange(const std::string &text);

}
