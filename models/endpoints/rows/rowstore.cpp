// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/rows/rowstore.h"

#include <algorithm>

#include "models/endpoints/rows/textscan.h"
#include "models/endpoints/values/addresses.h"
#include "models/endpoints/values/columndefinition.h"

namespace reeve {

namespace {

constexpr std::size_t usualTextBytes = 176; // of one row, to reserve with

QStringList linesOf(std::string_view lines)
{
    return lines.empty() ? QStringList() : qtText(lines).split(u'\n');
}

std::string_view identityIn(const RowTexts &texts)
{
    const std::string_view id = texts[static_cast<std::size_t>(RowText::AgentId)];
    return id.empty() ? texts[static_cast<std::size_t>(RowText::Key)] : id;
}

// Marks and whatever else is composed begin at U+0300, in UTF-8 with 0xCC or more.
bool canBeComposed(std::string_view text)
{
    return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0xCCU; });
}

bool isTooLong(std::string_view text)
{
    return text.size() > longestRowText;
}

}

RowStore::Stored RowStore::append(const RowDraft &draft)
{
    RowRecord record = draft.record;
    for (std::size_t i = 0; i < rowTermCount; ++i) {
        const std::string_view term = draft.terms[i];
        record.terms[i] = m_terms.idOf(shortened(term));
        if (isTooLong(term))
            record.issues.add(DocumentIssue::Shortened);
    }
    if (std::ranges::any_of(draft.texts, isTooLong))
        record.issues.add(DocumentIssue::Shortened);
    const std::string_view identity = shortened(identityIn(draft.texts));
    return store(record, draft.texts, identity, TextIndex::hashOf(identity));
}

std::vector<RowStore::Stored> RowStore::append(const RowStore &page)
{
    std::vector<TermTable::Id> ids(page.m_terms.size());
    for (std::size_t i = 0; i < ids.size(); ++i)
        ids[i] = m_terms.idOf(page.m_terms.text(static_cast<TermTable::Id>(i)));
    std::vector<TextIndex::Hash> hashes(page.size());
    for (Row row = 0; row < page.size(); ++row)
        hashes[row] = TextIndex::hashOf(page.identity(row));
    m_index.reserve(m_records.size() + page.size());
    std::vector<Stored> places;
    places.reserve(page.size());
    for (Row row = 0; row < page.size(); ++row) {
        constexpr Row ahead = 8; // far enough that the slot has come from the memory when its row is stored
        if (row + ahead < page.size())
            m_index.prefetch(hashes[row + ahead]);
        RowRecord record = page.m_records[row];
        const RowTexts texts = page.m_arena.texts(record.blob);
        for (TermTable::Id &term : record.terms)
            term = ids[term];
        places.push_back(store(record, texts, identityIn(texts), hashes[row]));
    }
    return places;
}

RowStore RowStore::without(const std::vector<Row> &left) const
{
    RowStore others;
    others.m_terms = m_terms;
    others.reserve(size() - left.size(), *this);
    auto next = left.begin();
    for (Row row = 0; row < m_records.size(); ++row) {
        if (next != left.end() && *next == row) {
            ++next;
            continue;
        }
        const RowTexts texts = m_arena.texts(m_records[row].blob);
        others.store(m_records[row], texts, identityIn(texts), TextIndex::hashOf(identityIn(texts)));
    }
    return others;
}

void RowStore::reserve(std::size_t rows)
{
    m_records.reserve(rows);
    m_arena.reserve(rows, rows * usualTextBytes);
    m_index.reserve(rows);
}

void RowStore::reserve(std::size_t rows, const RowStore &sample)
{
    constexpr std::size_t most = std::size_t{1} << 30U; // a sample of a few rows may say little
    const std::size_t sampled = std::max<std::size_t>(sample.size(), 1);
    const auto expected = [&](std::size_t inSample) {
        return std::min(most, rows * (inSample + inSample / 8) / sampled);
    };
    m_records.reserve(rows);
    m_arena.reserve(rows, expected(sample.m_arena.bytes().size()));
    const std::size_t foldedRows = std::min(rows, expected(sample.m_foldedBlobs.size()));
    m_folded.reserve(foldedRows, expected(sample.m_folded.bytes().size()));
    m_foldedBlobs.reserve(foldedRows);
    m_index.reserve(rows);
}

RowStore::Stored RowStore::store(
    RowRecord record, const RowTexts &texts, std::string_view identity, TextIndex::Hash hash)
{
    const Row next = static_cast<Row>(m_records.size());
    const Row row = m_index.findOrAdd(identity, hash, next, [this](Row known) { return this->identity(known); });
    const bool isNew = row == next;
    if (isNew) {
        m_records.emplace_back();
    } else {
        m_arena.drop(m_records[row].blob);
        m_issueCount -= m_records[row].issues.isEmpty() ? 0 : 1;
    }
    record.blob = m_arena.append(row, texts);
    m_records[row] = record;
    m_issueCount += record.issues.isEmpty() ? 0 : 1;
    addFolded(row, texts);
    return {row, isNew};
}

void RowStore::dropFolded(Row row)
{
    if (m_foldedBlobs.empty())
        return;
    const auto known = m_foldedBlobs.find(row);
    if (known == m_foldedBlobs.end())
        return;
    m_folded.drop(known->second.blob);
    if (known->second.isDecomposed) {
        m_folded.drop(known->second.blob + 1);
        --m_decomposedCount;
    }
    m_foldedBlobs.erase(known);
}

void RowStore::addFolded(Row row, const RowTexts &texts)
{
    dropFolded(row);
    if (std::ranges::all_of(texts, hasOnlyAscii))
        return;
    std::array<std::string, rowTextCount> folded;
    std::array<std::string, rowTextCount> composed;
    for (std::size_t i = 0; i < rowTextCount; ++i) {
        const std::string_view text = shortened(texts[i]);
        folded[i] = caseFolded(text);
        composed[i] = canBeComposed(text) ? caseFolded(composedText(text)) : folded[i];
    }
    const auto append = [&](const std::array<std::string, rowTextCount> &strings) {
        RowTexts views;
        std::ranges::copy(strings, views.begin());
        return m_folded.append(row, views);
    };
    FoldedBlob &known = m_foldedBlobs[row];
    known = {append(folded), composed != folded};
    if (!known.isDecomposed)
        return;
    append(composed);
    ++m_decomposedCount;
}

bool RowStore::isDecomposed(Row row) const
{
    if (m_decomposedCount == 0)
        return false;
    const auto known = m_foldedBlobs.find(row);
    return known != m_foldedBlobs.end() && known->second.isDecomposed;
}

std::string_view RowStore::identity(Row row) const
{
    return identityIn(m_arena.texts(m_records[row].blob));
}

std::optional<RowStore::Row> RowStore::find(std::string_view identity) const
{
    return m_index.find(shortened(identity), [this](Row row) { return this->identity(row); });
}

void RowStore::readCell(Row row, const CellDefinition &cell, Endpoint &endpoint) const
{
    switch (cell.kind) {
    case CellKind::OwnText:
        endpoint.*cell.member = qtText(text(row, *cell.text));
        break;
    case CellKind::OwnList:
        endpoint.*cell.listMember = linesOf(text(row, *cell.text));
        break;
    case CellKind::PrimaryAddress:
        endpoint.*cell.member = qtText(primaryIn(text(row, *cell.text)));
        break;
    case CellKind::SharedText:
        endpoint.*cell.member = qtText(term(row, *cell.term));
        break;
    case CellKind::SharedList:
        endpoint.*cell.listMember = linesOf(term(row, *cell.term));
        break;
    case CellKind::HostStatus:
    case CellKind::PolicyStatus:
    case CellKind::Isolation:
    case CellKind::PolicyRevision:
    case CellKind::LastCheckIn:
    case CellKind::Written:
        break; // fields of the record, see endpoint()
    }
}

Endpoint RowStore::endpoint(Row row) const
{
    const RowRecord &found = m_records[row];
    Endpoint endpoint{
        .status = found.status,
        .osFull = qtText(term(row, RowTerm::OsFull)),
        .policyId = qtText(term(row, RowTerm::PolicyId)),
        .policyStatus = found.policyStatus,
        .policyRevisionApplied = found.revisionApplied,
        .policyRevisionCurrent = found.revisionCurrent,
        .policyOutOfDate = found.policyOutOfDate,
        .isolation = found.isolation,
        .lastCheckIn = timeFromMs(found.lastCheckIn),
        .written = timeFromMs(found.written),
        .issues = documentIssuesText(found.issues),
    };
    for (const ColumnDefinition &definition : columnDefinitions())
        readCell(row, definition.cell, endpoint);
    return endpoint;
}

std::size_t RowStore::usedBytes() const
{
    return m_records.size() * sizeof(RowRecord) + m_index.byteCount() + m_arena.usedBytes() + m_folded.usedBytes()
        + m_terms.byteCount();
}

QString qtText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::string caseFolded(std::string_view utf8)
{
    if (hasOnlyAscii(utf8))
        return asciiFolded(utf8);
    QString text = qtText(utf8);
    // Unicode folds this capital to two characters, and Qt folds single ones.
    text.replace(QChar(0x130), QStringView(u"i\u0307").toString());
    QList<uint> characters = text.toUcs4();
    for (uint &character : characters)
        character = QChar::toCaseFolded(character);
    const auto *data = reinterpret_cast<const char32_t *>(characters.constData());
    return QString::fromUcs4(data, characters.size()).toStdString();
}

std::string composedText(std::string_view utf8)
{
    if (!canBeComposed(utf8))
        return std::string(utf8);
    return qtText(utf8).normalized(QString::NormalizationForm_C).toStdString();
}

}
