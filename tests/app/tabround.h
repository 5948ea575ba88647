// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A round through a window with the Tab key, and what is wrong with it.

#include <QStringList>

class QWidget;

namespace reeve::test {

struct TabFindings {
    int controls = 0; // that the key should reach
    QStringList problems{};
};

// Presses Tab until it is back where it began: every control once, in reading order, and one sees where one is.
TabFindings goRound(QWidget &window);

}
