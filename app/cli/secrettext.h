// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Removes from a secret what its file or command put around it or into its encoding.

#include <QByteArray>

#include "models/base/secret.h"

namespace reeve {

// Whether the text begins with the byte order mark of UTF-16, as files of Windows PowerShell do.
bool isUtf16(QByteArrayView text);

// An API key as it is sent; unchanged if it cannot be read, as the connection test explains that.
// Both functions say on standard error what they dropped.
Secret apiKeyIn(const Secret &text);
// A password or passphrase: the first line, in UTF-8.
Secret passwordIn(const Secret &text);

}
