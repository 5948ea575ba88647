// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/rows/rowstore.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "models/endpoints/rows/textscan.h"
#include "models/endpoints/values/addresses.h"

namespace reeve {

namespace {

constexpr std::size_t firstSlots = 64;
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
    return store(record, draft.texts, identity, hashOf(identity));
}

std::vector<RowStore::Stored> RowStore::append(const RowStore &page)
{
    std::vector<TermTable::Id> ids(page.m_terms.size());
    for (std::size_t i = 0; i < ids.size(); ++i)
        ids[i] = m_terms.idOf(page.m_terms.text(static_cast<TermTable::Id>(i)));
    std::vector<Hash> hashes(page.size());
    for (Row row = 0; row < page.size(); ++row)
        hashes[row] = hashOf(page.identity(row));
    growIndex(m_records.size() + page.size());
    std::vector<Stored> places;
    places.reserve(page.size());
    for (Row row = 0; row < page.size(); ++row) {
        constexpr Row ahead = 8; // their slots are on their way from the memory meanwhile
        if (row + ahead < page.size())
            __builtin_prefetch(&m_index[hashes[row + ahead] & (m_index.size() - 1)]);
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
        others.store(m_records[row], texts, identityIn(texts), hashOf(identityIn(texts)));
    }
    return others;
}

void RowStore::reserve(std::size_t rows)
{
    m_records.reserve(rows);
    m_arena.reserve(rows, rows * usualTextBytes);
    growIndex(rows);
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
    m_folded.reserve(std::min(rows, expected(sample.m_twins.size())), expected(sample.m_folded.bytes().size()));
    m_twins.reserve(std::min(rows, expected(sample.m_twins.size())));
    growIndex(rows);
}

RowStore::Hash RowStore::hashOf(std::string_view identity)
{
    return static_cast<Hash>(std::hash<std::string_view>()(identity));
}

RowStore::Stored RowStore::store(RowRecord record, const RowTexts &texts, std::string_view identity, Hash hash)
{
    growIndex(m_records.size() + 1);
    const std::size_t slot = slotFor(identity, hash);
    const bool isNew = m_index[slot].rowPlusOne == 0;
    const Row row = isNew ? static_cast<Row>(m_records.size()) : m_index[slot].rowPlusOne - 1;
    if (isNew) {
        m_index[slot] = {row + 1, hash};
        m_records.emplace_back();
    } else {
        m_arena.drop(m_records[row].blob);
        m_oddCount -= m_records[row].issues.isEmpty() ? 0 : 1;
    }
    record.blob = m_arena.append(row, texts);
    m_records[row] = record;
    m_oddCount += record.issues.isEmpty() ? 0 : 1;
    addFolded(row, texts);
    return {row, isNew};
}

void RowStore::addFolded(Row row, const RowTexts &texts)
{
    if (!m_twins.empty()) {
        if (const auto known = m_twins.find(row); known != m_twins.end()) {
            m_folded.drop(known->second.blob);
            m_twins.erase(known);
        }
    }
    if (std::ranges::all_of(texts, hasOnlyAscii))
        return;
    std::array<std::string, rowTextCount> folded;
    RowTexts views;
    for (std::size_t i = 0; i < rowTextCount; ++i) {
        folded[i] = caseFolded(shortened(texts[i]));
        views[i] = folded[i];
    }
    m_twins[row] = {m_folded.append(row, views)};
}

std::size_t RowStore::slotFor(std::string_view identity, Hash hash) const
{
    const std::size_t mask = m_index.size() - 1;
    std::size_t at = hash & mask;
    while (m_index[at].rowPlusOne != 0
        && (m_index[at].hash != hash || this->identity(m_index[at].rowPlusOne - 1) != identity))
        at = (at + 1) & mask;
    return at;
}

// Until at most half of the slots will be taken.
void RowStore::growIndex(std::size_t rows)
{
    std::size_t slots = std::max(firstSlots, m_index.size());
    while (slots < rows * 2)
        slots *= 2;
    if (slots == m_index.size())
        return;
    const std::vector<Slot> old = std::exchange(m_index, std::vector<Slot>(slots));
    for (const Slot &one : old) {
        if (one.rowPlusOne == 0)
            continue;
        std::size_t at = one.hash & (slots - 1);
        while (m_index[at].rowPlusOne != 0)
            at = (at + 1) & (slots - 1);
        m_index[at] = one;
    }
}

std::string_view RowStore::identity(Row row) const
{
    return identityIn(m_arena.texts(m_records[row].blob));
}

std::optional<RowStore::Row> RowStore::find(std::string_view identity) const
{
    if (m_index.empty())
        return std::nullopt;
    const std::string_view kept = shortened(identity);
    const std::uint32_t found = m_index[slotFor(kept, hashOf(kept))].rowPlusOne;
    return found == 0 ? std::nullopt : std::optional(found - 1);
}

Endpoint RowStore::endpoint(Row row) const
{
    const RowRecord &found = m_records[row];
    const auto own = [&](RowText which) { return qtText(text(row, which)); };
    const auto shared = [&](RowTerm which) { return qtText(term(row, which)); };
    return {
        .agentId = own(RowText::AgentId),
        .hostName = own(RowText::HostName),
        .hostId = own(RowText::HostId),
        .status = found.status,
        .primaryAddress = qtText(primaryIn(text(row, RowText::Addresses))),
        .addresses = linesOf(text(row, RowText::Addresses)),
        .macs = linesOf(text(row, RowText::Macs)),
        .osName = shared(RowTerm::OsName),
        .osVersion = shared(RowTerm::OsVersion),
        .osFull = shared(RowTerm::OsFull),
        .osKernel = shared(RowTerm::OsKernel),
        .osFamily = shared(RowTerm::OsFamily),
        .architecture = shared(RowTerm::Architecture),
        .agentVersion = shared(RowTerm::AgentVersion),
        .policyName = shared(RowTerm::PolicyName),
        .policyId = shared(RowTerm::PolicyId),
        .policyStatus = found.policyStatus,
        .policyRevisionApplied = found.revisionApplied,
        .policyRevisionCurrent = found.revisionCurrent,
        .policyOutOfDate = found.policyOutOfDate,
        .isolation = found.isolation,
        .capabilities = linesOf(term(row, RowTerm::Capabilities)),
        .lastCheckIn = timeFromMs(found.lastCheckIn),
        .written = timeFromMs(found.written),
        .dataNamespace = shared(RowTerm::Namespace),
        .enrollment = shared(RowTerm::Enrollment),
        .issues = documentIssuesText(found.issues),
    };
}

std::size_t RowStore::usedBytes() const
{
    return m_records.size() * sizeof(RowRecord) + m_index.size() * sizeof(Slot) + m_arena.usedBytes()
        + m_folded.usedBytes() + m_terms.byteCount();
}

QString qtText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::string caseFolded(std::string_view utf8)
{
    if (hasOnlyAscii(utf8))
        return asciiFolded(utf8);
    QList<uint> characters = qtText(utf8).toUcs4();
    for (uint &character : characters)
        character = QChar::toCaseFolded(character);
    const auto *data = reinterpret_cast<const char32_t *>(characters.constData());
    return QString::fromUcs4(data, characters.size()).toStdString();
}

}
