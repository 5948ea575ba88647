// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connection/requestcontext.h"
#include "models/connection/targetdiagnosis.h"
#include "models/connection/test/stepfunctions.h"
#include "models/diagnosis/diagnose.h"

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

StepResult failedWith(Diagnosis diagnosis, const QString &furtherText)
{
    const QString detail = furtherText.isEmpty() ? diagnosis.symptom : diagnosis.symptom + u' ' + furtherText;
    return {.state = StepState::Failed, .detail = detail, .diagnosis = std::move(diagnosis)};
}

StepResult failedWith(const TestFacts &facts, const TargetProblem &problem)
{
    return failedWith(diagnose(problem, facts.profile));
}

StepResult failedWith(const TestFacts &facts, const ApiRequest &request, const ApiError &error)
{
    RequestContext at = requestContextOf(facts.profile, request);
    at.waitingFor = WaitingFor::Answer;
    StepResult result = failedWith(diagnose(error, at));
    result.endsTest = affectsEveryRequest(error.fault);
    return result;
}

StepResult failedWith(const TestFacts &facts, WaitingFor waitingFor, const ApiError &error, const QString &furtherText)
{
    RequestContext at = requestContextOf(facts.profile, {});
    at.activity = Activity::Connecting;
    at.waitingFor = waitingFor;
    at.method.clear();
    at.path.clear();
    return failedWith(diagnose(error, at), furtherText);
}

}
