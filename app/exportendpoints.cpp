// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/exportendpoints.h"

#include <QCoreApplication>
#include <cstdio>

namespace reeve {

int runExport(const CommandLine &)
{
    std::fputs(
        qPrintable(QCoreApplication::translate("Export", "reeve: exporting is not part of this build.\n")), stderr);
    return 2;
}

}
