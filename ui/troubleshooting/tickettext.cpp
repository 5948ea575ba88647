// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/troubleshooting/tickettext.h"

#include <QCoreApplication>

#include "models/diagnosis/resolution.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(TicketText)
};

// Program and version, then "Kibana: https://kibana.example.com, space default".
QStringList heading(const Profile *profile)
{
    QStringList lines{
        u"%1 %2"_s.arg(QCoreApplication::applicationName(), QCoreApplication::applicationVersion()).trimmed()};
    if (profile)
        lines << Texts::tr("Kibana: %1, space %2")
                     .arg(profile->address.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment),
                         profile->space.isEmpty() ? u"default"_s : profile->space);
    return lines;
}

QStringList adviceLines(const Diagnosis &diagnosis, const QString &indent)
{
    QStringList lines;
    const QStringList steps = stepsWithoutWindow(diagnosis); // a ticket is read elsewhere
    for (int i = 0; i < steps.size(); ++i)
        lines << u"%1%2. %3"_s.arg(indent, QString::number(i + 1), steps[i]);
    return lines;
}

QString lineOf(const StepReport &step)
{
    QString line = u"[%1] %2"_s.arg(stepStateName(step.state), stepTitle(step.step));
    if (step.elapsedMs >= 0)
        line += u" (%1 ms)"_s.arg(step.elapsedMs);
    if (const QString findings = stepFindingsText(step); !findings.isEmpty())
        line += u": "_s + findings;
    return line;
}

}

QString ticketText(const Diagnosis &diagnosis, const Profile *profile)
{
    QStringList lines = heading(profile);
    lines << Texts::tr("Seen: %1").arg(diagnosis.seenAt.toUTC().toString(Qt::ISODate));
    lines << Texts::tr("Finding: %1 (%2)").arg(diagnosis.symptom, diagnosis.id);
    if (!diagnosis.cause.isEmpty())
        lines << Texts::tr("Cause: %1").arg(diagnosis.cause);
    if (!diagnosis.resolution.isEmpty())
        lines << Texts::tr("What to do now:") << adviceLines(diagnosis, u"  "_s);
    if (!diagnosis.evidence.isEmpty())
        lines << Texts::tr("Evidence:") << diagnosis.evidence;
    return lines.join(u'\n') + u'\n';
}

QString ticketText(const std::vector<StepReport> &steps, const Profile *profile)
{
    QStringList lines = heading(profile);
    lines << Texts::tr("Connection test:");
    for (const StepReport &step : steps) {
        lines << lineOf(step);
        if (step.diagnosis)
            lines << adviceLines(*step.diagnosis, u"    "_s);
    }
    return lines.join(u'\n') + u'\n';
}

}
