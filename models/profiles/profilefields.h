// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The fields of a Profile as a table: name, member, default and check of each, written once. The settings file
// (profileentry.h) and the JSON file (profilefile.h) both read and write profiles by it.

#include <QDir>
#include <QString>
#include <QStringList>
#include <span>
#include <variant>

#include "models/profiles/profile.h"

namespace reeve {

// The type of a field's fallback is the type of the field.
using ProfileValue = std::variant<QString, int, bool, QStringList>;

struct ProfileField {
    enum class Use { Optional, Needed, Unused };

    const char *entryKey = nullptr; // in the settings file: "tls/caFile"
    const char *group = ""; // the object in the JSON file that holds the field: "tls"; empty: the outermost one
    const char *key = nullptr; // in that object: "caFile"; null: the field is not in the JSON file
    ProfileValue fallback{}; // the value where none is given
    // Numbers: the range of valid values.
    int minimum = 0;
    int maximum = 0;
    // JSON: written even where it equals the fallback.
    bool isAlwaysExported = false;

    ProfileValue (*value)(const Profile &) = nullptr;
    void (*setValue)(Profile &, const ProfileValue &) = nullptr; // keeps the default for an invalid value
    // Depends on the fields before it in the table. Null: Optional.
    Use (*use)(const Profile &) = nullptr;
    // For texts, and for each text of a list. Null: every text is valid.
    bool (*isValid)(const QString &) = nullptr;
    // JSON: the text as it is stored. folder: the one that relative paths refer to. Null: as it stands in the file.
    QString (*normalized)(const QString &, const QDir &folder) = nullptr;
    // JSON: replaces isValid, normalized and setValue. Returns the problem as a sentence; empty: none.
    QString (*readText)(Profile &, const QString &) = nullptr;

    // Translated sentences. Null: an invalid value counts as the fallback, without a problem.
    QString (*entryProblem)() = nullptr; // "Its address cannot be read."
    QString (*fileProblem)() = nullptr; // "A colour is written #rrggbb."
    QString (*unusedProblem)() = nullptr; // JSON: given although Unused; null: reported as an unknown key

    Use useIn(const Profile &profile) const { return use ? use(profile) : Use::Optional; }
    // By range and isValid, without regard to use.
    bool accepts(const ProfileValue &given) const;
};

// In the order in which they are read and their problems are reported.
std::span<const ProfileField> profileFields();

}
