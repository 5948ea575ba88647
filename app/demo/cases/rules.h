// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Validation of the cases API: shapes and limits of cases, changes, comments and configurations, with Kibana's
// messages.

#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "app/demo/base/json.h"

namespace reeve::demo {

using Checked = tl::expected<Json, std::string>; // the body with trimmed texts, or the message of the 400

Checked checkNewCase(const Json &body);
Checked checkCasePatch(const Json &body); // {"cases": [...]}
Checked checkComment(const Json &body, bool isUpdate); // an update has id and version
Checked checkConfiguration(const Json &body, bool isUpdate);

// Checks a request's custom fields against the owner's configuration: duplicates, unknown keys, wrong types, missing
// required fields. Returns the message of the 400; empty if there is no problem.
std::string problemWithCustomFields(const Json &requested, const Json &configured);
// Returns the requested fields followed by the configuration's other fields with their default values.
Json completeCustomFields(const Json &requested, const Json &configured);

}
