// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// One profile in the settings file, between beginGroup and endGroup. Each entry says its own format version.

#include <QString>
#include <tl/expected.hpp>

#include "models/profiles/profile.h"

class QSettings;

namespace reeve {

// group: the entry's name, which is the profile's uuid. Or one sentence saying what is wrong with the entry.
tl::expected<Profile, QString> readProfileEntry(const QSettings &settings, const QString &group);

// Leaves keys alone that this version does not know. User info in the address is not written.
void writeProfileEntry(QSettings &settings, const Profile &profile);

}
