// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The secrets of a connection, as read from a vault: the one it signs in with, and the password of its proxy.

#include "models/base/secret.h"

namespace reeve {

struct ConnectionSecrets {
    ConnectionSecrets() = default;
    // Implicit, because most connections have only one secret.
    ConnectionSecrets(Secret signInSecret, Secret proxySecret = {})
        : signIn(std::move(signInSecret)), proxyPassword(std::move(proxySecret))
    {
    }

    // The API key in any form that Kibana shows, the password, or the passphrase of the certificate's private key.
    // Empty: none.
    Secret signIn{};
    Secret proxyPassword{}; // empty: none
};

}
