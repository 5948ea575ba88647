// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Comparison of Kibana's version, which decides how a demo server answers.

#include <string_view>

namespace reeve::demo {

// Returns whether a version such as "9.1.0" is at least this one. A text that is no version counts as 0.0.
bool isAtLeast(std::string_view version, unsigned major, unsigned minor = 0);

// Returns whether the text is MAJOR.MINOR.PATCH with MAJOR 8 or 9, optionally followed by "-SNAPSHOT".
bool isKibanaVersion(std::string_view text);

}
