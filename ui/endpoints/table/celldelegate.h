// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Paints the cells of the inventory: states as icon and word in their tone, a mark on odd documents, everything else
// as one elided line. Made for fast scrolling: texts and icons are kept ready.

#include <QHash>
#include <QPixmap>
#include <QStyledItemDelegate>
#include <array>

#include "ui/endpoints/table/asciifont.h"
#include "ui/endpoints/table/statusappearance.h"
#include "ui/endpoints/table/textcache.h"

namespace reeve {

class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    // Of the text on one line, not wider than a column should grow by itself.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

    // What the tooltip of a cell says, before escaping; empty: none.
    static QString helpFor(const QModelIndex &index, const QFontMetrics &metrics, int width);

private:
    struct Colours {
        QColor text{};
        QColor quiet{};
        QColor line{};
        QColor selection{};
        QColor selectedText{};
        std::array<QColor, 6> tones{}; // by Tone
        QColor touched{}; // the rest of a row with a selected cell
    };
    void paintBackground(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintAppearance(
        QPainter *painter, const QStyleOptionViewItem &option, const StatusAppearance &appearance) const;
    void paintText(QPainter *painter, const QStyleOptionViewItem &option, const QRect &area, const QString &text,
        const QColor &colour) const;
    const QPixmap &pixmap(const QString &name, Tone tone, bool selected, qreal ratio) const;
    void refreshColours(const QStyleOptionViewItem &option) const;

    mutable AsciiFont m_ascii{};
    mutable TextCache m_texts{};
    mutable QHash<QString, QPixmap> m_pixmaps{};
    mutable Colours m_colours{};
    mutable qint64 m_paletteKey = 0;
};

}
