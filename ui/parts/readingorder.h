// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The Tab key leads through a window as one reads it, wherever and whenever its parts were built: rows from the top,
// panes from the side that reading begins at, one pane after the other.

#include <QWidgetList>

namespace reeve {

// What the key visits now: visible, enabled, one of each group of buttons that exclude one another.
QWidgetList readingOrder(const QWidget &window);

// Moves the focus to the next or the previous of them, all round, and scrolls to it. What a window's
// focusNextPrevChild() does. False when there is none.
bool focusInReadingOrder(QWidget &window, bool next);

}
