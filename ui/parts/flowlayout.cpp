// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/parts/flowlayout.h"

#include <QWidget>
#include <algorithm>

namespace reeve {

namespace {

bool isExpanding(const QLayoutItem *item)
{
    return item->expandingDirections().testFlag(Qt::Horizontal);
}

int widthNeededBy(const QLayoutItem *item)
{
    const int hint = item->sizeHint().width();
    return isExpanding(item) ? std::max(item->minimumSize().width(), hint * 3 / 4) : hint;
}

}

FlowLayout::FlowLayout(QWidget *parent, int spacing) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[static_cast<std::size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

std::vector<FlowLayout::Row> FlowLayout::rowsFor(int width) const
{
    std::vector<Row> rows;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const int needed = widthNeededBy(item.get());
        if (rows.empty() || rows.back().width + spacing() + needed > width)
            rows.emplace_back();
        Row &row = rows.back();
        row.width += needed + (row.items.empty() ? 0 : spacing());
        row.height = std::max(row.height, item->sizeHint().height());
        row.expanding += isExpanding(item.get()) ? 1 : 0;
        row.items.push_back(item.get());
    }
    if (rows.size() > 1)
        fillLastRow(rows, width);
    return rows;
}

// Moves the expanding item at the end of the last row but one to the beginning of the last row, if it fits there: the
// remaining items then end at the right edge instead of standing alone at the left.
void FlowLayout::fillLastRow(std::vector<Row> &rows, int width) const
{
    Row &last = rows.back();
    Row &above = rows[rows.size() - 2];
    QLayoutItem *item = above.items.back();
    const int moved = widthNeededBy(item) + spacing();
    if (last.expanding > 0 || above.items.size() == 1 || !isExpanding(item) || last.width + moved > width)
        return;
    above.items.pop_back();
    above.width -= moved;
    --above.expanding;
    last.items.insert(last.items.begin(), item);
    last.width += moved;
    last.height = std::max(last.height, item->sizeHint().height());
    last.expanding = 1;
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    int height = margins.top() + margins.bottom();
    const std::vector<Row> rows = rowsFor(width - margins.left() - margins.right());
    for (const Row &row : rows)
        height += row.height;
    return height + std::max(0, static_cast<int>(rows.size()) - 1) * spacing();
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        size = QSize(size.width() + hint.width() + spacing(), std::max(size.height(), hint.height()));
    }
    return size.grownBy(contentsMargins());
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items)
        size = size.expandedTo(item->isEmpty() ? QSize() : item->minimumSize());
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QRect area = rect.marginsRemoved(contentsMargins());
    int top = area.top();
    for (const Row &row : rowsFor(area.width())) {
        layOut(row, top, area);
        top += row.height + spacing();
    }
}

void FlowLayout::layOut(const Row &row, int top, const QRect &area) const
{
    const int spare = std::max(0, area.width() - row.width);
    int left = area.left();
    for (QLayoutItem *item : row.items) {
        const int share = isExpanding(item) ? spare / row.expanding : 0;
        const int width = std::min(widthNeededBy(item) + share, area.width());
        item->setGeometry({left, top, width, row.height});
        left += width + spacing();
    }
}

}
