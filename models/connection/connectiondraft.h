// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A connection as it is being edited: the facts, and the secret while it is on its way to the vault.

#include <optional>

#include "models/connection/connectionsecrets.h"
#include "models/profiles/profile.h"

namespace reeve {

struct ConnectionDraft {
    Profile profile{};
    Secret secret{}; // the API key in any form, the password, or the key's passphrase
    bool keepsSecret = false; // the secret is empty because the one in the vault stays
    Secret proxyPassword{};
    bool keepsProxyPassword = false; // likewise
    std::optional<Profile> basis{}; // as it was stored when editing began: what is saved must not replace anything else

    ConnectionSecrets secrets() const { return {secret, proxyPassword}; }
    bool operator==(const ConnectionDraft &) const = default;
};

// Whether the secret stored for one may be used for the other: same server, same kind of sign-in, same person.
// Anything else would send a secret to a server it was not entered for.
bool sharesSecret(const Profile &stored, const Profile &edited);
// The same for the proxy's password: same proxy, same user of it.
bool sharesProxyPassword(const Profile &stored, const Profile &edited);

}
