// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The connection used by --check and --export-endpoints: a profile from a file or a saved connection, with its secrets.

#include <functional>
#include <tl/expected.hpp>

#include "app/cli/commandline.h"
#include "models/connection/connectionsecrets.h"
#include "models/profiles/profile.h"

namespace reeve {

struct ChosenConnection {
    Profile profile{};
    ConnectionSecrets secrets{};
};

using ChoiceDone = std::function<void(tl::expected<ChosenConnection, QString>)>;
// line.connectionFile is a file, or the name or id of a saved connection of defaultPaths(). The secret comes from where
// the line says, which is read before this returns; that of a saved connection else from the keychain, which is not waited
// for. done is called once, later than this call, and not after context is destroyed. The error is one or more translated
// lines and holds no secret.
void chooseConnection(const CommandLine &line, QObject *context, ChoiceDone done);

}
