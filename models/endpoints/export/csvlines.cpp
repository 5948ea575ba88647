// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/export/csvlines.h"

#include <charconv>
#include <cstring>
#include <limits>

#include "models/endpoints/export/excelguard.h"
#include "models/endpoints/export/exportcell.h"
#include "models/endpoints/values/addresses.h"
#include "models/export/csvcell.h"
#include "models/export/formulaguard.h"

namespace reeve {

namespace {

constexpr std::int64_t msOfDay = 86'400'000;
// Texts of rows and terms are cut at longestRowText. At worst each byte becomes two (a quote is doubled, a line break
// becomes a comma and a space), with quotes around, an apostrophe in front and a comma behind. What is written for Excel
// as a formula is shorter.
constexpr std::size_t longestCell = longestCsvCell(longestRowText) + 1;

// As a formula whose value is the text, which has no quotes.
char *putExcelText(std::string_view text, char *at)
{
    return putBytes("\"\"\"", putBytes(text, putBytes("\"=\"\"", at)));
}

// Joins the entries, one per line, with ", ". lines: with something that needs quotes, as the commas of several entries do.
char *putList(std::string_view lines, char *at)
{
    *at++ = '"';
    if (runsAsFormula(lines))
        *at++ = '\'';
    std::string_view rest = lines;
    for (;;) {
        const std::size_t end = rest.find('\n');
        at = putDoubledQuotes(rest.substr(0, end), at);
        if (end == std::string_view::npos)
            break;
        at = putBytes(", ", at);
        rest.remove_prefix(end + 1);
    }
    *at++ = '"';
    return at;
}

char *putNumber(std::int32_t number, char *at)
{
    constexpr std::size_t longest = std::numeric_limits<std::int32_t>::digits10 + 2;
    return std::to_chars(at, at + longest, number).ptr;
}

void putTwoDigits(std::int64_t number, char *at)
{
    at[0] = static_cast<char>('0' + number / 10);
    at[1] = static_cast<char>('0' + number % 10);
}

// The number of distinct values whose cells are kept; 0: the cells of the column are formed anew in each row.
std::size_t sharedValues(const RowStore &store, CellKind kind)
{
    constexpr std::size_t mostKept = 10'000; // with more, hardly any value is met twice
    switch (kind) {
    case CellKind::SharedText:
    case CellKind::SharedList:
        return store.terms().size() <= mostKept ? store.terms().size() : 0;
    case CellKind::HostStatus:
        return hostStatusCount;
    case CellKind::PolicyStatus:
        return policyStatusCount;
    case CellKind::Isolation:
        return isolationCount;
    case CellKind::OwnText:
    case CellKind::OwnList:
    case CellKind::PrimaryAddress:
    case CellKind::PolicyRevision:
    case CellKind::LastCheckIn:
    case CellKind::Written:
        break;
    }
    return 0;
}

}

CsvLines::CsvLines(const RowStore &store, const QList<EndpointColumn> &columns, char separator, bool isForExcel)
    : m_store(store)
    , m_separator(separator)
    , m_isForExcel(isForExcel)
    , m_line(std::make_unique_for_overwrite<char[]>((static_cast<std::size_t>(columns.size()) + 1) * longestCell))
{
    for (const EndpointColumn column : columns)
        m_columns.push_back(columnFor(store, column));
}

CsvLines::Column CsvLines::columnFor(const RowStore &store, EndpointColumn column)
{
    const CellDefinition &cell = columnDefinition(column).cell;
    return {.column = column,
        .kind = cell.kind,
        .text = cell.text ? static_cast<std::size_t>(*cell.text) : 0,
        .term = cell.term ? static_cast<std::size_t>(*cell.term) : 0,
        .shared = std::vector<SharedCell>(sharedValues(store, cell.kind))};
}

std::uint32_t CsvLines::codeOf(const RowRecord &record, const Column &column)
{
    if (column.kind == CellKind::HostStatus)
        return static_cast<std::uint32_t>(record.status);
    if (column.kind == CellKind::PolicyStatus)
        return static_cast<std::uint32_t>(record.policyStatus);
    if (column.kind == CellKind::Isolation)
        return static_cast<std::uint32_t>(record.isolation);
    return record.terms[column.term];
}

void CsvLines::append(RowStore::Row row, std::string &out, const ColumnSet &cells)
{
    const RowRecord &record = m_store.record(row);
    const RowTexts texts = m_store.arena().texts(record.blob);
    char *at = m_line.get();
    for (Column &column : m_columns) {
        if (holds(cells, column.column))
            at = putCell(column, row, record, texts, at);
        *at++ = m_separator;
    }
    if (!m_columns.empty())
        --at; // in place of the last separator
    at = putBytes("\r\n", at);
    out.append(m_line.get(), static_cast<std::size_t>(at - m_line.get()));
}

char *CsvLines::putText(std::string_view cell, char *at) const
{
    return m_isForExcel && !runsAsFormula(cell) && isChangedByExcel(cell) ? putExcelText(cell, at)
                                                                          : putCsvCell(cell, at);
}

// Writes the same text as policyRevisionText(). One number stays a number for Excel; two with a slash would be a date.
char *CsvLines::putRevisions(const RowRecord &record, char *at) const
{
    if (record.revisionApplied < 0)
        return at;
    if (record.revisionCurrent < 0)
        return putNumber(record.revisionApplied, at);
    std::array<char, 32> text{};
    char *const end = putNumber(record.revisionCurrent, putBytes(" / ", putNumber(record.revisionApplied, text.data())));
    return putText({text.data(), static_cast<std::size_t>(end - text.data())}, at);
}

char *CsvLines::putCell(Column &column, RowStore::Row row, const RowRecord &record, const RowTexts &texts, char *at)
{
    if (!column.shared.empty())
        return putShared(column, row, codeOf(record, column), at);
    switch (column.kind) {
    case CellKind::OwnText:
        return putText(texts[column.text], at);
    case CellKind::OwnList:
        return needsCsvQuotes(texts[column.text]) ? putList(texts[column.text], at) : putText(texts[column.text], at);
    case CellKind::PrimaryAddress:
        return putText(primaryIn(texts[column.text]), at);
    case CellKind::PolicyRevision:
        return putRevisions(record, at);
    case CellKind::LastCheckIn:
        return putTime(record.lastCheckIn, at);
    case CellKind::Written:
        return putTime(record.written, at);
    case CellKind::SharedText:
    case CellKind::SharedList:
    case CellKind::HostStatus:
    case CellKind::PolicyStatus:
    case CellKind::Isolation:
        break; // too many values to keep their cells
    }
    return putFormed(row, column.column, at);
}

char *CsvLines::putShared(Column &column, RowStore::Row row, std::uint32_t code, char *at)
{
    SharedCell &cell = column.shared[code];
    if (cell.isKnown)
        return putBytes({m_sharedBytes.data() + cell.begin, cell.size}, at);
    char *const end = putFormed(row, column.column, at);
    cell = {static_cast<std::uint32_t>(m_sharedBytes.size()), static_cast<std::uint32_t>(end - at), true};
    m_sharedBytes.append(at, end);
    return end;
}

// Writes the same text as appendIsoText(), or a shorter one for Excel. Dates are formed once per day, because most times are of a few days.
char *CsvLines::putTime(std::int64_t ms, char *at)
{
    if (ms == noTime)
        return at;
    const std::int64_t day = ms / msOfDay - (ms % msOfDay < 0 ? 1 : 0);
    Date &date = m_dates[static_cast<std::size_t>(day) % m_dates.size()];
    if (date.day != day) {
        m_cell.clear();
        appendIsoText(ms, m_cell);
        date.day = day;
        date.size = m_cell.copy(date.text.data(), date.text.size());
        if (m_isForExcel && date.size > 0)
            date.text.back() = ' ';
    }
    if (date.size == 0)
        return at;
    const std::int64_t clock = ms - day * msOfDay;
    at = putBytes({date.text.data(), date.size}, at);
    constexpr std::string_view pattern = "hh:mm:ss.mmmZ";
    char *const end = putBytes(m_isForExcel ? pattern.substr(0, 8) : pattern, at);
    putTwoDigits(clock / 3'600'000, at);
    putTwoDigits(clock / 60'000 % 60, at + 3);
    putTwoDigits(clock / 1'000 % 60, at + 6);
    if (m_isForExcel)
        return end;
    at[9] = static_cast<char>('0' + clock / 100 % 10);
    putTwoDigits(clock % 100, at + 10);
    return end;
}

char *CsvLines::putFormed(RowStore::Row row, EndpointColumn column, char *at)
{
    m_cell.clear();
    appendCell(m_store, row, column, m_cell);
    return putText(m_cell, at);
}

}
