// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/selectionkeeper.h"

#include <QScopedValueRollback>

#include "models/endpoints/endpointtablemodel.h"

namespace reeve {

namespace {
// Beyond that many rows a selection is "everything", and remembering each would cost more than it is worth.
constexpr int mostRows = 20'000;

QString idAt(const QAbstractItemModel &model, int row)
{
    return model.index(row, 0).data(AgentIdRole).toString();
}
}

SelectionKeeper::SelectionKeeper(QAbstractItemView *view) : QObject(view), m_view(view) { }

void SelectionKeeper::follow(QAbstractItemModel *model, RowOf rowOf)
{
    forget();
    m_rowOf = std::move(rowOf);
    if (!model)
        return;
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &SelectionKeeper::keep);
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &SelectionKeeper::keep);
    connect(model, &QAbstractItemModel::modelReset, this, &SelectionKeeper::giveBack);
    connect(model, &QAbstractItemModel::rowsInserted, this, &SelectionKeeper::giveBack);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SelectionKeeper::stopWaiting);
}

void SelectionKeeper::forget()
{
    m_kept.clear();
    m_currentId.clear();
}

void SelectionKeeper::keep()
{
    const QItemSelection selection = m_view->selectionModel()->selection();
    int rows = 0;
    for (const QItemSelectionRange &range : selection)
        rows += range.height();
    if (selection.isEmpty() || rows > mostRows)
        return; // what is kept already still waits
    m_kept.clear();
    for (const QItemSelectionRange &range : selection)
        keepRange(range);
    const QModelIndex current = m_view->currentIndex();
    m_currentId = current.isValid() ? idAt(*m_view->model(), current.row()) : QString();
    m_currentColumn = current.column();
}

void SelectionKeeper::keepRange(const QItemSelectionRange &range)
{
    for (int row = range.top(); row <= range.bottom(); ++row)
        m_kept[idAt(*m_view->model(), row)].append({range.left(), range.right()});
}

void SelectionKeeper::giveBack()
{
    if (m_kept.isEmpty() || m_view->model()->rowCount() == 0)
        return;
    const QScopedValueRollback guard(m_givingBack, true);
    const QAbstractItemModel &model = *m_view->model();
    QItemSelection found;
    for (auto it = m_kept.begin(); it != m_kept.end();) {
        const int row = m_rowOf(it.key());
        for (const Span &span : row < 0 ? QList<Span>() : it.value())
            found.append(QItemSelectionRange(model.index(row, span.left), model.index(row, span.right)));
        it = row < 0 ? std::next(it) : m_kept.erase(it);
    }
    const int currentRow = m_currentId.isEmpty() ? -1 : m_rowOf(m_currentId);
    if (currentRow >= 0) {
        m_view->selectionModel()->setCurrentIndex(
            model.index(currentRow, m_currentColumn), QItemSelectionModel::NoUpdate);
        m_currentId.clear();
    }
    m_view->selectionModel()->select(found, QItemSelectionModel::Select);
}

void SelectionKeeper::stopWaiting()
{
    if (!m_givingBack && m_view->selectionModel()->hasSelection())
        forget();
}

}
