// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Titles of columns of which the first that is shown stays at the left while the others are scrolled under it.
// See frozentable.h, which is told by this header what is frozen and how wide.

#include <QHeaderView>

namespace reeve {

class FrozenHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit FrozenHeader(QWidget *parent = nullptr);

    void setFirstFrozen(bool frozen);
    bool isFirstFrozen() const { return m_isFrozen; }
    int firstSection() const; // logical index of the first that is shown; -1: none
    // Pixels that the first section covers of the others. 0: nothing is scrolled under it, or it is not frozen, or it
    // would leave less than half of the room to them, or titles run from right to left.
    int frozenWidth() const;
    int sectionAt(const QPoint &place) const; // logical index; what is seen there, not what is covered

    // Room to the right of the frozen section that is shaded, in pixels.
    static constexpr int shade = 5;
    static void paintEdge(QPainter &painter, const QRect &frozen, const QPalette &palette);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    enum class Press { None, Frozen, FrozenEdge, Others };

    QPointF placed(const QPointF &seen) const;
    bool isOnEdge(const QPointF &seen) const;
    void showCursor(const QPointF &seen);
    void dragEdge(const QPointF &seen);
    void dropFirst(const QPointF &seen);
    template<typename Handler> void passOn(QMouseEvent *event, Handler handler);

    bool m_isFrozen = true;
    Press m_press = Press::None; // where the mouse button went down
    QPointF m_pressedAt{};
    int m_pressedSection = -1; // one of the others, to be dragged to another place
    int m_pressedWidth = 0; // of the frozen section
};

}
