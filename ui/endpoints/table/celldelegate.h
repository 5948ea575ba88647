// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Paints the cells of the endpoint table: states as icon and word in their tone, a mark on rows with document issues,
// everything else as one elided line. Texts and icons are cached for fast scrolling.

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
    // The size of the text on one line, at most 640 pixels wide.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

    // The tooltip of a cell as plain text; width: of the cell, in pixels. Empty: none.
    static QString toolTipFor(const QModelIndex &index, const QFontMetrics &metrics, int width);

private:
    struct Colours {
        QColor text{};
        QColor secondary{};
        QColor line{};
        QColor selection{};
        QColor selectedText{};
        std::array<QColor, 6> tones{}; // by Tone
        QColor touched{}; // behind the other cells of a row with a selected cell
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
