// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Splits NDJSON, such as exports of rules and Elasticsearch's bulk bodies, into the lines that hold a value.

#include <QByteArrayView>
#include <optional>

namespace reeve {

struct NdjsonLine {
    quint32 begin = 0; // of the first byte that is not blank
    quint32 end = 0; // behind the last one
    qint64 number = 1; // from 1, blank lines counted
    bool operator==(const NdjsonLine &) const = default;
};

// text: less than 4 GiB, must outlive the reader. Lines end with LF or CR LF; a byte order mark and blank lines are skipped.
class NdjsonReader
{
public:
    explicit NdjsonReader(QByteArrayView text, quint32 from = 0) : m_text(text), m_at(from) { }

    std::optional<NdjsonLine> next(); // nullopt: no more

private:
    QByteArrayView m_text;
    quint32 m_at;
    qint64 m_number = 0;
};

// Whether the type of a body, or its beginning, says that it is NDJSON: the first line is a whole object or list, and more
// than one line has something in it.
bool looksLikeNdjson(QByteArrayView text, QByteArrayView contentType);

}
