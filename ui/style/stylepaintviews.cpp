// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QElapsedTimer>
#include <QPainter>
#include <QScrollArea>

#include "ui/style/palettes.h"
#include "ui/style/stylepaint.h"
#include "ui/style/theme.h"

namespace reeve::paint {

namespace {

void bar(const QRectF &rect, const QColor &fill, QPainter &painter)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    const qreal round = qMin(rect.width(), rect.height()) / 2;
    painter.drawRoundedRect(rect, round, round);
    painter.restore();
}

// The moving part of an indeterminate bar; it crosses the groove once in 1.6 seconds.
QRectF movingPart(const QRectF &groove)
{
    QElapsedTimer clock;
    clock.start();
    const qreal turn = qreal(clock.msecsSinceReference() % 1600) / 1600;
    const qreal length = groove.width() * 0.3;
    const qreal left = groove.left() - length + turn * (groove.width() + length);
    return QRectF(left, groove.top(), length, groove.height()).intersected(groove);
}

// Width of the text right of the bar, including the space before it.
int textWidth(const QStyleOptionProgressBar &option)
{
    const bool shown = option.textVisible && !option.text.isEmpty() && option.minimum != option.maximum;
    return shown ? option.fontMetrics.horizontalAdvance(option.text) + space::small : 0;
}

}

void headerSection(const QStyleOption &option, QPainter &painter, bool divided)
{
    const QColor line = lineColour(option.palette);
    QColor ground = option.palette.color(QPalette::Window);
    if (option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled)
        ground = coloursFor(option.palette).inactiveHighlight;
    const QRect &rect = option.rect;
    painter.fillRect(rect, ground);
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), line);
    if (divided)
        painter.fillRect(QRect(rect.right(), rect.top() + 5, 1, rect.height() - 10), line);
}

void tab(const QStyleOption &option, QPainter &painter)
{
    const QRect &rect = option.rect;
    const bool selected = option.state & QStyle::State_Selected;
    if (!selected && !(option.state & QStyle::State_MouseOver))
        return;
    const QColor ink = selected ? toneColour(Tone::Accent, option.palette) : coloursFor(option.palette).border;
    painter.fillRect(QRect(rect.left() + 2, rect.bottom() - 1, rect.width() - 4, 2), ink);
}

void splitter(const QStyleOption &option, QPainter &painter)
{
    const QRect &rect = option.rect;
    const bool upright = option.state & QStyle::State_Horizontal; // of a horizontal splitter
    const bool hovered = option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled;
    const QColor ink = hovered ? toneColour(Tone::Accent, option.palette) : lineColour(option.palette);
    const int width = hovered ? 2 : 1;
    painter.fillRect(upright ? QRect(rect.center().x(), rect.top(), width, rect.height())
                             : QRect(rect.left(), rect.center().y(), rect.width(), width),
        ink);
}

void progressText(const QStyleOptionProgressBar &option, QPainter &painter)
{
    painter.setPen(option.palette.color(QPalette::WindowText));
    painter.drawText(option.rect, Qt::AlignRight | Qt::AlignVCenter, option.text);
}

// Up for ascending, as Kibana draws it. Qt's header names the directions the other way round: SortDown is ascending.
void sortArrow(const QStyleOption &option, QPainter &painter)
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(&option);
    if (header && header->sortIndicator != QStyleOptionHeader::None)
        chevron(
            option.rect, header->sortIndicator == QStyleOptionHeader::SortUp, secondaryText(option.palette), painter);
}

void progress(const QStyleOptionProgressBar &option, QPainter &painter)
{
    const Colours &colours = coloursFor(option.palette);
    const QRectF whole = QRectF(option.rect).adjusted(0, 0, -textWidth(option), 0);
    const qreal thickness = qMin(whole.height(), 6.0);
    const QRectF groove(whole.left(), whole.center().y() - thickness / 2, whole.width(), thickness);
    bar(groove, colours.line, painter);
    if (option.minimum == option.maximum)
        return bar(movingPart(groove), toneColour(Tone::Accent, option.palette), painter);
    const qreal share = qreal(option.progress - option.minimum) / qreal(option.maximum - option.minimum);
    if (share > 0)
        bar(QRectF(groove.topLeft(), QSizeF(qMax(groove.width() * qMin(share, 1.0), thickness), thickness)),
            toneColour(Tone::Accent, option.palette), painter);
}

QPalette::ColorRole scrollGround(const QWidget *area)
{
    const auto *page = qobject_cast<const QScrollArea *>(area);
    const bool likeAList = page && page->widget() && page->widget()->backgroundRole() == QPalette::Base;
    return page && !likeAList ? QPalette::Window : QPalette::Base;
}

QWidget *scrolledBy(const QWidget *scrollBar)
{
    const QWidget *container = scrollBar ? scrollBar->parentWidget() : nullptr;
    return container ? container->parentWidget() : nullptr;
}

void scrollBar(const QStyleOptionSlider &option, const QRect &groove, const QRect &handle, QPainter &painter,
    const QWidget *widget)
{
    const Colours &colours = coloursFor(option.palette);
    painter.fillRect(option.rect, option.palette.color(scrollGround(scrolledBy(widget))));
    if (groove.top() > option.rect.top()) {
        QStyleOption header = option;
        header.rect.setBottom(groove.top() - 1);
        header.state = QStyle::State_None;
        headerSection(header, painter, false);
    }
    if (option.minimum == option.maximum)
        return;
    const bool held = option.state & (QStyle::State_Sunken | QStyle::State_MouseOver);
    const QColor ink = held ? colours.secondary : colours.border;
    bar(QRectF(handle).adjusted(3, 3, -3, -3), ink, painter);
}

}
