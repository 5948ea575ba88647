// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A horizontal header whose first visible section stays at the left while the others scroll under it. It defines what
// is frozen, and how wide, for FrozenTable.

#include <QHeaderView>

namespace reeve {

class FrozenHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit FrozenHeader(QWidget *parent = nullptr);

    void setFirstFrozen(bool frozen);
    bool isFirstFrozen() const { return m_isFrozen; }
    int firstSection() const; // logical index of the first visible section; -1: none
    // Width in pixels in which the first section covers the others. 0 if nothing is scrolled under it, if it is not
    // frozen, if it is wider than half of the viewport, and in right-to-left layouts.
    int frozenWidth() const;
    int sectionAt(const QPoint &place) const; // logical index of the section that is visible there; -1: none

    // Width in pixels of the shadow to the right of the frozen section, which paintEdge() paints.
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
    int m_pressedSection = -1; // that may be dragged; -1: none
    int m_pressedWidth = 0; // of the frozen section
};

}
