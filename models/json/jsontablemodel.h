// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A JsonTable as a table model, in an order and with a filter of its own. Rows are read when a view asks for them.

#include <QAbstractTableModel>

#include "models/json/jsontable.h"

namespace reeve {

enum JsonTableRole {
    TableTextRole = Qt::UserRole + 1, // QString: the whole cell, masked
    TablePathRole, // QString: JSON Pointer to the cell's value; empty where there is none
};

class JsonTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(JsonTablePtr table); // null: no rows
    const JsonTablePtr &table() const { return m_table; }
    void setOrder(std::vector<int> order); // numbers of rows, see orderedRows()
    const std::vector<int> &order() const { return m_order; }
    void setMasked(bool isMasked);
    QString rowText(int row) const; // the value of the row as indented JSON, masked

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const JsonTable::Cells &cellsAt(int row) const;
    QString pathOf(int row, const JsonSpot &cell) const;

    JsonTablePtr m_table{};
    std::vector<int> m_order{};
    bool m_isMasked = true;
    mutable QHash<int, JsonTable::Cells> m_read{}; // rows that were shown lately, by their number
};

}
