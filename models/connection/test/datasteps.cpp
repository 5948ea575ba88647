// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QCoreApplication>

#include "models/cases/caseowner.h"
#include "models/connection/requests.h"
#include "models/connection/test/stepfunctions.h"
#include "models/diagnosis/emptyinventory.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ConnectionTest)
};

// An owner that this version of Reeve does not know is named by its id.
QString ownerText(const QString &id)
{
    const auto owner = ownerFromId(id);
    return owner ? ownerTitle(*owner) : id;
}

// Kibana: no request reports of which owners the account may see cases, or whether it may create them. What is known is
// that it may see those of at least one, and the owner of a case that came.
QString readableCasesText(const CaseFacts &cases)
{
    const QString creating = Texts::tr("Whether it may create cases shows only when one is created.");
    if (cases.owners.isEmpty())
        return Texts::tr("This account may read cases of at least one owner, and sees %Ln case(s) in this space. "
                         "Kibana does not report of which owners.",
                   nullptr, static_cast<int>(cases.total))
            + u' ' + creating;
    return Texts::tr(
               "This account sees %Ln case(s) in this space, the newest of %1. Kibana does not report which other "
               "owners' cases it may see.",
               nullptr, static_cast<int>(cases.total))
               .arg(ownerText(cases.owners.constFirst()))
        + u' ' + creating;
}

// An account that may read no cases is legitimate, as the inventory works without them.
StepResult casesResult(const TestFacts &facts, const Outcome<CaseFacts> &cases)
{
    if (cases)
        return passedWith(readableCasesText(*cases));
    StepResult failed = failedWith(facts, newestCase(), cases.error());
    if (cases.error().fault != Fault::Forbidden || !isFromKibana(cases.error()))
        return failed;
    failed.diagnosis->severity = Severity::Warning;
    return warnedWith(
        Texts::tr("This account may read no cases. The inventory works without them."), std::move(failed.diagnosis));
}

StepResult endpointsResult(TestFacts &facts, const Outcome<qint64> &total)
{
    if (!total)
        return failedWith(facts, firstEndpoint(), total.error());
    facts.endpoints = *total;
    return passedWith(Texts::tr("This account may read the endpoints of this space."));
}

// agents: Fleet's counts, or the reason why they could not be read, which does not matter here.
StepResult emptyResult(const TestFacts &facts, const Outcome<AgentCounts> &agents)
{
    EmptyInventoryFacts empty{.filtered = false, .totalUnfiltered = 0, .space = facts.profile.space};
    noteAgents(agents, empty);
    Diagnosis diagnosis = diagnoseEmptyInventory(empty);
    const QString detail = diagnosis.symptom;
    return warnedWith(detail, std::move(diagnosis));
}

}

Call tryEndpoints(TestFacts &facts, StepDone done)
{
    return ask<qint64>(*facts.client, firstEndpoint(), readTotal,
        [&facts, done](const Outcome<qint64> &total) { done(endpointsResult(facts, total)); });
}

Call tryCases(TestFacts &facts, StepDone done)
{
    return ask<CaseFacts>(*facts.client, newestCase(), readCases,
        [&facts, done](const Outcome<CaseFacts> &cases) { done(casesResult(facts, cases)); });
}

// Counts all endpoints, whatever host statuses the profile fetches by default.
Call tryData(TestFacts &facts, StepDone done)
{
    if (facts.endpoints > 0) {
        done(passedWith(Texts::tr("Endpoints: %L1.").arg(facts.endpoints)));
        return {};
    }
    return ask<AgentCounts>(*facts.client, fleetAgentStatus(), readAgentCounts,
        [&facts, done](const Outcome<AgentCounts> &agents) { done(emptyResult(facts, agents)); });
}

}
