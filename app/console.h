// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The console: every service built once and passed down to the main window.

#include "app/commandline.h"

class QApplication;

namespace reeve {

int runConsole(QApplication &application, const CommandLine &line);

}
