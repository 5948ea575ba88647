// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Stores the endpoints of a fleet compactly: one fixed-size record per row, its own texts in one arena of UTF-8, repeated
// texts interned. A row is one endpoint with a unique agent id; appending that id again replaces the row.
// Const member functions may be called from several threads while no thread modifies the store.

#include <array>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "models/base/times.h"
#include "models/endpoints/rows/termtable.h"
#include "models/endpoints/rows/textarena.h"
#include "models/endpoints/rows/textindex.h"
#include "models/endpoints/values/documentissues.h"
#include "models/endpoints/values/endpoint.h"

namespace reeve {

struct CellDefinition;

// The part of a row of fixed size.
struct RowRecord {
    std::uint32_t blob = 0; // of the row in the arena
    HostStatus status = HostStatus::Unknown;
    PolicyStatus policyStatus = PolicyStatus::Unknown;
    Isolation isolation = Isolation::Unknown;
    bool policyOutOfDate = false;
    DocumentIssues issues{};
    std::int32_t revisionApplied = -1; // -1: not reported
    std::int32_t revisionCurrent = -1; // -1: not reported
    std::array<TermTable::Id, rowTermCount> terms{}; // indexed by RowTerm
    std::int64_t lastCheckIn = noTime; // ms since the epoch, UTC; noTime: not reported
    std::int64_t written = noTime; // as lastCheckIn
};

// A row to append, in UTF-8. append() copies the texts, so that the views need to be valid only until it returns.
struct RowDraft {
    RowTexts texts{}; // indexed by RowText
    std::array<std::string_view, rowTermCount> terms{}; // indexed by RowTerm
    RowRecord record{}; // blob and terms are ignored
};

class RowStore
{
public:
    using Row = std::uint32_t;

    struct Stored {
        Row row = 0;
        bool isNew = true; // false: replaced a row with the same identity
    };

    // Texts longer than longestRowText are cut, which adds DocumentIssue::Shortened.
    Stored append(const RowDraft &draft);
    // Appends every row of page, in order.
    std::vector<Stored> append(const RowStore &page);
    // Returns a store without these rows; the others keep their order. left: ascending.
    RowStore without(const std::vector<Row> &left) const;
    void reserve(std::size_t rows);
    // As reserve(rows), for rows with texts about as long as those of sample. A store that outgrows the reserved memory
    // is copied, which takes longer than a frame if it has many rows.
    void reserve(std::size_t rows, const RowStore &sample);

    std::size_t size() const { return m_records.size(); }
    bool isEmpty() const { return m_records.empty(); }
    const RowRecord &record(Row row) const { return m_records[row]; }
    // UTF-8; empty if missing. Valid until the store is modified.
    std::string_view text(Row row, RowText which) const { return m_arena.text(m_records[row].blob, which); }
    std::string_view term(Row row, RowTerm which) const
    {
        return m_terms.text(m_records[row].terms[static_cast<std::size_t>(which)]);
    }
    std::string_view identity(Row row) const; // the agent id, or RowText::Key without one
    std::optional<Row> find(std::string_view identity) const;
    Endpoint endpoint(Row row) const;
    std::size_t issueCount() const { return m_issueCount; } // rows with at least one issue

    const TermTable &terms() const { return m_terms; }
    const TextArena &arena() const { return m_arena; }
    // The texts of rows with characters outside ASCII once more, with folded case, for searching. Rows of hasDecomposed()
    // have another blob with the letters composed.
    const TextArena &folded() const { return m_folded; }
    // Whether a text of the row, or of any row, looks the same when its letters are composed, but is written otherwise:
    // "u" and a combining diaeresis for "ü".
    bool isDecomposed(Row row) const;
    bool hasDecomposed() const { return m_decomposedCount > 0; }
    std::size_t usedBytes() const; // without memory that is reserved for more rows

private:
    struct FoldedBlob {
        std::uint32_t blob = 0;
        bool isDecomposed = false; // the next blob is of the row, too
    };

    // identity: of texts, at most longestRowText bytes. hash: TextIndex::hashOf(identity).
    Stored store(RowRecord record, const RowTexts &texts, std::string_view identity, TextIndex::Hash hash);
    void readCell(Row row, const CellDefinition &cell, Endpoint &endpoint) const;
    void addFolded(Row row, const RowTexts &texts);
    void dropFolded(Row row);

    std::vector<RowRecord> m_records{};
    TextIndex m_index{}; // of rows by identity
    TextArena m_arena{};
    TextArena m_folded{};
    std::unordered_map<Row, FoldedBlob> m_foldedBlobs{};
    std::size_t m_decomposedCount = 0; // rows
    TermTable m_terms{};
    std::size_t m_issueCount = 0;
};

QString qtText(std::string_view utf8);
// Folds the case of every character without changing the number of characters.
std::string caseFolded(std::string_view utf8);
// Composes letters and their marks (Unicode's form C), so that texts that look the same are the same.
std::string composedText(std::string_view utf8);

}
