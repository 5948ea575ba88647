// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The steps of the connection trial, one function each. A step is given what the steps before it learned, and answers
// once: before it returns, or later for as long as its handle is held.

#include <QNetworkProxy>
#include <functional>
#include <memory>
#include <optional>

#include "models/connection/opening.h"
#include "models/connection/serverfacts.h"
#include "models/connection/trial.h"
#include "models/kibana/client.h"

namespace reeve {

struct StepResult {
    StepState state = StepState::Passed;
    QString detail{};
    std::optional<Diagnosis> diagnosis{};
    std::optional<PresentedCertificate> certificate{};
};

// What is known so far; grows from step to step.
struct TrialFacts {
    Profile profile{};
    ConnectionSecrets secrets{}; // that of the sign-in is dropped once the client has it
    RequestLog *log = nullptr;
    std::unique_ptr<Client> client{}; // from the address step on, unless the files of TLS are unusable
    std::optional<OpeningProblem> unusable{}; // of what was entered; told at the step that needs it
    StatusFacts status{};
    std::optional<ApiError> notReady{}; // Kibana answered, and said that it is not available
    QList<SpaceFacts> spaces{};
    qint64 endpoints = -1;
};

// The proxy that the connection goes through, with its password.
QNetworkProxy proxyOf(const TrialFacts &facts);

using StepDone = std::function<void(StepResult)>;
using StepStart = Call (*)(TrialFacts &, StepDone);

Call tryAddress(TrialFacts &facts, StepDone done);
Call tryName(TrialFacts &facts, StepDone done);
Call tryPort(TrialFacts &facts, StepDone done);
Call tryTls(TrialFacts &facts, StepDone done);
Call tryKibana(TrialFacts &facts, StepDone done);
Call tryReady(TrialFacts &facts, StepDone done);
Call tryCredentials(TrialFacts &facts, StepDone done);
Call tryIdentity(TrialFacts &facts, StepDone done);
Call trySpace(TrialFacts &facts, StepDone done);
Call tryEndpoints(TrialFacts &facts, StepDone done);
Call tryCases(TrialFacts &facts, StepDone done);
Call tryData(TrialFacts &facts, StepDone done);

StepResult passedWith(const QString &detail);
StepResult warnedWith(const QString &detail, std::optional<Diagnosis> diagnosis = {});
StepResult failedWith(Diagnosis diagnosis, const QString &more = {}); // the detail is the symptom, and more
// What was entered cannot be used.
StepResult failedWith(const TrialFacts &facts, const OpeningProblem &problem);
// A failed request, explained.
StepResult failedWith(const TrialFacts &facts, const ApiRequest &request, const ApiError &error);
// A failure before there was a request.
StepResult failedWith(const TrialFacts &facts, const ApiError &error, const QString &more = {});

}
