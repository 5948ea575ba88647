// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/table/endpointheader.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QStyleOptionHeader>
#include <QToolTip>
#include <algorithm>

#include "models/base/plaintext.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

QString raised(qsizetype number)
{
    static const QString digits = u"\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"_s;
    QString text = QString::number(number);
    for (QChar &digit : text)
        digit = digits[digit.digitValue()];
    return text;
}

}

QString sortFieldFor(EndpointColumn column, ReadingMode mode)
{
    const QString ofServer = endpointSortField(column);
    return ofServer.isEmpty() && mode == ReadingMode::WholeFleet ? endpointColumnName(column) : ofServer;
}

EndpointHeader::EndpointHeader(QWidget *parent) : FrozenHeader(parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setStretchLastSection(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setTextElideMode(Qt::ElideRight);
    setMinimumSectionSize(40);
    connect(this, &QHeaderView::sectionClicked, this, &EndpointHeader::onSectionClicked);
}

void EndpointHeader::setMode(ReadingMode mode)
{
    m_mode = mode;
}

int EndpointHeader::sectionSortedFirst() const
{
    for (int i = 0; i < endpointColumnCount; ++i) {
        if (sortFieldFor(static_cast<EndpointColumn>(i), m_mode) == m_sortField)
            return i;
    }
    return -1;
}

void EndpointHeader::showSort(const QString &sortField, bool descending, const QList<SortKey> &thenBy)
{
    m_sortField = sortField;
    m_descending = descending;
    m_thenBy = thenBy;
    setSortIndicatorShown(true); // QTableView::setHorizontalHeader() hides it
    setSortIndicator(sectionSortedFirst(), descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    viewport()->update();
}

bool EndpointHeader::canSortBy(EndpointColumn column) const
{
    return !sortFieldFor(column, m_mode).isEmpty();
}

bool EndpointHeader::canSortAlsoBy(EndpointColumn column) const
{
    const int first = sectionSortedFirst();
    return m_mode == ReadingMode::WholeFleet && first >= 0 && first != static_cast<int>(column);
}

void EndpointHeader::onSectionClicked(int section)
{
    const auto column = static_cast<EndpointColumn>(section);
    const QString field = sortFieldFor(column, m_mode);
    if (field.isEmpty()) // the view has moved its arrow already
        return showSort(m_sortField, m_descending, m_thenBy);
    if (m_isAdding && m_mode == ReadingMode::WholeFleet && sectionSortedFirst() >= 0)
        return onSectionShiftClicked(column);
    sortBy(column, field == m_sortField && !m_descending);
}

// Reverses a column that is part of the order; appends any other column.
void EndpointHeader::onSectionShiftClicked(EndpointColumn column)
{
    const auto found = std::ranges::find(m_thenBy, column, &SortKey::column);
    const bool isFirst = static_cast<int>(column) == sectionSortedFirst();
    const bool wasDescending = isFirst ? m_descending : found != m_thenBy.end() && found->descending;
    const bool isNew = !isFirst && found == m_thenBy.end();
    showSort(m_sortField, m_descending, QList(m_thenBy)); // the view has moved its arrow
    sortAlsoBy(column, !isNew && !wasDescending);
}

void EndpointHeader::sortBy(EndpointColumn column, bool descending)
{
    Q_EMIT sortRequested(sortFieldFor(column, m_mode), descending, {});
}

void EndpointHeader::sortAlsoBy(EndpointColumn column, bool descending)
{
    QList<SortKey> thenBy = m_thenBy;
    const QString field = m_sortField;
    if (static_cast<int>(column) == sectionSortedFirst()) {
        Q_EMIT sortRequested(field, descending, thenBy);
        return;
    }
    const auto found = std::ranges::find(thenBy, column, &SortKey::column);
    if (found != thenBy.end())
        found->descending = descending;
    else
        thenBy.append({column, descending});
    Q_EMIT sortRequested(field, m_descending, thenBy);
}

void EndpointHeader::mouseReleaseEvent(QMouseEvent *event)
{
    m_isAdding = event->modifiers().testFlag(Qt::ShiftModifier);
    FrozenHeader::mouseReleaseEvent(event);
    m_isAdding = false;
}

void EndpointHeader::contextMenuEvent(QContextMenuEvent *event)
{
    if (const int section = sectionAt(event->pos()); section >= 0)
        Q_EMIT menuRequested(section, event->globalPos());
}

// Adds numbers and arrows of further columns: the base class shows one arrow.
void EndpointHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int section) const
{
    QHeaderView::initStyleOptionForIndex(option, section);
    if (m_thenBy.isEmpty())
        return;
    const auto found = std::ranges::find(m_thenBy, static_cast<EndpointColumn>(section), &SortKey::column);
    const bool isFirst = section == sectionSortedFirst();
    if (!isFirst && found == m_thenBy.end())
        return;
    if (!isFirst)
        option->sortIndicator = found->descending ? QStyleOptionHeader::SortUp : QStyleOptionHeader::SortDown;
    option->text += u' ' + raised(isFirst ? 1 : found - m_thenBy.begin() + 2);
}

QString EndpointHeader::toolTipFor(int section) const
{
    const auto column = static_cast<EndpointColumn>(section);
    const QString title = endpointColumnTitle(column);
    if (sortFieldFor(column, m_mode).isEmpty())
        return tr("%1\nKibana cannot sort by this column. Load the whole fleet to sort by it.").arg(title);
    if (m_mode == ReadingMode::WholeFleet)
        return tr("%1\nSelect to sort, with Shift to sort by it as well. Drag to move.").arg(title);
    return tr("%1\nSelect to sort, drag to move.").arg(title);
}

bool EndpointHeader::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return FrozenHeader::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int section = sectionAt(help->pos());
    if (section >= 0)
        QToolTip::showText(help->globalPos(), plainToolTip(toolTipFor(section)), viewport());
    return true;
}

}
