// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A layout that wraps: items stand side by side in the order they were added in, and continue in a new row where the
// width is used up. For chips, badges, buttons and toolbars.
//
// Items with an expanding horizontal size policy share the width that their row leaves; before such an item begins a
// row of its own it shrinks to three quarters of its size hint. All other items keep their size hint.

#include <QLayout>
#include <memory>
#include <vector>

#include "ui/style/spacing.h"

namespace reeve {

class FlowLayout : public QLayout
{
    Q_OBJECT
public:
    // spacing: device-independent pixels between items and between rows. There are no margins unless they are set.
    explicit FlowLayout(QWidget *parent = nullptr, int spacing = space::small);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override; // takes ownership
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override; // of a single row
    QSize minimumSize() const override; // of the largest item
    void setGeometry(const QRect &rect) override;

private:
    struct Row {
        std::vector<QLayoutItem *> items{};
        int width = 0; // that the items need at least, including the spacing between them
        int height = 0;
        int expanding = 0; // number of expanding items
    };
    std::vector<Row> rowsFor(int width) const;
    void fillLastRow(std::vector<Row> &rows, int width) const;
    void layOut(const Row &row, int top, const QRect &area) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items{};
};

}
