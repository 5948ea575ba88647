// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/troubleshooting/tickettext.h"

#include <QCoreApplication>

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("TicketText", text);
}

// "Kibana: https://kibana.example.com, space default". Program and version first, so that a reader knows the words.
QStringList heading(const Profile *profile)
{
    QStringList lines{
        u"%1 %2"_s.arg(QCoreApplication::applicationName(), QCoreApplication::applicationVersion()).trimmed()};
    if (profile)
        lines << say(QT_TRANSLATE_NOOP("TicketText", "Kibana: %1, space %2"))
                     .arg(profile->address.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment),
                         profile->space.isEmpty() ? u"default"_s : profile->space);
    return lines;
}

QStringList adviceLines(const Diagnosis &diagnosis, const QString &indent)
{
    QStringList lines;
    for (int i = 0; i < diagnosis.resolution.size(); ++i)
        lines << u"%1%2. %3"_s.arg(indent, QString::number(i + 1), diagnosis.resolution[i]);
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
    lines << say(QT_TRANSLATE_NOOP("TicketText", "Seen: %1")).arg(diagnosis.seenAt.toUTC().toString(Qt::ISODate));
    lines << say(QT_TRANSLATE_NOOP("TicketText", "Finding: %1 (%2)")).arg(diagnosis.symptom, diagnosis.id);
    if (!diagnosis.cause.isEmpty())
        lines << say(QT_TRANSLATE_NOOP("TicketText", "Cause: %1")).arg(diagnosis.cause);
    if (!diagnosis.resolution.isEmpty())
        lines << say(QT_TRANSLATE_NOOP("TicketText", "What to do now:")) << adviceLines(diagnosis, u"  "_s);
    if (!diagnosis.evidence.isEmpty())
        lines << say(QT_TRANSLATE_NOOP("TicketText", "Evidence:")) << diagnosis.evidence;
    return lines.join(u'\n') + u'\n';
}

QString ticketText(const std::vector<StepReport> &steps, const Profile *profile)
{
    QStringList lines = heading(profile);
    lines << say(QT_TRANSLATE_NOOP("TicketText", "Connection test:"));
    for (const StepReport &step : steps) {
        lines << lineOf(step);
        if (step.diagnosis)
            lines << adviceLines(*step.diagnosis, u"    "_s);
    }
    return lines.join(u'\n') + u'\n';
}

}
