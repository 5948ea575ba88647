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

StepResult failedWith(Diagnosis diagnosis, const QString &remark)
{
    const QString detail = remark.isEmpty() ? diagnosis.symptom : diagnosis.symptom + u' ' + remark;
    return {.state = StepState::Failed, .detail = detail, .diagnosis = std::move(diagnosis)};
}

StepResult failedWith(const TestFacts &facts, const TargetProblem &problem)
{
    return failedWith(diagnose(problem, facts.profile));
}

StepResult failedWith(const TestFacts &facts, const ApiRequest &request, const ApiError &error)
{
    return failedWith(diagnose(error, requestContextOf(facts.profile, request)));
}

StepResult failedWith(const TestFacts &facts, const ApiError &error, const QString &remark)
{
    RequestContext at = requestContextOf(facts.profile, {});
    at.activity = Activity::Connecting;
    at.method.clear();
    at.path.clear();
    return failedWith(diagnose(error, at), remark);
}

}
