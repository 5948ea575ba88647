// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A few choices side by side, exactly one of them taken: buttons with icon and word.

#include <QButtonGroup>
#include <QIcon>
#include <QWidget>

namespace reeve {

class ChoiceRow : public QWidget
{
    Q_OBJECT
public:
    explicit ChoiceRow(Qt::Orientation orientation, QWidget *parent = nullptr);

    // value: any number of one's own. objectName of its button: this one's plus name.
    void addChoice(int value, const QString &name, const QString &text, const QIcon &icon = {});
    void setChoice(int value); // without picked()
    int choice() const { return m_group.checkedId(); } // -1: none yet

Q_SIGNALS:
    void picked(int value);

private:
    QButtonGroup m_group;
    Qt::Orientation m_orientation;
};

}
