// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Scripts for RawServer: a Kibana that answers each path with fixed bytes.

#include "models/base/secret.h"
#include "models/profiles/profile.h"
#include "tests/support/rawserver.h"

namespace reeve::test {

inline const Secret apiKey(QByteArray("aWQxMjM0NTY3ODkwMTIzNDU2Nzg6c2VlZGVkc2VjcmV0c2VlZGVk"));
inline const QByteArray json("Content-Type: application/json; charset=utf-8\r\n");
inline const QByteArray asKibana = json + "kbn-name: kibana-1\r\n";

// timeoutSeconds: choose a short one only for tests in which it has to expire.
inline Profile profileFor(const QUrl &address, int timeoutSeconds = 8)
{
    return {.address = address, .space = QStringLiteral("default"), .timeoutSeconds = timeoutSeconds};
}

// Pairs of a path and the answer to it. The first entry whose path the request line contains applies.
using Script = std::vector<std::pair<QByteArray, QByteArray>>;

inline const Script healthyKibana{
    {"/api/status",
        http(200, R"({"status":{"overall":{"level":"available"}},"version":{"number":"8.18.2"}})", asKibana)},
    {"/internal/security/me", http(200, R"({"username":"elastic","roles":["superuser"]})", asKibana)},
    {"/api/spaces/space/default", http(200, R"({"id":"default","name":"Default"})", asKibana)},
    {"/api/spaces/space", http(200, R"([{"id":"default","name":"Default"}])", asKibana)},
    {"/api/endpoint/metadata", http(200, R"({"data":[],"total":25431})", asKibana)},
    {"/api/cases/_find", http(200, R"({"cases":[],"total":0})", asKibana)},
    {"/api/fleet/agent_status", http(200, R"({"results":{"active":12,"all":12}})", asKibana)},
};

// Returns script with another answer to path.
inline Script with(Script script, const QByteArray &path, const QByteArray &answer)
{
    script.insert(script.begin(), {path, answer});
    return script;
}

inline RawServer::Answer playing(const Script &script)
{
    return [script](const RawRequest &request) {
        for (const auto &[path, answer] : script) {
            if (request.line.contains(path))
                return answer;
        }
        return http(404, R"({"statusCode":404,"error":"Not Found","message":"Not Found"})", asKibana);
    };
}

inline QByteArray boom(int status, const QByteArray &message)
{
    return http(status,
        R"({"statusCode":)" + QByteArray::number(status) + R"(,"error":"Error","message":")" + message + "\"}",
        asKibana);
}

}
