// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Judges the Authorization header as Kibana with Elasticsearch behind it does.

#include "app/demo/base/credentials.h"
#include "app/demo/base/options.h"
#include "app/demo/http/answer.h"
#include "app/demo/http/call.h"

namespace reeve::demo {

struct Verdict {
    bool signedIn = false;
    Realm realm = Realm::Anonymous;
    std::string refusal{}; // the message of the 401
};

Verdict verdictOn(const std::string &authorization, const Credentials &credentials, Requirement requirement);

// The 401 message for an API key that is unknown, expired or revoked: Elasticsearch does not tell which.
std::string badApiKeyMessage();

}
