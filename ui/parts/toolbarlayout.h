// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A toolbar that wraps: items stand side by side as long as they fit, always in the order they were added in, and items
// that may grow share what a row leaves. Before one of those makes a row of its own it gives up a quarter of its width.

#include <QLayout>
#include <memory>
#include <vector>

namespace reeve {

class ToolbarLayout : public QLayout
{
    Q_OBJECT
public:
    explicit ToolbarLayout(QWidget *parent = nullptr);
    ~ToolbarLayout() override;

    void addItem(QLayoutItem *item) override; // takes it over
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Row {
        std::vector<QLayoutItem *> items{};
        int width = 0; // that the items need at least, with the gaps between
        int height = 0;
        int growing = 0; // items that may grow
    };
    std::vector<Row> rowsFor(int width) const;
    void fillLast(std::vector<Row> &rows, int width) const;
    void place(const Row &row, int top, const QRect &area) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items{};
};

}
