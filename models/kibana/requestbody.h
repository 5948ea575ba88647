// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The body of a request as a comparable value: none, JSON text, parts of multipart/form-data, or bytes of another media
// type. Files are named here and read only while they are sent.

#include <QByteArray>
#include <QString>
#include <variant>
#include <vector>

class QJsonObject;

namespace reeve {

// Any JSON value. The text is sent as it is: the order of keys, the spaces and the digits of numbers are kept.
struct JsonBody {
    QByteArray text{}; // UTF-8
    bool operator==(const JsonBody &) const = default;
};

struct BodyPart {
    QString name{};
    QByteArray mediaType{}; // of this part; empty: no Content-Type is sent, or the type of a file is left out
    QByteArray text{}; // UTF-8; ignored where filePath is set
    QString filePath{}; // local path; empty: the part is text
    QString fileName{}; // as the server sees it; empty: the name of the file without folders
    bool operator==(const BodyPart &) const = default;
};

struct MultipartBody {
    std::vector<BodyPart> parts{};
    bool operator==(const MultipartBody &) const = default;
};

struct RawBody {
    QByteArray mediaType{}; // "application/x-ndjson"
    QByteArray bytes{};
    bool operator==(const RawBody &) const = default;
};

class RequestBody
{
public:
    RequestBody() = default; // no body
    RequestBody(const QJsonObject &object); // compact; Qt sorts the keys
    RequestBody(JsonBody json) : m_content(std::move(json)) { }
    RequestBody(MultipartBody multipart) : m_content(std::move(multipart)) { }
    RequestBody(RawBody raw) : m_content(std::move(raw)) { }

    bool isEmpty() const { return std::holds_alternative<std::monostate>(m_content); }
    // Null where the body is of another kind.
    const JsonBody *json() const { return std::get_if<JsonBody>(&m_content); }
    const MultipartBody *multipart() const { return std::get_if<MultipartBody>(&m_content); }
    const RawBody *raw() const { return std::get_if<RawBody>(&m_content); }

    bool operator==(const RequestBody &) const = default;

private:
    std::variant<std::monostate, JsonBody, MultipartBody, RawBody> m_content{};
};

// The body as a JSON object; empty where it is none.
QJsonObject objectIn(const RequestBody &body);

}
