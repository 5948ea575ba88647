// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Shared by the routes of the security solution: state, the user, checks of requests, and the shapes of errors.

#include <string>
#include <string_view>
#include <vector>

#include "app/demo/base/credentials.h"
#include "app/demo/http/answer.h"
#include "app/demo/http/call.h"
#include "app/demo/http/multipart.h"
#include "app/demo/http/router.h"
#include "app/demo/security/securitystore.h"
#include "app/demo/security/zod.h"

namespace reeve::demo {

struct SecurityContext {
    SecurityStore &store;
    const Credentials &credentials;
    std::string version{}; // of Kibana

    std::string userOf(const Call &call) const;
};

using SecurityHandler = Answer (*)(const SecurityContext &, const Call &);

struct SecurityRoute {
    const char *method;
    const char *path;
    SecurityHandler handler;
    const char *privileges = "securitySolution";
    bool takesFile = false; // a form with parts, up to the size of the settings maxRuleImportPayloadBytes and the like
    bool needsForm = false; // takes nothing else
};

void addSecurityRoutes(Router &router, const SecurityContext &context, const std::vector<SecurityRoute> &routes);

bool mayWriteSecurity(const Call &call);

// Kibana: buildSiemResponse, {message, status_code}; the message is text, or a list of texts.
Answer siemError(int status, const Json &message);
Answer ndjson(std::string body, const std::string &filename); // a download

// The checked body or query; the error is the answer, a 400 "[request body]: ...".
tl::expected<Json, Answer> readBody(const Call &call, const zod::Schema &schema);
tl::expected<Json, Answer> readSearch(const Call &call, const zod::Schema &schema);

// The file of a form whose name must end with .ndjson (Kibana: every import of NDJSON). The error is the answer.
tl::expected<Part, Answer> ndjsonFile(const Call &call);

struct ParsedLine {
    Json value{}; // discarded: the line is not JSON
    std::string problem{}; // JavaScript's message of it
};

std::vector<ParsedLine> linesOf(std::string_view ndjson); // without empty lines
std::string lineOf(const Json &value); // with the line break
void sortBy(Json &objects, const std::string &member, bool descending); // those without the member are last
Json slice(const Json &array, uint64_t page, uint64_t perPage); // page is counted from 1

}
