// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Test fixture: a demo server on a free port, and an HTTP client that signs in with its API key.

#include <QTest>

#include <memory>
#include <string>

#include <httplib.h>

#include "app/demo/base/json.h"
#include "app/demo/server.h"

namespace reeve::demo {

struct Reply {
    int status = 0; // 0: no answer
    std::string body{};
    httplib::Headers headers{};

    Json json() const { return jsonFrom(body); }
    std::string header(const std::string &name) const
    {
        const auto found = headers.find(name);
        return found == headers.end() ? std::string() : found->second;
    }
    // Returns the message of an error body {statusCode, error, message} of the same status; else the start of the body.
    std::string message() const
    {
        const Json parsed = json();
        if (!parsed.is_object() || parsed.value("statusCode", 0) != status || !parsed.contains("error"))
            return "not an error: " + body.substr(0, 200);
        return parsed.value("message", std::string());
    }
};

class Demo
{
public:
    explicit Demo(ServerOptions options = {}) : server(std::move(options))
    {
        const auto started = server.start();
        if (!started)
            qFatal("the demo server does not start: %s", started.error().c_str());
        client = std::make_unique<httplib::Client>("127.0.0.1", server.port());
        client->set_read_timeout(20);
        headers = {{"Authorization", "ApiKey " + server.credentials().encodedApiKey}, {"kbn-xsrf", "true"}};
    }

    Reply get(const std::string &target) const { return replyOf(client->Get(target, headers)); }
    Reply post(const std::string &target, const Json &body) const
    {
        return replyOf(client->Post(target, headers, textOf(body), "application/json"));
    }
    Reply patch(const std::string &target, const Json &body) const
    {
        return replyOf(client->Patch(target, headers, textOf(body), "application/json"));
    }
    Reply remove(const std::string &target) const { return replyOf(client->Delete(target, headers)); }

    static Reply replyOf(const httplib::Result &result)
    {
        if (!result)
            return {};
        return {result->status, result->body, result->headers};
    }
    static std::string encoded(const std::string &text) { return httplib::detail::encode_query_param(text); }

    Server server;
    std::unique_ptr<httplib::Client> client{};
    httplib::Headers headers{};
};

inline QByteArray bytes(const std::string &text)
{
    return QByteArray::fromStdString(text);
}

}
