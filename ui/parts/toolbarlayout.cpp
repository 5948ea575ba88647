// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/parts/toolbarlayout.h"

#include <QWidget>
#include <algorithm>

namespace reeve {

namespace {
bool mayGrow(const QLayoutItem *item)
{
    return item->expandingDirections().testFlag(Qt::Horizontal);
}

int widthNeededBy(const QLayoutItem *item)
{
    const int hint = item->sizeHint().width();
    return mayGrow(item) ? std::max(item->minimumSize().width(), hint * 3 / 4) : hint;
}
}

ToolbarLayout::ToolbarLayout(QWidget *parent) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(8);
}

ToolbarLayout::~ToolbarLayout() = default;

void ToolbarLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

int ToolbarLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *ToolbarLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem *ToolbarLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[static_cast<std::size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

std::vector<ToolbarLayout::Row> ToolbarLayout::rowsFor(int width) const
{
    std::vector<Row> rows;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        const int needed = widthNeededBy(item.get());
        if (rows.empty() || rows.back().width + spacing() + needed > width)
            rows.emplace_back();
        Row &row = rows.back();
        row.width += needed + (row.items.empty() ? 0 : spacing());
        row.height = std::max(row.height, hint.height());
        row.growing += mayGrow(item.get()) ? 1 : 0;
        row.items.push_back(item.get());
    }
    if (rows.size() > 1)
        fillLast(rows, width);
    return rows;
}

// Items that are left over stand at the far end of their row, behind one that grows, instead of alone at its beginning.
void ToolbarLayout::fillLast(std::vector<Row> &rows, int width) const
{
    Row &last = rows.back();
    Row &above = rows[rows.size() - 2];
    QLayoutItem *item = above.items.back();
    const int taken = widthNeededBy(item) + spacing();
    if (last.growing > 0 || above.items.size() == 1 || !mayGrow(item) || last.width + taken > width)
        return;
    above.items.pop_back();
    above.width -= taken;
    --above.growing;
    last.items.insert(last.items.begin(), item);
    last.width += taken;
    last.height = std::max(last.height, item->sizeHint().height());
    last.growing = 1;
}

int ToolbarLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    int height = margins.top() + margins.bottom();
    const std::vector<Row> rows = rowsFor(width - margins.left() - margins.right());
    for (const Row &row : rows)
        height += row.height;
    return height + std::max(0, static_cast<int>(rows.size()) - 1) * spacing();
}

QSize ToolbarLayout::sizeHint() const
{
    int width = 0;
    for (const auto &item : m_items)
        width += item->isEmpty() ? 0 : item->sizeHint().width() + spacing();
    return {width, heightForWidth(width)};
}

QSize ToolbarLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items)
        size = size.expandedTo(item->isEmpty() ? QSize() : item->minimumSize());
    return size.grownBy(contentsMargins());
}

void ToolbarLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QRect area = rect.marginsRemoved(contentsMargins());
    int top = area.top();
    for (const Row &row : rowsFor(area.width())) {
        place(row, top, area);
        top += row.height + spacing();
    }
}

void ToolbarLayout::place(const Row &row, int top, const QRect &area) const
{
    const int spare = std::max(0, area.width() - row.width);
    int left = area.left();
    for (QLayoutItem *item : row.items) {
        const int share = mayGrow(item) && row.growing > 0 ? spare / row.growing : 0;
        const int width = std::min(widthNeededBy(item) + share, area.width());
        item->setGeometry({left, top, width, row.height});
        left += width + spacing();
    }
}

}
