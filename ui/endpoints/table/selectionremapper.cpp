// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/table/selectionremapper.h"

#include <QItemSelectionModel>
#include <algorithm>

namespace reeve {

namespace {

constexpr qint64 largeSelection = 4'000; // rows
constexpr qsizetype mostPieces = 8'000;

qint64 rowsIn(const QItemSelection &selection)
{
    qint64 rows = 0;
    for (const QItemSelectionRange &range : selection)
        rows += range.height();
    return rows;
}

// The runs of marked rows, one after the other; no more than one beyond mostPieces.
void addRuns(const std::vector<char> &marks, const QAbstractItemModel &model, std::pair<int, int> columns,
    QItemSelection &selection)
{
    auto end = marks.begin();
    while (selection.size() <= mostPieces) {
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
    m_taken.clear();
    const QItemSelection selected = selection.selection();
    if (rowsIn(selected) < largeSelection)
        return;
    for (const QItemSelectionRange &range : selected)
        m_taken[{range.left(), range.right()}].emplace_back(range.top(), range.bottom());
    selection.clearSelection();
}

int SelectionRemapper::putBack(QItemSelectionModel &selection, const std::vector<int> &places)
{
    const auto taken = std::exchange(m_taken, {});
    const QAbstractItemModel &model = *selection.model();
    QItemSelection again;
    int rows = 0;
    for (const auto &[columns, ranges] : taken) {
        std::vector<char> marks(static_cast<std::size_t>(model.rowCount()));
        for (const auto &[top, bottom] : ranges) {
            for (int row = top; row <= bottom; ++row) {
                if (const int place = places[static_cast<std::size_t>(row)]; place >= 0)
                    marks[static_cast<std::size_t>(place)] = 1;
            }
        }
        rows = std::max(rows, static_cast<int>(std::ranges::count(marks, 1)));
        addRuns(marks, model, columns, again);
    }
    if (again.size() > mostPieces)
        return rows;
    if (!again.isEmpty())
        selection.select(again, QItemSelectionModel::Select);
    return 0;
}

}
