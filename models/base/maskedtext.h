// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Masks what looks like a credential in text from a server, which is quoted in explanations, evidence and tickets.

#include <QString>

namespace reeve {

// Returns the text with an ellipsis in place of what follows ApiKey, Basic or Bearer, user:password@ in URLs, values of
// password=, "token": and the like, the rest of Cookie and Authorization headers, and keys and tokens that stand alone.
QString withoutSecrets(const QString &text);

}
