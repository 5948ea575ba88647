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
    bool guessed = false; // the credential is told by its place only, see barecredential.h
};

PastedText readPastedText(const QString &text);
// Takes words beside or instead of an address for a user name and a password, too: "https://kibana elastic changeme".
PastedText readPastedAddress(const QString &text);

// Whether the text holds a secret that must not stay readable in a field: a password, a key, a token, a cookie, in any
// form that readPastedText() recognises, a key by itself, or words that are probably a user name and a password.
bool holdsSecret(const QString &text);

}
