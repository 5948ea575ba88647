// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/models/operations/otherchecker.h"

#include <QProcess>
#include <QTemporaryFile>

namespace reeve {

using namespace Qt::StringLiterals;

OtherAnswers askOtherChecker(const QString &script, const QStringList &arguments, const QByteArrayList &questions)
{
    constexpr int missing = 77; // exit status of the scripts
    constexpr int twoMinutes = 120'000;
    constexpr qsizetype mostError = 600; // bytes of what stands last
    QTemporaryFile input;
    if (!input.open() || input.write(questions.join('\n') + '\n') < 0 || !input.flush())
        return {.error = input.errorString()};
    QProcess python;
    python.setStandardInputFile(input.fileName());
    const QString folder = QStringLiteral(REEVE_SOURCE_DIR) + u"/tests/models/operations/"_s;
    python.start(u"/usr/bin/python3"_s, QStringList{folder + script} + arguments);
    if (!python.waitForStarted())
        return {.isMissing = true};
    if (!python.waitForFinished(twoMinutes))
        return {.error = u"%1 takes longer than two minutes"_s.arg(script)};
    if (python.exitStatus() != QProcess::NormalExit || python.exitCode() != 0)
        return {.isMissing = python.exitCode() == missing,
            .error = QString::fromUtf8(python.readAllStandardError().right(mostError))};
    QByteArrayList lines = python.readAllStandardOutput().split('\n');
    lines.removeLast(); // behind the last line's end
    return {.lines = lines};
}

}
