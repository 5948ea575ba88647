// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Output of the command line modes.

#include <QString>
#include <cstdio>

namespace reeve {

// Replaces control characters, also those that change the direction of text: text of a server, a file or a command could
// move a terminal's cursor or change its colours.
QString printable(const QString &text);

void printLine(std::FILE *stream, const QString &text);
void printProblem(const QString &sentence); // to standard error, with the program's name in front

}
