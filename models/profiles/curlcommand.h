// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads URL and credential from a command line that sends a request: curl, wget, HTTPie, PowerShell; also behind sudo,
// "docker run", "kubectl exec", a prompt, or in quotes behind "sh -c".

#include <QString>

#include "models/profiles/pastedrequest.h"

namespace reeve {

using CurlCommand = PastedRequest;

bool isCurlCommand(const QString &text); // curl or one of the others
// Understands the quotes of the usual shells and the options of the programs' manuals. Names what it leaves out.
PastedRequest readCurlCommand(const QString &text);

}
