// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Makes buttons that are activated by a screen reader emit clicked(). Qt's own accessible interface only toggles
// checkable buttons, without that signal.

namespace reeve {

// Installs the interface for all QAbstractButtons of the program. Call it once, before the first window is shown.
void installAccessibleButtons();

}
