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

QString translated(const char *text)
{
    return QCoreApplication::translate("ConnectionTest", text);
}

// Asks for one case of each owner in turn. A connection whose account may read none is legitimate: the inventory works
// without cases. So that is a warning, and only other failures stop the test.
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

    // Kibana names the one owner it was asked for. All of them were asked, so the refusal is not about that one, nor
    // is there another to choose.
    Diagnosis diagnosisOf(const ApiRequest &request, ApiError error) const
    {
        error.serverSays = error.serverSays.section(u" with owner"_s, 0, 0);
        return *failedWith(m_facts, request, error).diagnosis;
    }

    void conclude()
    {
        if (m_readable.isEmpty()) {
            m_refusal->severity = Severity::Warning;
            return m_done(warnedWith(translated(QT_TRANSLATE_NOOP("ConnectionTest",
                                         "This account may read no cases. The inventory works without them.")),
                m_refusal));
        }
        QString detail =
            translated(QT_TRANSLATE_NOOP("ConnectionTest", "May read cases of: %1.")).arg(m_readable.join(u", "_s));
        if (!m_forbidden.isEmpty())
            detail +=
                u' ' + translated(QT_TRANSLATE_NOOP("ConnectionTest", "Not of: %1.")).arg(m_forbidden.join(u", "_s));
        // Kibana has no call that tells whether creating is allowed, and nothing is created here.
        detail += u' '
            + translated(
                QT_TRANSLATE_NOOP("ConnectionTest", "Whether it may create them shows only when a case is created."));
        m_done(passedWith(detail));
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
    return passedWith(
        translated(QT_TRANSLATE_NOOP("ConnectionTest", "This account may read the endpoints of this space.")));
}

// agents: whether it could be read or not, the endpoints are missing all the same.
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

// The host statuses that the profile fetches by default are left out of account: the question is what exists.
Call tryData(TestFacts &facts, StepDone done)
{
    if (facts.endpoints > 0) {
        done(passedWith(translated(QT_TRANSLATE_NOOP("ConnectionTest", "Endpoints: %L1.")).arg(facts.endpoints)));
        return {};
    }
    return ask<qint64>(*facts.client, fleetAgentStatus(), readActiveAgents,
        [&facts, done](const Outcome<qint64> &agents) { done(emptyResult(facts, agents)); });
}

}
