// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A connection that is being edited: the profile, and its secrets until they are in the vault.

#include <optional>

#include "models/connection/connectionsecrets.h"
#include "models/profiles/profile.h"

namespace reeve {

struct ConnectionDraft {
    Profile profile{};
    Secret secret{}; // the API key in any form, the password, or the key's passphrase
    bool keepsSecret = false; // secret is empty, and the one in the vault stays
    Secret proxyPassword{};
    bool keepsProxyPassword = false; // likewise
    // The stored profile when editing began. Saving fails where another one is stored by then.
    std::optional<Profile> basis{};

    ConnectionSecrets secrets() const { return {secret, proxyPassword}; }
    bool operator==(const ConnectionDraft &) const = default;
};

// Whether the secret stored for one profile may be used for the other: same server, kind of sign-in and user name.
// Otherwise a secret would be sent to a server that it was not entered for.
bool sharesSecret(const Profile &stored, const Profile &edited);
// The same for the proxy's password: same proxy and user name.
bool sharesProxyPassword(const Profile &stored, const Profile &edited);

}
