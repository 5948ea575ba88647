// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// One page in the navigation rail.

#include <QAbstractButton>

namespace reeve {

class NavigationButton : public QAbstractButton
{
    Q_OBJECT
public:
    NavigationButton(const QString &title, const QString &iconName, QWidget *parent = nullptr);

    void setNews(int count);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintNews(QPainter &painter) const;

    QString m_iconName;
    int m_news = 0;
};

}
