// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// One request on its way: from the wire to exactly one answer, or to silence when it is dropped.

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

#include "models/base/offthread.h"
#include "models/kibana/client.h"
#include "models/kibana/inflate.h"

namespace reeve {

class Exchange final : public QObject, public CallBase
{
    Q_OBJECT
public:
    Exchange(Client &client, RequestLog *log, ApiRequest request, Client::Done done, Client::Check check);
    ~Exchange() override;

    void begin(QNetworkAccessManager &network);

private:
    void refuse(ApiError error); // without sending
    void watch(QNetworkReply *reply);
    void checkPin();
    void checkTrust(const QList<QSslError> &errors);
    void watchSize();
    void finish();
    void onBodyReady(QByteArray body);
    ApiError transportError() const;
    ApiError statusError() const;
    void inflate(const QByteArray &gzip);
    void settle(Outcome<Reply> outcome);
    void hangUp();

    QPointer<Client> m_client;
    QPointer<RequestLog> m_log;
    ApiRequest m_request;
    Client::Done m_done;
    Client::Check m_check;
    QNetworkReply *m_reply = nullptr;
    QTimer m_clock{};
    QElapsedTimer m_elapsed{};
    Reply m_answer{};
    QString m_trustProblem{};
    OffThread m_inflating{};
    qint64 m_number = 0;
    bool m_timedOut = false;
    bool m_tooLarge = false;
    bool m_pinMismatch = false;
};

}
