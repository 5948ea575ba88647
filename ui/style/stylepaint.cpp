// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/style/stylepaint.h"

#include <QAbstractScrollArea>
#include <QGroupBox>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>

#include "ui/style/palettes.h"
#include "ui/style/styleproperties.h"
#include "ui/style/theme.h"

namespace reeve::paint {

namespace {

QRectF inside(const QRect &rect, qreal penWidth)
{
    const qreal half = penWidth / 2;
    return QRectF(rect).adjusted(half, half, -half, -half);
}

void outlined(const QRect &rect, const QBrush &fill, const QColor &line, qreal penWidth, QPainter &painter)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    painter.setPen(line.isValid() ? QPen(line, penWidth) : QPen(Qt::NoPen));
    painter.drawRoundedRect(inside(rect, line.isValid() ? penWidth : 0), radius, radius);
    painter.restore();
}

QColor mixed(const QColor &ground, const QColor &over, qreal share)
{
    return QColor::fromRgbF(float(ground.redF() + (over.redF() - ground.redF()) * share),
        float(ground.greenF() + (over.greenF() - ground.greenF()) * share),
        float(ground.blueF() + (over.blueF() - ground.blueF()) * share));
}

// Shifts a background towards the text colour, more while pressed than while hovered.
QColor touched(const QColor &ground, const QStyleOption &option)
{
    const QColor ink = option.palette.color(QPalette::WindowText);
    if (!(option.state & QStyle::State_Enabled))
        return ground;
    if (option.state & (QStyle::State_Sunken | QStyle::State_On))
        return mixed(ground, ink, 0.14);
    return option.state & QStyle::State_MouseOver ? mixed(ground, ink, 0.06) : ground;
}

void mark(const QRect &rect, Qt::CheckState state, const QColor &ink, QPainter &painter)
{
    const QRectF box(rect);
    painter.setPen(QPen(ink, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    if (state == Qt::PartiallyChecked) {
        painter.drawLine(QPointF(box.left() + 4, box.center().y()), QPointF(box.right() - 4, box.center().y()));
        return;
    }
    QPainterPath path(QPointF(box.left() + box.width() * 0.25, box.top() + box.height() * 0.53));
    path.lineTo(box.left() + box.width() * 0.43, box.top() + box.height() * 0.70);
    path.lineTo(box.left() + box.width() * 0.76, box.top() + box.height() * 0.32);
    painter.drawPath(path);
}

Qt::CheckState checkStateOf(const QStyleOption &option)
{
    if (option.state & QStyle::State_NoChange)
        return Qt::PartiallyChecked;
    return option.state & QStyle::State_On ? Qt::Checked : Qt::Unchecked;
}

}

bool isDefaultButton(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button && button->features.testFlag(QStyleOptionButton::DefaultButton)
        && button->state.testFlag(QStyle::State_Enabled);
}

void button(const QStyleOption &option, QPainter &painter)
{
    const Colours &colours = coloursFor(option.palette);
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    if (button && button->features.testFlag(QStyleOptionButton::Flat) && !(option.state & QStyle::State_On))
        return toolButton(option, painter);
    const bool focused = option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange;
    if (isDefaultButton(&option)) {
        outlined(option.rect, touched(colours.accentFill, option), {}, 0, painter);
        if (focused) // the accent colour would not be visible on it
            outlined(option.rect.adjusted(3, 3, -3, -3), Qt::NoBrush, colours.onAccentFill, 1, painter);
        return;
    }
    const bool enabled = option.state & QStyle::State_Enabled;
    outlined(option.rect, touched(option.palette.color(QPalette::Button), option),
        enabled ? colours.border : colours.line, 1, painter);
    if (focused)
        focusRing(option, painter);
}

void toolButton(const QStyleOption &option, QPainter &painter)
{
    const bool chosen = option.state & QStyle::State_On && !(option.state & QStyle::State_AutoRaise);
    if (chosen && option.state & QStyle::State_Enabled) {
        outlined(option.rect, toneBackground(Tone::Accent, option.palette), toneColour(Tone::Accent, option.palette), 1,
            painter);
        if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange)
            focusRing(option, painter);
        return;
    }
    const bool touchedNow = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken | QStyle::State_On);
    if (touchedNow && option.state & QStyle::State_Enabled)
        outlined(option.rect, touched(option.palette.color(QPalette::Window), option), {}, 0, painter);
    else if (!(option.state & QStyle::State_AutoRaise) && option.type != QStyleOption::SO_Button)
        outlined(option.rect, option.palette.color(QPalette::Button), coloursFor(option.palette).border, 1, painter);
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange)
        focusRing(option, painter);
}

void field(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const Colours &colours = coloursFor(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool focused = enabled && option.state & QStyle::State_HasFocus;
    QColor line = enabled ? colours.border : colours.line;
    if (focused)
        line = toneColour(Tone::Accent, option.palette);
    if (hasProblem(widget))
        line = toneColour(Tone::Bad, option.palette);
    outlined(option.rect, option.palette.brush(QPalette::Base), line, focused ? 2 : 1, painter);
}

void frame(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const bool scrolls = qobject_cast<const QAbstractScrollArea *>(widget);
    const bool focused = scrolls && option.state & QStyle::State_HasFocus;
    if (!focused && hasFocusFrame(widget))
        return;
    QColor line = lineColour(option.palette);
    if (focused)
        line = toneColour(Tone::Accent, option.palette);
    if (hasProblem(widget))
        line = toneColour(Tone::Bad, option.palette);
    painter.save();
    painter.setPen(line);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    painter.restore();
}

void groupFrame(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const auto *group = qobject_cast<const QGroupBox *>(widget);
    const int titleHeight = group && !group->title().isEmpty() ? qMax(16, option.fontMetrics.height()) + 4 : 0;
    outlined(option.rect.adjusted(0, titleHeight, 0, 0), Qt::NoBrush, lineColour(option.palette), 1, painter);
}

void focusRing(const QStyleOption &option, QPainter &painter)
{
    outlined(option.rect, Qt::NoBrush, toneColour(Tone::Accent, option.palette), 2, painter);
}

void checkBox(const QStyleOption &option, QPainter &painter)
{
    const Colours &colours = coloursFor(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const Qt::CheckState state = checkStateOf(option);
    const QColor fill = enabled ? colours.accentFill : colours.disabled;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(state == Qt::Unchecked ? QPen(enabled ? colours.border : colours.line) : QPen(Qt::NoPen));
    painter.setBrush(state == Qt::Unchecked ? touched(option.palette.color(QPalette::Base), option) : fill);
    painter.drawRoundedRect(inside(option.rect, 1), 3, 3);
    if (state != Qt::Unchecked)
        mark(option.rect, state, colours.onAccentFill, painter);
    painter.restore();
}

void radioButton(const QStyleOption &option, QPainter &painter)
{
    const Colours &colours = coloursFor(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & QStyle::State_On;
    const QColor fill = enabled ? colours.accentFill : colours.disabled;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(on ? QPen(Qt::NoPen) : QPen(enabled ? colours.border : colours.line));
    painter.setBrush(on ? fill : touched(option.palette.color(QPalette::Base), option));
    painter.drawEllipse(inside(option.rect, 1));
    if (on) {
        painter.setBrush(colours.onAccentFill);
        painter.drawEllipse(QRectF(option.rect).center(), option.rect.width() * 0.2, option.rect.width() * 0.2);
    }
    painter.restore();
}

void menuArrow(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const auto *button = qobject_cast<const QToolButton *>(widget);
    const bool atEdge = button && button->menu() && button->popupMode() == QToolButton::InstantPopup;
    const QRect rect = atEdge ? QRect(button->width() - 20, 0, 16, button->height()) : option.rect;
    const bool enabled = option.state & QStyle::State_Enabled;
    chevron(rect, true, enabled ? secondaryText(option.palette) : coloursFor(option.palette).disabled, painter);
}

void chevron(const QRect &rect, bool down, const QColor &ink, QPainter &painter)
{
    const QPointF middle = QRectF(rect).center();
    const qreal rise = down ? 2.0 : -2.0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{
        {middle.x() - 4, middle.y() - rise}, {middle.x(), middle.y() + rise}, {middle.x() + 4, middle.y() - rise}});
    painter.restore();
}

}
