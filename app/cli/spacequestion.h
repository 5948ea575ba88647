// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Asks whether the connection's space exists. Kibana answers requests in a space that does not exist as if it were empty.

#include <QObject>
#include <QTimer>

#include "models/connection/serverfacts.h"
#include "models/endpoints/reading/retrypolicy.h"
#include "models/kibana/client.h"

namespace reeve {

class SpaceQuestion : public QObject
{
    Q_OBJECT
public:
    enum class Answer {
        Exists,
        NotKnown, // the account or a proxy does not let the question through
    };

    SpaceQuestion(Client &client, QString space); // client must outlive this

    // Emits one of the signals, later than the call. The default space always exists and is not asked for.
    void ask();

Q_SIGNALS:
    void answered(reeve::SpaceQuestion::Answer answer);
    // listed: ids of the spaces that the account may see; empty: not known.
    void missing(const reeve::ApiRequest &request, const reeve::ApiError &error, const QStringList &listed);
    void failed(const reeve::ApiRequest &request, const reeve::ApiError &error); // as every request would

private:
    void onError(const ApiError &error);
    void list(const ApiError &error);

    Client &m_client;
    QString m_space;
    RetryState m_tries{};
    QTimer m_pause{};
    Call m_call{};
};

}
