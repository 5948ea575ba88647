// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The steps of the connection test as functions. Each gets the facts that the steps before it found, adds its own, and
// reports one result: before it returns, or later while the returned handle is held.

#include <QNetworkProxy>
#include <functional>
#include <memory>
#include <optional>

#include "models/connection/connectionsecrets.h"
#include "models/connection/serverfacts.h"
#include "models/connection/targetbuilder.h"
#include "models/connection/test/teststep.h"
#include "models/diagnosis/diagnose.h"
#include "models/kibana/client.h"
#include "models/profiles/profile.h"

namespace reeve {

struct StepResult {
    StepState state = StepState::Passed;
    QString detail{}; // translated
    std::optional<Diagnosis> diagnosis{};
    std::optional<PresentedCertificate> certificate{};
    bool endsTest = false; // no later step can pass, whatever it needs
};

struct TestFacts {
    Profile profile{};
    ConnectionSecrets secrets{}; // the sign-in's is cleared once the client has it
    RequestLog *log = nullptr; // may be null
    std::unique_ptr<Client> client{}; // from the address step on; null where the TLS files cannot be used
    std::optional<TargetProblem> inputProblem{}; // of profile or secret; reported by the step that it concerns
    StatusFacts status{};
    std::optional<ApiError> notReady{}; // Kibana's answer that it is not available
    QList<SpaceFacts> spaces{};
    std::optional<Outcome<IdentityFacts>> identity{}; // read by the credentials step
    qint64 endpoints = -1; // -1: not read yet
};

// The proxy that the connection uses, with its password; QNetworkProxy::NoProxy where there is none.
QNetworkProxy proxyOf(const TestFacts &facts);

// Called once per step, on the thread of the test.
using StepDone = std::function<void(StepResult)>;
// facts outlives the step. Null where done was called before the return; dropping the handle cancels the step.
using StepStart = Call (*)(TestFacts &facts, StepDone done);

// In the order of TestStep.
Call tryAddress(TestFacts &facts, StepDone done);
Call tryName(TestFacts &facts, StepDone done);
Call tryPort(TestFacts &facts, StepDone done);
Call tryTls(TestFacts &facts, StepDone done);
Call tryKibana(TestFacts &facts, StepDone done);
Call tryReady(TestFacts &facts, StepDone done);
Call tryCredentials(TestFacts &facts, StepDone done);
Call tryIdentity(TestFacts &facts, StepDone done);
Call trySpace(TestFacts &facts, StepDone done);
Call tryEndpoints(TestFacts &facts, StepDone done);
Call tryCases(TestFacts &facts, StepDone done);
Call tryData(TestFacts &facts, StepDone done);

StepResult passedWith(const QString &detail);
StepResult warnedWith(const QString &detail, std::optional<Diagnosis> diagnosis = {});
// furtherText: a sentence that follows the symptom in the detail.
StepResult failedWith(Diagnosis diagnosis, const QString &furtherText = {});
StepResult failedWith(const TestFacts &facts, const TargetProblem &problem);
StepResult failedWith(const TestFacts &facts, const ApiRequest &request, const ApiError &error);
// For a failure before any request was sent, while the step waited for something.
StepResult failedWith(
    const TestFacts &facts, WaitingFor waitingFor, const ApiError &error, const QString &furtherText = {});

}
