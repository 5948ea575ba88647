// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads URL and credential from a curl command that was copied from a terminal, a script or a documentation page.

#include <QString>

#include "models/base/secret.h"

namespace reeve {

struct CurlCommand {
    QString url{}; // as written; empty: none
    QString username{}; // of -u, or of an Authorization header of the kind Basic
    Secret password{}; // from the same place; UTF-8
    Secret apiKey{}; // the text after ApiKey in an Authorization header, in any form
};

bool isCurlCommand(const QString &text); // also after a prompt: "$ curl ..."
// Understands the quotes and backslashes of a shell, and the options of curl's manual. Ignores everything else.
CurlCommand readCurlCommand(const QString &text);

}
