// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Implements ConnectionTest: runs the step functions one after the other, measures each, and leaves out those that need
// a step that has failed.

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
    void runNextStep(); // passes over those that need a failed one; finishes the test after the last one
    bool isBlocked(std::size_t index) const;
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
    bool m_ended = false; // a failure that every later step would share
    Call m_ongoing{}; // last member: destroyed before the facts that it uses
};

}
