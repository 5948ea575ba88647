// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// One request under way: implements the handle that Client::send() returns, and calls done exactly once unless it is
// destroyed before.

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>
#include <optional>

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

    void begin(QNetworkAccessManager &network); // once

private:
    void refuse(ApiError error); // fails later than this call, without sending
    void watch(QNetworkReply *reply);
    void onEncrypted();
    void onSslErrors(const QList<QSslError> &errors);
    void onDownloadProgress();
    void onFinished();
    void onBodyReady(QByteArray body);
    ApiError transportError() const;
    ApiError statusError() const;
    void inflate(const QByteArray &gzip);
    void settle(Outcome<Reply> outcome); // the only place that calls done
    void hangUp(); // aborts and disconnects the reply

    QPointer<Client> m_client;
    QPointer<RequestLog> m_log;
    ApiRequest m_request;
    Client::Done m_done;
    Client::Check m_check;
    QNetworkReply *m_reply = nullptr;
    QTimer m_clock{};
    QElapsedTimer m_elapsed{};
    Reply m_answer{};
    std::optional<ApiError> m_distrust{}; // the server's certificate is not trusted
    OffThread m_inflating{};
    qint64 m_number = 0;
    bool m_timedOut = false;
    bool m_tooLarge = false;
};

}
