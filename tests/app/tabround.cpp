// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/tabround.h"

#include <QAbstractButton>
#include <QApplication>
#include <QButtonGroup>
#include <QImage>
#include <QPixmap>
#include <QTest>
#include <QWidget>
#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace reeve::test {

namespace {

constexpr int margin = 4; // around a control, where a focus frame may be painted
constexpr int slack = 3; // pixels by which neighbours may overlap

QString called(const QWidget *widget)
{
    if (!widget)
        return u"nothing"_s;
    const QString name = widget->objectName().isEmpty() ? widget->accessibleName() : widget->objectName();
    const QString owner = widget->parentWidget() ? widget->parentWidget()->objectName() : QString();
    return u"%1#%2 in %3"_s.arg(QString::fromLatin1(widget->metaObject()->className()), name, owner);
}

QRect placeIn(const QWidget &window, const QWidget &widget)
{
    return {widget.mapTo(&window, QPoint()), widget.size()};
}

// Returns the geometries of two controls, or of the panes that contain them, in their common ancestor. Nullopt if one
// contains the other.
std::optional<std::pair<QRect, QRect>> compared(const QWidget *first, const QWidget *second)
{
    for (; first->parentWidget(); first = first->parentWidget()) {
        const QWidget *beside = second;
        while (beside && beside->parentWidget() != first->parentWidget())
            beside = beside->parentWidget();
        if (beside == first)
            return {};
        if (beside)
            return std::pair(first->geometry(), beside->geometry());
    }
    return {};
}

// Of mutually exclusive buttons Tab reaches only the checked one; arrow keys reach the others.
bool isLeftToArrowKeys(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    const bool excludes = button && (button->group() ? button->group()->exclusive() : button->autoExclusive());
    return excludes && button->isCheckable() && !button->isChecked();
}

QWidgetList reachable(const QWidget &window)
{
    QWidgetList all;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const bool tab = (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !widget->focusProxy();
        const bool usable = widget->isVisible() && widget->isEnabled() && widget->window() == &window;
        if (tab && usable && !isLeftToArrowKeys(widget))
            all += widget;
    }
    return all;
}

// Returns whether the second control comes before the first in reading order (rows from the top, each from the left).
// Panes side by side may be read one after the other.
bool isBefore(const QRect &first, const QRect &second)
{
    const bool above = second.bottom() - slack < first.top();
    const bool sameColumn = second.left() < first.right() && first.left() < second.right();
    const bool leftOf = second.right() - slack < first.left();
    const bool sameRow = second.top() < first.bottom() - slack && first.top() < second.bottom() - slack;
    return (above && sameColumn) || (leftOf && sameRow);
}

// Returns whether a part of the widget is visible in all its ancestors.
bool isInSight(const QWidget &widget)
{
    QRect seen = widget.rect();
    for (const QWidget *at = &widget; !at->isWindow(); at = at->parentWidget())
        seen = seen.translated(at->pos()).intersected(at->parentWidget()->rect());
    return !seen.isEmpty();
}

QImage pictureOf(QWidget &window, const QWidget &widget)
{
    return window.grab(placeIn(window, widget).adjusted(-margin, -margin, margin, margin)).toImage();
}

class Round
{
public:
    explicit Round(QWidget &window) : m_window(window), m_expected(reachable(window)) { }

    TabFindings go()
    {
        m_expected.isEmpty() ? void() : walk();
        for (const QWidget *widget : m_expected) {
            if (!m_visited.contains(widget))
                m_problems += u"never reached: "_s + called(widget);
        }
        judgeOrder();
        return {int(m_expected.size()), m_problems};
    }

private:
    void walk()
    {
        if (!m_window.focusWidget())
            m_expected.first()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(m_window.focusWidget(), Qt::Key_Tab); // from here on the keyboard is in use, and it shows
        QWidget *const start = m_window.focusWidget();
        QWidget *at = start;
        while (at && !m_visited.contains(at)) {
            m_visited += at;
            at = step(at);
        }
        if (at != start)
            m_problems += u"a trap: from %1 to %2, visited before"_s.arg(called(m_visited.last()), called(at));
        rotateToReadingStart();
    }

    QWidget *step(QWidget *at)
    {
        if (QApplication::focusWidget() != at)
            m_problems += u"%1 has the focus of its window, %2 that of the keyboard"_s.arg(
                called(at), called(QApplication::focusWidget()));
        // The focus may have opened a pane, which is laid out later.
        if (!QTest::qWaitFor([at] { return isInSight(*at); }, 1'000))
            m_problems += u"out of sight: "_s + called(at);
        const QImage focused = pictureOf(m_window, *at);
        QTest::keyClick(at, Qt::Key_Tab);
        QWidget *next = m_window.focusWidget();
        if (next != at && pictureOf(m_window, *at) == focused)
            m_problems += u"one does not see the focus on "_s + called(at);
        return next;
    }

    // The cycle has no start; it is read from the control at which the fewest controls are out of order.
    void rotateToReadingStart()
    {
        qsizetype best = 0;
        qsizetype fewest = -1;
        for (qsizetype i = 0; i < m_visited.size(); ++i) {
            if (const qsizetype wrong = disorder(i).size(); fewest < 0 || wrong < fewest) {
                fewest = wrong;
                best = i;
            }
        }
        std::rotate(m_visited.begin(), m_visited.begin() + best, m_visited.end());
    }

    QStringList disorder(qsizetype from) const
    {
        QStringList wrong;
        for (qsizetype i = 0; i < m_visited.size(); ++i) {
            for (qsizetype j = i + 1; j < m_visited.size(); ++j) {
                const QWidget *earlier = m_visited[(from + i) % m_visited.size()];
                const QWidget *later = m_visited[(from + j) % m_visited.size()];
                if (const auto positions = compared(earlier, later);
                    positions && isBefore(positions->first, positions->second))
                    wrong += u"%1 comes after %2"_s.arg(called(later), called(earlier));
            }
        }
        return wrong;
    }

    void judgeOrder() { m_problems += disorder(0); }

    QWidget &m_window;
    QWidgetList m_expected;
    QWidgetList m_visited{};
    QStringList m_problems{};
};

}

TabFindings goRound(QWidget &window)
{
    return Round(window).go();
}

}
