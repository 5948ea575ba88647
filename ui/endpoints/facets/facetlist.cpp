// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/facets/facetlist.h"

#include <QEvent>
#include <algorithm>

#include "ui/endpoints/facets/facetdelegate.h"
#include "ui/endpoints/facets/facetmodel.h"
#include "ui/style/styleproperties.h"

namespace reeve {

FacetList::FacetList(FacetModel &model, QWidget *parent) : QListView(parent), m_model(model)
{
    setModel(&model);
    setItemDelegate(new FacetDelegate(this));
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setFocusFrame(*this);
    viewport()->setAutoFillBackground(false); // shows the panel's background
    connect(&model, &QAbstractItemModel::modelReset, this, &FacetList::fit);
    fit();
}

void FacetList::showValues(const QList<FacetValue> &values)
{
    const QModelIndex before = currentIndex();
    const int row = before.row();
    const QString value = before.data(FacetValueRole).toString();
    m_model.setValues(values);
    if (row < 0 || m_model.rowCount() == 0)
        return;
    const QModelIndex now = m_model.indexOf(value);
    setCurrentIndex(now.isValid() ? now : m_model.index(std::min(row, m_model.rowCount() - 1)));
}

void FacetList::scrollTo(const QModelIndex &index, ScrollHint)
{
    const QRect place = visualRect(index);
    if (hasFocus() && !place.isEmpty())
        Q_EMIT scrollRequested(place);
}

QSize FacetList::sizeHint() const
{
    return {0, m_model.rowCount() * FacetDelegate::rowHeight(fontMetrics()) + 2 * frameWidth()};
}

void FacetList::fit()
{
    if (const int height = sizeHint().height(); height != this->height())
        setFixedHeight(height);
}

void FacetList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

}
