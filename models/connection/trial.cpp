// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connection/trial.h"

#include <algorithm>

#include "models/connection/trialladder.h"

using namespace Qt::StringLiterals;

namespace reeve {

class ConnectionTrial::Ladder : public TrialLadder
{
public:
    using TrialLadder::TrialLadder;
};

ConnectionTrial::ConnectionTrial(Profile profile, ConnectionSecrets secrets, RequestLog *log, QObject *parent)
    : QObject(parent), m_ladder(std::make_unique<Ladder>(std::move(profile), std::move(secrets), log))
{
    connect(m_ladder.get(), &TrialLadder::stepChanged, this, &ConnectionTrial::stepChanged);
    connect(m_ladder.get(), &TrialLadder::finished, this, &ConnectionTrial::finished);
}

ConnectionTrial::~ConnectionTrial() = default;

void ConnectionTrial::start()
{
    m_ladder->start();
}

void ConnectionTrial::cancel()
{
    m_ladder->cancel();
}

const std::vector<StepReport> &ConnectionTrial::steps() const
{
    return m_ladder->reports();
}

const StatusFacts &ConnectionTrial::server() const
{
    return m_ladder->server();
}

bool ConnectionTrial::passed() const
{
    return m_ladder->isFinished() && std::ranges::all_of(steps(), [](const StepReport &report) {
        return report.state == StepState::Passed || report.state == StepState::Warned;
    });
}

QString ConnectionTrial::outcome() const
{
    if (!m_ladder->isFinished())
        return u"running"_s;
    if (m_ladder->wasCancelled())
        return u"cancelled"_s;
    return passed() ? u"passed"_s : u"failed"_s;
}

}
