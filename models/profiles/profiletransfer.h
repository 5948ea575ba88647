// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Connections to and from files, so that others can use them: facts only, the secret stays where it is.

#include <QList>
#include <QStringList>
#include <QUuid>
#include <tl/expected.hpp>

#include "models/profiles/profile.h"

namespace reeve {

class ProfileStore;

struct ImportedProfiles {
    QList<QUuid> ids{}; // saved, in the order of the files, each under a name of its own
    QStringList problems{}; // for each file that was not taken, beginning with its name; or that nothing could be saved
};
// Takes every file that holds a profile and leaves out the others. What is imported has no secret yet.
ImportedProfiles importProfiles(ProfileStore &store, const QStringList &files);

// Replaces the file whole or not at all. The error is one sentence.
tl::expected<void, QString> exportProfile(const Profile &profile, const QString &file);
// Each into a file of its own in that folder, none of them in place of a file that is there; the files' names.
tl::expected<QStringList, QString> exportProfiles(const QList<Profile> &profiles, const QString &folder);

// "soc-production.json": the name in small letters and digits, anything else as a dash.
QString exportFileName(const Profile &profile);

}
