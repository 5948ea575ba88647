// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Text that came from a server, made safe to show: one line, no markup, no hidden direction marks.

#include <QString>

namespace reeve {

// One line of at most 512 characters: control characters become spaces, direction overrides go.
QString oneLine(const QString &text);

// For QToolTip, which renders whatever looks like markup: the same, escaped, its line breaks kept;
// at most 4,000 characters.
QString plainToolTip(const QString &text);

}
