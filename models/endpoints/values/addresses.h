// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// IP addresses as endpoints report them: text in a list, one a line, compared by their numbers.

#include <array>
#include <compare>
#include <cstdint>
#include <string_view>

namespace reeve {

enum class AddressKind : std::uint8_t { V4, V6, Other }; // Other sorts last

struct AddressKey {
    AddressKind kind = AddressKind::Other;
    std::array<std::uint8_t, 16> bytes{}; // V4: the first four

    auto operator<=>(const AddressKey &) const = default;
};

AddressKey addressKey(std::string_view address);

// Offset and length, within lines, of the address people mean; see primaryAddress().
std::string_view primaryIn(std::string_view lines);

}
