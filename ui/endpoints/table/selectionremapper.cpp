// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/table/selectionremapper.h"

#include <QItemSelectionModel>
#include <algorithm>

namespace reeve {

namespace {

constexpr qint64 largeSelection = 4'000; // rows
constexpr qsizetype maximumRanges = 8'000;

qint64 rowsIn(const QItemSelection &selection)
{
    qint64 rows = 0;
    for (const QItemSelectionRange &range : selection)
        rows += range.height();
    return rows;
}

// Appends the runs of marked rows, at most one more than maximumRanges.
void addRuns(const std::vector<char> &marks, const QAbstractItemModel &model, std::pair<int, int> columns,
    QItemSelection &selection)
{
    auto end = marks.begin();
    while (selection.size() <= maximumRanges) {
        const auto begin = std::find(end, marks.end(), 1);
        if (begin == marks.end())
            return;
        end = std::find(begin, marks.end(), 0);
        const auto first = static_cast<int>(begin - marks.begin());
        const auto last = static_cast<int>(end - marks.begin()) - 1;
        selection.append(QItemSelectionRange(model.index(first, columns.first), model.index(last, columns.second)));
    }
}

}

void SelectionRemapper::store(QItemSelectionModel &selection)
{
    m_stored.clear();
    const QItemSelection selected = selection.selection();
    if (rowsIn(selected) < largeSelection)
        return;
    for (const QItemSelectionRange &range : selected)
        m_stored[{range.left(), range.right()}].emplace_back(range.top(), range.bottom());
    selection.clearSelection();
}

int SelectionRemapper::restore(QItemSelectionModel &selection, const std::vector<int> &newRows)
{
    const auto stored = std::exchange(m_stored, {});
    const QAbstractItemModel &model = *selection.model();
    QItemSelection again;
    int rows = 0;
    for (const auto &[columns, ranges] : stored) {
        std::vector<char> marks(static_cast<std::size_t>(model.rowCount()));
        for (const auto &[top, bottom] : ranges) {
            for (int row = top; row <= bottom; ++row) {
                if (const int newRow = newRows[static_cast<std::size_t>(row)]; newRow >= 0)
                    marks[static_cast<std::size_t>(newRow)] = 1;
            }
        }
        rows = std::max(rows, static_cast<int>(std::ranges::count(marks, 1)));
        addRuns(marks, model, columns, again);
    }
    if (again.size() > maximumRanges)
        return rows;
    if (!again.isEmpty())
        selection.select(again, QItemSelectionModel::Select);
    return 0;
}

}
