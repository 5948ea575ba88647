// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads the error bodies of Kibana, Elasticsearch and the proxies in front of them into one message.

#include <QByteArray>
#include <QString>
#include <optional>

namespace reeve {

enum class ErrorFamily {
    None, // empty or unreadable
    Boom, // {statusCode, error, message}; also Kibana's status, whose message is its summary
    Siem, // {message, status_code}; message may be a list
    Timeline, // {body, statusCode}
    Elasticsearch, // {error: {type, reason}, status} or {error: "text"}
    CloudProxy, // {ok: false, message}
    Html, // a page of a proxy or a login form; the message is its title, else its headline
    PlainText,
};

struct ErrorBody {
    ErrorFamily family = ErrorFamily::None;
    QString message{}; // plain text, at most 2,000 characters, lines of a list joined by "; "
    bool isKibanas = false; // a form that Kibana sends and proxies do not: with statusCode, or its whole status

    bool operator==(const ErrorBody &) const = default;
};

// The base path, without /s/ and space, that a page of Kibana was made for: "/kibana", empty for none. nullopt where the
// body is no such page. Kibana 8: its pages hold their settings in the element kbn-injected-metadata, and load scripts
// from below the base path.
std::optional<QString> basePathInPage(const QByteArray &body);

// Never fails: what cannot be read is None. contentType may be empty or wrong.
ErrorBody readErrorBody(const QByteArray &body, const QByteArray &contentType);

}
