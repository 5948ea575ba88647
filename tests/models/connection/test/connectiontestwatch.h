// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Runs a connection test to its end and says in short words where it stopped and why.

#include <QSignalSpy>
#include <QStringList>
#include <QTest>
#include <algorithm>
#include <vector>

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

    // Every step has an end; what needs a failed step was not reached, and nothing before the first failure.
    bool isStepsView() const
    {
        std::vector<TestStep> failed;
        for (const StepReport &report : test.steps()) {
            const bool went = report.state == StepState::Passed || report.state == StepState::Warned
                || report.state == StepState::Failed;
            const bool blocked = std::ranges::any_of(failed, [&](TestStep step) { return needs(report.step, step); });
            const bool left = report.state == StepState::NotReached && report.elapsedMs < 0;
            const bool ran = went && report.elapsedMs >= 0 && !report.detail.isEmpty();
            if (blocked ? !left : !(ran || (left && !failed.empty())))
                return false;
            if (report.state == StepState::Failed)
                failed.push_back(report.step);
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
