// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The steps of the connection test, one function each. A step is given what the steps before it learned, and answers
// once: before it returns, or later for as long as its handle is held.

#include <QNetworkProxy>
#include <functional>
#include <memory>
#include <optional>

#include "models/connection/serverfacts.h"
#include "models/connection/targetbuilder.h"
#include "models/connection/test/connectiontest.h"
#include "models/kibana/client.h"

namespace reeve {

struct StepResult {
    StepState state = StepState::Passed;
    QString detail{};
    std::optional<Diagnosis> diagnosis{};
    std::optional<PresentedCertificate> certificate{};
};

// What is known so far; grows from step to step.
struct TestFacts {
    Profile profile{};
    ConnectionSecrets secrets{}; // that of the sign-in is dropped once the client has it
    RequestLog *log = nullptr;
    std::unique_ptr<Client> client{}; // from the address step on, unless the files of TLS are unusable
    std::optional<TargetProblem> unusable{}; // of what was entered; told at the step that needs it
    StatusFacts status{};
    std::optional<ApiError> notReady{}; // Kibana answered, and said that it is not available
    QList<SpaceFacts> spaces{};
    qint64 endpoints = -1;
};

// The proxy that the connection goes through, with its password.
QNetworkProxy proxyOf(const TestFacts &facts);

using StepDone = std::function<void(StepResult)>;
using StepStart = Call (*)(TestFacts &, StepDone);

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
StepResult failedWith(Diagnosis diagnosis, const QString &more = {}); // the detail is the symptom, and more
// What was entered cannot be used.
StepResult failedWith(const TestFacts &facts, const TargetProblem &problem);
// A failed request, explained.
StepResult failedWith(const TestFacts &facts, const ApiRequest &request, const ApiError &error);
// A failure before there was a request.
StepResult failedWith(const TestFacts &facts, const ApiError &error, const QString &more = {});

}
