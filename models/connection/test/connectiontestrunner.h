// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Implements ConnectionTest: runs the step functions one after the other, measures each, and stops at the first that
// fails.

#include <QElapsedTimer>
#include <QObject>
#include <vector>

#include "models/connection/test/stepfunctions.h"

namespace reeve {

class ConnectionTestRunner : public QObject
{
    Q_OBJECT
public:
    ConnectionTestRunner(Profile profile, ConnectionSecrets secrets, RequestLog *log);
    ~ConnectionTestRunner() override;

    void start(); // the first step runs later than this call
    void cancel();
    const std::vector<StepReport> &reports() const { return m_reports; }
    const StatusFacts &server() const { return m_facts.status; }
    bool isFinished() const { return m_finished; }
    bool wasCancelled() const { return m_cancelled; }

Q_SIGNALS:
    void stepChanged(int index);
    void finished();

private:
    void runNextStep(); // finishes the test after the last step or a failed one
    void onStepFinished(StepResult result);
    void finishTest(); // steps that have not run become NotReached
    void setState(std::size_t index, StepState state);

    TestFacts m_facts;
    std::vector<StepReport> m_reports{};
    std::size_t m_next = 0;
    QElapsedTimer m_clock{};
    bool m_started = false;
    bool m_finished = false;
    bool m_cancelled = false;
    Call m_ongoing{}; // last member: destroyed before the facts that it uses
};

}
