// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QCoreApplication>

#include "models/rights/rights.h"

namespace reeve {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Rights", text);
}

QString versionNote(const EraReading &reading)
{
    switch (reading.certainty) {
    case EraCertainty::Known:
        return {};
    case EraCertainty::NotTold:
        return say(QT_TRANSLATE_NOOP("Rights",
            "The version of this Kibana is not known. The names are those of 8.18 unless another version is chosen."));
    case EraCertainty::Newer:
        return say(QT_TRANSLATE_NOOP("Rights",
            "This Kibana is newer than the last version whose names were looked up (9.4). Theirs are assumed."));
    case EraCertainty::Serverless:
        return say(QT_TRANSLATE_NOOP(
            "Rights", "Serverless changes without versions. The names of the newest known version are assumed."));
    }
    Q_UNREACHABLE();
}

// What Kibana up to 9.0 makes of one space.
QString spaceNote(const RightsWish &wish, KibanaEra era)
{
    if (wish.spaces.isEmpty() || namesIn(era).defendPerSpace)
        return {};
    if (wish.actions.isEmpty() && !wish.history)
        return say(QT_TRANSLATE_NOOP("Rights",
            "Reeve reads the endpoints with Security: Read alone. Kibana's own Endpoints page also asks for Endpoint "
            "List: Read, which up to 9.0 can be given in all spaces only."));
    return say(QT_TRANSLATE_NOOP("Rights",
        "Up to 9.0 Kibana gives response actions and their history in all spaces only, and Security: Read with them."));
}

QString actionsNote(const RightsWish &wish)
{
    if (wish.actions.isEmpty() && wish.history)
        return say(QT_TRANSLATE_NOOP("Rights", "The history of response actions needs the Enterprise licence."));
    if (wish.actions.isEmpty())
        return {};
    return say(QT_TRANSLATE_NOOP("Rights",
        "Response actions also depend on the licence: isolating hosts needs Platinum, the others and their history "
        "Enterprise."));
}

QString connectorsNote(const RightsWish &wish)
{
    if (wish.owners.isEmpty() || !wish.connectors)
        return {};
    return say(QT_TRANSLATE_NOOP("Rights", "Actions and Connectors: Read also lets the account run connectors."));
}

}

QStringList rightsNotes(const RightsWish &wish, const EraReading &reading)
{
    QStringList notes{versionNote(reading), spaceNote(wish, reading.era), actionsNote(wish), connectorsNote(wish)};
    notes.removeAll(QString());
    notes << say(QT_TRANSLATE_NOOP("Rights",
        "Not tried against every version. \u201cGET kbn:/api/security/privileges\u201d lists the names that your "
        "Kibana knows."));
    return notes;
}

}
