// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// One request under way: implements the handle that Client::send() returns, and calls done exactly once unless it is
// destroyed before.

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QPointer>
#include <QSaveFile>
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

    void setTransfer(Client::Transfer transfer); // before begin()
    void begin(QNetworkAccessManager &network); // once

private:
    void refuse(ApiError error); // fails later than this call, without sending
    void watch(QNetworkReply *reply);
    void onEncrypted();
    void onSslErrors(const QList<QSslError> &errors);
    void onDownloadProgress(qint64 received, qint64 toReceive);
    void onUploadProgress(qint64 sent, qint64 toSend);
    void onMoved(); // bytes of a transfer
    void onReadyRead(); // of an answer that goes to a file
    void onFinished();
    void readHeaders();
    bool isSaving() const;
    void finishSaving();
    void onBodyReady(QByteArray body);
    std::optional<ApiError> problemOf(const Reply &answer) const;
    ApiError transportError() const;
    ApiError notSaved() const;
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
    std::optional<Client::Transfer> m_transfer{};
    std::unique_ptr<QSaveFile> m_file{};
    QString m_fileProblem{};
    qint64 m_sent = 0;
    qint64 m_toSend = -1;
    qint64 m_received = 0;
    qint64 m_toReceive = -1;
    qint64 m_number = 0;
    bool m_timedOut = false;
    bool m_tooLarge = false;
};

}
