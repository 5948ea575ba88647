// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/rows/rowfilter.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <limits>

#include "models/endpoints/rows/columncells.h"
#include "models/endpoints/rows/facets.h"
#include "models/endpoints/rows/textscan.h"
#include "models/endpoints/values/addresses.h"
#include "models/endpoints/values/columndefinition.h"

namespace reeve {

namespace {

using Row = RowStore::Row;

// Where a word may stand, read off the columns once.
struct Places {
    std::array<bool, rowTextCount> texts{};
    std::array<bool, rowTermCount> terms{};
    bool onlyPrimary = false; // of the addresses
    bool status = false;
    bool policyStatus = false;
    bool isolation = false;
    bool asField = false; // the words for statuses are asked for from their beginning

    bool anyText() const { return std::ranges::find(texts, true) != texts.end(); }
};

Places placesOf(const QList<EndpointColumn> &columns)
{
    Places places;
    for (const EndpointColumn column : columns) {
        const CellDefinition &cell = columnDefinition(column).cell;
        if (cell.text)
            places.texts[static_cast<std::size_t>(*cell.text)] = true;
        if (cell.term)
            places.terms[static_cast<std::size_t>(*cell.term)] = true;
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

// From a blob on.
void scan(const TextArena &arena, std::uint32_t blob, std::string_view word, const Places &places, RowMarks &marks)
{
    const std::string_view bytes = arena.bytes();
    const std::vector<TextArena::Blob> &blobs = arena.blobs();
    if (blob >= blobs.size())
        return;
    std::size_t from = blobs[blob].offset;
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

std::string folded(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return caseFolded({utf8.constData(), static_cast<std::size_t>(utf8.size())});
}

// A word to look for, as it is written and with its letters composed; mostly the same.
struct Word {
    explicit Word(const QString &text)
        : folded(reeve::folded(text)), composed(caseFolded(composedText(text.toStdString())))
    {
    }
    bool hasTwoForms() const { return composed != folded; }

    std::string folded;
    std::string composed;
};

bool contains(std::string_view text, const Word &word)
{
    if (caseFolded(text).find(word.folded) != std::string::npos)
        return true;
    return !hasOnlyAscii(text) && caseFolded(composedText(text)).find(word.composed) != std::string::npos;
}

bool begins(const QString &text, const Word &word)
{
    return folded(text).starts_with(word.folded)
        || caseFolded(composedText(text.toStdString())).starts_with(word.composed);
}

// For each value of an enumeration, whether the word stands in its text, or, as a field's value, begins one of
// filterValueTexts().
template<typename Value, std::size_t count>
std::array<bool, count> valuesWith(const Word &word, bool asField, QString (*textOf)(Value))
{
    const auto isBegun = [&word](const QString &text) { return begins(text, word); };
    std::array<bool, count> result{};
    for (std::size_t i = 0; i < count; ++i) {
        const auto value = static_cast<Value>(i);
        result[i] = asField ? std::ranges::any_of(filterValueTexts(value), isBegun)
                            : contains(textOf(value).toStdString(), word);
    }
    return result;
}

// Which rows have the word among what is shared: terms and the words for statuses.
class SharedMatch
{
public:
    SharedMatch(const RowStore &store, const Word &word, const Places &places)
    {
        if (places.status)
            m_status = valuesWith<HostStatus, hostStatusCount>(word, places.asField, hostStatusText);
        if (places.policyStatus)
            m_policyStatus = valuesWith<PolicyStatus, policyStatusCount>(word, places.asField, policyStatusText);
        if (places.isolation)
            m_isolation = valuesWith<Isolation, isolationCount>(word, places.asField, isolationText);
        if (std::ranges::find(places.terms, true) != places.terms.end())
            searchTerms(store.terms(), word, places);
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
    void searchTerms(const TermTable &terms, const Word &word, const Places &places)
    {
        m_terms.resize(terms.size());
        for (std::size_t i = 0; i < m_terms.size(); ++i)
            m_terms[i] = contains(terms.text(static_cast<TermTable::Id>(i)), word);
        const bool anyTerm = std::ranges::find(m_terms, true) != m_terms.end();
        for (std::size_t i = 0; anyTerm && i < rowTermCount; ++i) {
            if (places.terms[i])
                m_lookedAt.push_back(i);
        }
    }

    std::vector<bool> m_terms{};
    std::vector<std::size_t> m_lookedAt{};
    std::array<bool, hostStatusCount> m_status{};
    std::array<bool, policyStatusCount> m_policyStatus{};
    std::array<bool, isolationCount> m_isolation{};
};

// Where the texts of first and the rows after it begin: a row that was written anew has them further on.
std::uint32_t firstBlob(const RowStore &store, Row first)
{
    std::uint32_t blob = first == 0 ? 0 : std::numeric_limits<std::uint32_t>::max();
    for (Row row = first; row < store.size() && blob > 0; ++row)
        blob = std::min(blob, store.record(row).blob);
    return blob;
}

// Rows before first may be marked or not.
RowMarks rowsHolding(const RowStore &store, const QString &text, const Places &places, Row first)
{
    const Word word(text);
    RowMarks marks(store.size(), 0);
    if (places.anyText()) {
        scan(store.arena(), firstBlob(store, first), word.folded, places, marks);
        scan(store.folded(), 0, word.folded, places, marks);
        if (word.hasTwoForms())
            scan(store.folded(), 0, word.composed, places, marks);
    }
    const SharedMatch shared(store, word, places);
    if (!shared.isPossible())
        return marks;
    for (Row row = first; row < store.size(); ++row) {
        if (marks[row] == 0 && shared.matches(store.record(row)))
            marks[row] = 1;
    }
    return marks;
}

// For each term whether it is a version that compares so with value.
std::vector<bool> termsCompared(const TermTable &terms, Comparison comparison, const std::string &value)
{
    std::vector<bool> result(terms.size());
    const auto asked = versionIn(value);
    for (std::size_t i = 0; asked && i < result.size(); ++i) {
        const auto version = versionIn(terms.text(static_cast<TermTable::Id>(i)));
        result[i] = version && holdsFor(versionOrder(*version, *asked), comparison);
    }
    return result;
}

// Rows before first may be marked or not.
RowMarks rowsCompared(const RowStore &store, const FilterTerm &term, EndpointColumn column, Row first)
{
    RowMarks marks(store.size(), 0);
    const auto mark = [&](const auto &isMeant) {
        for (Row row = first; row < store.size(); ++row)
            marks[row] = isMeant(store.record(row)) ? 1 : 0;
    };
    const ColumnDefinition &definition = columnDefinition(column);
    const CellNumber numberOf = cellNumber(definition.cell.kind);
    if (definition.comparable == Comparable::Version) {
        const std::vector<bool> isMeant = termsCompared(store.terms(), term.comparison, term.value.toStdString());
        const auto which = static_cast<std::size_t>(*definition.cell.term);
        mark([&](const RowRecord &record) { return isMeant[record.terms[which]]; });
    } else if (definition.comparable == Comparable::Number) {
        const std::int64_t asked = term.value.toLongLong();
        mark([&](const RowRecord &record) {
            const std::int64_t number = numberOf(record);
            return number != noNumber && holdsFor(number <=> asked, term.comparison);
        });
    } else if (const auto times = timesFor(term.comparison, term.value, QDateTime::currentMSecsSinceEpoch())) {
        mark([&](const RowRecord &record) { return times->holds(numberOf(record)); });
    }
    return marks;
}

}

std::vector<Row> rowsWith(const RowStore &store, const QStringList &words, const QList<EndpointColumn> &columns)
{
    LocalFilter filter;
    for (const QString &word : words)
        filter.terms.append({.value = word});
    return rowsMatching(store, filter, columns);
}

RowMarks rowsWithTerms(
    const RowStore &store, const LocalFilter &filter, const QList<EndpointColumn> &columns, Row first)
{
    const Places lookedAt = placesOf(columns);
    RowMarks marks(store.size(), 0);
    if (first < marks.size() && filter.problems.isEmpty())
        std::fill(marks.begin() + first, marks.end(), std::uint8_t{1});
    for (const FilterTerm &term : filter.terms) {
        Places places = lookedAt;
        if (term.column) {
            places = placesOf(fieldColumns(*term.column));
            places.asField = true;
        }
        RowMarks found = term.column && term.comparison != Comparison::None
            ? rowsCompared(store, term, *term.column, first)
            : rowsHolding(store, term.value, places, first);
        if (term.column == EndpointColumn::MacAddresses && term.value.contains(u':')) {
            const RowMarks dashed = rowsHolding(store, QString(term.value).replace(u':', u'-'), places, first);
            std::ranges::transform(found, dashed, found.begin(), std::bit_or());
        }
        const std::uint8_t unwanted = term.isExcluded ? 1 : 0;
        std::ranges::transform(
            marks, found, marks.begin(), [&](std::uint8_t a, std::uint8_t b) { return a & (b ^ unwanted); });
    }
    return marks;
}

std::vector<Row> rowsMatching(
    const RowStore &store, const LocalFilter &filter, const QList<EndpointColumn> &columns, Row first)
{
    RowMarks marks = rowsWithTerms(store, filter, columns, first);
    keepChosen(store, filter.choices, marks);
    return rowsOf(marks);
}

// Eight rows at once: of a rare word nearly all are not wanted.
std::vector<Row> rowsOf(const RowMarks &marks)
{
    std::vector<Row> rows;
    rows.reserve(static_cast<std::size_t>(std::ranges::count(marks, 1)));
    std::size_t at = 0;
    for (std::uint64_t eight = 0; at + sizeof(eight) <= marks.size(); at += sizeof(eight)) {
        std::memcpy(&eight, marks.data() + at, sizeof(eight));
        for (std::size_t i = 0; eight != 0 && i < sizeof(eight); ++i) {
            if (marks[at + i] != 0)
                rows.push_back(static_cast<Row>(at + i));
        }
    }
    for (; at < marks.size(); ++at) {
        if (marks[at] != 0)
            rows.push_back(static_cast<Row>(at));
    }
    return rows;
}

}
