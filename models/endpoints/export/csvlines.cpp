// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/export/csvlines.h"

#include <array>

#include "models/endpoints/export/exportcell.h"
#include "models/endpoints/values/columndefinition.h"

namespace reeve {

namespace {

enum Meaning : std::uint8_t { Plain = 0, WantsQuotes = 1, IsQuote = 2, RunsFirst = 4 };

// What a byte means to those who read the file; RunsFirst: a spreadsheet takes a cell that begins so for a formula.
constexpr std::array<std::uint8_t, 256> meanings = [] {
    std::array<std::uint8_t, 256> result{};
    for (const char c : std::string_view(",;\r\n"))
        result[static_cast<unsigned char>(c)] |= WantsQuotes;
    for (const char c : std::string_view("=+-@\t\r"))
        result[static_cast<unsigned char>(c)] |= RunsFirst;
    result[static_cast<unsigned char>('"')] |= WantsQuotes | IsQuote;
    return result;
}();

std::uint8_t meaningOf(char c)
{
    return meanings[static_cast<unsigned char>(c)];
}

std::uint8_t meaningOf(std::string_view cell)
{
    std::uint8_t all = 0;
    for (const char c : cell)
        all |= meaningOf(c);
    return all;
}

void appendDoubled(std::string_view cell, std::string &out)
{
    for (const char c : cell) {
        if (c == '"')
            out += '"';
        out += c;
    }
}

void appendCsvCell(std::string_view cell, std::string &out)
{
    const std::uint8_t meaning = meaningOf(cell);
    if (meaning == Plain) {
        out += cell;
        return;
    }
    const std::string_view quote = (meaning & WantsQuotes) != 0 ? "\"" : "";
    out += quote;
    if ((meaningOf(cell.front()) & RunsFirst) != 0)
        out += '\'';
    if ((meaning & IsQuote) != 0)
        appendDoubled(cell, out);
    else
        out += cell;
    out += quote;
}

// How many different values there are; 0: each row has its own.
std::size_t sharedValues(const RowStore &store, EndpointColumn column)
{
    constexpr std::size_t mostKept = 10'000; // with more, hardly any is met twice
    if (columnDefinition(column).cell.term)
        return store.terms().size() <= mostKept ? store.terms().size() : 0;
    if (column == EndpointColumn::Status)
        return hostStatusCount;
    if (column == EndpointColumn::PolicyStatus)
        return policyStatusCount;
    return column == EndpointColumn::Isolation ? isolationCount : 0;
}

bool isWholeText(EndpointColumn column)
{
    return columnDefinition(column).cell.kind == CellKind::OwnText;
}

// Digits and signs that mean nothing anywhere: as they are.
bool isHarmless(EndpointColumn column)
{
    return column == EndpointColumn::LastCheckIn || column == EndpointColumn::Written
        || column == EndpointColumn::PolicyRevision;
}

}

CsvLines::CsvLines(const RowStore &store, const QList<EndpointColumn> &columns) : m_store(store)
{
    for (const EndpointColumn column : columns)
        m_columns.push_back({.column = column,
            .text = isWholeText(column) ? columnDefinition(column).cell.text : std::nullopt,
            .isHarmless = isHarmless(column),
            .shared = std::vector<std::optional<std::string>>(sharedValues(store, column))});
}

CsvLines::Code CsvLines::codeOf(const RowRecord &record, EndpointColumn column)
{
    if (column == EndpointColumn::Status)
        return static_cast<Code>(record.status);
    if (column == EndpointColumn::PolicyStatus)
        return static_cast<Code>(record.policyStatus);
    if (column == EndpointColumn::Isolation)
        return static_cast<Code>(record.isolation);
    return record.terms[static_cast<std::size_t>(*columnDefinition(column).cell.term)];
}

void CsvLines::append(RowStore::Row row, std::string &out)
{
    for (Column &column : m_columns) {
        appendColumn(column, row, out);
        out += ',';
    }
    if (!m_columns.empty())
        out.pop_back();
    out += "\r\n";
}

void CsvLines::append(RowStore::Row row, const ColumnSet &cells, std::string &out)
{
    for (Column &column : m_columns) {
        if (holds(cells, column.column))
            appendColumn(column, row, out);
        out += ',';
    }
    if (!m_columns.empty())
        out.pop_back();
    out += "\r\n";
}

void CsvLines::appendColumn(Column &column, RowStore::Row row, std::string &out)
{
    if (column.shared.empty())
        appendOwn(column, row, out);
    else
        appendShared(column, row, out);
}

void CsvLines::appendShared(Column &column, RowStore::Row row, std::string &out)
{
    std::optional<std::string> &cell = column.shared[codeOf(m_store.record(row), column.column)];
    if (!cell) {
        m_cell.clear();
        appendCell(m_store, row, column.column, m_cell);
        appendCsvCell(m_cell, cell.emplace());
    }
    out += *cell;
}

void CsvLines::appendOwn(const Column &column, RowStore::Row row, std::string &out)
{
    if (column.text)
        return appendCsvCell(m_store.text(row, *column.text), out);
    if (column.isHarmless)
        return appendCell(m_store, row, column.column, out);
    m_cell.clear();
    appendCell(m_store, row, column.column, m_cell);
    appendCsvCell(m_cell, out);
}

}
