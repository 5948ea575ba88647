// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The steps of the connection test as data: which they are, how far each has come, and their names and texts.

#include <QString>
#include <optional>

#include "models/connection/presentedcertificate.h"
#include "models/diagnosis/diagnosis.h"

namespace reeve {

// In the order in which they run.
enum class TestStep {
    Address, // can be read, and a secret may be sent there
    Name, // resolves to an IP address
    Port, // accepts a connection
    Tls, // trusted chain, right name, pin; passed as "not used" over loopback http
    Kibana, // the server is Kibana; with version and flavour
    Ready, // Kibana reports that it is available
    Credentials, // accepted; never concluded from /api/status, which answers anyone
    Identity, // name and roles of the account; a warning where the server does not report them
    Space, // exists, by the spaces API
    Endpoints, // the account may read the endpoint metadata
    Cases, // the account may read cases
    Data, // there are endpoints
};

enum class StepState {
    Waiting,
    Running,
    Passed,
    Warned, // passed, and something to know: no data, identity not reported, a certificate that expires soon
    Failed,
    NotReached, // an earlier step that it needs failed, or the test was cancelled
};

struct StepReport {
    TestStep step = TestStep::Address;
    StepState state = StepState::Waiting;
    QString detail{}; // the finding, translated plain sentences
    qint64 elapsedMs = -1; // -1: not finished
    std::optional<Diagnosis> diagnosis{}; // for Failed and some Warned
    std::optional<PresentedCertificate> certificate{}; // of the TLS step, once the server has presented one
};

// Whether step tells nothing where an earlier one has failed. The others are still run, so that one test tells all.
bool needs(TestStep step, TestStep earlier);

QString stepName(TestStep step); // stable: "address", "name", "port", "tls", "kibana", ...
QString stepTitle(TestStep step); // translated: "Address understood"
QString stepStateName(StepState state); // stable: "passed", "failed", "not-reached", ...
// The detail for reports, in one line, translated. For a failed step followed by the certificate that was presented.
QString stepFindingsText(const StepReport &report);

}
