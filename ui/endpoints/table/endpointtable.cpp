// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/table/endpointtable.h"

#include <QContextMenuEvent>
#include <QKeyEvent>

#include "models/endpoints/rows/rowstore.h"
#include "models/endpoints/table/endpointtablemodel.h"
#include "ui/endpoints/table/cellcopy.h"
#include "ui/endpoints/table/celldelegate.h"
#include "ui/endpoints/table/endpointheader.h"
#include "ui/endpoints/table/tableactions.h"
#include "ui/style/theme.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace reeve {

EndpointTable::EndpointTable(QWidget *parent)
    : FrozenTable(new EndpointHeader, parent)
    , m_header(static_cast<EndpointHeader *>(horizontalHeader()))
    , m_actions(new TableActions(*this))
{
    setObjectName(u"endpointsTable"_s);
    setAccessibleName(tr("Endpoints"));
    // A click on a title sorts; the base class would also select the whole column.
    disconnect(m_header, &QHeaderView::sectionPressed, this, nullptr);
    disconnect(m_header, &QHeaderView::sectionEntered, this, nullptr);
    setItemDelegate(new CellDelegate(this));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    tuneForSpeed();
    m_settle.setSingleShot(true);
    m_settle.setInterval(0);
    m_repaintTimer.start(30s);
    connect(&m_repaintTimer, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    connect(&m_settle, &QTimer::timeout, this, &EndpointTable::selectionSettled);
    connect(this, &QTableView::doubleClicked, this, &EndpointTable::detailRequested);
    connect(m_header, &EndpointHeader::menuRequested, m_actions, &TableActions::popUpColumnMenu);
    connect(m_header, &QHeaderView::sectionMoved, this, &EndpointTable::columnLayoutChanged);
    connect(m_header, &QHeaderView::sectionResized, this, &EndpointTable::columnLayoutChanged);
}

void EndpointTable::tuneForSpeed()
{
    setWordWrap(false);
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    QHeaderView *rows = verticalHeader();
    rows->setSectionResizeMode(QHeaderView::Fixed);
    rows->setDefaultSectionSize(std::max(30, fontMetrics().height() + space::medium));
    rows->hide();
}

void EndpointTable::setEndpoints(QAbstractItemModel *model)
{
    if (this->model())
        this->model()->disconnect(this);
    if (m_header->count() > 0)
        m_layout = columnLayoutOf(*m_header);
    QItemSelectionModel *old = selectionModel();
    setModel(model);
    delete old;
    setColumnLayout(m_layout);
    m_settle.start();
    if (!model)
        return;
    const auto settle = [this] { m_settle.start(); };
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, settle);
    // The other cells of a row with a selected cell are painted differently: repaint more than the changed cells.
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { viewport()->update(); });
    connect(model, &QAbstractItemModel::modelReset, this, settle);
    connect(model, &QAbstractItemModel::dataChanged, this, settle);
}

ColumnLayout EndpointTable::columnLayout() const
{
    return m_header->count() > 0 ? columnLayoutOf(*m_header) : m_layout;
}

void EndpointTable::setColumnLayout(const ColumnLayout &layout)
{
    m_layout = layout;
    const QSignalBlocker blocker(this);
    applyColumnLayout(*m_header, layout);
}

void EndpointTable::layOutNow()
{
    executeDelayedItemsLayout();
    updateGeometries();
}

void EndpointTable::setCaseRefused(const QString &reason)
{
    m_actions->setCaseRefused(reason);
}

void EndpointTable::setOpenAddress(const QString &address)
{
    m_actions->setOpenAddress(address);
}

QList<int> EndpointTable::selectedRows() const
{
    return selectionModel() ? rowsIn(selectionModel()->selection()) : QList<int>();
}

QString EndpointTable::selectionAsText() const
{
    return selectionModel() ? cellsAsText(selectionModel()->selection(), *m_header) : QString();
}

CopyOrder EndpointTable::copyOrder(CopyPart part, int column) const
{
    const auto *endpoints = qobject_cast<const EndpointTableModel *>(model());
    if (!endpoints)
        return {};
    CopyOrder order{.rows = endpoints->shown()};
    if (part == CopyPart::Column) {
        order.columns = {static_cast<EndpointColumn>(column)};
        return order;
    }
    const QItemSelection selection = selectionModel()->selection();
    const QItemSelection all(model()->index(0, 0), model()->index(0, model()->columnCount() - 1));
    ColumnSet columns;
    for (const int one : columnsIn(part == CopyPart::Rows ? all : selection, *m_header)) {
        order.columns += static_cast<EndpointColumn>(one);
        columns.set(static_cast<std::size_t>(one));
    }
    std::vector<RowStore::Row> rows;
    for (const PickedRow &picked : pickedRows(selection, part == CopyPart::Rows ? everyColumn : columns)) {
        rows.push_back(order.rows.rows[static_cast<std::size_t>(picked.row)]);
        if (part == CopyPart::Selection)
            order.cells.push_back(picked.columns);
    }
    order.rows.rows = std::move(rows);
    return order;
}

// Reads the text of every row.
void EndpointTable::keyboardSearch(const QString &text)
{
    if (model() && model()->rowCount() <= maximumRowsAtOnce)
        FrozenTable::keyboardSearch(text);
}

void EndpointTable::keyPressEvent(QKeyEvent *event)
{
    if (m_actions->handleKey(*event)) {
        event->accept();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT detailRequested();
        event->accept();
    } else if (event->key() == Qt::Key_Escape) {
        event->ignore(); // keeps the selection; closes a dialog
    } else {
        FrozenTable::keyPressEvent(event);
    }
}

void EndpointTable::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard)
        m_actions->popUpMenuAtCurrent();
    else if (const QModelIndex index = indexAt(event->pos()); index.isValid())
        m_actions->popUpMenu(index, viewport()->mapToGlobal(event->pos()));
}

// Ctrl+Home and Ctrl+End select as other keys do: the base class would move without selecting.
QItemSelectionModel::SelectionFlags EndpointTable::selectionCommand(const QModelIndex &index, const QEvent *event) const
{
    if (event && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        const bool isFar = key->key() == Qt::Key_Home || key->key() == Qt::Key_End;
        if (isFar && key->modifiers().testFlag(Qt::ControlModifier))
            return key->modifiers().testFlag(Qt::ShiftModifier) ? QItemSelectionModel::SelectCurrent
                                                                : QItemSelectionModel::ClearAndSelect;
    }
    return FrozenTable::selectionCommand(index, event);
}

}
