// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Item delegate for ConnectionList: colour dot, name, location below, and a check mark on the open connection.

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

// Paints the dot of a connection into rect; an empty ring if colour is invalid.
void paintConnectionDot(QPainter &painter, const QRect &rect, const QColor &colour, const QPalette &palette);

}
