// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/table/statuschip.h"

#include <QLocale>
#include <QPainter>
#include <utility>

#include "models/endpoints/rows/facettext.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace reeve {

namespace {
constexpr int extent = 14;
}

StatusChip::StatusChip(const StatusAppearance &appearance, QWidget *parent)
    : QAbstractButton(parent), m_appearance(appearance)
{
    setCheckable(true);
    setText(appearance.word);
    setAccessibleName(appearance.word);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize StatusChip::sizeHint() const
{
    const int forCount = m_countWidth > 0 ? m_countWidth + 6 : 0;
    const int width =
        space::small + extent + space::tiny + fontMetrics().horizontalAdvance(text()) + forCount + space::medium;
    return {width, std::max(28, fontMetrics().height() + space::small)};
}

void StatusChip::setCount(qint64 rows)
{
    const QString count = rows < 0 ? QString() : QLocale().toString(rows);
    if (count == m_count)
        return;
    m_count = count;
    setAccessibleName(rows < 0 ? text() : tr("%1, %2").arg(text(), endpointsText(rows)));
    const int width = rows < 0 ? 0 : std::max(m_countWidth, fontMetrics().horizontalAdvance(count));
    if (std::exchange(m_countWidth, width) != width)
        updateGeometry();
    update();
}

QColor StatusChip::foreground() const
{
    return isChecked() ? toneColour(m_appearance.tone, palette()) : palette().color(QPalette::WindowText);
}

void StatusChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor line = isChecked() ? foreground() : lineColour(palette());
    const QColor on = toneBackground(m_appearance.tone, palette());
    painter.setPen(QPen(hasFocus() ? toneColour(Tone::Accent, palette()) : line, hasFocus() ? 2 : 1));
    painter.setBrush(isChecked() ? on : underMouse() ? palette().alternateBase() : palette().base());
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2);

    const QRect where(space::small, (height() - extent) / 2, extent, extent);
    reeve::icon(m_appearance.iconName, m_appearance.tone)
        .paint(&painter, where, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
    painter.setPen(isEnabled() ? foreground() : palette().color(QPalette::Disabled, QPalette::Text));
    painter.drawText(
        rect().adjusted(where.right() + 1 + space::tiny, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
    if (isEnabled() && !isChecked())
        painter.setPen(secondaryText(palette()));
    painter.drawText(rect().adjusted(0, 0, -space::medium, 0), Qt::AlignVCenter | Qt::AlignRight, m_count);
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
