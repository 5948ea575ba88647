// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/statuschip.h"

#include <QPainter>

#include "ui/parts/icons.h"

namespace reeve {

namespace {
constexpr int extent = 14;
}

StatusChip::StatusChip(const StatusLook &look, QWidget *parent) : QAbstractButton(parent), m_look(look)
{
    setCheckable(true);
    setText(look.word);
    setAccessibleName(look.word);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize StatusChip::sizeHint() const
{
    const int width = space::small + extent + space::tiny + fontMetrics().horizontalAdvance(text()) + space::medium;
    return {width, std::max(28, fontMetrics().height() + space::small)};
}

QColor StatusChip::foreground() const
{
    return isChecked() ? toneColour(m_look.tone, palette()) : palette().color(QPalette::WindowText);
}

void StatusChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor line = isChecked() ? foreground() : lineColour(palette());
    const QColor on = toneBackground(m_look.tone, palette());
    painter.setPen(QPen(hasFocus() ? toneColour(Tone::Accent, palette()) : line, hasFocus() ? 2 : 1));
    painter.setBrush(isChecked() ? on : underMouse() ? palette().alternateBase() : palette().base());
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2);

    const QRect where(space::small, (height() - extent) / 2, extent, extent);
    reeve::icon(m_look.iconName, m_look.tone)
        .paint(&painter, where, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
    painter.setPen(isEnabled() ? foreground() : palette().color(QPalette::Disabled, QPalette::Text));
    painter.drawText(
        rect().adjusted(where.right() + 1 + space::tiny, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
}

void StatusChip::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void StatusChip::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

}
