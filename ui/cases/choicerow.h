// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A group of mutually exclusive choices: radio buttons below each other, or tool buttons with icon and text in a row.

#include <QButtonGroup>
#include <QIcon>
#include <QWidget>

namespace reeve {

class ChoiceRow : public QWidget
{
    Q_OBJECT
public:
    explicit ChoiceRow(Qt::Orientation orientation, QWidget *parent = nullptr);

    // value: identifies the choice, not negative. name: appended to this object's name for the button's objectName.
    void addChoice(int value, const QString &name, const QString &text, const QIcon &icon = {});
    void setChoice(int value); // does not emit picked()
    int choice() const { return m_group.checkedId(); } // -1 before the first choice

Q_SIGNALS:
    void picked(int value); // by the user

private:
    QButtonGroup m_group;
    Qt::Orientation m_orientation;
};

}
