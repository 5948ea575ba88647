// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The steps of a resolution, and which of them make sense only in a window, with its pages and buttons.

#include <QString>

#include "models/diagnosis/diagnosis.h"

namespace reeve {

// Appends the steps of a text, one per line. A line that begins with "# " is a step for a window only.
void addSteps(Diagnosis &diagnosis, const QString &lines);

// The steps for a terminal or a log.
QStringList stepsWithoutWindow(const Diagnosis &diagnosis);

}
