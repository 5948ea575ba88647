// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The button of one page in the navigation column: icon, title and a count of unseen findings.

#include <QAbstractButton>

namespace reeve {

class NavigationButton : public QAbstractButton
{
    Q_OBJECT
public:
    NavigationButton(const QString &title, const QString &iconName, QWidget *parent = nullptr);

    void setUnseenCount(int count); // 0 hides the count; above 99 it shows "99+"
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintUnseenCount(QPainter &painter) const;

    QString m_iconName;
    int m_unseenCount = 0;
};

}
