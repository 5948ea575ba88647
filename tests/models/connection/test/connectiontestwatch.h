// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Runs a connection test to its end and says in short words where it stopped and why.

#include <QSignalSpy>
#include <QStringList>
#include <QTest>

#include "models/connection/test/connectiontest.h"

namespace reeve::test {

class ConnectionTestWatch
{
public:
    ConnectionTestWatch(const Profile &profile, const ConnectionSecrets &secrets) : test(profile, secrets, nullptr) { }

    // False when it did not finish within ten seconds.
    bool run()
    {
        QSignalSpy finished(&test, &ConnectionTest::finished);
        test.start();
        return (!finished.isEmpty() || finished.wait(10'000)) && finished.count() == 1;
    }

    const StepReport &at(TestStep step) const { return test.steps().at(std::size_t(step)); }

    // The step that failed, and its diagnosis: "tls tls-untrusted". "passed" when none did.
    QString stoppedAt() const
    {
        for (const StepReport &report : test.steps()) {
            if (report.state == StepState::Failed)
                return stepName(report.step) + u' ' + (report.diagnosis ? report.diagnosis->id : QString());
        }
        return test.outcomeName();
    }

    // Everything before the failing step has passed, everything after it was not reached.
    bool isStepsView() const
    {
        bool failed = false;
        for (const StepReport &report : test.steps()) {
            const bool went = report.state == StepState::Passed || report.state == StepState::Warned;
            const bool fits = failed ? report.state == StepState::NotReached && report.elapsedMs < 0
                                     : (went || report.state == StepState::Failed) && report.elapsedMs >= 0;
            if (!fits || (!failed && report.detail.isEmpty()))
                return false;
            failed = failed || report.state == StepState::Failed;
        }
        return true;
    }

    // Every word the test has to show.
    QString everything() const
    {
        QString text;
        for (const StepReport &report : test.steps()) {
            text += report.detail;
            if (report.diagnosis)
                text += report.diagnosis->symptom + report.diagnosis->cause + report.diagnosis->resolution.join(u' ')
                    + report.diagnosis->evidence;
        }
        return text;
    }

    ConnectionTest test;
};

}
