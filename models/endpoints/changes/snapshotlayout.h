// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Constants of the file format of snapshotfile.h, in bytes.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace reeve::snapshot {

inline constexpr std::string_view magic = "ReeveFlt";
inline constexpr std::uint32_t version = 1;
inline constexpr std::size_t sumSize = 32;
inline constexpr std::size_t keySize = 32;
inline constexpr std::size_t smallestTerm = sizeof(std::uint16_t);
inline constexpr std::size_t smallestEndpoint =
    2 * sizeof(std::uint16_t) + 2 * sizeof(std::uint32_t) + 2 * sizeof(std::uint8_t);

}
