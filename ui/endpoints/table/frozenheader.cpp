// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/table/frozenheader.h"

#include <QApplication>
#include <QHoverEvent>
#include <QLinearGradient>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/style/theme.h"

namespace reeve {

FrozenHeader::FrozenHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent) { }

void FrozenHeader::setFirstFrozen(bool frozen)
{
    m_isFrozen = frozen;
    viewport()->update();
}

int FrozenHeader::firstSection() const
{
    for (int visual = 0; visual < count(); ++visual) {
        if (const int section = logicalIndex(visual); !isSectionHidden(section))
            return section;
    }
    return -1;
}

int FrozenHeader::frozenWidth() const
{
    const int section = m_isFrozen && offset() > 0 && !isRightToLeft() ? firstSection() : -1;
    const int width = section < 0 ? 0 : sectionSize(section);
    return width <= viewport()->width() / 2 ? width : 0;
}

int FrozenHeader::sectionAt(const QPoint &place) const
{
    return logicalIndexAt(placed(place).toPoint());
}

void FrozenHeader::paintEdge(QPainter &painter, const QRect &frozen, const QPalette &palette)
{
    const int edge = frozen.right() + 1;
    QLinearGradient gradient(edge, 0, edge + shade, 0);
    gradient.setColorAt(0, QColor(0, 0, 0, 40));
    gradient.setColorAt(1, QColor(0, 0, 0, 0));
    painter.fillRect(QRect(edge, frozen.top(), shade, frozen.height()), gradient);
    painter.fillRect(QRect(frozen.right(), frozen.top(), 1, frozen.height()), lineColour(palette));
}

void FrozenHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    const QRect frozen(0, 0, frozenWidth(), viewport()->height());
    if (frozen.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setFont(font());
    painter.fillRect(frozen, palette().window());
    painter.save();
    paintSection(&painter, frozen, firstSection());
    painter.restore();
    paintEdge(painter, frozen, palette());
}

// Converts a visible position to the one where the base class, which does not know of the frozen section, has the
// section: its first section is scrolled out to the left. While other sections are dragged, positions stay unchanged.
QPointF FrozenHeader::placed(const QPointF &seen) const
{
    const bool isFrozen = m_press != Press::Others && seen.x() >= 0 && seen.x() < frozenWidth();
    return isFrozen ? seen - QPointF(offset(), 0) : seen;
}

bool FrozenHeader::isOnEdge(const QPointF &seen) const
{
    const int grip = style()->pixelMetric(QStyle::PM_HeaderGripMargin, nullptr, this);
    return seen.x() >= frozenWidth() - grip && seen.x() < frozenWidth();
}

bool FrozenHeader::viewportEvent(QEvent *event)
{
    const bool isHover = event->type() == QEvent::HoverMove || event->type() == QEvent::HoverEnter;
    const int width = frozenWidth();
    if (!isHover || width == 0)
        return QHeaderView::viewportEvent(event);
    const auto *hover = static_cast<QHoverEvent *>(event);
    QHoverEvent moved(event->type(), placed(hover->position()), hover->globalPosition(), placed(hover->oldPosF()),
        hover->modifiers(), hover->pointingDevice());
    viewport()->update(0, 0, width + shade, viewport()->height()); // the base class updates where it has the section
    return QHeaderView::viewportEvent(&moved);
}

template<typename Handler> void FrozenHeader::passOn(QMouseEvent *event, Handler handler)
{
    QMouseEvent moved(event->type(), placed(event->position()), event->scenePosition(), event->globalPosition(),
        event->button(), event->buttons(), event->modifiers(), event->pointingDevice());
    handler(&moved);
    event->setAccepted(moved.isAccepted());
    if (frozenWidth() > 0)
        viewport()->update();
}

void FrozenHeader::mousePressEvent(QMouseEvent *event)
{
    const QPointF seen = event->position();
    m_pressedAt = seen;
    m_press = seen.x() >= frozenWidth() ? Press::Others : isOnEdge(seen) ? Press::FrozenEdge : Press::Frozen;
    m_pressedWidth = frozenWidth();
    m_pressedSection = cursor().shape() == Qt::SplitHCursor ? -1 : sectionAt(seen.toPoint());
    if (m_press != Press::FrozenEdge)
        passOn(event, [this](QMouseEvent *moved) { QHeaderView::mousePressEvent(moved); });
}

void FrozenHeader::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() == Qt::NoButton)
        m_press = Press::None;
    if (m_press == Press::FrozenEdge)
        return dragEdge(event->position());
    if (m_press == Press::None && event->position().x() < frozenWidth())
        return showCursor(event->position());
    passOn(event, [this](QMouseEvent *moved) { QHeaderView::mouseMoveEvent(moved); });
}

void FrozenHeader::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_press != Press::FrozenEdge)
        passOn(event, [this](QMouseEvent *moved) { QHeaderView::mouseReleaseEvent(moved); });
    if (m_press == Press::Others)
        dropFirst(event->position());
    m_press = Press::None;
}

void FrozenHeader::mouseDoubleClickEvent(QMouseEvent *event)
{
    passOn(event, [this](QMouseEvent *moved) { QHeaderView::mouseDoubleClickEvent(moved); });
}

// The base class ignores positions left of its sections.
void FrozenHeader::showCursor(const QPointF &seen)
{
    if (isOnEdge(seen))
        setCursor(Qt::SplitHCursor);
    else
        unsetCursor();
}

void FrozenHeader::dragEdge(const QPointF &seen)
{
    const int width = m_pressedWidth + qRound(seen.x() - m_pressedAt.x());
    resizeSection(firstSection(), std::clamp(width, minimumSectionSize(), maximumSectionSize()));
}

// A section dropped on the frozen one becomes the first; the base class would drop it on a covered section.
void FrozenHeader::dropFirst(const QPointF &seen)
{
    const bool isDragged = std::abs(seen.x() - m_pressedAt.x()) >= QApplication::startDragDistance();
    if (m_pressedSection >= 0 && isDragged && seen.x() < frozenWidth())
        moveSection(visualIndex(m_pressedSection), visualIndex(firstSection()));
}

}
