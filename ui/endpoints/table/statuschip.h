// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A rounded switch with icon, word and perhaps a count: on, it takes its tone; off, it is quiet.

#include <QAbstractButton>

#include "ui/endpoints/table/statusappearance.h"

namespace reeve {

class StatusChip : public QAbstractButton
{
    Q_OBJECT
public:
    explicit StatusChip(const StatusAppearance &appearance, QWidget *parent = nullptr);

    // -1: none is shown. The chip grows with its count and stays as wide until there is none again.
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
    QString m_count{}; // as shown
    int m_countWidth = 0;
};

}
