// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Validation of the configuration of cases: custom fields, templates, observable types.

#include <string>

#include "app/demo/cases/schema.h"

namespace reeve::demo {

Checked checkConfiguration(const Json &body, bool isUpdate);

// Each returns the message of the 400; "" if there is no problem.
std::string problemWithChangedTypes(const Json &requested, const Json &configured); // of custom fields
std::string problemWithTemplates(const Json &templates, const Json &customFields); // null: none were sent
std::string problemWithObservableTypes(const Json &types);

// Templates without fields that are not configured (any more), and with every configured one.
Json completeTemplates(Json templates, const Json &customFields);

}
