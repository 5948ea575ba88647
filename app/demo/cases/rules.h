// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What Kibana accepts as a case, a change of cases and a comment: shapes, limits, texts of refusal.

#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "app/demo/base/json.h"

namespace reeve::demo {

using Checked = tl::expected<Json, std::string>; // the body, texts trimmed; or the message of the 400

Checked checkNewCase(const Json &body);
Checked checkCasePatch(const Json &body); // {"cases": [...]}
Checked checkComment(const Json &body, bool isUpdate); // an update carries id and version
Checked checkConfiguration(const Json &body, bool isUpdate);

// Custom fields of a request against those of the owner's configuration ("" when fine): duplicates, unknown keys,
// wrong types, required ones that are missing.
std::string problemWithCustomFields(const Json &requested, const Json &configured);
// The requested ones, and behind them those of the configuration that were left out, with their defaults.
Json completeCustomFields(const Json &requested, const Json &configured);

}
