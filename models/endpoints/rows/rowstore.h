// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The rows of a fleet in little memory: one arena of UTF-8, fixed-size records, what repeats interned.
// A row is an endpoint; its agent id is unique, and storing it again replaces what was known.

#include <array>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "models/base/times.h"
#include "models/endpoints/rows/termtable.h"
#include "models/endpoints/rows/textarena.h"
#include "models/endpoints/values/documentissues.h"
#include "models/endpoints/values/endpoint.h"

namespace reeve {

enum class RowTerm : std::uint8_t {
    OsName,
    OsVersion,
    OsFull,
    OsKernel,
    OsFamily,
    Architecture,
    AgentVersion,
    PolicyName,
    PolicyId,
    Capabilities, // one a line
    Namespace,
    Enrollment,
};
inline constexpr std::size_t rowTermCount = 12;

// What a row has besides its own texts.
struct RowRecord {
    std::uint32_t blob = 0;
    HostStatus status = HostStatus::Unknown;
    PolicyStatus policyStatus = PolicyStatus::Unknown;
    Isolation isolation = Isolation::Unknown;
    bool policyOutOfDate = false;
    DocumentIssues issues{};
    std::int32_t revisionApplied = -1;
    std::int32_t revisionCurrent = -1;
    std::array<TermTable::Id, rowTermCount> terms{};
    std::int64_t lastCheckIn = noTime;
    std::int64_t written = noTime;
};

// A row on its way in; the views are read before append() returns.
struct RowDraft {
    RowTexts texts{};
    std::array<std::string_view, rowTermCount> terms{};
    RowRecord record{}; // without blob and terms
};

class RowStore
{
public:
    using Row = std::uint32_t;

    struct Stored {
        Row row = 0;
        bool isNew = true;
    };

    Stored append(const RowDraft &draft);
    // Every row of page, in order.
    std::vector<Stored> append(const RowStore &page);
    // The other rows, in their order. left: ascending.
    RowStore without(const std::vector<Row> &left) const;
    void reserve(std::size_t rows);
    // The same for rows whose texts are about as long as those of the sample. A store that outgrows its room is copied,
    // which takes longer than a frame when it has many rows.
    void reserve(std::size_t rows, const RowStore &sample);

    std::size_t size() const { return m_records.size(); }
    bool isEmpty() const { return m_records.empty(); }
    const RowRecord &record(Row row) const { return m_records[row]; }
    std::string_view text(Row row, RowText which) const { return m_arena.text(m_records[row].blob, which); }
    std::string_view term(Row row, RowTerm which) const
    {
        return m_terms.text(m_records[row].terms[static_cast<std::size_t>(which)]);
    }
    std::string_view identity(Row row) const; // the agent id, or what stands in for it
    std::optional<Row> find(std::string_view identity) const;
    Endpoint endpoint(Row row) const;
    std::size_t issueCount() const { return m_oddCount; }

    const TermTable &terms() const { return m_terms; }
    const TextArena &arena() const { return m_arena; }
    // Rows with letters outside ASCII once more, in folded case, for searching.
    const TextArena &folded() const { return m_folded; }
    std::size_t usedBytes() const;

private:
    struct Twin {
        std::uint32_t blob = 0;
    };
    using Hash = std::uint32_t; // of an identity
    struct Slot {
        std::uint32_t rowPlusOne = 0; // 0: free
        Hash hash = 0; // so that hardly any text is looked at that is not the same
    };

    static Hash hashOf(std::string_view identity);
    Stored store(RowRecord record, const RowTexts &texts, std::string_view identity, Hash hash);
    void addFolded(Row row, const RowTexts &texts);
    std::size_t slotFor(std::string_view identity, Hash hash) const;
    void growIndex(std::size_t rows);

    std::vector<RowRecord> m_records{};
    std::vector<Slot> m_index{}; // by hash, open addressing; a power of two
    TextArena m_arena{};
    TextArena m_folded{};
    std::unordered_map<Row, Twin> m_twins{};
    TermTable m_terms{};
    std::size_t m_oddCount = 0;
};

QString qtText(std::string_view utf8);
// Every character in its folded case, one for one.
std::string caseFolded(std::string_view utf8);

}
