// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Talks to one Kibana: sends requests with the right headers, to one origin only, and answers each exactly once.

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

// Holding it means waiting; dropping it hangs up, and then there is no answer.
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
    // What makes an answer of success unusable; nothing: it can be used. Runs on the client's thread.
    using Check = std::function<std::optional<ApiError>(const Reply &)>;

    // log is shared by all connections, outlives the client, and may be null.
    explicit Client(Target target, RequestLog *log = nullptr, QObject *parent = nullptr);
    ~Client() override;

    const Target &target() const { return m_target; }

    // While read-only, every call that does more than read ends as ReadOnly and is never sent.
    bool isReadOnly() const { return m_readOnly; }
    void setReadOnly(bool readOnly);

    // done is called once, on this thread, later than this call, unless the handle (or the client) is dropped before.
    // Redirects are not followed; statuses from 300 up are errors, and so is what check refuses. Not repeated on
    // failure, whatever the effect.
    [[nodiscard]] Call send(const ApiRequest &request, Done done, Check check = {});

Q_SIGNALS:
    // Every call that ended in an error other than Cancelled, before its done is called.
    void failed(const reeve::ApiRequest &request, const reeve::ApiError &error);
    void succeeded(const reeve::ApiRequest &request, const reeve::Reply &reply);
    void readOnlyChanged(bool readOnly);

private:
    Target m_target;
    bool m_readOnly;
    RequestLog *m_log;
    std::unique_ptr<QNetworkAccessManager> m_network;
};

// The answer read as T by a pure function; one that cannot be read is a failed call. Runs on the client's thread: for
// small answers.
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
