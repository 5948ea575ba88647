// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Finds accessibility problems of a window, for example controls without a name.

#include <QStringList>

class QWidget;

namespace reeve::test {

struct AccessibleFindings {
    int controls = 0; // number of checked controls
    QStringList problems{}; // each with the object's role and path
};

AccessibleFindings lookThrough(QWidget &window);

}
