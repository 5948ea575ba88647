// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/parts/cutlabel.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include "models/base/plaintext.h"

namespace reeve {

QSize CutLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, SecondaryLabel::minimumSizeHint().height()};
}

bool CutLabel::isCut() const
{
    return fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

QString CutLabel::help() const
{
    return isCut() ? QString(plainToolTip(text()) + toolTip()) : toolTip();
}

bool CutLabel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return SecondaryLabel::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), help(), this);
    return true;
}

void CutLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const QRect area = contentsRect();
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        fontMetrics().elidedText(text(), Qt::ElideRight, area.width()));
}

}
