// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A rounded toggle button with icon, word and an optional count, painted in its tone while it is on.

#include <QAbstractButton>

#include "ui/endpoints/table/statusappearance.h"

namespace reeve {

class StatusChip : public QAbstractButton
{
    Q_OBJECT
public:
    explicit StatusChip(const StatusAppearance &appearance, QWidget *parent = nullptr);

    // rows: of endpoints; -1: no count. The chip widens for its count and keeps that width until there is no count.
    void setCount(qint64 rows);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QColor foreground() const;

    StatusAppearance m_appearance;
    QString m_count{}; // localized; empty: none
    int m_countWidth = 0;
};

}
