// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/apppaths.h"

#include <QDir>
#include <QStandardPaths>

namespace reeve {

using namespace Qt::StringLiterals;

AppPaths defaultPaths()
{
    const QString configuration = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    QDir().mkpath(data);
    return {
        .connectionsFile = configuration + "/connections.ini"_L1,
        .windowFile = configuration + "/window.ini"_L1,
        .caseDraftFile = data + "/case-draft.json"_L1,
        .requestDraftsFile = data + "/request-drafts.json"_L1,
        .baselineFolder = data + "/fleets"_L1,
    };
}

}
