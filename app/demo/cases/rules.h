// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Validation of the cases API: shapes and limits of cases and changes, and their custom fields, with Kibana's messages.

#include <string>
#include <string_view>

#include "app/demo/cases/schema.h"

namespace reeve::demo {

Checked checkNewCase(const Json &body); // returns trimmed texts
Checked checkCasePatch(const Json &body); // {"cases": [...]}; returns texts as given, as Kibana compares them so
Json trimmedCase(Json body); // title, description, category and tags without white space around
Json withoutRepeatedAssignees(const Json &assignees); // the first of each uid; those without a uid are dropped

Schema severitySchema();
Schema caseFieldsSchema(); // the fields that a template presets
Schema customFieldValueSchema(std::string_view type, std::string_view name); // or null

// Checks a request's custom fields against the owner's configuration: duplicates, unknown keys, missing or null
// required fields, wrong types. configured: null if the owner has no configuration. Returns the message of the 400;
// empty if there is no problem.
std::string problemWithCustomFields(const Json &requested, const Json &configured);
// The message of the 400 for objects with a "key" that occurs twice; empty if there is none.
std::string problemWithRepeatedKeys(const Json &requested, std::string_view name);
std::string problemWithUnknownFields(const Json &requested, const Json &configured);
std::string problemWithFieldTypes(const Json &requested, const Json &configured);
// Returns the requested fields followed by the configuration's other fields with their default values.
Json completeCustomFields(const Json &requested, const Json &configured);

}
