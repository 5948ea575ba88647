// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A curl line from a terminal, a script or a documentation page: where it goes and how it signs in.

#include <QString>

#include "models/base/secret.h"

namespace reeve {

struct CurlCommand {
    QString url{}; // as written; empty: the line has none
    QString username{}; // of -u, or of an Authorization header of the kind Basic
    Secret password{}; // likewise, UTF-8
    Secret apiKey{}; // what follows ApiKey in an Authorization header, in whatever form
};

bool isCurlCommand(const QString &text); // also behind a prompt: "$ curl ..."
// Reads the quotes and backslashes of a shell; what is not understood is passed over. Options as in curl's manual.
CurlCommand readCurlCommand(const QString &text);

}
