// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Tab order by geometry: the Tab key moves through a window in reading order, row by row and pane by pane, whatever the
// order its widgets were created in. Right-to-left layouts are mirrored.

#include <QWidgetList>

namespace reeve {

// The widgets that the Tab key visits at the moment: visible, enabled, and one of each exclusive group of buttons.
QWidgetList readingOrder(const QWidget &window);

// Moves the focus to the next or previous widget of readingOrder(), wrapping around, and scrolls to it. For overrides
// of QWidget::focusNextPrevChild(). Returns false if there is no such widget.
bool focusInReadingOrder(QWidget &window, bool next);

}
