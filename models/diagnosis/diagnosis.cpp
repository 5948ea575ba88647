// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/diagnosis/diagnosis.h"

#include <QCoreApplication>

#include "models/diagnosis/knowledge.h"
#include "models/diagnosis/placeholders.h"

namespace reeve {

Diagnosis diagnose(const ApiError &error, const Circumstances &circumstances)
{
    const Entry &entry = entryFor(error, circumstances);
    const auto text = [&](const char *english) {
        return filled(QCoreApplication::translate("Diagnosis", english), error, circumstances);
    };
    // Split before filling: a line break in a server's message is not another step.
    QStringList steps = QCoreApplication::translate("Diagnosis", entry.resolution).split(u'\n');
    for (QString &step : steps)
        step = filled(step, error, circumstances);
    return {
        .id = QString::fromLatin1(entry.id),
        .severity = entry.severity,
        .symptom = text(entry.symptom),
        .cause = text(entry.cause),
        .resolution = steps,
        .remedies = QList<Remedy>(entry.remedies.begin(), entry.remedies.end()),
        .evidence = evidenceOf(error, circumstances),
        .seenAt = QDateTime::currentDateTimeUtc(),
        .family = familyOf(error.fault, circumstances.activity),
    };
}

}
