// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/parts/badge.h"

#include <QPainter>

#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace reeve {

namespace {
constexpr int iconExtent = 14;
constexpr int padding = 8;
}

Badge::Badge(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Badge::setContent(Tone tone, const QString &iconName, const QString &text)
{
    m_tone = tone;
    m_iconName = iconName;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    const int forIcon = m_iconName.isEmpty() ? 0 : iconExtent + space::tiny;
    const int height = qMax(fontMetrics().height(), iconExtent) + space::tiny;
    return {2 * padding + forIcon + fontMetrics().horizontalAdvance(m_text), height};
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneBackground(m_tone, palette()));
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);

    QRect inner = rect().adjusted(padding, 0, -padding, 0);
    if (!m_iconName.isEmpty()) {
        const QRect iconRect(inner.left(), (height() - iconExtent) / 2, iconExtent, iconExtent);
        icon(m_iconName, m_tone).paint(&painter, iconRect);
        inner.setLeft(iconRect.right() + 1 + space::tiny);
    }
    painter.setPen(toneColour(m_tone, palette()));
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, m_text);
}

}
