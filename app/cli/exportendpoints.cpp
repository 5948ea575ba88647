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
#include "models/endpoints/query/kqlreader.h"
#include "models/endpoints/query/kqlwarnings.h"

namespace reeve {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

}

int runExport(const CommandLine &line)
{
    // Checked first, not after minutes of reading.
    if (const auto problem = problemWithTarget(line.exportFile)) {
        printProblem(problem->sentence);
        return exitStatus::unusable;
    }
    if (const QString mistake = kqlProblem(line.kuery); !mistake.isEmpty()) {
        printProblem(Texts::tr("The KQL has a mistake, so nothing was sent. %1").arg(mistake));
        return exitStatus::unusable;
    }
    for (const QString &warning : kqlWarnings(line.kuery))
        printProblem(warning);
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
