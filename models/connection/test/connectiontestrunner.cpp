// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connection/test/connectiontestrunner.h"

#include <QPointer>
#include <algorithm>
#include <array>

namespace reeve {

namespace {

// In the order of TestStep.
constexpr std::array<StepStart, std::size_t(TestStep::Data) + 1> steps{tryAddress, tryName, tryPort, tryTls, tryKibana,
    tryReady, tryCredentials, tryIdentity, trySpace, tryEndpoints, tryCases, tryData};

}

ConnectionTestRunner::ConnectionTestRunner(Profile profile, ConnectionSecrets secrets, RequestLog *log)
{
    m_facts.profile = std::move(profile);
    m_facts.secrets = std::move(secrets);
    m_facts.log = log;
    for (std::size_t i = 0; i < steps.size(); ++i)
        m_reports.push_back({.step = TestStep(i)});
}

ConnectionTestRunner::~ConnectionTestRunner() = default;

void ConnectionTestRunner::start()
{
    if (!std::exchange(m_started, true))
        QMetaObject::invokeMethod(this, &ConnectionTestRunner::runNextStep, Qt::QueuedConnection);
}

void ConnectionTestRunner::cancel()
{
    if (m_finished)
        return;
    m_ongoing.reset();
    m_cancelled = true;
    finishTest();
}

void ConnectionTestRunner::runNextStep()
{
    if (m_finished)
        return;
    const QPointer<ConnectionTestRunner> alive(this);
    while (alive && !m_finished && m_next < steps.size() && isBlocked(m_next))
        setState(m_next++, StepState::NotReached);
    if (!alive || m_finished)
        return;
    if (m_next == steps.size())
        return finishTest();
    setState(m_next, StepState::Running);
    if (!alive || m_finished)
        return;
    m_clock.start();
    // A step reports from inside its own functions, some before the handle is returned, and a listener may destroy the
    // test and the step with it. So the result is handled once control is back in the event loop.
    m_ongoing = steps[m_next](m_facts, [this](const StepResult &result) {
        QMetaObject::invokeMethod(
            this, [this, result] { onStepFinished(result); }, Qt::QueuedConnection);
    });
}

bool ConnectionTestRunner::isBlocked(std::size_t index) const
{
    return m_ended || std::ranges::any_of(m_reports, [step = m_reports[index].step](const StepReport &report) {
        return report.state == StepState::Failed && needs(step, report.step);
    });
}

void ConnectionTestRunner::onStepFinished(StepResult result)
{
    if (m_finished)
        return;
    StepReport &report = m_reports[m_next];
    report.detail = std::move(result.detail);
    report.diagnosis = std::move(result.diagnosis);
    report.certificate = std::move(result.certificate);
    report.elapsedMs = m_clock.elapsed();
    m_ended = m_ended || (result.endsTest && result.state == StepState::Failed);
    QMetaObject::invokeMethod(this, &ConnectionTestRunner::runNextStep, Qt::QueuedConnection);
    setState(m_next++, result.state);
}

void ConnectionTestRunner::finishTest()
{
    m_finished = true;
    const QPointer<ConnectionTestRunner> alive(this);
    for (std::size_t i = 0; alive && i < m_reports.size(); ++i) {
        if (m_reports[i].state == StepState::Waiting || m_reports[i].state == StepState::Running)
            setState(i, StepState::NotReached);
    }
    if (alive)
        Q_EMIT finished();
}

void ConnectionTestRunner::setState(std::size_t index, StepState state)
{
    m_reports[index].state = state;
    Q_EMIT stepChanged(static_cast<int>(index));
}

}
