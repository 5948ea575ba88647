// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/console.h"

#include <QApplication>

namespace reeve {

int runConsole(QApplication &, const CommandLine &)
{
    return QApplication::exec();
}

}
