// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The secrets of a connection in the vault: that of its sign-in, and the password of its proxy where it has one.

#include "models/base/secret.h"

namespace reeve {

struct ConnectionSecrets {
    ConnectionSecrets() = default;
    // Implicit, as most connections have one secret.
    ConnectionSecrets(Secret signInSecret, Secret proxySecret = {})
        : signIn(std::move(signInSecret)), proxyPassword(std::move(proxySecret))
    {
    }

    Secret signIn{}; // the API key in any form, the password, or the key's passphrase
    Secret proxyPassword{};
};

}
