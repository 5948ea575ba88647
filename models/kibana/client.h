// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// HTTP client of one Kibana: sends requests with the headers that Kibana requires, to one origin only, and reports each
// result exactly once. Use it on one thread that has an event loop.

#include <QObject>
#include <functional>
#include <memory>
#include <optional>

#include "models/kibana/reply.h"
#include "models/kibana/request.h"
#include "models/kibana/target.h"

class QNetworkAccessManager;

namespace reeve {

class Exchange;
class RequestLog;

// Handle of a running request. Destroying it cancels the request; done is then not called.
class CallBase
{
public:
    CallBase() = default;
    CallBase(const CallBase &) = delete;
    CallBase &operator=(const CallBase &) = delete;
    virtual ~CallBase() = default;
};
using Call = std::unique_ptr<CallBase>;

class Client : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(Outcome<Reply>)>;
    // Returns the error of a successful response that cannot be used; nullopt if it can be used. Runs on the client's
    // thread.
    using Check = std::function<std::optional<ApiError>(const Reply &)>;

    struct Transfer {
        // File that the body of a success is written to as it comes; the body of the reply is then empty. The file
        // appears, or replaces one of the same name, only when the whole body has arrived. Empty: in memory.
        QString saveTo{};
        // Bytes sent and received so far, and in all; -1: not known. Runs on the client's thread.
        std::function<void(qint64 sent, qint64 toSend, qint64 received, qint64 toReceive)> progress{};
    };

    // log must outlive the client, and several clients can share it; null: requests are not logged. The client is
    // read-only at first if target.readOnly is set.
    explicit Client(Target target, RequestLog *log = nullptr, QObject *parent = nullptr);
    ~Client() override;

    const Target &target() const { return m_target; }

    // While the client is read-only, send() fails with Fault::ReadOnly, without sending, for every request whose effect
    // is not Reads. Requests sent before are not affected.
    bool isReadOnly() const { return m_readOnly; }
    void setReadOnly(bool readOnly);

    // Sends the request. done is called once, on this thread, later than this call, unless the handle or the client is
    // destroyed before. HTTP statuses of 300 and above are errors, and so is a response for which check returns an
    // error. Redirects are not followed, and failed requests are not repeated.
    [[nodiscard]] Call send(const ApiRequest &request, Done done, Check check = {});
    // The same for large bodies: the time limit counts from the last byte that moved, not from the beginning. Fails
    // with Fault::FileFailed when the file cannot be written.
    [[nodiscard]] Call transfer(const ApiRequest &request, Transfer transfer, Done done);

Q_SIGNALS:
    // Emitted for every request that failed, except with Fault::Cancelled, before its done is called.
    void failed(const reeve::ApiRequest &request, const reeve::ApiError &error);
    // Emitted for every request that succeeded, before its done is called.
    void succeeded(const reeve::ApiRequest &request, const reeve::Reply &reply);
    void readOnlyChanged(bool readOnly);

private:
    Call begin(std::unique_ptr<Exchange> exchange);

    Target m_target;
    bool m_readOnly;
    RequestLog *m_log;
    std::unique_ptr<QNetworkAccessManager> m_network;
};

// Sends a request and passes its response, converted to T by read, to done. If read returns an error, the request
// counts as failed. read must be pure; it runs on the client's thread, so use this for small responses only.
template<typename T>
[[nodiscard]] Call ask(
    Client &client, const ApiRequest &request, Outcome<T> (*read)(const Reply &), std::function<void(Outcome<T>)> done)
{
    const auto answer = std::make_shared<std::optional<T>>();
    const auto check = [answer, read](const Reply &reply) -> std::optional<ApiError> {
        Outcome<T> outcome = read(reply);
        if (!outcome)
            return std::move(outcome.error());
        *answer = *std::move(outcome);
        return {};
    };
    return client.send(
        request,
        [answer, done = std::move(done)](Outcome<Reply> reply) {
            if (reply)
                done(**std::move(answer));
            else
                done(tl::unexpected(std::move(reply.error())));
        },
        check);
}

}
