// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The rail at the left: a page a button, icon and word, with the number of news on it.

#include <QWidget>
#include <vector>

class QVBoxLayout;

namespace reeve {

class NavigationButton;

class Navigation : public QWidget
{
    Q_OBJECT
public:
    explicit Navigation(QWidget *parent = nullptr);

    void addPage(const QString &name, const QString &title, const QString &iconName); // name: for objectName
    void setCurrent(int index);
    void setNews(int index, int count); // 0: none

Q_SIGNALS:
    void pageRequested(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_column;
    std::vector<NavigationButton *> m_buttons{};
};

}
