// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The client of one Kibana: sends requests with the headers Kibana requires, to one origin only, and reports each
// result exactly once. To be used on one thread, with an event loop.

#include <QObject>
#include <functional>
#include <memory>
#include <optional>

#include "models/kibana/reply.h"
#include "models/kibana/request.h"
#include "models/kibana/target.h"

class QNetworkAccessManager;

namespace reeve {

class RequestLog;

// The handle of a request under way. Destroying it cancels the request, and done is not called.
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
    // Returns the error of a successful answer that cannot be used; nothing where it can be. Runs on the client's
    // thread.
    using Check = std::function<std::optional<ApiError>(const Reply &)>;

    // log outlives the client and may be null; connections share it.
    explicit Client(Target target, RequestLog *log = nullptr, QObject *parent = nullptr);
    ~Client() override;

    const Target &target() const { return m_target; }

    // While read-only, every request whose effect is not Reads fails as ReadOnly and is never sent.
    bool isReadOnly() const { return m_readOnly; }
    void setReadOnly(bool readOnly);

    // done is called once, on this thread, later than this call, unless the handle or the client is destroyed before.
    // Statuses from 300 on are errors, and so is an answer that check refuses. Redirects are not followed. A failed
    // request is never repeated.
    [[nodiscard]] Call send(const ApiRequest &request, Done done, Check check = {});

Q_SIGNALS:
    // For every request that failed, except Cancelled, before its done is called.
    void failed(const reeve::ApiRequest &request, const reeve::ApiError &error);
    // For every request that succeeded, before its done is called.
    void succeeded(const reeve::ApiRequest &request, const reeve::Reply &reply);
    void readOnlyChanged(bool readOnly);

private:
    Target m_target;
    bool m_readOnly;
    RequestLog *m_log;
    std::unique_ptr<QNetworkAccessManager> m_network;
};

// Sends a request whose answer is read as T by a pure function. An answer that cannot be read is a failed request. read
// runs on the client's thread, so use this for small answers.
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
