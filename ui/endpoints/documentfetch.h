// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Fetches the complete document of the endpoint somebody looks at, once the selection rests; one at a time.

#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include "models/kibana/client.h"

namespace reeve {

class DocumentFetch : public QObject
{
    Q_OBJECT
public:
    explicit DocumentFetch(QObject *parent = nullptr);

    void setClient(Client *client); // outlives its stay; drops what was under way
    void want(const QString &agentId); // answered after 250 ms of rest; drops the one before
    void drop();

Q_SIGNALS:
    void arrived(const QString &agentId, const QJsonObject &document);
    void failed(const QString &agentId, const reeve::ApiRequest &request, const reeve::ApiError &error);

private:
    void send();

    Client *m_client = nullptr;
    Call m_call{};
    QTimer m_rest{};
    QString m_agentId{};
};

}
