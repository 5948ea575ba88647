// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The connection used by --check and --export-endpoints: a profile from a file, its secret from standard input.

#include <tl/expected.hpp>

#include "app/cli/commandline.h"
#include "models/base/secret.h"
#include "models/profiles/profile.h"

namespace reeve {

struct FileConnection {
    Profile profile{};
    Secret secret{};
};

// Reads standard input to its end (API key, which may be JSON of several lines) or to the end of its first line
// (password, passphrase), at most 64 KiB; blocks. The error is one or more translated lines and holds no secret.
tl::expected<FileConnection, QString> readFileConnection(const CommandLine &line);

}
