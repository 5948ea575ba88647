// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/valuechip.h"

#include <QKeyEvent>
#include <QPainter>

#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {
constexpr int extent = 12;
constexpr int longest = 260;
}

ValueChip::ValueChip(const QString &text, QWidget *parent) : QAbstractButton(parent), m_text(text.simplified())
{
    setAccessibleName(tr("%1, remove").arg(text));
    setToolTip(tr("Remove %1").arg(text.left(300)).toHtmlEscaped());
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::ArrowCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ValueChip::setInvalid(bool invalid)
{
    m_invalid = invalid;
    updateGeometry();
    update();
}

QSize ValueChip::sizeHint() const
{
    const int text = fontMetrics().horizontalAdvance(m_text) + 1;
    const int marks = (m_invalid ? 2 : 1) * (extent + space::tiny);
    return {qMin(longest, text) + marks + 2 * space::small, fontMetrics().height() + 2 * space::tiny};
}

void ValueChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tone tone = m_invalid ? Tone::Bad : Tone::Accent;
    painter.setPen(hasFocus() ? QPen(toneColour(tone, palette()), 1.5) : QPen(Qt::NoPen));
    painter.setBrush(isEnabled() ? toneBackground(tone, palette()) : toneBackground(Tone::Neutral, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);

    QRect inner = rect().adjusted(space::small, 0, -space::small, 0);
    const QRect cross(inner.right() - extent + 1, (height() - extent) / 2, extent, extent);
    reeve::icon(u"x"_s, tone).paint(&painter, cross);
    inner.setRight(cross.left() - space::tiny);
    if (m_invalid) {
        reeve::icon(u"circle-alert"_s, tone).paint(&painter, QRect(inner.left(), cross.top(), extent, extent));
        inner.setLeft(inner.left() + extent + space::tiny);
    }
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(
        inner, Qt::AlignVCenter | Qt::TextSingleLine, fontMetrics().elidedText(m_text, Qt::ElideMiddle, inner.width()));
}

void ValueChip::keyPressEvent(QKeyEvent *event)
{
    const bool isText = !event->text().isEmpty() && event->text().front().isPrint() && !event->text().front().isSpace()
        && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        click();
    else if (isText)
        Q_EMIT textTyped(event->text());
    else
        QAbstractButton::keyPressEvent(event);
}

}
