// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where the large values of a JSON text are, so that any value is found without reading the whole text. Used by JsonBytes.

#include <QByteArrayView>
#include <optional>
#include <vector>

namespace reeve {

inline constexpr quint32 noOffset = 0xffff'ffff;

struct JsonSpan { // bytes of one value
    quint32 begin = 0;
    quint32 end = 0;
    bool operator==(const JsonSpan &) const = default;
};

// An object or list of at least smallestRecord bytes, in the order of their beginnings. Smaller ones are scanned.
struct JsonRecord {
    quint32 begin = 0;
    quint32 end = 0; // behind its bracket
    quint32 count = 0; // of members or items
    quint32 next = 0; // index of the first record behind everything in it
    quint32 checkpoint = noOffset; // index of its first checkpoint; noOffset: at most checkpointStep parts
};

inline constexpr quint32 smallestRecord = 1024; // bytes
inline constexpr quint32 checkpointStep = 1000; // members or items
inline constexpr quint32 blockBits = 12; // blocks of 4,096 bytes

struct JsonIndex {
    bool isLines = false; // a value on each line; records[0] is all of them
    std::vector<JsonRecord> records{};
    std::vector<quint32> checkpoints{}; // offsets of the parts 1,000, 2,000, ... of records
    std::vector<quint32> blocks{}; // for each block the last token that begins at its first byte or before
    std::vector<quint32> badLines{}; // offsets of lines that are not JSON
    std::vector<JsonSpan> secrets{}; // texts with a secret's name, in order
};

// Null: this is not JSON, is nested deeper than deepestJson, or has 4 GiB. Takes about as long as simdjson's parser.
std::optional<JsonIndex> indexJson(QByteArrayView text);
// NDJSON: every line that is not blank is a value, or a bad line. Null: 4 GiB or more.
std::optional<JsonIndex> indexLines(QByteArrayView text);

// Texts behind a secret's name in text that need not be JSON, from an offset on, in order.
std::vector<JsonSpan> secretsInText(QByteArrayView text, quint32 from = 0);

}
