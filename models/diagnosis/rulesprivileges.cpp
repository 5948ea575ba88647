// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/diagnosis/rules.h"

namespace reeve {

namespace {

constexpr auto securityReadStep = QT_TRANSLATE_NOOP("Diagnosis",
    "Have the role given Security: Read in this space, and from 9.1 on Endpoint List: Read below it. The feature is "
    "called siem up to 8.17, siemV2 on 8.18 and 9.0, siemV3 on 9.1, siemV4 on 9.2, siemV5 from 9.3.");
constexpr auto casesStep = QT_TRANSLATE_NOOP("Diagnosis",
    "Have the role given Cases in the Security, Observability or Stack Management area: Read to see, All to create and "
    "change. For Security the feature is securitySolutionCasesV3 on 8.18.");
constexpr auto writtenRoleStep =
    QT_TRANSLATE_NOOP("Diagnosis", "# See which privileges are needed: there the role is written out.");
constexpr auto newKeyStep = QT_TRANSLATE_NOOP("Diagnosis",
    "An API key keeps the privileges it was created with: create a new one afterwards and put it into the "
    "connection.");
constexpr auto rightSpaceStep =
    QT_TRANSLATE_NOOP("Diagnosis", "Check that the connection's space is the one the role is meant for.");

constexpr DiagnosisRule rules[] = {
    {
        .id = "licence-expired",
        .faults = {Fault::Forbidden, Fault::BadRequest},
        .says = {"license has expired", "license is expired", "license expired", "license is non-compliant"},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Kibana refused while {doing}, because its licence has expired."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The licence of this deployment is no longer valid, or not for this. Kibana says: {server}. Privileges are "
            "not the reason, and whether the credential is right is not known."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "See in Kibana under Stack Management, License management, which licence is active and until when.\n"
            "Have it renewed, or replaced by a basic one, by the administrator of the subscription."),
        .remedies = {Remedy::CopyDetails, Remedy::Retry},
    },
    {
        .id = "licence-not-known-yet",
        .faults = {Fault::Forbidden},
        .says = {"license information is not available", "license information could not be obtained"},
        .severity = Severity::Warning,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Kibana runs, but does not know its licence."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "It could not read its licence from Elasticsearch, and refuses until it can. Kibana says: {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "{wait}\n"
            "If it stays, check that Elasticsearch runs and that Kibana reaches it."),
        .remedies = {Remedy::Retry, Remedy::TestConnection, Remedy::CopyDetails},
    },
    {
        .id = "assignees-need-platinum",
        .faults = {Fault::Forbidden},
        .says = {"assign users to cases", "retrieve suggested user profiles"},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "This deployment's licence does not include assignees."),
        .cause =
            QT_TRANSLATE_NOOP("Diagnosis", "Assigning cases needs a Platinum subscription. Kibana says: {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Remove the assignees and send the case again.\n"
            "Or name the people in the description."),
        .remedies = {Remedy::Retry, Remedy::CopyDetails},
    },
    {
        .id = "licence",
        .faults = {Fault::Forbidden},
        .says = {"license"},
        .symptom =
            QT_TRANSLATE_NOOP("Diagnosis", "Kibana refused while {doing}, because its licence does not include this."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis", "Kibana says: {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "See in Kibana under Stack Management, License management, which licence is active and until when.\n"
            "Ask the administrator of the subscription."),
        .remedies = {Remedy::CopyDetails, Remedy::Retry},
    },
    {
        .id = "forbidden-case-owner",
        .faults = {Fault::Forbidden},
        .says = {"with owners", "with owner"},
        .symptom =
            QT_TRANSLATE_NOOP("Diagnosis", "Kibana refused “{operation}” to this account, for cases of {owner}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Privileges on cases are given per owner: securitySolution (Security), observability, cases (Stack "
            "Management). Deleting, settings, comments, reopening and assigning are privileges of their own. Kibana "
            "says: {server}. {spaceHint}"),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "> Choose an owner this account may use.\n"
            "Or have the role given the Cases privilege of that owner, in this space (All to create and change). "
            "For Security the feature is securitySolutionCasesV3 on 8.18, V2 on 8.17, without a number before."),
        .furtherSteps = {newKeyStep},
        .remedies = {Remedy::SeePrivileges, Remedy::Retry, Remedy::ReplaceSecret, Remedy::ChooseSpace,
            Remedy::CopyDetails},
    },
    {
        .id = "forbidden-endpoints",
        .faults = {Fault::Forbidden},
        .activities = {Activity::ReadingEndpoints, Activity::ReadingOneEndpoint},
        .says = {"granted by the Kibana privileges"},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "This account may not read the endpoints."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The credential is accepted, but its role lacks the privilege to do so. Kibana names the API privilege "
            "that "
            "grants it: {privileges}. {spaceHint}"),
        .furtherSteps = {securityReadStep, writtenRoleStep, newKeyStep, rightSpaceStep},
        .remedies = {Remedy::SeePrivileges, Remedy::ReplaceSecret, Remedy::ChooseSpace, Remedy::TestConnection,
            Remedy::CopyDetails},
    },
    {
        .id = "forbidden-endpoints",
        .faults = {Fault::Forbidden},
        .activities = {Activity::ReadingEndpoints, Activity::ReadingOneEndpoint},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "This account may not read the endpoints."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The credential is accepted, but Kibana answered {server}. It does not name the missing privilege; "
            "the usual one is Security: Read, or access to Fleet. {spaceHint}"),
        .furtherSteps = {securityReadStep, writtenRoleStep, newKeyStep},
        .remedies = {Remedy::SeePrivileges, Remedy::ReplaceSecret, Remedy::ChooseSpace, Remedy::TestConnection,
            Remedy::CopyDetails},
    },
    {
        .id = "forbidden-fleet",
        .faults = {Fault::Forbidden},
        .activities = {Activity::ReadingFleet},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "This account may not read Fleet's agents."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The credential is accepted, but its role lacks the privilege to do so. Kibana says: {server}. "
            "{spaceHint}"),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Have the role given Fleet: Read (Agents) in this space, if the agents' counts are wanted.\n"
            "The inventory works without it."),
        .remedies = {Remedy::ReplaceSecret, Remedy::ChooseSpace, Remedy::CopyDetails},
    },
    {
        .id = "forbidden-response-actions",
        .faults = {Fault::Forbidden},
        .activities = {Activity::ReadingResponseActions},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "This account may not read the history of response actions."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The credential is accepted, but its role lacks the privilege to do so, which is apart from the one "
            "to read the endpoints. Kibana says: {server}. {spaceHint}"),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Have the role given Response Actions History: Read, below Security, in this space. Everything else about "
            "the endpoint can be read without it."),
        .furtherSteps = {newKeyStep},
        .remedies = {Remedy::ReplaceSecret, Remedy::ChooseSpace, Remedy::CopyDetails},
    },
    {
        .id = "forbidden-cases",
        .faults = {Fault::Forbidden},
        .activities = {Activity::ReadingCases, Activity::CreatingCase, Activity::ChangingCase},
        .says = {"of any owner"},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Kibana refused “{operation}” to this account, for every owner."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The credential is accepted, but the account has this right for the cases of no owner in this space. "
            "Kibana "
            "says: {server}. {spaceHint}"),
        .furtherSteps = {casesStep, newKeyStep},
        .remedies = {Remedy::SeePrivileges, Remedy::ReplaceSecret, Remedy::ChooseSpace, Remedy::TestConnection,
            Remedy::CopyDetails},
    },
    {
        .id = "forbidden-cases",
        .faults = {Fault::Forbidden},
        .activities = {Activity::ReadingCases, Activity::CreatingCase, Activity::ChangingCase},
        .symptom =
            QT_TRANSLATE_NOOP("Diagnosis", "This account was refused while {doing}, because it lacks a privilege."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The credential is accepted, but Kibana answered {server}. Privileges on cases are given per owner and "
            "per space. {spaceHint}"),
        .furtherSteps = {casesStep, newKeyStep},
        .remedies = {Remedy::SeePrivileges, Remedy::ReplaceSecret, Remedy::ChooseSpace, Remedy::TestConnection,
            Remedy::CopyDetails},
    },
    {
        .id = "forbidden-space",
        .faults = {Fault::Forbidden},
        .activities = {Activity::ReadingSpaces},
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "This account may not see the space {space}."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The credential is accepted, but none of its roles grants a privilege in that space. Kibana says: "
            "{server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "> Choose a space this account may see.\n"
            "$ Use a connection with a space that this account may see: \"space\" in its file.\n"
            "Or have the role extended to the space {space}."),
        .remedies = {Remedy::SeePrivileges, Remedy::ChooseSpace, Remedy::ReplaceSecret, Remedy::TestConnection},
    },
    {
        .id = "forbidden",
        .faults = {Fault::Forbidden},
        .says = {"granted by the Kibana privileges"},
        .symptom =
            QT_TRANSLATE_NOOP("Diagnosis", "This account was refused while {doing}, because it lacks a privilege."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The credential is accepted. Kibana names the API privilege that grants it: {privileges}. {spaceHint}"),
        .resolution = QT_TRANSLATE_NOOP(
            "Diagnosis", "Have the role given the feature that includes this privilege, in this space."),
        .furtherSteps = {newKeyStep},
        .remedies = {Remedy::SeePrivileges, Remedy::ReplaceSecret, Remedy::ChooseSpace, Remedy::TestConnection,
            Remedy::CopyDetails},
    },
    {
        .id = "forbidden",
        .faults = {Fault::Forbidden},
        .symptom =
            QT_TRANSLATE_NOOP("Diagnosis", "This account was refused while {doing}, because it lacks a privilege."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The credential is accepted, but Kibana answered {server}. It does not name the missing "
            "privilege. {spaceHint}"),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "# Test the connection to see which privileges work.\n"
            "$ reeve --check with the same --connection shows which privileges work.\n"
            "Ask the administrator of the roles for the missing privilege."),
        .furtherSteps = {newKeyStep},
        .remedies = {Remedy::SeePrivileges, Remedy::TestConnection, Remedy::CopyDetails, Remedy::ReplaceSecret},
    },
};
}

std::span<const DiagnosisRule> diagnosisRules::privileges()
{
    return rules;
}

}
