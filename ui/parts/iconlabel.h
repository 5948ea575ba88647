// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A single icon that is painted anew for each palette and screen, unlike a QLabel's pixmap. Decoration only: screen
// readers skip it.

#include <QIcon>
#include <QWidget>

namespace reeve {

class IconLabel : public QWidget
{
    Q_OBJECT
public:
    explicit IconLabel(int extent = 16, QWidget *parent = nullptr); // in device-independent pixels

    void setIcon(const QIcon &icon);
    QSize sizeHint() const override { return {m_extent, m_extent}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon{};
    int m_extent;
};

}
