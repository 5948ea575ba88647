// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/navigationbutton.h"

#include <QPainter>
#include <QStyleOption>

#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {
constexpr int iconExtent = 18;
}

NavigationButton::NavigationButton(const QString &title, const QString &iconName, QWidget *parent)
    : QAbstractButton(parent), m_iconName(iconName)
{
    setText(title);
    setAccessibleName(title);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NavigationButton::setUnseenCount(int count)
{
    m_unseenCount = count;
    setAccessibleDescription(count > 0 ? tr("%Ln new", nullptr, count) : QString());
    update();
}

QSize NavigationButton::sizeHint() const
{
    return {160, qMax(fontMetrics().height() + 2 * space::small + 2, 36)};
}

void NavigationButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (isChecked() || underMouse() || isDown()) {
        painter.setBrush(isChecked() ? toneBackground(Tone::Accent, palette()) : palette().color(QPalette::Midlight));
        painter.drawRoundedRect(rect(), 6, 6);
    }
    if (isChecked()) {
        painter.setBrush(toneColour(Tone::Accent, palette()));
        painter.drawRoundedRect(QRectF(0, 8, 3, height() - 16), 1.5, 1.5);
    }
    const QRect place(space::medium, (height() - iconExtent) / 2, iconExtent, iconExtent);
    (isChecked() ? reeve::icon(m_iconName, Tone::Accent) : reeve::icon(m_iconName)).paint(&painter, place);
    QFont textFont = font();
    textFont.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
    painter.setFont(textFont);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(rect().adjusted(place.right() + space::medium, 0, -space::small, 0),
        Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, text());
    if (m_unseenCount > 0)
        paintUnseenCount(painter);
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

void NavigationButton::paintUnseenCount(QPainter &painter) const
{
    const QString figure = m_unseenCount > 99 ? u"99+"_s : QString::number(m_unseenCount);
    const int tall = fontMetrics().height();
    const int wide = qMax(fontMetrics().horizontalAdvance(figure) + 10, tall);
    const QRect pill(width() - wide - space::small, (height() - tall) / 2, wide, tall);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneBackground(Tone::Bad, palette()));
    painter.drawRoundedRect(pill, tall / 2.0, tall / 2.0);
    painter.setPen(toneColour(Tone::Bad, palette()));
    painter.drawText(pill, Qt::AlignCenter, figure);
}

}
