// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/base/version.h"

#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace reeve::demo {

namespace {

std::optional<std::array<unsigned, 3>> partsOf(std::string_view text)
{
    constexpr std::string_view snapshot = "-SNAPSHOT";
    if (text.ends_with(snapshot))
        text.remove_suffix(snapshot.size());
    std::array<unsigned, 3> parts{};
    for (size_t i = 0; i < parts.size(); ++i) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), parts[i]);
        text.remove_prefix(static_cast<size_t>(end - text.data()));
        if (error != std::errc() || (i + 1 < parts.size()) == text.empty() || (!text.empty() && text.front() != '.'))
            return std::nullopt;
        if (!text.empty())
            text.remove_prefix(1);
    }
    return parts;
}

}

bool isAtLeast(std::string_view version, unsigned major, unsigned minor)
{
    const auto parts = partsOf(version).value_or(std::array<unsigned, 3>{});
    return std::pair(parts[0], parts[1]) >= std::pair(major, minor);
}

bool isKibanaVersion(std::string_view text)
{
    const auto parts = partsOf(text);
    return parts && (parts->front() == 8 || parts->front() == 9);
}

}
