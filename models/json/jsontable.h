// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A list in JSON as rows and columns. Members of nested objects are columns of their own: "host.os.name".

#include <QHash>
#include <atomic>

#include "models/json/jsonbytes.h"

namespace reeve {

inline constexpr qsizetype mostTableColumns = 500; // further members are in the tree and in the text

class JsonTable
{
public:
    using Cells = std::vector<std::optional<JsonSpot>>; // by column; nullopt: the row has no such member

    // The list at a JSON Pointer, or where there is none the first list of objects. Of NDJSON the lines. Null: there is no
    // list of objects. Reads all rows: takes about as long as the bytes are.
    static std::shared_ptr<const JsonTable> read(JsonBytesPtr json, const std::optional<QString> &pointer = {});

    const JsonBytes &json() const { return *m_json; }
    const QString &place() const { return m_place; } // JSON Pointer of the list
    const std::vector<JsonSpot> &rows() const { return m_rows; }
    const QStringList &columns() const { return m_columns; } // in the order of their first mention
    bool hasMoreColumns() const { return m_hasMoreColumns; } // than mostTableColumns
    Cells cellsOf(std::size_t row) const;

    // A cell as one line of text: of lists of plain values they are joined with ", ", other containers are compact JSON.
    // Empty for null and where there is none.
    QString textOf(const std::optional<JsonSpot> &cell, bool isMasked) const;
    QByteArray jsonOf(const JsonSpot &cell, bool isMasked) const; // compact

private:
    JsonTable(JsonBytesPtr json, JsonSpot list, QString place);
    void readColumns();
    template<typename Found>
    void walk(const JsonSpot &spot, const QString &prefix, int depth, const Found &found) const;

    JsonBytesPtr m_json;
    QString m_place;
    std::vector<JsonSpot> m_rows;
    QStringList m_columns{};
    QHash<QString, int> m_columnOf{};
    bool m_hasMoreColumns = false;
};

using JsonTablePtr = std::shared_ptr<const JsonTable>;

struct TableOrder {
    QString filter{}; // rows with this text in a cell, ignoring case; empty: all
    int sortColumn = -1; // -1: as received
    Qt::SortOrder direction = Qt::AscendingOrder;
    bool isMasked = true; // hidden secrets neither match nor sort
    bool operator==(const TableOrder &) const = default;
};

// Numbers of rows, in order. Numbers come before texts, rows without the cell last. Thread-safe.
std::vector<int> orderedRows(const JsonTable &table, const TableOrder &order);

struct CellMatches {
    std::vector<std::pair<int, int>> cells{}; // position in the order, column; the first mostJsonPlaces
    qint64 count = 0;
};

// Cells of these columns whose text has the text in it, ignoring case.
CellMatches findInTable(const JsonTable &table, const std::vector<int> &order, const QList<int> &columns,
    const QString &text, bool isMasked);

}
