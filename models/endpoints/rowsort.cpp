// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/rowsort.h"

#include <algorithm>
#include <bit>
#include <numeric>

#include "models/endpoints/addresses.h"
#include "models/endpoints/endpointcolumns.h"
#include "models/endpoints/textscan.h"

namespace reeve {

namespace {

using Row = RowStore::Row;

struct Keyed {
    std::uint64_t key = 0;
    Row row = 0;
    std::uint32_t position = 0; // before sorting; keeps equals in their order
};

// Eight bytes of a sort text from an offset on, as a number that orders as the bytes do.
struct Chunk {
    std::uint64_t key = 0;
    bool hasMore = false;
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

char lowered(char c)
{
    return static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
}

Chunk textChunk(std::string_view text, std::size_t offset)
{
    Chunk chunk;
    for (std::size_t i = 0; i < 8; ++i) {
        const char c = offset + i < text.size() ? lowered(text[offset + i]) : '\0';
        chunk.key = chunk.key << 8 | static_cast<std::uint8_t>(c);
    }
    chunk.hasMore = offset + 8 < text.size();
    return chunk;
}

// Kind and bytes of the address, then its text: what is no address is ordered by that.
Chunk addressChunk(std::string_view address, std::size_t offset)
{
    constexpr std::size_t keyBytes = 24; // 1 + 16, rounded up to whole chunks
    if (offset >= keyBytes)
        return textChunk(address, offset - keyBytes);
    const AddressKey key = addressKey(address);
    Chunk chunk{.key = 0, .hasMore = true};
    for (std::size_t i = offset; i < offset + 8; ++i) {
        const std::uint8_t byte = i == 0 ? static_cast<std::uint8_t>(key.kind) : i <= 16 ? key.bytes[i - 1] : 0;
        chunk.key = chunk.key << 8 | byte;
    }
    return chunk;
}

using Scratch = std::vector<Keyed>;

// Byte by byte from the lowest, each pass keeping the order of the one before; bytes that are the same in all keys,
// as in ranks and times, cost nothing.
void sortByBytes(std::span<Keyed> run, Scratch &scratch)
{
    constexpr std::size_t values = 256;
    std::array<std::array<std::uint32_t, values>, sizeof(Keyed::key)> counts{};
    for (const Keyed &keyed : run) {
        for (std::size_t byte = 0; byte < counts.size(); ++byte)
            ++counts[byte][keyed.key >> (8 * byte) & 0xff];
    }
    scratch.resize(run.size());
    for (std::size_t byte = 0; byte < counts.size(); ++byte) {
        std::array<std::uint32_t, values> &places = counts[byte];
        if (std::ranges::find(places, run.size()) != places.end())
            continue;
        std::exclusive_scan(places.begin(), places.end(), places.begin(), 0U);
        for (const Keyed &keyed : run)
            scratch[places[keyed.key >> (8 * byte) & 0xff]++] = keyed;
        std::ranges::copy(scratch, run.begin());
    }
}

// run: in the order of positions.
void sortRun(std::span<Keyed> run, Scratch &scratch)
{
    constexpr std::size_t worthIt = 2'048;
    if (run.size() >= worthIt)
        return sortByBytes(run, scratch);
    std::ranges::sort(run, [](const Keyed &left, const Keyed &right) {
        return left.key != right.key ? left.key < right.key : left.position < right.position;
    });
}

// chunkOf(row, offset). Only rows whose keys are equal are looked at again, eight bytes further on.
template<typename ChunkOf>
void sortByChunks(std::span<Keyed> rows, std::size_t offset, bool descending, const ChunkOf &chunkOf, Scratch &scratch)
{
    bool hasMore = false;
    for (Keyed &keyed : rows) {
        const Chunk chunk = chunkOf(keyed.row, offset);
        keyed.key = descending ? ~chunk.key : chunk.key;
        hasMore = hasMore || chunk.hasMore;
    }
    sortRun(rows, scratch);
    if (!hasMore)
        return;
    for (auto begin = rows.begin(); begin != rows.end();) {
        const auto end = std::find_if(begin, rows.end(), [&](const Keyed &keyed) { return keyed.key != begin->key; });
        if (end - begin > 1)
            sortByChunks(std::span<Keyed>(begin, end), offset + 8, descending, chunkOf, scratch);
        begin = end;
    }
}

// How many bytes all the texts have in common at their beginning: host names of a fleet often share a prefix.
template<typename TextOf> std::size_t commonPrefix(std::span<const Keyed> rows, const TextOf &textOf)
{
    if (rows.empty())
        return 0;
    const std::string_view first = textOf(rows.front().row);
    std::size_t common = first.size();
    for (const Keyed &keyed : rows) {
        const std::string_view text = textOf(keyed.row).substr(0, common);
        const auto differ = std::ranges::mismatch(text, first, [](char a, char b) { return lowered(a) == lowered(b); });
        common = static_cast<std::size_t>(differ.in1 - text.begin());
        if (common == 0)
            break;
    }
    return common;
}

std::string_view firstLine(std::string_view lines)
{
    return lines.substr(0, lines.find('\n'));
}

void sortTexts(const RowStore &store, std::span<Keyed> rows, const ColumnFacts &facts, bool descending)
{
    Scratch scratch;
    const auto textOf = [&store, which = *facts.text](Row row) { return store.text(row, which); };
    if (facts.column == EndpointColumn::PrimaryAddress || facts.column == EndpointColumn::Addresses) {
        const auto address = facts.column == EndpointColumn::PrimaryAddress ? primaryIn : firstLine;
        const auto chunkOf = [&](Row row, std::size_t offset) { return addressChunk(address(textOf(row)), offset); };
        return sortByChunks(rows, 0, descending, chunkOf, scratch);
    }
    const auto chunkOf = [&](Row row, std::size_t offset) { return textChunk(textOf(row), offset); };
    sortByChunks(rows, commonPrefix(rows, textOf), descending, chunkOf, scratch);
}

// The place of every term in natural order.
std::vector<std::uint32_t> ranksOf(const TermTable &terms)
{
    std::vector<TermTable::Id> ids(terms.size());
    std::iota(ids.begin(), ids.end(), 0);
    std::ranges::sort(
        ids, [&](auto left, auto right) { return naturalOrder(terms.text(left), terms.text(right)) < 0; });
    std::vector<std::uint32_t> ranks(ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i)
        ranks[ids[i]] = static_cast<std::uint32_t>(i);
    return ranks;
}

void sortTerms(const RowStore &store, std::span<Keyed> rows, RowTerm term, bool descending)
{
    const std::vector<std::uint32_t> ranks = ranksOf(store.terms());
    for (Keyed &keyed : rows) {
        const std::uint64_t rank = ranks[store.record(keyed.row).terms[static_cast<std::size_t>(term)]];
        keyed.key = descending ? ~rank : rank;
    }
    Scratch scratch;
    sortRun(rows, scratch);
}

void sortNumbers(const RowStore &store, std::span<Keyed> rows, const ColumnFacts &facts, bool descending)
{
    for (Keyed &keyed : rows) {
        const auto number = static_cast<std::uint64_t>(facts.number(store.record(keyed.row))) ^ (1ULL << 63);
        keyed.key = descending ? ~number : number;
    }
    Scratch scratch;
    sortRun(rows, scratch);
}

bool isMissing(const RowStore &store, Row row, const ColumnFacts &facts)
{
    if (facts.number)
        return facts.number(store.record(row)) == noNumber;
    return facts.text ? store.text(row, *facts.text).empty() : store.term(row, *facts.term).empty();
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
        const auto ours = static_cast<std::uint8_t>(lowered(a.front()));
        const auto theirs = static_cast<std::uint8_t>(lowered(b.front()));
        if (ours != theirs)
            return ours <=> theirs;
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    if (a.empty() != b.empty())
        return a.empty() ? std::strong_ordering::less : std::strong_ordering::greater;
    return left.compare(right) <=> 0;
}

void sortRows(const RowStore &store, std::vector<Row> &rows, EndpointColumn column, bool descending)
{
    const ColumnFacts &facts = factsOf(column);
    std::vector<Keyed> told;
    std::vector<Row> missing;
    told.reserve(rows.size());
    for (const Row row : rows) {
        if (isMissing(store, row, facts))
            missing.push_back(row);
        else
            told.push_back({0, row, static_cast<std::uint32_t>(told.size())});
    }
    if (facts.number)
        sortNumbers(store, told, facts, descending);
    else if (facts.text)
        sortTexts(store, told, facts, descending);
    else
        sortTerms(store, told, *facts.term, descending);
    std::ranges::transform(told, rows.begin(), &Keyed::row);
    std::ranges::copy(missing, rows.begin() + static_cast<std::ptrdiff_t>(told.size()));
}

}
