// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads anything that people paste where an address or an API key belongs: a command line, a configuration, the answer of
// a server, a message with a URL in it.

#include <QString>

#include "models/profiles/pastedrequest.h"

namespace reeve {

struct PastedText {
    PastedRequest request{};
    bool isCommand = false; // a command line that sends a request
};

PastedText readPastedText(const QString &text);

// Whether the text holds a secret that must not stay readable in a field: a password, a key, a token, a cookie, in any
// form that readPastedText() recognises, or a key by itself.
bool holdsSecret(const QString &text);

}
