// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/diagnosis/diagnose.h"

#include <QCoreApplication>

#include "models/diagnosis/family.h"
#include "models/diagnosis/placeholders.h"
#include "models/diagnosis/rules.h"

namespace reeve {

Diagnosis diagnose(const ApiError &error, const RequestContext &context)
{
    const DiagnosisRule &rule = ruleFor(error, context);
    const auto text = [&](const char *source) {
        return fillPlaceholders(QCoreApplication::translate("Diagnosis", source), error, context);
    };
    // Split before filling: a line break in a server's message is not another step.
    QStringList steps = QCoreApplication::translate("Diagnosis", rule.resolution).split(u'\n');
    for (QString &step : steps)
        step = fillPlaceholders(step, error, context);
    return {
        .id = QString::fromLatin1(rule.id),
        .severity = rule.severity,
        .symptom = text(rule.symptom),
        .cause = text(rule.cause),
        .resolution = steps,
        .remedies = QList<Remedy>(rule.remedies.begin(), rule.remedies.end()),
        .evidence = evidenceText(error, context),
        .seenAt = QDateTime::currentDateTimeUtc(),
        .family = familyName(error.fault, context.activity),
    };
}

}
