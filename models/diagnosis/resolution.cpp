// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/diagnosis/resolution.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

// The character of the mark at the beginning of a line; a null character: none.
QChar markOf(const QString &line)
{
    const bool marked = line.size() > 1 && line[1] == u' ' && QStringView(u"#>$").contains(line[0]);
    return marked ? line[0] : QChar();
}

}

void addSteps(Diagnosis &diagnosis, const QString &lines)
{
    const QStringList all = lines.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : all) {
        const QChar mark = markOf(line);
        const QString step = mark.isNull() ? line : line.mid(2);
        if (mark.isNull() || mark == u'$')
            diagnosis.commandSteps.append(step);
        if (mark == u'$')
            continue;
        if (mark == u'#')
            diagnosis.windowSteps.append(diagnosis.resolution.size());
        diagnosis.resolution.append(step);
    }
}

QStringList stepsWithoutWindow(const Diagnosis &diagnosis)
{
    QStringList steps;
    for (qsizetype i = 0; i < diagnosis.resolution.size(); ++i) {
        if (!diagnosis.windowSteps.contains(i))
            steps.append(diagnosis.resolution[i]);
    }
    return steps;
}

}
