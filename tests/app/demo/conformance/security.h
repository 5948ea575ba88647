// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Bodies and answers that the rows about detections, exceptions, lists and timelines share.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/app/demo/conformance/expectation.h"
#include "tests/app/demo/conformance/kibana.h"

namespace reeve::demo {

inline const std::string rulesPath = "/api/detection_engine/rules";

// The error body {message, status_code} of the security solution; the message may be a list of texts.
KibanaAnswer &saysSiem(KibanaAnswer &&answer, int status, const Json &message);
// A row: a request with a body, or a GET without, is refused with this 400 of the request's schema.
Expectation refusesBody(std::string_view route, std::string_view says, std::string_view source,
    const std::string &method, const std::string &target, const Json &body, const std::string &message);
Expectation refusesSearch(std::string_view route, std::string_view says, std::string_view source,
    const std::string &target, const std::string &message);

// Sends a file as the part "file" of a form.
KibanaAnswer sendFile(
    Kibana &kibana, const std::string &target, const std::string &filename, const std::string &content);
std::string linesFrom(const std::vector<Json> &objects); // NDJSON
std::vector<Json> linesIn(const KibanaAnswer &answer);

// The body of POST /api/detection_engine/rules that Kibana's tests begin with.
Json simpleRule(std::string_view ruleId = "rule-1");
Json createdRule(Kibana &kibana, const Json &body = simpleRule());
std::string createdTimelineId(Kibana &kibana, std::string_view title = "some title");
Json noteOf(const std::string &timelineId, std::string_view text = "hello world"); // the body of PATCH /api/note
KibanaAnswer removal(Kibana &kibana, const std::string &target, const Json &body); // DELETE with a body
KibanaAnswer importedExceptions(Kibana &kibana, const std::vector<Json> &objects, const std::string &query = {});
Json listBody(std::string_view listId = "some-list-id", std::string_view type = "detection");
Json createdExceptionList(Kibana &kibana, const Json &body = listBody());
Json valueList(std::string_view id = "some-list-id", std::string_view type = "ip");
Json valueItem(std::string_view value = "127.0.0.1");
Json createdValueList(Kibana &kibana, const Json &body = valueList()); // and the data streams
Json itemBody(std::string_view listId = "some-list-id", std::string_view itemId = "some-list-item-id");

}
