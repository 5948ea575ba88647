// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/rows/rowsort.h"

#include <algorithm>
#include <deque>
#include <functional>
#include <numeric>

#include "models/endpoints/rows/columncells.h"
#include "models/endpoints/rows/keysort.h"
#include "models/endpoints/rows/textorder.h"
#include "models/endpoints/rows/textscan.h"
#include "models/endpoints/values/addresses.h"

namespace reeve {

namespace {

using Row = RowStore::Row;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// The rows that have something in the column, to be sorted, and those that have not.
struct Parted {
    std::vector<Keyed> present{};
    std::vector<Row> missing{};

    void add(Row row, bool isTold)
    {
        if (isTold)
            present.push_back({0, row, static_cast<std::uint32_t>(present.size())});
        else
            missing.push_back(row);
    }
};

std::string_view firstLine(std::string_view lines)
{
    return lines.substr(0, lines.find('\n'));
}

// Texts that order as the addresses do: kind and bytes, then the text, by which what is no address is ordered.
class AddressTexts
{
public:
    explicit AddressTexts(std::size_t count)
    {
        constexpr std::size_t usualSize = 20;
        m_bytes.reserve(count * usualSize);
        m_ends.reserve(count);
    }

    void add(std::string_view address)
    {
        const AddressKey key = addressKey(address);
        m_bytes += static_cast<char>(key.kind);
        m_bytes.append(reinterpret_cast<const char *>(key.bytes.data()), byteCount(key.kind));
        m_bytes += asciiFolded(address);
        m_ends.push_back(m_bytes.size());
    }

    std::vector<std::string_view> texts() const
    {
        std::vector<std::string_view> result;
        result.reserve(m_ends.size());
        std::size_t begin = 0;
        for (const std::size_t end : m_ends) {
            result.push_back(std::string_view(m_bytes).substr(begin, end - begin));
            begin = end;
        }
        return result;
    }

private:
    static std::size_t byteCount(AddressKind kind)
    {
        switch (kind) {
        case AddressKind::V4:
            return 4;
        case AddressKind::V6:
            return 16;
        case AddressKind::Other:
            break;
        }
        return 0;
    }

    std::string m_bytes{};
    std::vector<std::size_t> m_ends{};
};

Parted byText(const RowStore &store, std::span<const Row> rows, RowText which, bool descending)
{
    Parted parted;
    parted.present.reserve(rows.size());
    std::vector<std::string_view> texts;
    texts.reserve(rows.size());
    std::deque<std::string> composed; // of the few texts that are not
    const bool anyDecomposed = store.hasDecomposed();
    for (const Row row : rows) {
        const std::string_view text = store.text(row, which);
        parted.add(row, !text.empty());
        if (!text.empty())
            texts.push_back(anyDecomposed && store.isDecomposed(row)
                    ? std::string_view(composed.emplace_back(composedText(text)))
                    : text);
    }
    TextOrder(std::move(texts), true, descending).sort(parted.present);
    return parted;
}

Parted byAddress(const RowStore &store, std::span<const Row> rows, EndpointColumn column, bool descending)
{
    const auto addressIn = column == EndpointColumn::PrimaryAddress ? primaryIn : firstLine;
    Parted parted;
    parted.present.reserve(rows.size());
    AddressTexts addresses(rows.size());
    for (const Row row : rows) {
        const std::string_view lines = store.text(row, RowText::Addresses);
        parted.add(row, !lines.empty());
        if (!lines.empty())
            addresses.add(addressIn(lines));
    }
    TextOrder(addresses.texts(), false, descending).sort(parted.present);
    return parted;
}

// The place of every term in natural order.
std::vector<std::uint32_t> ranksOf(const TermTable &terms)
{
    std::vector<TermTable::Id> ids(terms.size());
    std::iota(ids.begin(), ids.end(), 0);
    std::deque<std::string> composed;
    std::vector<std::string_view> texts;
    for (TermTable::Id id = 0; id < terms.size(); ++id) {
        const std::string_view text = terms.text(id);
        texts.push_back(hasOnlyAscii(text) ? text : std::string_view(composed.emplace_back(composedText(text))));
    }
    std::ranges::stable_sort(ids, [&](auto left, auto right) { return naturalOrder(texts[left], texts[right]) < 0; });
    std::vector<std::uint32_t> ranks(ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i)
        ranks[ids[i]] = static_cast<std::uint32_t>(i);
    return ranks;
}

// numberOf(record): noNumber where it is missing.
template<typename NumberOf>
Parted byNumber(const RowStore &store, std::span<const Row> rows, const NumberOf &numberOf, bool descending)
{
    Parted parted;
    parted.present.reserve(rows.size());
    for (const Row row : rows) {
        const std::int64_t number = numberOf(store.record(row));
        parted.add(row, number != noNumber);
        const auto key = static_cast<std::uint64_t>(number) ^ (1ULL << 63);
        if (number != noNumber)
            parted.present.back().key = descending ? ~key : key;
    }
    std::vector<Keyed> scratch;
    sortByKey(parted.present, scratch);
    return parted;
}

Parted byTerm(const RowStore &store, std::span<const Row> rows, RowTerm term, bool descending)
{
    const std::vector<std::uint32_t> ranks = ranksOf(store.terms());
    const auto rankOf = [&](const RowRecord &record) {
        const TermTable::Id id = record.terms[static_cast<std::size_t>(term)];
        return id == 0 ? noNumber : std::int64_t{ranks[id]};
    };
    return byNumber(store, rows, rankOf, descending);
}

Parted byColumn(const RowStore &store, std::span<const Row> rows, SortKey by)
{
    const CellDefinition &cell = columnDefinition(by.column).cell;
    if (const CellNumber number = cellNumber(cell.kind))
        return byNumber(store, rows, number, by.descending);
    if (cell.term)
        return byTerm(store, rows, *cell.term, by.descending);
    if (*cell.text == RowText::Addresses)
        return byAddress(store, rows, by.column, by.descending);
    return byText(store, rows, *cell.text, by.descending);
}

std::string_view textIn(const RowStore &store, Row row, EndpointColumn column, RowText which)
{
    const std::string_view text = store.text(row, which);
    if (which != RowText::Addresses)
        return text;
    return column == EndpointColumn::PrimaryAddress ? primaryIn(text) : firstLine(text);
}

// As byColumn() sees them.
bool areSame(const RowStore &store, Row left, Row right, EndpointColumn column)
{
    const CellDefinition &cell = columnDefinition(column).cell;
    if (const CellNumber number = cellNumber(cell.kind))
        return number(store.record(left)) == number(store.record(right));
    if (cell.term) {
        const auto term = static_cast<std::size_t>(*cell.term);
        return store.record(left).terms[term] == store.record(right).terms[term];
    }
    if (store.hasDecomposed() && (store.isDecomposed(left) || store.isDecomposed(right)))
        return asciiFolded(composedText(textIn(store, left, column, *cell.text)))
            == asciiFolded(composedText(textIn(store, right, column, *cell.text)));
    return std::ranges::equal(
        textIn(store, left, column, *cell.text), textIn(store, right, column, *cell.text), {},
        [](char c) { return asciiSmall(static_cast<std::uint8_t>(c)); },
        [](char c) { return asciiSmall(static_cast<std::uint8_t>(c)); });
}

// A few rows, as sortRows() would by agent id.
void sortFewById(const RowStore &store, std::span<Row> rows)
{
    const auto smallLess = [](char a, char b) {
        return asciiSmall(static_cast<std::uint8_t>(a)) < asciiSmall(static_cast<std::uint8_t>(b));
    };
    std::ranges::stable_sort(rows, [&](Row left, Row right) {
        const std::string_view a = store.text(left, RowText::AgentId);
        const std::string_view b = store.text(right, RowText::AgentId);
        return a.empty() != b.empty() ? b.empty() : std::ranges::lexicographical_compare(a, b, smallLess);
    });
}

void sortById(const RowStore &store, std::span<Row> rows)
{
    constexpr std::size_t few = 64;
    if (rows.size() < few)
        return sortFewById(store, rows);
    std::vector<Row> copy(rows.begin(), rows.end());
    sortRows(store, copy, {{EndpointColumn::AgentId, false}});
    std::ranges::copy(copy, rows.begin());
}

// Rows of one group may be the same in a column, others are not.
using Groups = std::vector<std::uint32_t>; // by row of the store

void noteGroups(const Parted &parted, std::size_t storeSize, Groups &groups)
{
    groups.assign(storeSize, 0); // of those that are missing
    std::uint32_t group = 0;
    std::uint64_t last = 0;
    for (const Keyed &item : parted.present) {
        group += group == 0 || item.key != last ? 1 : 0; // what is the same got the same key
        last = item.key;
        groups[item.row] = group;
    }
}

void sortTies(const RowStore &store, std::span<Row> rows, const QList<SortKey> &keys, const std::vector<Groups> &groups)
{
    const auto isSame = [&](Row left, Row right) {
        return std::ranges::all_of(groups, [&](const Groups &one) { return one[left] == one[right]; })
            && std::ranges::all_of(keys, [&](SortKey by) { return areSame(store, left, right, by.column); });
    };
    for (auto begin = rows.begin(); begin != rows.end();) {
        const auto end = std::adjacent_find(begin, rows.end(), std::not_fn(isSame));
        const auto next = end == rows.end() ? end : end + 1;
        if (next - begin > 1)
            sortById(store, {begin, next});
        begin = next;
    }
}

void putInto(std::vector<Row> &rows, const Parted &parted)
{
    std::ranges::transform(parted.present, rows.begin(), &Keyed::row);
    std::ranges::copy(parted.missing, rows.begin() + static_cast<std::ptrdiff_t>(parted.present.size()));
}

struct DigitRun {
    std::string_view digits{}; // without leading zeros
    std::size_t size = 0; // with them
};

DigitRun digitsAt(std::string_view text)
{
    const auto end = std::ranges::find_if_not(text, isDigit);
    const auto size = static_cast<std::size_t>(end - text.begin());
    const std::size_t zeros = std::min(text.find_first_not_of('0'), size);
    return {text.substr(zeros, size - zeros), size};
}

}

std::strong_ordering naturalOrder(std::string_view left, std::string_view right)
{
    std::string_view a = left;
    std::string_view b = right;
    while (!a.empty() && !b.empty()) {
        if (isDigit(a.front()) && isDigit(b.front())) {
            const DigitRun ours = digitsAt(a);
            const DigitRun theirs = digitsAt(b);
            if (ours.digits.size() != theirs.digits.size())
                return ours.digits.size() <=> theirs.digits.size();
            if (const auto order = ours.digits.compare(theirs.digits); order != 0)
                return order <=> 0;
            a.remove_prefix(ours.size);
            b.remove_prefix(theirs.size);
            continue;
        }
        const auto ours = asciiSmall(static_cast<std::uint8_t>(a.front()));
        const auto theirs = asciiSmall(static_cast<std::uint8_t>(b.front()));
        if (ours != theirs)
            return ours <=> theirs;
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    if (a.empty() != b.empty())
        return a.empty() ? std::strong_ordering::less : std::strong_ordering::greater;
    return left.compare(right) <=> 0;
}

void sortRows(const RowStore &store, std::vector<Row> &rows, const QList<SortKey> &keys)
{
    // Each sort keeps the order of equals, so that the last one decides first.
    std::for_each(keys.crbegin(), keys.crend(), [&](SortKey by) { putInto(rows, byColumn(store, rows, by)); });
}

bool hasFewValues(const QList<SortKey> &keys)
{
    const auto isTime = [](EndpointColumn column) {
        return column == EndpointColumn::LastCheckIn || column == EndpointColumn::Written;
    };
    return std::ranges::none_of(
        keys, [&](SortKey by) { return columnDefinition(by.column).cell.text.has_value() || isTime(by.column); });
}

void sortRowsWithoutTies(const RowStore &store, std::vector<Row> &rows, const QList<SortKey> &keys)
{
    if (keys.isEmpty())
        return;
    if (hasFewValues(keys)) {
        sortById(store, rows);
        return sortRows(store, rows, keys);
    }
    std::vector<Groups> groups;
    std::for_each(keys.crbegin(), keys.crend(), [&](SortKey by) {
        const Parted parted = byColumn(store, rows, by);
        putInto(rows, parted);
        noteGroups(parted, store.size(), groups.emplace_back());
    });
    sortTies(store, rows, keys, groups);
}

}
