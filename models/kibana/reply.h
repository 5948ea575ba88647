// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A successful answer, with a status below 300 and the whole body, and functions that read its body.

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <optional>
#include <utility>
#include <vector>

#include "models/kibana/fault.h"

namespace reeve {

struct Reply {
    int status = 0;
    QByteArray body{}; // inflated
    QByteArray contentType{};
    qint64 elapsedMs = 0; // from sending to the last byte of the body

    // The headers that identify the server; empty when absent.
    QByteArray kbnName{};
    QByteArray elasticProduct{};
    QByteArray osdName{}; // of OpenSearch Dashboards
    QByteArray server{};
    QByteArray challenge{}; // WWW-Authenticate
    std::vector<std::pair<QByteArray, QByteArray>> headers{}; // all but Set-Cookie, as received
    qint64 savedBytes = -1; // size of the body that was written to a file; -1: the body is here

    bool operator==(const Reply &) const = default;
};

// Judged by headers, then by the body. Elasticsearch: a 401 lacks its product header and is recognised by its error
// body.
AnsweredBy answeredBy(const Reply &reply);

// The realm of the first challenge that has one: "Restricted Content"; empty: none. At most 200 characters.
QString realmIn(const Reply &reply);

// A quick check of a 2xx: BadBody for a web page (a login form or a proxy's) and for JSON whose brackets are not
// closed. A body that passes may still be damaged inside.
std::optional<ApiError> bodyProblem(const Reply &reply);

// The body as a JSON object or array; BadBody when it is neither. Its detail names the kind of body and quotes the first
// 200 characters, with secrets masked and control characters as visible signs.
Outcome<QJsonDocument> jsonIn(const Reply &reply);
// The body as a JSON object; BadBody when it is something else.
Outcome<QJsonObject> objectIn(const Reply &reply);

}
