// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The integrations that the demo's package registry offers, by name.

#include <span>
#include <string_view>

namespace reeve::demo {

struct KnownPackage {
    std::string_view name;
    std::string_view title;
    std::string_view version; // the latest
    std::string_view categories; // separated by spaces
};

std::span<const KnownPackage> knownPackages();

}
