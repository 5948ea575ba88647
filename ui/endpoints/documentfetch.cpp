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
    m_call = ask<QJsonDocument>(
        *m_client, request, jsonIn, [this, request, id = m_agentId](const Outcome<QJsonDocument> &json) {
            if (json)
                Q_EMIT arrived(id, json->object());
            else
                Q_EMIT failed(id, request, json.error());
        });
}

}
