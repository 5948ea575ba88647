// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Tells whether Kibana signed in by the credential of the connection, or answers as somebody else: a proxy that signs
// everybody in as its own user, anonymous access, or security that is switched off.

#include <optional>

#include "models/base/authenticationtype.h"
#include "models/connection/serverfacts.h"
#include "models/diagnosis/diagnosis.h"
#include "models/kibana/credential.h"

namespace reeve {

// The kind of credential that the connection signs in with. Holds no secret.
struct GivenCredential {
    AuthenticationType type = AuthenticationType::ApiKey;
    QString username{}; // of Basic
    QString apiKeyId{}; // Elasticsearch: the part of the decoded key before the colon; empty: not known

    bool operator==(const GivenCredential &) const = default;
};

GivenCredential givenCredential(AuthenticationType type, const Credential &credential);

// A warning where the answer shows that another sign-in than the given one was used; nullopt where it shows nothing of
// the kind. A fact that Kibana does not report proves nothing.
std::optional<Diagnosis> diagnoseIdentity(const IdentityFacts &identity, const GivenCredential &given);

}
