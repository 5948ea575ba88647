// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/connections/connectiondelegate.h"

#include <QApplication>
#include <QPainter>

#include "ui/connections/connectionlist.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {
constexpr int dotExtent = 12;
constexpr int checkExtent = 16;
}

void paintConnectionDot(QPainter &painter, const QRect &rect, const QColor &colour, const QPalette &palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colour.isValid() ? QPen(Qt::NoPen) : QPen(secondaryText(palette), 1.5));
    painter.setBrush(colour.isValid() ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QRectF(rect).adjusted(1, 1, -1, -1));
    painter.restore();
}

void ConnectionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString name = std::exchange(item.text, QString());
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    QRect inner = option.rect.adjusted(space::medium, space::tiny + 2, -space::medium, -space::tiny - 2);
    const QRect dot(inner.left(), option.rect.center().y() - dotExtent / 2, dotExtent, dotExtent);
    paintConnectionDot(*painter, dot, index.data(ConnectionColourRole).value<QColor>(), item.palette);
    inner.setLeft(dot.right() + space::medium);
    if (index.data(ConnectionCurrentRole).toBool()) {
        const QRect check(
            inner.right() - checkExtent, option.rect.center().y() - checkExtent / 2, checkExtent, checkExtent);
        icon(u"check"_s, Tone::Accent).paint(painter, check);
        inner.setRight(check.left() - space::small);
    }
    const QString location = index.data(ConnectionLocationRole).toString();
    painter->save();
    painter->setFont(item.font);
    painter->setPen(item.palette.color(QPalette::Text));
    painter->drawText(
        inner, Qt::AlignTop | Qt::AlignLeft, item.fontMetrics.elidedText(name, Qt::ElideRight, inner.width()));
    painter->setPen(secondaryText(item.palette));
    painter->drawText(
        inner, Qt::AlignBottom | Qt::AlignLeft, item.fontMetrics.elidedText(location, Qt::ElideMiddle, inner.width()));
    painter->restore();
}

QSize ConnectionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {300, option.fontMetrics.height() * 2 + 2 * (space::tiny + 2) + 2};
}

}
