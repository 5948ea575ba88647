// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Finds a saved connection by its name or id, and reads its secrets from the keychain.

#include <functional>
#include <optional>
#include <tl/expected.hpp>

#include "models/connection/connectionsecrets.h"
#include "models/profiles/profilestore.h"

class QObject;

namespace reeve {

// The saved connections that a word of the command line means: by name, in any Unicode form, or by id.
std::vector<Profile> savedAs(const StoredProfiles &stored, const QString &word);

// "name (address, id)", one per line, indented; a sentence if there are none. Translated.
QString savedListText(const std::vector<Profile> &profiles);

using SecretsDone = std::function<void(tl::expected<ConnectionSecrets, QString>)>;
// Asks the keychain for what the connection needs. givenSecret: used instead of the stored one. A keychain that is locked
// is not asked to open, because a dialog may appear where nobody sees it. done is called once, later than this call, and
// not after context is destroyed. The error is translated.
void secretsFromKeychain(
    const Profile &profile, const std::optional<Secret> &givenSecret, QObject *context, SecretsDone done);

}
