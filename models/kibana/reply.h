// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A successful answer: status below 300 and the whole body, inflated.

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <optional>

#include "models/kibana/fault.h"

namespace reeve {

struct Reply {
    int status = 0;
    QByteArray body{};
    QByteArray contentType{};
    qint64 elapsedMs = 0; // from sending to the last byte

    // Header values the console looks at; empty when absent.
    QByteArray kbnName{};
    QByteArray elasticProduct{};

    bool operator==(const Reply &) const = default;
};

// Elasticsearch leaves its product header out of a 401; the shape of its errors tells it then.
AnsweredBy answeredBy(const Reply &reply);

// BadBody where a glance at a 2xx tells that Kibana cannot have sent it: a web page, which is a login form or a proxy,
// or what is called JSON and begins or ends otherwise. A body that passes may still be damaged inside.
std::optional<ApiError> unusable(const Reply &reply);

// The body as a JSON object or array; BadBody, saying what came instead, when it is neither.
Outcome<QJsonDocument> jsonIn(const Reply &reply);
// The body as a JSON object; BadBody when it is something else.
Outcome<QJsonObject> objectIn(const Reply &reply);

}
