// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The connection test: runs the steps of teststep.h one after the other, from the address to data, without those that
// need one that has failed. It only reads; nothing is ever created on the server. Used by the wizard, the troubleshooting page
// and reeve --check.

#include <QObject>
#include <memory>
#include <vector>

#include "models/connection/connectionsecrets.h"
#include "models/connection/test/teststep.h"
#include "models/profiles/profile.h"

namespace reeve {

class ConnectionTestRunner;
class RequestLog;
struct StatusFacts;

class ConnectionTest : public QObject
{
    Q_OBJECT
public:
    // log outlives this and may be null.
    ConnectionTest(Profile profile, ConnectionSecrets secrets, RequestLog *log, QObject *parent = nullptr);
    ~ConnectionTest() override; // cancels without signals

    void start(); // once; further calls do nothing
    void cancel(); // steps that run or wait become NotReached, then finished() is emitted
    const std::vector<StepReport> &steps() const; // one per TestStep, in that order
    bool passed() const; // finished, and every step Passed or Warned
    const StatusFacts &server() const; // as reported so far; empty before the Kibana step
    QString outcomeName() const; // stable: "passed", "failed", "cancelled" or "running"

Q_SIGNALS:
    void stepChanged(int index); // in steps()
    void finished();

private:
    std::unique_ptr<ConnectionTestRunner> m_runner;
};

}
