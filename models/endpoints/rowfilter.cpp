// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/rowfilter.h"

#include <algorithm>

#include "models/endpoints/addresses.h"
#include "models/endpoints/endpointcolumns.h"
#include "models/endpoints/textscan.h"

namespace reeve {

namespace {

using Row = RowStore::Row;
using Marks = std::vector<std::uint8_t>; // one a row; a byte is quicker than a bit here

// Where a word may stand, read off the columns once.
struct Places {
    std::array<bool, rowTextCount> texts{};
    std::array<bool, rowTermCount> terms{};
    bool onlyPrimary = false; // of the addresses
    bool status = false;
    bool policyStatus = false;
    bool isolation = false;
};

Places placesOf(const QList<EndpointColumn> &columns)
{
    Places places;
    for (const EndpointColumn column : columns) {
        const ColumnFacts &facts = factsOf(column);
        if (facts.text)
            places.texts[static_cast<std::size_t>(*facts.text)] = true;
        if (facts.term)
            places.terms[static_cast<std::size_t>(*facts.term)] = true;
    }
    places.onlyPrimary =
        columns.contains(EndpointColumn::PrimaryAddress) && !columns.contains(EndpointColumn::Addresses);
    places.status = columns.contains(EndpointColumn::Status);
    places.policyStatus = columns.contains(EndpointColumn::PolicyStatus);
    places.isolation = columns.contains(EndpointColumn::Isolation);
    return places;
}

// Whether a hit at offset lies whole inside one of the texts that are looked at.
bool isInPlace(const TextArena &arena, std::uint32_t blob, std::size_t offset, std::size_t size, const Places &places)
{
    const TextArena::Blob &found = arena.blobs()[blob];
    std::size_t begin = found.offset;
    for (std::size_t i = 0; i < rowTextCount; ++i) {
        const std::size_t end = begin + found.lengths[i];
        if (offset < end) {
            if (!places.texts[i] || offset + size > end)
                return false;
            if (i != static_cast<std::size_t>(RowText::Addresses) || !places.onlyPrimary)
                return true;
            const std::string_view primary = primaryIn(arena.bytes().substr(begin, end - begin));
            const auto at = static_cast<std::size_t>(primary.data() - arena.bytes().data());
            return offset >= at && offset + size <= at + primary.size();
        }
        begin = end;
    }
    return false;
}

void scan(const TextArena &arena, std::string_view word, const Places &places, Marks &marks)
{
    const std::string_view bytes = arena.bytes();
    const std::vector<TextArena::Blob> &blobs = arena.blobs();
    std::uint32_t blob = 0;
    std::size_t from = 0;
    for (;;) {
        const std::size_t at = findFolded(bytes, word, from);
        if (at == std::string_view::npos)
            return;
        while (blob + 1 < blobs.size() && blobs[blob + 1].offset <= at)
            ++blob;
        const Row row = blobs[blob].row;
        const bool isHit = row != TextArena::noRow && isInPlace(arena, blob, at, word.size(), places);
        if (isHit)
            marks[row] = 1;
        const std::size_t next = blob + 1 < blobs.size() ? blobs[blob + 1].offset : bytes.size();
        from = isHit || row == TextArena::noRow ? next : at + 1;
    }
}

bool holds(const QString &text, std::string_view word)
{
    const QByteArray utf8 = text.toUtf8();
    const std::string folded = caseFolded({utf8.constData(), static_cast<std::size_t>(utf8.size())});
    return folded.find(word) != std::string::npos;
}

// For each value of an enumeration, whether the word stands in its text.
template<typename Value, std::size_t count>
std::array<bool, count> valuesWith(std::string_view word, bool isLookedAt, QString (*textOf)(Value))
{
    std::array<bool, count> result{};
    for (std::size_t i = 0; isLookedAt && i < count; ++i)
        result[i] = holds(textOf(static_cast<Value>(i)), word);
    return result;
}

// Which rows have the word among what is shared: terms and the words for statuses.
class SharedMatch
{
public:
    SharedMatch(const RowStore &store, std::string_view word, const Places &places)
        : m_terms(store.terms().size())
        , m_status(valuesWith<HostStatus, 6>(word, places.status, hostStatusText))
        , m_policyStatus(valuesWith<PolicyStatus, 5>(word, places.policyStatus, policyStatusText))
        , m_isolation(valuesWith<Isolation, 4>(word, places.isolation, isolationText))
    {
        for (std::size_t i = 0; i < m_terms.size(); ++i) {
            const std::string_view term = store.terms().text(static_cast<TermTable::Id>(i));
            m_terms[i] = caseFolded(term).find(word) != std::string::npos;
        }
        const bool anyTerm = std::ranges::find(m_terms, true) != m_terms.end();
        for (std::size_t i = 0; anyTerm && i < rowTermCount; ++i) {
            if (places.terms[i])
                m_lookedAt.push_back(i);
        }
    }

    bool isPossible() const
    {
        const auto any = [](const auto &values) { return std::ranges::find(values, true) != values.end(); };
        return !m_lookedAt.empty() || any(m_status) || any(m_policyStatus) || any(m_isolation);
    }
    bool matches(const RowRecord &record) const
    {
        return m_status[static_cast<std::size_t>(record.status)]
            || m_policyStatus[static_cast<std::size_t>(record.policyStatus)]
            || m_isolation[static_cast<std::size_t>(record.isolation)]
            || std::ranges::any_of(m_lookedAt, [&](std::size_t term) { return m_terms[record.terms[term]]; });
    }

private:
    std::vector<bool> m_terms;
    std::vector<std::size_t> m_lookedAt{};
    std::array<bool, 6> m_status;
    std::array<bool, 5> m_policyStatus;
    std::array<bool, 4> m_isolation;
};

Marks rowsHolding(const RowStore &store, const QString &word, const Places &places)
{
    const QByteArray utf8 = word.toUtf8();
    const std::string folded = caseFolded({utf8.constData(), static_cast<std::size_t>(utf8.size())});
    Marks marks(store.size(), 0);
    scan(store.arena(), folded, places, marks);
    scan(store.folded(), folded, places, marks);
    const SharedMatch shared(store, folded, places);
    if (!shared.isPossible())
        return marks;
    for (Row row = 0; row < store.size(); ++row) {
        if (marks[row] == 0 && shared.matches(store.record(row)))
            marks[row] = 1;
    }
    return marks;
}

}

std::vector<Row> rowsWith(const RowStore &store, const QStringList &words, const QList<EndpointColumn> &columns)
{
    const Places places = placesOf(columns);
    Marks marks(store.size(), 1);
    for (const QString &word : words) {
        const Marks found = rowsHolding(store, word, places);
        std::ranges::transform(marks, found, marks.begin(), [](auto a, auto b) { return a & b; });
    }
    std::vector<Row> rows;
    rows.reserve(static_cast<std::size_t>(std::ranges::count(marks, 1)));
    for (Row row = 0; row < marks.size(); ++row) {
        if (marks[row] != 0)
            rows.push_back(row);
    }
    return rows;
}

}
