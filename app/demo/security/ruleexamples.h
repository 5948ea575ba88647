// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The example rules of a demo server: those of the vendor, which can be installed, and those that its team wrote.

#include <span>
#include <string_view>

namespace reeve::demo {

struct ExampleRule {
    std::string_view name;
    std::string_view type; // query, eql, threshold, ...
    std::string_view severity;
    std::string_view tactic; // of ATT&CK, also a tag
    std::string_view system; // Windows, Linux, macOS or ""; also a tag
    std::string_view query;
    // Outcome of its last run: succeeded, failed, "partial failure", or "" if it is disabled.
    std::string_view status;
    std::string_view message = "";
};

std::span<const ExampleRule> vendorRules(); // the last five are not installed, the first three are out of date
std::span<const ExampleRule> teamRules();

}
