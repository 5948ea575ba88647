// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QCoreApplication>

#include "models/privileges/privileges.h"

namespace reeve {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Privileges)
};

QString versionNote(const PrivilegeModelMatch &match)
{
    switch (match.certainty) {
    case PrivilegeModelCertainty::Known:
        return {};
    case PrivilegeModelCertainty::NotReported:
        return Texts::tr(
            "The version of this Kibana is not known. The names are those of 8.18 unless another version is chosen.");
    case PrivilegeModelCertainty::Newer:
        return Texts::tr("This Kibana is newer than 9.4, the last version whose names were looked up. The names of 9.4 "
                         "are assumed.");
    case PrivilegeModelCertainty::Serverless:
        return Texts::tr("Serverless changes without versions. The names of the newest known version are assumed.");
    }
    Q_UNREACHABLE();
}

// Kibana up to 9.0 cannot grant everything in single spaces.
QString spaceNote(const PrivilegeSelection &selection, PrivilegeModel model)
{
    if (selection.spaces.isEmpty() || privilegeNames(model).defendPerSpace)
        return {};
    if (selection.actions.isEmpty() && !selection.history)
        return Texts::tr(
            "Reeve reads the endpoints with Security: Read alone. Kibana's own Endpoints page also asks for Endpoint "
            "List: Read, which up to 9.0 can be given in all spaces only.");
    return Texts::tr(
        "Up to 9.0 Kibana gives response actions and their history in all spaces only, and Security: Read with them.");
}

QString actionsNote(const PrivilegeSelection &selection)
{
    if (selection.actions.isEmpty() && selection.history)
        return Texts::tr("The history of response actions needs the Enterprise licence.");
    if (selection.actions.isEmpty())
        return {};
    return Texts::tr(
        "Response actions also depend on the licence: isolating hosts needs Platinum, the others and their history "
        "Enterprise.");
}

QString connectorsNote(const PrivilegeSelection &selection)
{
    if (selection.owners.isEmpty() || !selection.connectors)
        return {};
    return Texts::tr("Actions and Connectors: Read also lets the account run connectors.");
}

}

QStringList privilegeNotes(const PrivilegeSelection &selection, const PrivilegeModelMatch &match)
{
    QStringList notes{
        versionNote(match), spaceNote(selection, match.model), actionsNote(selection), connectorsNote(selection)};
    notes.removeAll(QString());
    notes << Texts::tr(
        "Not tried against every version. \u201cGET kbn:/api/security/privileges\u201d lists the names that your "
        "Kibana knows.");
    return notes;
}

}
