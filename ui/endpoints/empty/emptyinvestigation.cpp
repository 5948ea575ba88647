// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/empty/emptyinvestigation.h"

#include <QJsonObject>

#include "models/endpoints/query/endpointquery.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

qint64 countIn(const QJsonValue &value)
{
    return value.isDouble() ? value.toInteger(-1) : -1;
}

}

ApiRequest countAgents()
{
    return {.path = u"/api/fleet/agent_status"_s, .activity = Activity::ReadingFleet};
}

qint64 activeAgentsIn(const Reply &reply)
{
    const QJsonObject results = objectIn(reply).value_or(QJsonObject()).value("results"_L1).toObject();
    const qint64 active = countIn(results.value("active"_L1));
    return active >= 0 ? active : countIn(results.value("all"_L1));
}

qint64 totalIn(const Reply &reply)
{
    return countIn(objectIn(reply).value_or(QJsonObject()).value("total"_L1));
}

EmptyInvestigation::EmptyInvestigation(QObject *parent) : QObject(parent) { }

void EmptyInvestigation::start(Client &client, const EmptyInventoryFacts &known)
{
    cancel();
    m_facts = known;
    m_open = 1;
    if (known.totalUnfiltered < 0) {
        ++m_open;
        m_total = client.send(findEndpoints({}, 0, 1), [this](const Outcome<Reply> &reply) {
            m_facts.totalUnfiltered = reply ? totalIn(*reply) : -1;
            onAnswer();
        });
    }
    // Fails without the privilege for Fleet; the number is unknown then.
    m_agents = client.send(countAgents(), [this](const Outcome<Reply> &reply) {
        m_facts.enrolledAgents = reply ? activeAgentsIn(*reply) : -1;
        onAnswer();
    });
}

void EmptyInvestigation::cancel()
{
    m_total.reset();
    m_agents.reset();
    m_open = 0;
}

void EmptyInvestigation::onAnswer()
{
    if (--m_open == 0)
        Q_EMIT concluded(m_facts);
}

}
