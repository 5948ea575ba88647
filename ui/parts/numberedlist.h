// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A numbered list of steps in plain text that wraps.

#include <QWidget>

class QGridLayout;

namespace reeve {

class NumberedList : public QWidget
{
    Q_OBJECT
public:
    explicit NumberedList(QWidget *parent = nullptr);

    void setSteps(const QStringList &steps); // empty hides the list

private:
    QGridLayout *m_grid;
};

}
