// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Finds a saved connection by its name or id, and reads its secrets from the keychain.

#include <optional>
#include <tl/expected.hpp>

#include "models/connection/connectionsecrets.h"
#include "models/profiles/profilestore.h"

namespace reeve {

// The saved connections that a word of the command line means: by name, in any Unicode form, or by id.
std::vector<Profile> savedAs(const StoredProfiles &stored, const QString &word);

// "name (address, id)", one per line, indented; a sentence if there are none. Translated.
QString savedListText(const std::vector<Profile> &profiles);

// Runs an event loop until the keychain has answered. givenSecret: used instead of the stored one. A keychain that is
// locked is not asked to open, because a dialog may appear where nobody sees it. The error is translated.
tl::expected<ConnectionSecrets, QString> secretsFromKeychain(
    const Profile &profile, const std::optional<Secret> &givenSecret);

}
