// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/diagnosis/resolution.h"

using namespace Qt::StringLiterals;

namespace reeve {

void addSteps(Diagnosis &diagnosis, const QString &lines)
{
    constexpr QLatin1StringView forWindow("# ");
    const QStringList steps = lines.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &step : steps) {
        const bool marked = step.startsWith(forWindow);
        if (marked)
            diagnosis.windowSteps.append(diagnosis.resolution.size());
        diagnosis.resolution.append(marked ? step.mid(forWindow.size()) : step);
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
