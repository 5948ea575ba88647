// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/detail/endpointdetails.h"

#include "models/base/lenientjson.h"
#include "models/diagnosis/absence.h"
#include "models/endpoints/detail/detailrequests.h"
#include "models/endpoints/query/endpointquery.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace reeve {

EndpointDetails::EndpointDetails(QObject *parent) : QObject(parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(250ms);
    connect(&m_rest, &QTimer::timeout, this, &EndpointDetails::sendRequested);
}

template<typename F> void EndpointDetails::withPart(DetailPart part, F &&f)
{
    switch (part) {
    case DetailPart::Document:
        return f(m_document);
    case DetailPart::FleetAgent:
        return f(m_agent);
    case DetailPart::PolicyResponse:
        return f(m_policy);
    case DetailPart::PendingActions:
        return f(m_pending);
    case DetailPart::PastActions:
        return f(m_past);
    }
}

template<typename F> void EndpointDetails::withEach(F &&f)
{
    f(m_document);
    f(m_agent);
    f(m_policy);
    f(m_pending);
    f(m_past);
}

void EndpointDetails::setClient(Client *client)
{
    forget();
    m_agentId.clear();
    m_client = client;
}

void EndpointDetails::setAgentId(const QString &agentId)
{
    if (agentId == m_agentId)
        return;
    forget();
    m_agentId = agentId;
    if (!agentId.isEmpty())
        m_rest.start();
}

void EndpointDetails::forget()
{
    hangUp();
    withEach([](auto &asked) { asked = {}; });
}

void EndpointDetails::hangUp()
{
    m_rest.stop();
    m_wanted.clear();
    withEach([](auto &asked) {
        asked.call.reset();
        asked.reading.isUnderWay = false;
    });
}

void EndpointDetails::renew()
{
    withEach([](auto &asked) { asked.isStale = asked.reading.isSettled(); });
}

void EndpointDetails::load(DetailPart part)
{
    withPart(part, [this, part](const auto &asked) {
        if (!asked.reading.isUnderWay && (asked.isStale || !asked.reading.isSettled()))
            begin(part);
    });
}

void EndpointDetails::retry(DetailPart part)
{
    const Reading<ResponseActions> &past = m_past.reading;
    if (part != DetailPart::PastActions || !past.value || !past.failure || past.isUnderWay || !m_client)
        return begin(part);
    const ApiRequest page = past.failure->request; // maybe one of older actions
    ask<ResponseActions>(part, m_past, page, responseActionsIn);
    Q_EMIT changed(part);
}

void EndpointDetails::begin(DetailPart part)
{
    if (!m_client || m_agentId.isEmpty())
        return;
    withPart(part, [](auto &asked) { asked.reading.isUnderWay = true; });
    Q_EMIT changed(part);
    m_wanted.insert(part);
    if (!m_rest.isActive())
        sendRequested();
}

void EndpointDetails::sendRequested()
{
    for (const DetailPart part : std::exchange(m_wanted, {})) {
        switch (part) {
        case DetailPart::Document:
            ask<QJsonObject>(part, m_document, readEndpoint(m_agentId), objectIn);
            break;
        case DetailPart::FleetAgent:
            beginAgent();
            break;
        case DetailPart::PolicyResponse:
            ask<PolicyResponse>(part, m_policy, readPolicyResponse(m_agentId), policyResponseIn);
            break;
        case DetailPart::PendingActions:
            ask<QList<PendingAction>>(part, m_pending, reeve::pendingActions({m_agentId}), pendingActionsIn);
            break;
        case DetailPart::PastActions:
            askForActions(1);
            break;
        }
    }
}

// Fleet's id stands in the document; nearly always it is the agent's own, which has to do where there is no document.
void EndpointDetails::beginAgent()
{
    if (!m_document.reading.isSettled() || m_document.call) {
        m_wanted.insert(DetailPart::FleetAgent);
        if (!m_document.call)
            begin(DetailPart::Document);
        return;
    }
    const QString fleetId = textAt(m_document.reading.value.value_or(QJsonObject()), u"metadata.elastic.agent.id");
    ask<FleetAgent>(
        DetailPart::FleetAgent, m_agent, readFleetAgent(fleetId.isEmpty() ? m_agentId : fleetId), fleetAgentIn);
}

void EndpointDetails::askForActions(int page)
{
    ask<ResponseActions>(DetailPart::PastActions, m_past, listResponseActions({.agentIds = {m_agentId}, .page = page}),
        responseActionsIn);
}

void EndpointDetails::readOlderActions()
{
    const Reading<ResponseActions> &past = m_past.reading;
    if (!m_client || past.isUnderWay || !past.value || !past.value->hasOlder)
        return;
    m_past.reading.isUnderWay = true;
    askForActions(past.value->page + 1);
    Q_EMIT changed(DetailPart::PastActions);
}

template<typename T>
void EndpointDetails::ask(
    DetailPart part, Asked<T> &asked, const ApiRequest &request, Outcome<T> (*read)(const Reply &))
{
    asked.isStale = false;
    asked.reading.isUnderWay = true;
    asked.call = reeve::ask<T>(*m_client, request, read, [this, part, &asked, request](Outcome<T> outcome) {
        const Call done = std::move(asked.call); // alive until its own answer has been taken
        settle(part, asked, request, std::move(outcome));
    });
}

template<typename T>
void EndpointDetails::settle(DetailPart part, Asked<T> &asked, const ApiRequest &request, Outcome<T> outcome)
{
    Reading<T> &reading = asked.reading;
    reading.isUnderWay = false;
    reading.failure.reset();
    reading.isAbsent = !outcome && isAbsence(request, outcome.error());
    if (reading.isAbsent) {
        reading.value.reset();
    } else if (!outcome) {
        reading.failure = {request, outcome.error()};
    } else if constexpr (std::is_same_v<T, ResponseActions>) {
        const bool isFirst = !reading.value || outcome->page <= 1;
        reading.value = !reading.value ? *outcome
            : isFirst                  ? withNewest(*reading.value, *outcome)
                                       : withOlder(*reading.value, *outcome);
    } else {
        reading.value = *std::move(outcome);
    }
    if (part == DetailPart::Document && m_wanted.contains(DetailPart::FleetAgent))
        sendRequested();
    Q_EMIT changed(part);
}

}
