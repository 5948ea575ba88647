// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/documentfetch.h"

#include <QJsonDocument>

#include "models/endpoints/endpointquery.h"

using namespace std::chrono_literals;

namespace reeve {

DocumentFetch::DocumentFetch(QObject *parent) : QObject(parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(250ms);
    connect(&m_rest, &QTimer::timeout, this, &DocumentFetch::send);
}

void DocumentFetch::setClient(Client *client)
{
    drop();
    m_client = client;
}

void DocumentFetch::want(const QString &agentId)
{
    drop();
    m_agentId = agentId;
    m_rest.start();
}

void DocumentFetch::drop()
{
    m_rest.stop();
    m_call.reset();
    m_agentId.clear();
}

void DocumentFetch::send()
{
    if (!m_client || m_agentId.isEmpty())
        return;
    const ApiRequest request = readEndpoint(m_agentId);
    m_call = m_client->send(request, [this, request](const Outcome<Reply> &reply) { take(request, reply); });
}

void DocumentFetch::take(const ApiRequest &request, const Outcome<Reply> &reply)
{
    const QString id = m_agentId;
    if (!reply) {
        Q_EMIT failed(id, request, reply.error());
        return;
    }
    const Outcome<QJsonDocument> json = jsonIn(*reply);
    if (json) {
        Q_EMIT arrived(id, json->object());
        return;
    }
    Q_EMIT m_client->failed(request, json.error());
    Q_EMIT failed(id, request, json.error());
}

}
