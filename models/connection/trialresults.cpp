// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connection/circumstances.h"
#include "models/connection/openingdiagnosis.h"
#include "models/connection/trialsteps.h"

using namespace Qt::StringLiterals;

namespace reeve {

StepResult passedWith(const QString &detail)
{
    return {.state = StepState::Passed, .detail = detail};
}

StepResult warnedWith(const QString &detail, std::optional<Diagnosis> diagnosis)
{
    return {.state = StepState::Warned, .detail = detail, .diagnosis = std::move(diagnosis)};
}

StepResult failedWith(Diagnosis diagnosis, const QString &more)
{
    const QString detail = more.isEmpty() ? diagnosis.symptom : diagnosis.symptom + u' ' + more;
    return {.state = StepState::Failed, .detail = detail, .diagnosis = std::move(diagnosis)};
}

StepResult failedWith(const TrialFacts &facts, const OpeningProblem &problem)
{
    return failedWith(diagnose(problem, facts.profile)); // whose cause is the sentence
}

StepResult failedWith(const TrialFacts &facts, const ApiRequest &request, const ApiError &error)
{
    return failedWith(diagnose(error, circumstancesOf(facts.profile, request)));
}

StepResult failedWith(const TrialFacts &facts, const ApiError &error, const QString &more)
{
    Circumstances at = circumstancesOf(facts.profile, {});
    at.activity = Activity::Connecting;
    at.method.clear();
    at.path.clear();
    return failedWith(diagnose(error, at), more);
}

}
