// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/json/jsontablemodel.h"

#include <numeric>

#include "models/json/jsonlayout.h"
#include "models/json/jsonpath.h"
#include "models/json/jsonsearch.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostRead = 500; // rows kept
constexpr qsizetype longestShown = 300; // characters in a cell

}

void JsonTableModel::setTable(JsonTablePtr table)
{
    beginResetModel();
    m_read.clear();
    m_table = std::move(table);
    m_order.resize(m_table ? m_table->rows().size() : 0);
    std::iota(m_order.begin(), m_order.end(), 0);
    endResetModel();
}

void JsonTableModel::setOrder(std::vector<int> order)
{
    beginResetModel();
    m_order = std::move(order);
    endResetModel();
}

void JsonTableModel::setMasked(bool isMasked)
{
    if (std::exchange(m_isMasked, isMasked) != isMasked && rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

const JsonTable::Cells &JsonTableModel::cellsAt(int row) const
{
    const int number = m_order[static_cast<std::size_t>(row)];
    if (m_read.size() > mostRead)
        m_read.clear();
    const auto found = m_read.constFind(number);
    return found != m_read.constEnd() ? *found
                                      : *m_read.insert(number, m_table->cellsOf(static_cast<std::size_t>(number)));
}

// The way from the row down to the value, by the positions that the search gives out.
QString JsonTableModel::pathOf(int row, const JsonSpot &cell) const
{
    const JsonBytes &json = m_table->json();
    QStringList path = *pathIn(m_table->place());
    path += QString::number(m_order[static_cast<std::size_t>(row)]);
    JsonSpot spot = m_table->rows()[static_cast<std::size_t>(m_order[static_cast<std::size_t>(row)])];
    while (spot.value != cell.value) {
        const auto parts = json.parts(spot);
        const auto behind = std::ranges::upper_bound(parts, cell.value, {}, &JsonSpot::value);
        if (behind == parts.begin())
            return {};
        spot = *std::prev(behind);
        path += json.nameOf(spot);
    }
    return pointerText(path);
}

QString JsonTableModel::rowText(int row) const
{
    const JsonSpot spot = m_table->rows()[static_cast<std::size_t>(m_order[static_cast<std::size_t>(row)])];
    return QString::fromUtf8(indentedText(m_table->json(), spot, m_isMasked));
}

int JsonTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int JsonTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_table ? 0 : static_cast<int>(m_table->columns().size());
}

QVariant JsonTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role != Qt::DisplayRole && role != TableTextRole && role != TablePathRole && role != Qt::TextAlignmentRole)
        return {};
    const std::optional<JsonSpot> cell = cellsAt(index.row())[static_cast<std::size_t>(index.column())];
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = cell && m_table->json().kindOf(*cell) == JsonKind::Number;
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role == TablePathRole)
        return cell ? pathOf(index.row(), *cell) : QString();
    if (role == Qt::DisplayRole && cell && m_table->json().kindOf(*cell) == JsonKind::Null)
        return u"null"_s;
    const QString text = m_table->textOf(cell, m_isMasked);
    return role == Qt::DisplayRole ? text.left(longestShown) : text;
}

QVariant JsonTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || !m_table)
        return {};
    if (orientation == Qt::Vertical)
        return section < std::ssize(m_order) ? m_order[static_cast<std::size_t>(section)] + 1 : QVariant();
    const QString name = m_table->columns().value(section);
    return name.isEmpty() ? tr("(value)") : name;
}

}
