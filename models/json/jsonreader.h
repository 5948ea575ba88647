// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads JSON text into a JsonValue, strictly (RFC 8259), and says where text is wrong. Thread-safe.

#include <QByteArray>
#include <tl/expected.hpp>

#include "models/json/jsonvalue.h"

namespace reeve {

struct JsonTextProblem {
    QString message{}; // one translated sentence without the place
    qsizetype offset = 0; // bytes
    int line = 1;
    int column = 1; // characters
    bool operator==(const JsonTextProblem &) const = default;
};

// Values nested deeper than this are refused. Kibana: hapi and its schemas stop far below.
constexpr int deepestJson = 512;

// text: UTF-8, with or without a byte order mark. Empty text is a problem.
tl::expected<JsonValue, JsonTextProblem> readJson(const QByteArray &text);

// "line 3, column 14: message", translated.
QString placeText(const JsonTextProblem &problem);

}
