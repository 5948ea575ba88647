// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Authenticates a request by its Authorization header, as Kibana and Elasticsearch do.

#include "app/demo/base/accounts.h"
#include "app/demo/base/credentials.h"
#include "app/demo/base/options.h"
#include "app/demo/http/answer.h"
#include "app/demo/http/call.h"

namespace reeve::demo {

struct Verdict {
    bool signedIn = false;
    Realm realm = Realm::Anonymous;
    const Account *account = nullptr; // null unless signed in
    std::string refusal{}; // message of the 401; empty if signed in
};

Verdict verdictOn(const std::string &authorization, const Credentials &credentials, Requirement requirement);

// Returns the 401 message for an API key that is unknown, expired or revoked; Elasticsearch does not distinguish these.
std::string badApiKeyMessage();

}
