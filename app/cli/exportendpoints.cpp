// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/exportendpoints.h"

#include <QCoreApplication>
#include <memory>

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

void begin(const CommandLine &line, ChosenConnection connection, std::unique_ptr<ExportRun> &run)
{
    auto target = targetFor(connection.profile, connection.secrets);
    if (!target) {
        printLine(stderr, explanation(diagnose(target.error(), connection.profile)));
        return QCoreApplication::exit(exitStatus::failed);
    }
    run = std::make_unique<ExportRun>(line, std::move(connection.profile), std::move(*target));
    QObject::connect(run.get(), &ExportRun::ended, qApp, [](int status) { QCoreApplication::exit(status); });
    run->start();
}

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
    QObject context;
    std::unique_ptr<ExportRun> run;
    chooseConnection(line, &context, [&line, &run](tl::expected<ChosenConnection, QString> connection) {
        if (!connection) {
            printProblem(connection.error());
            return QCoreApplication::exit(exitStatus::unusable);
        }
        begin(line, *std::move(connection), run);
    });
    return QCoreApplication::exec();
}

}
