// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QCoreApplication>

#include "models/privileges/privileges.h"

namespace reeve {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Privileges", text);
}

QString versionNote(const PrivilegeModelReading &reading)
{
    switch (reading.certainty) {
    case PrivilegeModelCertainty::Known:
        return {};
    case PrivilegeModelCertainty::NotTold:
        return say(QT_TRANSLATE_NOOP("Privileges",
            "The version of this Kibana is not known. The names are those of 8.18 unless another version is chosen."));
    case PrivilegeModelCertainty::Newer:
        return say(QT_TRANSLATE_NOOP("Privileges",
            "This Kibana is newer than the last version whose names were looked up (9.4). Theirs are assumed."));
    case PrivilegeModelCertainty::Serverless:
        return say(QT_TRANSLATE_NOOP(
            "Privileges", "Serverless changes without versions. The names of the newest known version are assumed."));
    }
    Q_UNREACHABLE();
}

// What Kibana up to 9.0 makes of one space.
QString spaceNote(const PrivilegeSelection &wish, PrivilegeModel era)
{
    if (wish.spaces.isEmpty() || namesIn(era).defendPerSpace)
        return {};
    if (wish.actions.isEmpty() && !wish.history)
        return say(QT_TRANSLATE_NOOP("Privileges",
            "Reeve reads the endpoints with Security: Read alone. Kibana's own Endpoints page also asks for Endpoint "
            "List: Read, which up to 9.0 can be given in all spaces only."));
    return say(QT_TRANSLATE_NOOP("Privileges",
        "Up to 9.0 Kibana gives response actions and their history in all spaces only, and Security: Read with them."));
}

QString actionsNote(const PrivilegeSelection &wish)
{
    if (wish.actions.isEmpty() && wish.history)
        return say(QT_TRANSLATE_NOOP("Privileges", "The history of response actions needs the Enterprise licence."));
    if (wish.actions.isEmpty())
        return {};
    return say(QT_TRANSLATE_NOOP("Privileges",
        "Response actions also depend on the licence: isolating hosts needs Platinum, the others and their history "
        "Enterprise."));
}

QString connectorsNote(const PrivilegeSelection &wish)
{
    if (wish.owners.isEmpty() || !wish.connectors)
        return {};
    return say(QT_TRANSLATE_NOOP("Privileges", "Actions and Connectors: Read also lets the account run connectors."));
}

}

QStringList privilegesNotes(const PrivilegeSelection &wish, const PrivilegeModelReading &reading)
{
    QStringList notes{versionNote(reading), spaceNote(wish, reading.era), actionsNote(wish), connectorsNote(wish)};
    notes.removeAll(QString());
    notes << say(QT_TRANSLATE_NOOP("Privileges",
        "Not tried against every version. \u201cGET kbn:/api/security/privileges\u201d lists the names that your "
        "Kibana knows."));
    return notes;
}

}
