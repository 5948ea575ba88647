// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a screen reader would find wanting in a window: controls that it could not name.

#include <QStringList>

class QWidget;

namespace reeve::test {

struct AccessibleFindings {
    int controls = 0; // that were looked at
    QStringList problems{}; // what is wrong, with the role and the way to the object
};

AccessibleFindings lookThrough(QWidget &window);

}
