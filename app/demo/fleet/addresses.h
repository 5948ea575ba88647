// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// IP addresses as 16 bytes in network order, IPv4 mapped into IPv6, as Elasticsearch stores them.

#include <array>
#include <optional>
#include <string>
#include <utility>

namespace reeve::demo {

using AddressBytes = std::array<unsigned char, 16>;

// Returns nullopt if text is no IP address.
std::optional<AddressBytes> addressBytes(const std::string &text);
// Returns the first and last address of "10.0.0.0/8"; the same address twice for a single address; nullopt if neither.
std::optional<std::pair<AddressBytes, AddressBytes>> addressRange(const std::string &text);

}
