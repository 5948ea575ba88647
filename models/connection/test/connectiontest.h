// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The connection test: a steps of steps from the address to data, each proven by itself. It reads only;
// nothing is ever created on the server. Used by the wizard, the troubleshooting page and reeve --check.

#include <QObject>
#include <memory>
#include <optional>
#include <vector>

#include "models/connection/connectionsecrets.h"
#include "models/connection/presentedcertificate.h"
#include "models/diagnosis/diagnosis.h"
#include "models/kibana/target.h"
#include "models/profiles/profile.h"

namespace reeve {

enum class TestStep {
    Address, // understood, and a secret may travel there
    Name, // resolves
    Port, // somebody listens
    Tls, // trusted chain, right name, pin; "not used" over loopback http
    Kibana, // it is Kibana; which version and flavour
    Ready, // Kibana says it is available
    Credentials, // accepted; never concluded from /api/status
    Identity, // who I am; says so without failing where the server does not tell
    Space, // exists, through the spaces API
    Endpoints, // may read the endpoint metadata
    Cases, // may read cases, per owner
    Data, // there are endpoints
};

enum class StepState {
    Waiting,
    Running,
    Passed,
    Warned, // works, with something to know: no data, identity not told
    Failed,
    NotReached, // a step before it failed or the test was cancelled
};

struct StepReport {
    TestStep step = TestStep::Address;
    StepState state = StepState::Waiting;
    QString detail{}; // what was seen, one plain sentence
    qint64 elapsedMs = -1;
    std::optional<Diagnosis> diagnosis{}; // for Failed and some Warned
    std::optional<PresentedCertificate> certificate{}; // of the TLS step, once the server has shown one
};

QString stepName(TestStep step); // stable: "address", "name", "port", "tls", "kibana", ...
QString stepTitle(TestStep step); // translated: "Address understood"
QString stepStateName(StepState state); // stable: "passed", "failed", "not-reached", ...
// The detail for reports in one line: of a failed step with the certificate that the server presented.
QString stepFindings(const StepReport &report);

class RequestLog;
struct StatusFacts;

class ConnectionTest : public QObject
{
    Q_OBJECT
public:
    ConnectionTest(Profile profile, ConnectionSecrets secrets, RequestLog *log, QObject *parent = nullptr);
    ~ConnectionTest() override; // dropping it cancels it

    void start();
    void cancel(); // what runs and waits becomes NotReached; finished() follows
    const std::vector<StepReport> &steps() const;
    bool passed() const; // finished, and every step Passed or Warned
    const StatusFacts &server() const; // as told so far; empty before the Kibana step
    // "passed", "failed", "cancelled" or "running"
    QString outcome() const;

Q_SIGNALS:
    void stepChanged(int index);
    void finished();

private:
    class TestStepsView;
    std::unique_ptr<TestStepsView> m_steps;
};

}
