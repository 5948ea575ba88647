// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/exportendpoints.h"

#include <QCoreApplication>

#include "app/cli/checkreport.h"
#include "app/cli/chosenconnection.h"
#include "app/cli/exitstatus.h"
#include "app/cli/exportrun.h"
#include "app/cli/terminal.h"
#include "models/connection/targetbuilder.h"
#include "models/connection/targetdiagnosis.h"

namespace reeve {

int runExport(const CommandLine &line)
{
    // Checked first, not after minutes of reading.
    if (const auto problem = problemWithTarget(line.exportFile)) {
        printProblem(problem->sentence);
        return exitStatus::unusable;
    }
    auto connection = chooseConnection(line);
    if (!connection) {
        printProblem(connection.error());
        return exitStatus::unusable;
    }
    auto target = targetFor(connection->profile, connection->secrets);
    if (!target) {
        printLine(stderr, explanation(diagnose(target.error(), connection->profile)));
        return exitStatus::failed;
    }
    ExportRun run(line, std::move(connection->profile), std::move(*target));
    QObject::connect(&run, &ExportRun::ended, qApp, [](int status) { QCoreApplication::exit(status); });
    run.start();
    return QCoreApplication::exec();
}

}
