// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/endpointheader.h"

#include <QHelpEvent>
#include <QToolTip>

#include "ui/parts/plaintext.h"

namespace reeve {

QString sortFieldFor(EndpointColumn column, ReadingMode mode)
{
    const QString ofServer = endpointSortField(column);
    return ofServer.isEmpty() && mode == ReadingMode::WholeFleet ? endpointColumnName(column) : ofServer;
}

EndpointHeader::EndpointHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setStretchLastSection(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setTextElideMode(Qt::ElideRight);
    setMinimumSectionSize(40);
    connect(this, &QHeaderView::sectionClicked, this, &EndpointHeader::sortBy);
}

void EndpointHeader::setMode(ReadingMode mode)
{
    m_mode = mode;
}

void EndpointHeader::showSort(const QString &sortField, bool descending)
{
    m_sortField = sortField;
    m_descending = descending;
    setSortIndicatorShown(true); // a table view hides it when it takes a header
    int section = -1;
    for (int i = 0; i < endpointColumnCount && section < 0; ++i) {
        if (sortFieldFor(static_cast<EndpointColumn>(i), m_mode) == sortField)
            section = i;
    }
    setSortIndicator(section, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void EndpointHeader::sortBy(int section)
{
    const QString field = sortFieldFor(static_cast<EndpointColumn>(section), m_mode);
    if (field.isEmpty()) // the view has moved its arrow here already
        return showSort(m_sortField, m_descending);
    Q_EMIT sortWanted(field, field == m_sortField && !m_descending);
}

QString EndpointHeader::helpFor(int section) const
{
    const auto column = static_cast<EndpointColumn>(section);
    const QString title = endpointColumnTitle(column);
    if (sortFieldFor(column, m_mode).isEmpty())
        return tr("%1\nKibana cannot sort by this column. Load the whole fleet to sort by it.").arg(title);
    return tr("%1\nSelect to sort, drag to move.").arg(title);
}

bool EndpointHeader::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QHeaderView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int section = logicalIndexAt(help->pos());
    if (section >= 0)
        QToolTip::showText(help->globalPos(), plainToolTip(helpFor(section)), viewport());
    return true;
}

}
