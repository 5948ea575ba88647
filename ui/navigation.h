// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The navigation column on the left: one button per page, with the count of unseen findings on it.

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

    void addPage(const QString &name, const QString &title,
        const QString &iconName); // name: becomes part of the button's objectName
    void setCurrent(int index);
    void setUnseenCount(int index, int count); // 0 hides the count

Q_SIGNALS:
    void pageRequested(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_column;
    std::vector<NavigationButton *> m_buttons{};
};

}
