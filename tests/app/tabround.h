// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Checks the Tab order of a window.

#include <QStringList>

class QWidget;

namespace reeve::test {

struct TabFindings {
    int controls = 0; // number of controls that Tab should reach
    QStringList problems{};
};

// Presses Tab until the focus returns to its start. Reports controls that are not reached exactly once, not in reading
// order, or do not show the focus.
TabFindings goRound(QWidget &window);

}
