// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Exports profiles to JSON files and imports them. Secrets are not part of it.

#include <QList>
#include <QStringList>
#include <QUuid>
#include <tl/expected.hpp>

#include "models/profiles/profile.h"

namespace reeve {

class ProfileStore;

struct ImportedProfiles {
    QList<QUuid> ids{}; // of the saved profiles, in the order of the files; each has a free name
    // Translated sentences: one per file that was not imported, beginning with its name, or why nothing could be saved.
    QStringList problems{};
};
// Imports the files that hold a profile. The imported profiles have no secret yet.
ImportedProfiles importProfiles(ProfileStore &store, const QStringList &files);

// Replaces the file completely or not at all. The error is one sentence, translated.
tl::expected<void, QString> exportProfile(const Profile &profile, const QString &file);
// Writes each to a file of its own in the folder, and never replaces a file. Returns the names of the files.
tl::expected<QStringList, QString> exportProfiles(const QList<Profile> &profiles, const QString &folder);

// "soc-production.json": the name in lower case, with anything but letters and digits as a dash.
QString exportFileName(const Profile &profile);

}
