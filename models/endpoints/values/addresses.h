// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// IP addresses as endpoints report them: as text in a list with one address per line, sorted by their numbers.

#include <array>
#include <compare>
#include <cstdint>
#include <string_view>

namespace reeve {

enum class AddressKind : std::uint8_t { V4, V6, Other }; // Other: not an address; sorts last

// Sorts IPv4 before IPv6, each by its number.
struct AddressKey {
    AddressKind kind = AddressKind::Other;
    std::array<std::uint8_t, 16> bytes{}; // in network order; IPv4: the first four; Other: zeros

    auto operator<=>(const AddressKey &) const = default;
};

// address: one address in UTF-8.
AddressKey addressKey(std::string_view address);

// Returns the line that primaryAddress() chooses, as a view into lines; empty if lines is empty.
// lines: UTF-8, one address per line.
std::string_view primaryIn(std::string_view lines);

}
