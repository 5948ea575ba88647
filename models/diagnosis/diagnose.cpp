// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/diagnosis/diagnose.h"

#include <QCoreApplication>

#include "models/diagnosis/family.h"
#include "models/diagnosis/placeholders.h"
#include "models/diagnosis/resolution.h"
#include "models/diagnosis/rules.h"

namespace reeve {

Diagnosis diagnose(const ApiError &error, const RequestContext &context)
{
    const DiagnosisRule &rule = ruleFor(error, context);
    const auto text = [&](const char *source) {
        return fillPlaceholders(QCoreApplication::translate("Diagnosis", source), error, context);
    };
    Diagnosis found{
        .id = QString::fromLatin1(rule.id),
        .severity = rule.severity,
        .symptom = text(rule.symptom),
        .cause = text(rule.cause),
        .remedies = QList<Remedy>(rule.remedies.begin(), rule.remedies.end()),
        .evidence = evidenceText(error, context),
        .seenAt = QDateTime::currentDateTimeUtc(),
        .family = familyName(error.fault, context.activity),
    };
    // Split before filling: a line break in a server's message is not another step.
    if (rule.resolution)
        addSteps(found, QCoreApplication::translate("Diagnosis", rule.resolution));
    for (const char *step : rule.furtherSteps)
        addSteps(found, QCoreApplication::translate("Diagnosis", step));
    for (QStringList *steps : {&found.resolution, &found.commandSteps}) {
        for (QString &step : *steps)
            step = fillPlaceholders(step, error, context);
    }
    return found;
}

}
