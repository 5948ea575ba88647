// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/parts/readingorder.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QScrollArea>
#include <QWidget>
#include <algorithm>

namespace reeve {

namespace {

QList<QAbstractButton *> excludedBy(const QAbstractButton &button)
{
    if (const QButtonGroup *group = button.group())
        return group->exclusive() ? group->buttons() : QList<QAbstractButton *>();
    if (!button.autoExclusive() || !button.parentWidget())
        return {};
    auto beside = button.parentWidget()->findChildren<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly);
    beside.removeIf([](const QAbstractButton *other) { return !other->autoExclusive() || other->group(); });
    return beside;
}

// In an exclusive group the Tab key visits the checked button; the arrow keys move to the others.
bool standsForItsGroup(const QWidget &widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    if (!button || !button->isCheckable() || button->isChecked())
        return true;
    const auto others = excludedBy(*button);
    return std::ranges::none_of(others, [](const QAbstractButton *other) {
        return other->isCheckable() && other->isChecked() && other->isVisible() && other->isEnabled();
    });
}

bool isVisited(const QWidget &widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    // Qt removes Qt::TabFocus from all buttons of a group except the one that had the focus last, checked or not.
    const bool chosen = button && button->isChecked() && !excludedBy(*button).isEmpty();
    const bool byKey =
        (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus || (chosen && widget.focusPolicy() != Qt::NoFocus);
    return byKey && !widget.focusProxy() && widget.isEnabled() && standsForItsGroup(widget);
}

// A child widget in its parent's coordinates, with the widgets inside it that the Tab key visits.
struct Part {
    QRect place;
    QWidgetList visited;
};

// Finds a straight line that no part crosses: returns the number of parts before it, or 0 if there is none. Sorts parts
// by begin. begin and end return a part's extent across the line.
template<typename Begin, typename End> qsizetype cutAfter(QList<Part> &parts, Begin begin, End end)
{
    std::ranges::stable_sort(parts, {}, begin);
    int reached = end(parts.first());
    for (qsizetype i = 1; i < parts.size(); ++i) {
        if (begin(parts[i]) >= reached)
            return i;
        reached = std::max(reached, end(parts[i]));
    }
    return 0;
}

QWidgetList read(QList<Part> parts, Qt::LayoutDirection direction)
{
    if (parts.isEmpty())
        return {};
    if (parts.size() == 1)
        return parts.first().visited;
    const auto top = [](const Part &part) { return part.place.top(); };
    const auto below = [](const Part &part) { return part.place.bottom() + 1; };
    const bool mirrored = direction == Qt::RightToLeft;
    const auto near = [mirrored](const Part &part) { return mirrored ? -part.place.right() : part.place.left(); };
    const auto beyond = [mirrored](
                            const Part &part) { return mirrored ? 1 - part.place.left() : part.place.right() + 1; };
    qsizetype cut = cutAfter(parts, top, below);
    if (cut == 0)
        cut = cutAfter(parts, near, beyond);
    if (cut == 0) { // they overlap
        std::ranges::stable_sort(parts, {}, top);
        cut = 1;
    }
    return read(parts.first(cut), direction) + read(parts.sliced(cut), direction);
}

// Includes current even if the Tab key does not visit it, as the starting point for the next step.
QWidgetList orderIn(const QWidget &parent, const QWidget *current)
{
    QList<Part> parts;
    for (QObject *child : parent.children()) {
        auto *widget = qobject_cast<QWidget *>(child);
        if (!widget || widget->isWindow() || !widget->isVisible())
            continue;
        QWidgetList visited;
        if (widget == current || isVisited(*widget))
            visited += widget;
        visited += orderIn(*widget, current);
        if (!visited.isEmpty())
            parts.append({widget->geometry(), visited});
    }
    return read(std::move(parts), parent.layoutDirection());
}

}

QWidgetList readingOrder(const QWidget &window)
{
    return orderIn(window, nullptr);
}

bool focusInReadingOrder(QWidget &window, bool next)
{
    const QWidget *current = window.focusWidget();
    const QWidgetList order = orderIn(window, current);
    if (order.isEmpty())
        return false;
    const qsizetype at = current ? order.indexOf(const_cast<QWidget *>(current)) : -1;
    const qsizetype step = at < 0 ? (next ? 0 : -1) : at + (next ? 1 : -1);
    QWidget *target = order[(step + order.size()) % order.size()];
    target->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    for (QWidget *above = target->parentWidget(); above; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above))
            area->ensureWidgetVisible(target);
    }
    return true;
}

}
