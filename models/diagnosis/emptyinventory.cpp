// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/diagnosis/emptyinventory.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>

#include "models/diagnosis/resolution.h"
#include "models/diagnosis/rules.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Diagnosis)
};

constexpr qsizetype mostReasons = 3; // more would hide the steps below them

bool isOtherSpace(const EmptyInventoryFacts &facts)
{
    return !facts.space.isEmpty() && facts.space != "default"_L1;
}

struct EmptyRule {
    bool (*when)(const EmptyInventoryFacts &) = nullptr;
    DiagnosisRule text{};
};

constexpr std::array rules{
    EmptyRule{[](const EmptyInventoryFacts &facts) { return facts.filtered && facts.totalUnfiltered != 0; },
        {
            .id = "filter-matched-nothing",
            .severity = Severity::Information,
            .symptom = QT_TRANSLATE_NOOP("Diagnosis", "No endpoint matches the filter."),
            .cause = "{total}",
            .resolution = QT_TRANSLATE_NOOP("Diagnosis",
                "# Clear the filter to see everything.\n"
                "$ Leave out --kuery and --status, and \"hostStatuses\" of the connection, to export everything.\n"
                "Check the host statuses: endpoints that stopped reporting are offline or inactive.\n"
                "In KQL, field names begin with united.endpoint or united.agent, small letters and capitals differ, "
                "and a "
                "field that Kibana's index does not map matches nothing."),
            .remedies = {Remedy::ClearFilters, Remedy::Retry},
        }},
    EmptyRule{[](const EmptyInventoryFacts &facts) { return facts.enrolledAgents > 0; },
        {
            .id = "agents-without-endpoints",
            .severity = Severity::Warning,
            .symptom = QT_TRANSLATE_NOOP(
                "Diagnosis", "Fleet has enrolled agents here ({agents}), and none of them is an endpoint."),
            .cause = QT_TRANSLATE_NOOP("Diagnosis",
                "An agent appears as an endpoint once Elastic Defend runs on it and the endpoint metadata transform "
                "has processed its first document. Kibana does not say which of the two is missing. {notCounted}"),
            .resolution = QT_TRANSLATE_NOOP("Diagnosis",
                "In Kibana, open Fleet, Agent policies: check that the agents' policy holds the Elastic Defend "
                "integration.\n"
                "Open Stack Management, Transforms: check that the endpoint.metadata_current and "
                "endpoint.metadata_united transforms are started and healthy.\n"
                "A newly enrolled agent needs a few minutes: try again then."),
            .remedies = {Remedy::Retry, Remedy::ChooseSpace, Remedy::CopyDetails},
        }},
    EmptyRule{[](const EmptyInventoryFacts &facts) { return facts.goneAgents.count() > 0; },
        {
            .id = "only-gone-agents",
            .severity = Severity::Warning,
            .symptom = QT_TRANSLATE_NOOP(
                "Diagnosis", "No agent is enrolled any more: Fleet lists only agents that are gone ({gone})."),
            .cause = QT_TRANSLATE_NOOP("Diagnosis",
                "Fleet calls an agent uninstalled once it was removed from its machine, and orphaned where only "
                "Elastic "
                "Defend is left. It counts both among the active agents, but neither checks in any more."),
            .resolution = QT_TRANSLATE_NOOP("Diagnosis",
                "Enrol an agent again where the machine is still in use, with a policy that holds the Elastic Defend "
                "integration.\n"
                "If there should be other agents, check that the connection's space is the one they are managed in."),
            .remedies = {Remedy::ChooseSpace, Remedy::Retry},
        }},
    EmptyRule{[](const EmptyInventoryFacts &facts) { return facts.enrolledAgents < 0 && !isOtherSpace(facts); },
        {
            .id = "signed-in-but-no-data",
            .severity = Severity::Warning,
            .symptom = QT_TRANSLATE_NOOP("Diagnosis", "Signed in, and Kibana shows no endpoints."),
            .cause = QT_TRANSLATE_NOOP("Diagnosis",
                "Kibana does not say why. The usual reasons are: Elastic Defend runs nowhere yet, the endpoints "
                "belong to another space, or the endpoint metadata transform stands still. {agentsUnread}"),
            .resolution = QT_TRANSLATE_NOOP("Diagnosis",
                "> Choose another space if the endpoints are managed elsewhere.\n"
                "$ If the endpoints are managed in another space, put its id into \"space\" of the connection's file.\n"
                "In Kibana, open Fleet, Agents: see whether agents are enrolled and healthy.\n"
                "Check that their agent policy holds the Elastic Defend integration.\n"
                "Open Stack Management, Transforms: check that the endpoint.metadata transforms are started."),
            .remedies = {Remedy::ChooseSpace, Remedy::TestConnection, Remedy::Retry},
        }},
    EmptyRule{isOtherSpace,
        {
            .id = "nothing-in-this-space",
            .severity = Severity::Warning,
            .symptom = QT_TRANSLATE_NOOP("Diagnosis", "There are no endpoints in the space {space}."),
            .cause = QT_TRANSLATE_NOOP("Diagnosis",
                "Endpoints appear in the spaces that their Elastic Defend policy belongs to, and no policy with "
                "endpoints belongs to this one, as far as this account may see. {agentsUnread}"),
            .resolution = QT_TRANSLATE_NOOP("Diagnosis",
                "> Choose the space in which the fleet is managed; often that is the default space.\n"
                "$ Put the id of the space in which the fleet is managed into \"space\" of the connection's file; "
                "often "
                "that is the default space.\n"
                "Or, in Kibana, add the agent policy to this space in Fleet."),
            .remedies = {Remedy::ChooseSpace, Remedy::TestConnection, Remedy::Retry},
        }},
    EmptyRule{nullptr,
        {
            .id = "nothing-enrolled",
            .severity = Severity::Warning,
            .symptom = QT_TRANSLATE_NOOP("Diagnosis", "No agent is enrolled, so there are no endpoints."),
            .cause = QT_TRANSLATE_NOOP("Diagnosis", "Fleet counts no enrolled agent in this space."),
            .resolution = QT_TRANSLATE_NOOP("Diagnosis",
                "In Kibana, add the Elastic Defend integration to an agent policy, then enrol an agent with that "
                "policy.\n"
                "If there should be agents already, check that the connection's space is the one they are managed in."),
            .remedies = {Remedy::ChooseSpace, Remedy::Retry},
        }},
};

QString countText(qint64 count)
{
    return count < 0 ? Texts::tr("not known") : QLocale().toString(count);
}

QString goneText(const GoneAgents &gone)
{
    const auto number = [](qint64 count) { return static_cast<int>(count); };
    QStringList parts;
    if (gone.uninstalled > 0)
        parts += Texts::tr("%Ln uninstalled agent(s)", nullptr, number(gone.uninstalled));
    if (gone.orphaned > 0)
        parts += Texts::tr("%Ln orphaned agent(s)", nullptr, number(gone.orphaned));
    if (gone.either > 0)
        parts += Texts::tr("%Ln uninstalled or orphaned agent(s)", nullptr, number(gone.either));
    return parts.join(u", "_s);
}

QString notCountedText(const GoneAgents &gone)
{
    return gone.count() == 0 ? QString() : Texts::tr("Not counted, because they are gone: %1.").arg(goneText(gone));
}

QString totalSentence(const EmptyInventoryFacts &facts)
{
    return facts.totalUnfiltered < 0
        ? Texts::tr("How many endpoints there are without the filter is not known.")
        : Texts::tr("Without the filter: %Ln endpoint(s).", nullptr, static_cast<int>(facts.totalUnfiltered));
}

// Nothing where the agents are counted. The privilege is blamed only where nothing else is known.
QString agentsUnreadText(const EmptyInventoryFacts &facts)
{
    if (facts.enrolledAgents >= 0)
        return {};
    return facts.agentsProblem.isEmpty()
        ? Texts::tr("Whether agents are enrolled could not be read, usually because the privilege to read Fleet's "
                    "agents is missing.")
        : Texts::tr("Whether agents are enrolled could not be read. %1").arg(facts.agentsProblem);
}

QString filledFrom(const EmptyInventoryFacts &facts, const char *source)
{
    return QCoreApplication::translate("Diagnosis", source)
        .replace("{total}"_L1, totalSentence(facts))
        .replace("{agents}"_L1, countText(facts.enrolledAgents))
        .replace("{gone}"_L1, goneText(facts.goneAgents))
        .replace("{notCounted}"_L1, notCountedText(facts.goneAgents))
        .replace("{space}"_L1, facts.space)
        .replace("{agentsUnread}"_L1, agentsUnreadText(facts)) // last: it may quote a server
        .trimmed();
}

}

Diagnosis diagnoseEmptyInventory(const EmptyInventoryFacts &facts)
{
    const DiagnosisRule &rule =
        std::ranges::find_if(rules, [&](const EmptyRule &each) { return !each.when || each.when(facts); })->text;
    Diagnosis found{
        .id = QString::fromLatin1(rule.id),
        .severity = rule.severity,
        .symptom = filledFrom(facts, rule.symptom),
        .cause = filledFrom(facts, rule.cause),
        .remedies = QList<Remedy>(rule.remedies.begin(), rule.remedies.end()),
        .evidence = Texts::tr("Endpoints without a filter: %1\nEnrolled agents: %2\nAgents that are gone: %3\n"
                              "Space: %4\nFilter set: %5")
                        .arg(countText(facts.totalUnfiltered), countText(facts.enrolledAgents),
                            countText(facts.enrolledAgents < 0 ? -1 : facts.goneAgents.count()),
                            isOtherSpace(facts) ? facts.space : u"default"_s,
                            facts.filtered ? Texts::tr("yes") : Texts::tr("no")),
        .seenAt = QDateTime::currentDateTimeUtc(),
        .family = emptyInventoryFamily,
    };
    if (found.remedies.contains(Remedy::ClearFilters))
        found.resolution += facts.filterReasons.mid(0, mostReasons);
    addSteps(found, filledFrom(facts, rule.resolution));
    return found;
}

}
