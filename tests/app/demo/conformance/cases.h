// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Bodies of requests that the rows about cases share.

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "tests/app/demo/conformance/kibana.h"

namespace reeve::demo {

// An object with one member set, or without one.
Json with(Json object, std::string_view member, const Json &value);
Json without(Json object, std::string_view member);

// Kibana's text about a value of the wrong shape.
std::string invalid(std::string_view value, std::string_view path);

// The body of POST /api/cases that Kibana's tests begin with, for this owner.
Json newCase(std::string_view owner = "securitySolution");
// The same with one member set, or without one.
Json newCaseWith(std::string_view member, const Json &value);
Json newCaseWithout(std::string_view member);

// Creates a case as the current user and returns it as the server answered.
Json createdCase(Kibana &kibana, const Json &body = newCase());

// The body of PATCH /api/cases that sets members of one case as it was answered.
Json changeOf(const Json &theCase, const Json &members);
// Changes the case as the current user, expects 200, and returns it as the server answered.
Json changedCase(Kibana &kibana, const Json &theCase, const Json &members);
KibanaAnswer triedChange(Kibana &kibana, const Json &theCase, const Json &members);

std::string pathOf(const Json &theCase, std::string_view rest = {}); // /api/cases/{id} and the rest
std::string idOf(const Json &object);
std::string letters(size_t count);

// Attachments as the API takes them.
Json userComment(std::string_view text = "Seen it too", std::string_view owner = "securitySolution");
Json alertAttachment(const Json &ids = "alert-1", const Json &indices = "alerts-index");
Json hostAction(); // the isolation of a host
Json documentReference(); // to an Elasticsearch document
Json objectReference(); // to a saved object
Json fileReference();
Json stateAttachment();
KibanaAnswer triedAttaching(Kibana &kibana, const Json &theCase, const Json &attachment);
KibanaAnswer triedAttachingAll(Kibana &kibana, const Json &theCase, const Json &attachments);
// Attaches as the current user, expects 200, and returns the case.
Json attached(Kibana &kibana, const Json &theCase, const Json &attachment = userComment());
Json attachedAll(Kibana &kibana, const Json &theCase, const Json &attachments);

// The body of POST /api/cases/configure.
Json newConfiguration(std::string_view owner = "securitySolution");
Json newConfigurationWith(std::string_view member, const Json &value);
Json createdConfiguration(Kibana &kibana, const Json &body = newConfiguration());
Json configuredField(std::string_view key, std::string_view type, bool required, const Json &defaultValue = {});
Json customField(std::string_view key, std::string_view type, const Json &value);
Json jiraConnector();

Json templateNamed(std::string_view key, const Json &caseFields = nullptr); // of a configuration
Json elevenOf(const std::function<Json(std::string)> &make); // of each key: "key_0"...

using Check = std::function<void(Kibana &)>;

// The body of a new case is refused with 400 and this message.
Check refusesCase(Json body, std::string message);
Check refusesCaseWith(std::string_view member, const Json &value, std::string message);
Check acceptsCaseWith(std::string_view member, const Json &value);

// Creates a case for each of these changes of newCase().
void createCases(Kibana &kibana, const Json &changes);
KibanaAnswer foundCases(Kibana &kibana, const std::string &query);

// The accounts that may not write cases of the security solution.
inline constexpr std::string_view readers[] = {
    "global_read", "sec_only_read", "obs_only_read", "obs_sec_read", "no_kibana_privileges"};

}
