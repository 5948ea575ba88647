// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Paths of the files in which the program stores its settings and data. None of them holds a secret.

#include <QString>

namespace reeve {

struct AppPaths {
    QString connectionsFile{}; // INI: the saved connections
    QString windowFile{}; // INI: geometry, columns, appearance
    QString caseDraftFile{}; // JSON: the unfinished case draft
    QString requestDraftsFile{}; // JSON: half-written requests of the API explorer; empty: not stored
    QString baselineFolder{}; // one baseline file per fleet; empty: baselines are not stored
};
// Returns the paths below the user's configuration and data folders; creates the data folder.
AppPaths defaultPaths();

}
