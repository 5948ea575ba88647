// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A table whose first visible column stays at the left while the others are scrolled under it.
//
// It is a single view, not a second one on top of the first: one focus, one scroll position and one table for screen
// readers, and nothing to synchronize. The frozen cells are painted over the left edge after the others, and only while
// something is scrolled under them. visualRect() and indexAt() are consistent with that, and so is everything in the
// base classes that uses them: hover, clicks, tooltips, updates, screen readers. The overrides correct what uses the
// header's positions instead.

#include <QTableView>

#include "ui/endpoints/table/frozenheader.h"

namespace reeve {

class FrozenTable : public QTableView
{
    Q_OBJECT
public:
    explicit FrozenTable(FrozenHeader *header, QWidget *parent = nullptr); // takes ownership of header

    void setFirstFrozen(bool frozen);
    bool isFirstFrozen() const { return m_titles->isFirstFrozen(); }
    QRect frozenRect() const; // the part of the viewport that frozen cells cover; empty: none

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
    QPersistentModelIndex m_anchor{}; // where a selection that is extended begins
    bool m_isExtending = false; // with Shift; the anchor stays
    bool m_ignoresFrozen = false; // positions are those of the base class
};

}
