// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads a secret from what a command prints, such as that of a password manager.

#include "app/cli/secretinput.h"

namespace reeve {

// Runs the command with /bin/sh and blocks until it ends. Its standard input is that of this program; what it writes to
// standard error is passed on when it has ended, without the secret. The secret is never empty. The error, if the command fails or prints
// nothing, is one sentence, translated, and repeats neither the command nor what it printed.
tl::expected<Secret, QString> secretFromCommand(const QString &command, SecretPart part);

// Text without the words of output that may be secret, and without those of command that look like a secret.
QString withoutSecretWords(const QString &text, const QByteArray &output, const QString &command);

}
