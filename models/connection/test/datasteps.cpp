// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QCoreApplication>
#include <array>

#include "models/connection/requests.h"
#include "models/connection/test/stepfunctions.h"
#include "models/diagnosis/emptyinventory.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

// Kibana: the three areas that own cases.
constexpr std::array owners{"securitySolution", "observability", "cases"};

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ConnectionTest)
};

// Reads one case of each owner in turn. An account that may read none is legitimate, as the inventory works without
// cases: that is a warning, and only other failures stop the test.
class CaseProbe final : public CallBase
{
public:
    CaseProbe(const TestFacts &facts, StepDone done) : m_facts(facts), m_done(std::move(done)) { askNext(); }

private:
    void askNext()
    {
        const QString owner = QString::fromLatin1(owners.at(m_asked));
        const ApiRequest request = firstCaseOf(owner);
        m_call = m_facts.client->send(request, [this, owner, request](const Outcome<Reply> &answer) {
            const Outcome<qint64> total = answer.and_then(readTotal);
            if (!total && total.error().fault != Fault::Forbidden)
                return m_done(failedWith(m_facts, request, total.error()));
            (total ? m_readable : m_forbidden).append(owner);
            if (!total)
                m_refusal = diagnosisOf(request, total.error());
            ++m_asked;
            m_asked < owners.size() ? askNext() : conclude();
        });
    }

    // Kibana names the owner of the request. As all owners were refused, its name is removed from the message.
    Diagnosis diagnosisOf(const ApiRequest &request, ApiError error) const
    {
        error.serverSays = error.serverSays.section(u" with owner"_s, 0, 0);
        return *failedWith(m_facts, request, error).diagnosis;
    }

    void conclude()
    {
        if (m_readable.isEmpty()) {
            m_refusal->severity = Severity::Warning;
            return m_done(
                warnedWith(Texts::tr("This account may read no cases. The inventory works without them."), m_refusal));
        }
        // Kibana: no request reports whether creating is allowed, and nothing is created here.
        m_done(passedWith(m_forbidden.isEmpty()
                ? Texts::tr("May read cases of: %1. Whether it may create them shows only when a case is created.")
                      .arg(m_readable.join(u", "_s))
                : Texts::tr("May read cases of: %1. Not of: %2. Whether it may create them shows only when a case is "
                            "created.")
                      .arg(m_readable.join(u", "_s), m_forbidden.join(u", "_s))));
    }

    const TestFacts &m_facts;
    StepDone m_done;
    std::size_t m_asked = 0;
    QStringList m_readable{};
    QStringList m_forbidden{};
    std::optional<Diagnosis> m_refusal{};
    Call m_call{};
};

StepResult endpointsResult(TestFacts &facts, const Outcome<qint64> &total)
{
    if (!total)
        return failedWith(facts, firstEndpoint(), total.error());
    facts.endpoints = *total;
    return passedWith(Texts::tr("This account may read the endpoints of this space."));
}

// agents: Fleet's count, or the reason why it could not be read, which does not matter here.
StepResult emptyResult(const TestFacts &facts, const Outcome<qint64> &agents)
{
    Diagnosis diagnosis = diagnoseEmptyInventory({.filtered = false,
        .totalUnfiltered = 0,
        .enrolledAgents = agents ? *agents : -1,
        .space = facts.profile.space});
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
    return std::make_unique<CaseProbe>(facts, std::move(done));
}

// Counts all endpoints, whatever host statuses the profile fetches by default.
Call tryData(TestFacts &facts, StepDone done)
{
    if (facts.endpoints > 0) {
        done(passedWith(Texts::tr("Endpoints: %L1.").arg(facts.endpoints)));
        return {};
    }
    return ask<qint64>(*facts.client, fleetAgentStatus(), readActiveAgents,
        [&facts, done](const Outcome<qint64> &agents) { done(emptyResult(facts, agents)); });
}

}
