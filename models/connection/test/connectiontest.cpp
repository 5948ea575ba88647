// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connection/test/connectiontest.h"

#include <algorithm>

#include "models/connection/test/connectiontestrunner.h"

using namespace Qt::StringLiterals;

namespace reeve {

class ConnectionTest::TestStepsView : public ConnectionTestRunner
{
public:
    using ConnectionTestRunner::ConnectionTestRunner;
};

ConnectionTest::ConnectionTest(Profile profile, ConnectionSecrets secrets, RequestLog *log, QObject *parent)
    : QObject(parent), m_steps(std::make_unique<TestStepsView>(std::move(profile), std::move(secrets), log))
{
    connect(m_steps.get(), &ConnectionTestRunner::stepChanged, this, &ConnectionTest::stepChanged);
    connect(m_steps.get(), &ConnectionTestRunner::finished, this, &ConnectionTest::finished);
}

ConnectionTest::~ConnectionTest() = default;

void ConnectionTest::start()
{
    m_steps->start();
}

void ConnectionTest::cancel()
{
    m_steps->cancel();
}

const std::vector<StepReport> &ConnectionTest::steps() const
{
    return m_steps->reports();
}

const StatusFacts &ConnectionTest::server() const
{
    return m_steps->server();
}

bool ConnectionTest::passed() const
{
    return m_steps->isFinished() && std::ranges::all_of(steps(), [](const StepReport &report) {
        return report.state == StepState::Passed || report.state == StepState::Warned;
    });
}

QString ConnectionTest::outcome() const
{
    if (!m_steps->isFinished())
        return u"running"_s;
    if (m_steps->wasCancelled())
        return u"cancelled"_s;
    return passed() ? u"passed"_s : u"failed"_s;
}

}
