// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/table/frozentable.h"

#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <algorithm>

namespace reeve {

FrozenTable::FrozenTable(FrozenHeader *header, QWidget *parent) : QTableView(parent), m_titles(header)
{
    setHorizontalHeader(header);
    // Width and identity of the first section decide what is covered.
    const auto repaint = [this] {
        if (isFirstFrozen())
            viewport()->update();
    };
    connect(header, &QHeaderView::sectionResized, this, repaint);
    connect(header, &QHeaderView::sectionMoved, this, repaint);
}

void FrozenTable::setFirstFrozen(bool frozen)
{
    if (frozen == isFirstFrozen())
        return;
    m_titles->setFirstFrozen(frozen);
    viewport()->update();
    Q_EMIT firstFrozenChanged(frozen);
}

QRect FrozenTable::frozenRect() const
{
    return m_ignoresFrozen ? QRect() : QRect(0, 0, m_titles->frozenWidth(), viewport()->height());
}

bool FrozenTable::isFrozen(const QModelIndex &index) const
{
    return index.isValid() && index.column() == m_titles->firstSection();
}

QModelIndex FrozenTable::indexAt(const QPoint &place) const
{
    if (!frozenRect().contains(place))
        return QTableView::indexAt(place);
    const int row = rowAt(place.y());
    return row < 0 ? QModelIndex() : model()->index(row, m_titles->firstSection(), rootIndex());
}

QRect FrozenTable::visualRect(const QModelIndex &index) const
{
    const QRect rect = QTableView::visualRect(index);
    return !frozenRect().isEmpty() && isFrozen(index) ? rect.translated(m_titles->offset(), 0) : rect;
}

// The frozen column is always visible; the others must not end up covered by it.
void FrozenTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    QScrollBar &bar = *horizontalScrollBar();
    const int before = bar.value();
    const bool staysPut = isFrozen(index) && m_titles->frozenWidth() > 0;
    QTableView::scrollTo(index, hint);
    if (staysPut) {
        bar.setValue(before);
    } else if (index.isValid() && !isFrozen(index)) {
        const int covered = m_titles->frozenWidth() - columnViewportPosition(index.column());
        bar.setValue(bar.value() - std::max(0, covered));
    }
}

// Scrolling moves the painted frozen cells along: repaint them.
void FrozenTable::scrollContentsBy(int dx, int dy)
{
    const int before = m_titles->frozenWidth();
    QTableView::scrollContentsBy(dx, dy);
    const int covered = std::max(before, m_titles->frozenWidth());
    if (dx == 0 || covered == 0)
        return;
    viewport()->update(0, 0, covered + FrozenHeader::shade + std::max(0, dx), viewport()->height());
    m_titles->viewport()->update();
}

void FrozenTable::paintEvent(QPaintEvent *event)
{
    const QRect frozen = frozenRect();
    const QRect touched = frozen.adjusted(0, 0, FrozenHeader::shade, 0);
    if (frozen.isEmpty() || !event->region().intersects(touched))
        return QTableView::paintEvent(event);
    if (const QRegion others = event->region() - frozen; !others.isEmpty()) {
        QPaintEvent moving(others);
        QTableView::paintEvent(&moving);
    }
    paintFrozen(event->region().boundingRect());
}

void FrozenTable::paintFrozen(const QRect &dirty)
{
    const QRect frozen = frozenRect();
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    if (isEnabled())
        option.palette.setCurrentColorGroup(QPalette::Normal); // as in the base class, also in inactive windows
    QPainter painter(viewport());
    painter.fillRect(frozen & dirty, option.palette.base());
    const int column = m_titles->firstSection();
    const int end = model()->rowCount(rootIndex());
    for (int row = rowAt(std::max(0, dirty.top())); row >= 0 && row < end; ++row) {
        const int top = rowViewportPosition(row);
        if (top > dirty.bottom())
            break;
        option.rect = QRect(frozen.left(), top, frozen.width(), rowHeight(row));
        paintCell(painter, option, model()->index(row, column, rootIndex()));
    }
    FrozenHeader::paintEdge(painter, frozen, palette());
}

void FrozenTable::paintCell(QPainter &painter, QStyleOptionViewItem option, const QModelIndex &index)
{
    option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
    option.state.setFlag(QStyle::State_HasFocus, index == currentIndex() && hasFocus());
    style()->drawPrimitive(QStyle::PE_PanelItemViewRow, &option, &painter, this);
    itemDelegateForIndex(index)->paint(&painter, option, index);
}

// The base classes pass the corners of a selection as positions. A covered cell has the same position as the frozen
// cell above it, so the indexes are used instead.
void FrozenTable::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    if (frozenRect().isEmpty())
        return QTableView::setSelection(rect, command);
    const QModelIndex from = m_anchor.isValid() ? QModelIndex(m_anchor) : indexAt(rect.topLeft());
    const QModelIndex to = m_isExtending ? currentIndex() : indexAt(rect.bottomRight());
    if (!from.isValid() || !to.isValid())
        return;
    const QScopedValueRollback plain(m_ignoresFrozen, true);
    QTableView::setSelection(QRect(visualRect(from).center(), visualRect(to).center()), command);
}

QRegion FrozenTable::visualRegionForSelection(const QItemSelection &selection) const
{
    return QTableView::visualRegionForSelection(selection) + frozenRect();
}

void FrozenTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_isExtending && state() != DragSelectingState)
        m_anchor = current;
}

void FrozenTable::mousePressEvent(QMouseEvent *event)
{
    const QScopedValueRollback extending(m_isExtending, event->modifiers().testFlag(Qt::ShiftModifier));
    if (!m_isExtending)
        m_anchor = indexAt(event->position().toPoint());
    QTableView::mousePressEvent(event);
}

void FrozenTable::keyPressEvent(QKeyEvent *event)
{
    const QScopedValueRollback extending(m_isExtending, event->modifiers().testFlag(Qt::ShiftModifier));
    QTableView::keyPressEvent(event);
}

}
