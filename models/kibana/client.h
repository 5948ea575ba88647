// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Talks to one Kibana: sends requests with the right headers, to one origin only, and answers each exactly once.

#include <QObject>
#include <functional>
#include <memory>

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

    // log is shared by all connections, outlives the client, and may be null.
    explicit Client(Target target, RequestLog *log = nullptr, QObject *parent = nullptr);
    ~Client() override;

    const Target &target() const { return m_target; }

    // done is called once, on this thread, later than this call, unless the handle (or the client) is dropped before.
    // Redirects are not followed; statuses from 300 up are errors. Not repeated on failure, whatever the effect.
    [[nodiscard]] Call send(const ApiRequest &request, Done done);

Q_SIGNALS:
    // Every call that ended in an error other than Cancelled, before its done is called; also what succeeded and could
    // not be read.
    void failed(const reeve::ApiRequest &request, const reeve::ApiError &error);
    void succeeded(const reeve::ApiRequest &request, const reeve::Reply &reply);

private:
    Target m_target;
    RequestLog *m_log;
    std::unique_ptr<QNetworkAccessManager> m_network;
};

// The answer read as T by a pure function; reading fails as BadBody. Runs on the caller's thread: for small answers.
template<typename T>
[[nodiscard]] Call ask(
    Client &client, const ApiRequest &request, Outcome<T> (*read)(const Reply &), std::function<void(Outcome<T>)> done)
{
    return client.send(request, [&client, request, read, done = std::move(done)](Outcome<Reply> reply) {
        if (!reply)
            return done(tl::unexpected(std::move(reply.error())));
        Outcome<T> answer = read(*reply);
        if (!answer)
            Q_EMIT client.failed(request, answer.error());
        done(std::move(answer));
    });
}

}
