// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// An HTTP response as a value: status, headers, body, and how it is delivered.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/demo/base/json.h"

namespace reeve::demo {

// Truncated: half of the body, then close. Closed: orderly close without a byte. Reset: TCP reset without a byte.
// Never: nothing until the client hangs up or the server stops.
enum class Delivery { Whole, Truncated, Closed, Reset, Never };

struct Answer {
    int status = 200;
    std::string body{};
    std::string type = "application/json; charset=utf-8";
    std::vector<std::pair<std::string, std::string>> headers{};
    Delivery delivery = Delivery::Whole;
    int delayMs = 0; // before the first byte
    bool fromKibana = true; // adds the headers that every response of Kibana has
};

Answer json(const Json &body, int status = 200);
Answer jsonText(std::string body);
Answer noContent(); // 204
Answer html(int status, std::string body);
Answer redirect(const std::string &location);

// The body of nearly all of Kibana's errors: {statusCode, error, message}.
Answer boom(int status, std::string_view message);
Answer notFound(); // 404 with the message "Not Found"
Answer badRequest(std::string_view message);
// 404 that says that the demo lacks a route which Kibana may have; the header x-demo-route: missing tells programs.
Answer missingRoute();
// 500 with the message that Kibana uses for unexpected errors.
Answer internalError();

// Kibana's rendering of an Elasticsearch error: "[type\n\tRoot causes:\n\t\ttype: reason]: reason".
std::string elasticsearchMessage(std::string_view type, std::string_view reason);

}
