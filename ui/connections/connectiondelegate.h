// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A connection in the switcher's list: colour dot, name, place below, a check at the one that is open.

#include <QStyledItemDelegate>

namespace reeve {

class ConnectionDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

// The connection's dot; without a colour an empty ring.
void paintConnectionDot(QPainter &painter, const QRect &rect, const QColor &colour, const QPalette &palette);

}
