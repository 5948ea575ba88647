// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// reeve --demo --tour DIR: walks through every page and dialog as a person would, and saves numbered pictures.

#include <QString>

class QApplication;

namespace reeve {

struct DemoOptions;

// Exit status: 0 when every stop was reached and its picture written; 1 with a line on standard error for each that
// was not. The folder is made when it is not there; pictures in it are replaced.
int runTour(QApplication &application, const QString &folder, const DemoOptions &options);

}
