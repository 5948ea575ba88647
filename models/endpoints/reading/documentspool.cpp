// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/reading/documentspool.h"

#include <QCoreApplication>
#include <algorithm>

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

QString problemText(const QString &reason)
{
    return QCoreApplication::translate("DocumentSpool", "The documents cannot be kept in a temporary file: %1.")
        .arg(reason);
}

}

DocumentSpool::DocumentSpool(const QString &folder) : m_file(folder + "/.reeve-documents-XXXXXX"_L1)
{
    if (!m_file.open())
        m_problem = problemText(m_file.errorString());
}

void DocumentSpool::clear()
{
    m_places.clear();
    m_end = 0;
    if (m_problem.isEmpty() && !m_file.resize(0))
        m_problem = problemText(m_file.errorString());
}

void DocumentSpool::put(RowStore::Row row, std::string_view document)
{
    if (!m_problem.isEmpty())
        return;
    const auto size = static_cast<qint64>(document.size());
    if (!m_file.seek(m_end) || m_file.write(document.data(), size) != size) {
        m_problem = problemText(m_file.errorString());
        return;
    }
    if (row >= m_places.size())
        m_places.resize(row + 1);
    m_places[row] = {m_end, size};
    m_end += size;
}

void DocumentSpool::remove(const std::vector<RowStore::Row> &left)
{
    RowStore::Row row = 0;
    std::erase_if(m_places, [&](const Place &) { return std::ranges::binary_search(left, row++); });
}

QByteArray DocumentSpool::document(RowStore::Row row)
{
    const Place place = row < m_places.size() ? m_places[row] : Place();
    if (place.size == 0 || !m_problem.isEmpty())
        return {};
    QByteArray document = m_file.seek(place.offset) ? m_file.read(place.size) : QByteArray();
    if (document.size() == place.size)
        return document;
    m_problem = problemText(m_file.errorString());
    return {};
}

}
