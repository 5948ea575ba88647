// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The steps of a resolution, and where each makes sense: in a window, with its pages and buttons, or on a command line,
// with its options and files.

#include <QString>

#include "models/diagnosis/diagnosis.h"

namespace reeve {

// Appends the steps of a text, one per line. A line without a mark is for everybody. One that begins with "# " is for a
// window only, with "> " for a window and for a ticket, with "$ " for a command line only. All of a diagnosis's steps
// are appended here, or none.
void addSteps(Diagnosis &diagnosis, const QString &lines);

// The steps for a ticket or a log, which have no window.
QStringList stepsWithoutWindow(const Diagnosis &diagnosis);

}
