// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a connection keeps in the vault: the secret of its sign-in, and for some the password of its proxy.

#include "models/base/secret.h"

namespace reeve {

struct ConnectionSecrets {
    ConnectionSecrets() = default;
    // Most connections have one secret, which stands for both.
    ConnectionSecrets(Secret ofSignIn, Secret ofProxy = {})
        : signIn(std::move(ofSignIn)), proxyPassword(std::move(ofProxy))
    {
    }

    Secret signIn{}; // the API key in any form, the password, or the key's passphrase
    Secret proxyPassword{};
};

}
