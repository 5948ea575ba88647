// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// reeve --demo --tour DIR: visits every page and dialog through the user interface and saves numbered pictures.

#include <QString>

class QApplication;

namespace reeve {

struct DemoOptions;

// Runs the event loop of application. Returns the exit status: 0 if every stop was reached and its picture written,
// else 1 with one line on standard error per failure. Creates the folder if needed; replaces pictures in it.
int runTour(QApplication &application, const QString &folder, const DemoOptions &options);

}
