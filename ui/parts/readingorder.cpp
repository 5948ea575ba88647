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

// Of buttons that exclude one another the key visits the one that is chosen; the arrow keys lead to the others.
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
    // Qt takes the key away from the buttons of a group that had not the focus last, chosen or not.
    const bool chosen = button && button->isChecked() && !excludedBy(*button).isEmpty();
    const bool byKey =
        (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus || (chosen && widget.focusPolicy() != Qt::NoFocus);
    return byKey && !widget.focusProxy() && widget.isEnabled() && standsForItsGroup(widget);
}

// A part of the window in its parent's coordinates, with what the key visits inside it.
struct Part {
    QRect place;
    QWidgetList visited;
};

// Where an empty line runs through the parts, each of them lies wholly on one side of it. begin and end tell where a
// part lies across that line.
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

// current is among them even when the key does not visit it, so that one can go on from there.
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
