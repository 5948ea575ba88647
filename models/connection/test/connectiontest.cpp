// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connection/test/connectiontest.h"

#include <algorithm>

#include "models/connection/test/connectiontestrunner.h"

using namespace Qt::StringLiterals;

namespace reeve {

ConnectionTest::ConnectionTest(Profile profile, ConnectionSecrets secrets, RequestLog *log, QObject *parent)
    : QObject(parent), m_runner(std::make_unique<ConnectionTestRunner>(std::move(profile), std::move(secrets), log))
{
    connect(m_runner.get(), &ConnectionTestRunner::stepChanged, this, &ConnectionTest::stepChanged);
    connect(m_runner.get(), &ConnectionTestRunner::finished, this, &ConnectionTest::finished);
}

ConnectionTest::~ConnectionTest() = default;

void ConnectionTest::start()
{
    m_runner->start();
}

void ConnectionTest::cancel()
{
    m_runner->cancel();
}

const std::vector<StepReport> &ConnectionTest::steps() const
{
    return m_runner->reports();
}

const StatusFacts &ConnectionTest::server() const
{
    return m_runner->server();
}

bool ConnectionTest::passed() const
{
    return m_runner->isFinished() && std::ranges::all_of(steps(), [](const StepReport &report) {
        return report.state == StepState::Passed || report.state == StepState::Warned;
    });
}

QString ConnectionTest::outcomeName() const
{
    if (!m_runner->isFinished())
        return u"running"_s;
    if (m_runner->wasCancelled())
        return u"cancelled"_s;
    return passed() ? u"passed"_s : u"failed"_s;
}

}
