// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads and writes one profile in the settings file, inside its group. Each entry has its own format version.

#include <QString>
#include <tl/expected.hpp>

#include "models/profiles/profile.h"

class QSettings;

namespace reeve {

// settings: inside the group of the entry. group: its name, the profile's UUID without braces. The error is one
// sentence, translated.
tl::expected<Profile, QString> readProfileEntry(const QSettings &settings, const QString &group);

// Keeps keys that this version does not know. Does not write user info of the address.
void writeProfileEntry(QSettings &settings, const Profile &profile);

}
