// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The operations that can be called: those of Reeve's own documents, and those of a document that the user opened.
// Where both describe an operation, Reeve's own counts.

#include <QHash>
#include <memory>
#include <vector>

#include "models/operations/apidocument.h"

namespace reeve {

struct CatalogueEntry {
    ApiDocumentPointer document{};
    const Operation *operation = nullptr; // part of document
    bool isAlsoInOther = false; // the opened document describes it too
};

class Catalogue
{
public:
    // Entries keep their order; an operation that is there already is marked instead of added.
    void add(const ApiDocumentPointer &document);

    const std::vector<CatalogueEntry> &entries() const { return m_entries; }
    // By operationId, or by "PUT /api/fleet/settings" with or without values in its path; null: there is none.
    const CatalogueEntry *find(const QString &name) const;
    // The entry whose path fits, with the values that stand in the parts in braces.
    const CatalogueEntry *match(Verb verb, const QString &path, QStringList *values = nullptr) const;

private:
    std::vector<CatalogueEntry> m_entries{};
    QHash<QString, size_t> m_places{}; // of entries, by verb and path without the names in braces
};

// Reeve's own documents, from its resources. Thread-safe; takes some 100 ms the first time, and nothing afterwards.
std::vector<ApiDocumentPointer> ownDocuments();

Catalogue ownCatalogue(); // of Reeve's own documents

// "PUT /api/x" as verb and path; null when the text does not begin with a verb in capitals and a path.
std::optional<std::pair<Verb, QString>> verbAndPathIn(const QString &text);

// Whether a search finds the operation: every word, in any case, in name, path, privileges or description.
bool isFoundBy(const Operation &operation, const QStringList &words);

}
