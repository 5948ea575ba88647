// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Keeps the whole documents of rows in a temporary file while a fleet is read, as they would take gigabytes of memory.

#include <QTemporaryFile>
#include <memory>
#include <string_view>
#include <vector>

#include "models/endpoints/rows/rowstore.h"

namespace reeve {

class DocumentSpool
{
public:
    // folder: of the temporary file, which only this user can read and which is removed with this object.
    explicit DocumentSpool(const QString &folder);

    // Translated; empty: no problem. After a problem nothing more is kept.
    QString problem() const { return m_problem; }
    void clear();
    void put(RowStore::Row row, std::string_view document); // replaces an earlier document of the row
    // Forgets the documents of these rows and renumbers the others, as RowStore::without() does. left: ascending.
    void remove(const std::vector<RowStore::Row> &left);
    std::size_t size() const { return m_places.size(); } // rows
    // Empty if none was put, or if it cannot be read; then there is a problem.
    QByteArray document(RowStore::Row row);

private:
    struct Place {
        qint64 offset = 0;
        qint64 size = 0; // bytes
    };

    QTemporaryFile m_file;
    std::vector<Place> m_places{}; // by row
    qint64 m_end = 0;
    QString m_problem{};
};

}
