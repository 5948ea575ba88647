// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A table whose first visible column stays at the left while the others are scrolled under it.
//
// It is one view, not a second one laid over the first: there is one focus, one scroll position and one table for
// screen readers, and nothing to keep in step. The frozen cells are painted over the left edge after the others, and
// only while something is scrolled under them, so that a table that is not scrolled sideways costs what it did.
// visualRect() and indexAt() tell the same, and everything in the base classes that goes by them follows: hover,
// clicks, tooltips, updates, screen readers. What goes by the header's positions instead is put right here.

#include <QTableView>

#include "ui/endpoints/table/frozenheader.h"

namespace reeve {

class FrozenTable : public QTableView
{
    Q_OBJECT
public:
    explicit FrozenTable(FrozenHeader *header, QWidget *parent = nullptr); // header becomes the table's

    void setFirstFrozen(bool frozen);
    bool isFirstFrozen() const { return m_titles->isFirstFrozen(); }
    QRect frozenRect() const; // what the frozen cells cover of the viewport; empty: nothing

    QModelIndex indexAt(const QPoint &place) const override;
    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

Q_SIGNALS:
    void firstFrozenChanged(bool frozen);

protected:
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void paintFrozen(const QRect &dirty);
    void paintCell(QPainter &painter, QStyleOptionViewItem option, const QModelIndex &index);
    bool isFrozen(const QModelIndex &index) const;

    FrozenHeader *m_titles;
    QPersistentModelIndex m_anchor{}; // from where a selection is extended
    bool m_isExtending = false; // by Shift: the anchor stays
    bool m_ignoresFrozen = false; // places are those of the header
};

}
