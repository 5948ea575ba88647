// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/table/cellcopy.h"

#include <QHeaderView>
#include <algorithm>
#include <numeric>

#include "models/endpoints/export/copytext.h"

using namespace Qt::StringLiterals;

namespace reeve {

std::vector<int> columnsIn(const QItemSelection &selection, const QHeaderView &header)
{
    std::vector<int> columns;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int logical = header.logicalIndex(visual);
        const bool touched = std::ranges::any_of(
            selection, [logical](const auto &range) { return range.left() <= logical && logical <= range.right(); });
        if (touched && !header.isSectionHidden(logical))
            columns.push_back(logical);
    }
    return columns;
}

QList<int> rowsIn(const QItemSelection &selection)
{
    QList<int> rows;
    if (selection.size() == 1) {
        rows.resize(selection.first().height());
        std::iota(rows.begin(), rows.end(), selection.first().top());
        return rows;
    }
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::ranges::sort(rows);
    const auto doubled = std::ranges::unique(rows);
    rows.erase(doubled.begin(), doubled.end());
    return rows;
}

std::vector<PickedRow> pickedRows(const QItemSelection &selection, const ColumnSet &among)
{
    std::vector<PickedRow> all;
    for (const QItemSelectionRange &range : selection) {
        ColumnSet columns;
        for (int column = range.left(); column <= std::min(range.right(), endpointColumnCount - 1); ++column)
            columns.set(static_cast<std::size_t>(column));
        columns &= among;
        for (int row = range.top(); columns.any() && row <= range.bottom(); ++row)
            all.push_back({row, columns});
    }
    std::ranges::sort(all, {}, &PickedRow::row);
    std::vector<PickedRow> rows;
    for (const PickedRow &one : all) {
        if (rows.empty() || rows.back().row != one.row)
            rows.push_back(one);
        else
            rows.back().columns |= one.columns;
    }
    return rows;
}

QString cellsAsText(const QItemSelection &selection, const QHeaderView &header)
{
    if (selection.isEmpty())
        return {};
    const QAbstractItemModel &model = *selection.first().model();
    const std::vector<int> columns = columnsIn(selection, header);
    ColumnSet among;
    for (const int column : columns)
        among.set(static_cast<std::size_t>(column));
    QStringList lines;
    for (const PickedRow &picked : pickedRows(selection, among)) {
        QStringList cells;
        for (const int column : columns)
            cells += picked.columns.test(static_cast<std::size_t>(column))
                ? asCopied(model.index(picked.row, column).data(Qt::DisplayRole).toString())
                : QString();
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

}
