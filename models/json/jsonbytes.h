// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// JSON or NDJSON as it was received, of any size: the bytes, and an index that finds every value in them. Order, digits and
// repeated names stay as they are. Does not change, so that it may be read on several threads.

#include <QByteArray>
#include <QStringList>
#include <memory>

#include "models/json/jsonindex.h"

namespace reeve {

class JsonBytes;
using JsonBytesPtr = std::shared_ptr<const JsonBytes>;

enum class JsonKind {
    Null,
    Boolean,
    Number,
    String,
    Array, // also the lines of NDJSON together
    Object,
    Line, // of NDJSON, that is not JSON
};

// Where a value is. Valid for the JsonBytes that gave it out.
struct JsonSpot {
    quint32 name = noOffset; // of the quote that opens the member's name; noOffset: an item, or the whole
    quint32 value = 0; // of the first byte
    quint32 record = noOffset; // of the index; noOffset: small, or no container
    bool operator==(const JsonSpot &) const = default;
};

class JsonBytes
{
public:
    // Null when the bytes are not JSON, or for readLines() have 4 GiB; jsonProblem() says why. secrets: JSON Pointers to
    // values that are secret, "*" is any member or item; texts with a secret's name are secret as well. extra: more spans.
    static JsonBytesPtr read(QByteArray bytes, const QStringList &secrets = {}, std::vector<JsonSpan> extra = {});
    static JsonBytesPtr readLines(QByteArray bytes, const QStringList &secrets = {}, std::vector<JsonSpan> extra = {});

    const QByteArray &bytes() const { return m_bytes; }
    bool isLines() const { return m_index.isLines; }
    const JsonIndex &index() const { return m_index; }

    JsonSpot root() const { return m_root; }
    JsonKind kindOf(const JsonSpot &spot) const;
    bool isContainer(const JsonSpot &spot) const;
    qsizetype countOf(const JsonSpot &spot) const; // of members or items; 0 for other values
    quint32 endOf(const JsonSpot &spot) const; // offset behind the value
    QByteArrayView rawOf(const JsonSpot &spot) const; // the bytes of the value
    // Members or items from a position on. Takes as long as at most a thousand of them and those returned.
    std::vector<JsonSpot> parts(const JsonSpot &spot, qsizetype first = 0, qsizetype most = 0xffff'ffff) const;
    // The last member of that name, as in JavaScript; nullopt: none, or no object.
    std::optional<JsonSpot> member(const JsonSpot &spot, QStringView name) const;
    std::optional<JsonSpot> item(const JsonSpot &spot, qsizetype position) const;
    // The value at a JSON Pointer. The lines of NDJSON are its items.
    std::optional<JsonSpot> at(const QStringList &path) const;

    QString nameOf(const JsonSpot &spot) const; // empty for items
    // Returns the text of a string, cut after most characters; the bytes of a number, boolean, null or bad line; for
    // containers nothing.
    QString textOf(const JsonSpot &spot, qsizetype most = std::numeric_limits<qsizetype>::max()) const;

    const std::vector<JsonSpan> &secrets() const { return m_index.secrets; } // sorted, apart from each other
    bool isSecret(const JsonSpot &spot) const; // the value or what it is in
    bool hasSecretIn(const JsonSpot &spot) const; // it, or something in it
    // The bytes of a value; secret values in it are replaced by a string of dots.
    QByteArray maskedOf(const JsonSpot &spot) const;
    QByteArray maskedBytes() const; // shares bytes() when there is no secret

    // Bytes of memory that the index takes, without bytes().
    qsizetype indexSize() const;

private:
    JsonBytes(QByteArray bytes, JsonIndex index, const QStringList &secrets, std::vector<JsonSpan> extra);
    std::vector<JsonSpot> lines(qsizetype first, qsizetype most) const;
    quint32 recordAt(quint32 place, quint32 from, quint32 to) const;
    void addSecrets(const QStringList &pointers, std::vector<JsonSpan> extra);
    void collect(const JsonSpot &spot, const QStringList &path, qsizetype depth, std::vector<JsonSpan> &found) const;
    bool isBadLine(quint32 place) const;

    QByteArray m_bytes;
    JsonIndex m_index;
    JsonSpot m_root{};
};

// The bytes from begin to end, with each of these spans replaced by a JSON string of dots. spans: in order.
QByteArray maskedSpans(const QByteArray &bytes, const std::vector<JsonSpan> &spans, quint32 begin, quint32 end);

// The text in place of a secret, without quotes.
QString maskedText();

}
