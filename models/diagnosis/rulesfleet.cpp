// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/diagnosis/rules.h"

namespace reeve {

namespace {

bool isKibanasOwn(const ApiError &error, const RequestContext &)
{
    return isFromKibana(error);
}

// Answers about Fleet's agents that have nothing to do with privileges.
constexpr DiagnosisRule rules[] = {
    {
        .id = "fleet-not-set-up",
        .faults = {Fault::ServerFault, Fault::NotFound, Fault::BadRequest},
        .activities = {Activity::ReadingFleet},
        .says = {"index_not_found", "no such index", "fleet is not set up", "fleet setup"},
        .when = isKibanasOwn,
        .severity = Severity::Warning,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Fleet has no index of agents here."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "Fleet is not set up yet, no agent was ever enrolled, or the index .fleet-agents was deleted. Kibana says: "
            "{server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "In Kibana, open Fleet once as an administrator, which sets it up, and see whether agents are enrolled.\n"
            "If there were agents, ask the administrator of Elasticsearch what became of the index .fleet-agents."),
        .remedies = {Remedy::Retry, Remedy::CopyDetails},
    },
    {
        .id = "fleet-off",
        .faults = {Fault::NotFound},
        .activities = {Activity::ReadingFleet},
        .when = isKibanasOwn,
        .severity = Severity::Warning,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "This Kibana does not offer Fleet's agents."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "It answered {server}: it has no such interface. Fleet's agents are switched off in kibana.yml "
            "(xpack.fleet.enabled or xpack.fleet.agents.enabled: false), or this kind of project has none."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "Ask the administrator of Kibana whether Fleet is meant to be off. Without it no agent can be enrolled "
            "here.\n"
            "The inventory and the cases work without it."),
        .remedies = {Remedy::Retry, Remedy::CopyDetails},
    },
    {
        .id = "fleet-failed",
        .faults = {Fault::ServerFault},
        .activities = {Activity::ReadingFleet},
        .says = {"index_closed", "blocked by", "circuit_breaking"},
        .when = isKibanasOwn,
        .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Elasticsearch could not answer Fleet about its agents."),
        .cause = QT_TRANSLATE_NOOP("Diagnosis",
            "The index .fleet-agents is closed, blocked or cannot be searched for now. Privileges are not the reason. "
            "Kibana says: {server}."),
        .resolution = QT_TRANSLATE_NOOP("Diagnosis",
            "{wait}\n"
            "If it stays, have the health of Elasticsearch and of the index .fleet-agents looked at."),
        .remedies = {Remedy::Retry, Remedy::TestConnection, Remedy::CopyDetails},
    },
};

}

std::span<const DiagnosisRule> diagnosisRules::fleet()
{
    return rules;
}

}
