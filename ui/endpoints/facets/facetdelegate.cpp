// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/facets/facetdelegate.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include "models/base/plaintext.h"
#include "ui/endpoints/facets/facetmodel.h"
#include "ui/endpoints/table/statusappearance.h"
#include "ui/style/icons.h"
#include "ui/style/palettes.h"
#include "ui/style/theme.h"

namespace reeve {

namespace {

constexpr int boxExtent = 16;
constexpr int iconExtent = 14;
constexpr int barHeight = 3;
constexpr int barRoom = 7; // below the text: the bar and the space to the next row

const FacetModel &modelOf(const QModelIndex &index)
{
    return *static_cast<const FacetModel *>(index.model());
}

// The parts of a row, mirrored in right-to-left layouts.
struct Geometry {
    QRect box, icon, text, count, bar;
};

Geometry geometryIn(const QStyleOptionViewItem &option, int countWidth, bool hasIcon)
{
    const QRect all = option.rect.adjusted(space::tiny, 0, -space::tiny, 0);
    const QRect line = all.adjusted(0, 0, 0, -barRoom);
    const auto centred = [&line](int left, int extent) {
        return QRect(left, line.top() + (line.height() - extent + 1) / 2, extent, extent);
    };
    Geometry places;
    places.box = centred(all.left(), boxExtent);
    const int left = places.box.right() + 1 + space::small;
    places.icon = centred(left, iconExtent);
    places.count = QRect(all.right() + 1 - countWidth, line.top(), countWidth, line.height());
    places.text = line.adjusted(left - all.left() + (hasIcon ? iconExtent + 6 : 0), 0, -countWidth - space::small, 0);
    places.bar = QRect(left, all.bottom() + 1 - barRoom, all.right() + 1 - left, barHeight);
    for (QRect *place : {&places.box, &places.icon, &places.text, &places.count, &places.bar})
        *place = QStyle::visualRect(option.direction, option.rect, *place);
    return places;
}

void paintGround(QPainter &painter, const QStyleOptionViewItem &option)
{
    if (option.state & QStyle::State_MouseOver)
        painter.fillRect(option.rect, toneBackground(Tone::Neutral, option.palette));
    if (option.state & QStyle::State_HasFocus) {
        painter.setPen(QPen(toneColour(Tone::Accent, option.palette), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), 3, 3);
    }
}

void paintBox(QPainter &painter, const QStyleOptionViewItem &option, const QRect &place, bool checked)
{
    QStyleOptionViewItem box = option;
    box.rect = place;
    box.state.setFlag(QStyle::State_On, checked);
    box.state.setFlag(QStyle::State_Off, !checked);
    box.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, &painter, option.widget);
}

void paintBar(QPainter &painter, const QStyleOptionViewItem &option, QRect place, qint64 rows, qint64 largest,
    const QColor &colour)
{
    if (rows <= 0)
        return;
    const auto share = static_cast<double>(rows) / static_cast<double>(largest);
    const int width = std::max(barHeight, qRound(share * place.width()));
    QRect bar(place.left(), place.top(), width, place.height());
    if (option.direction == Qt::RightToLeft)
        bar.moveRight(place.right());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(bar, 1.5, 1.5);
}

}

void FacetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const qint64 rows = index.data(FacetRowsRole).toLongLong();
    const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    const QString count = QLocale().toString(rows);
    const StatusAppearance appearance = appearanceOf(modelOf(index).column(), index.data(FacetValueRole).toString());
    const Geometry places =
        geometryIn(option, option.fontMetrics.horizontalAdvance(count), !appearance.iconName.isEmpty());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, option);
    paintBox(*painter, option, places.box, checked);
    if (!appearance.iconName.isEmpty())
        icon(appearance.iconName, appearance.tone).paint(painter, places.icon);
    painter->setFont(option.font);
    painter->setPen(rows > 0 ? option.palette.color(QPalette::Text) : secondaryText(option.palette));
    const QString name = index.data(Qt::DisplayRole).toString();
    painter->drawText(places.text, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
        option.fontMetrics.elidedText(name, Qt::ElideRight, places.text.width()));
    painter->setPen(checked ? option.palette.color(QPalette::Text) : secondaryText(option.palette));
    painter->drawText(places.count, Qt::AlignVCenter | Qt::AlignTrailing | Qt::TextSingleLine, count);
    const QColor border = coloursFor(option.palette).border;
    paintBar(*painter, option, places.bar, rows, index.data(FacetLargestRole).toLongLong(),
        appearance.iconName.isEmpty() ? (checked ? toneColour(Tone::Accent, option.palette) : border)
                                      : toneColour(appearance.tone, option.palette));
    painter->restore();
}

int FacetDelegate::rowHeight(const QFontMetrics &metrics)
{
    return std::max(boxExtent, metrics.height()) + barRoom + space::tiny;
}

QSize FacetDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {space::huge, rowHeight(option.fontMetrics)}; // as wide as the list
}

bool FacetDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &, const QModelIndex &index)
{
    const bool clicked =
        event->type() == QEvent::MouseButtonRelease && static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton;
    const int key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event)->key() : 0;
    if (!clicked && key != Qt::Key_Space && key != Qt::Key_Select)
        return false;
    const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

bool FacetDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(
        event->globalPos(), plainToolTip(modelOf(index).toolTipFor(index)), view->viewport(), option.rect);
    return true;
}

}
