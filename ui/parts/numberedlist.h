// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Steps to take, one below the other with their numbers; plain text that wraps.

#include <QWidget>

class QGridLayout;

namespace reeve {

class NumberedList : public QWidget
{
    Q_OBJECT
public:
    explicit NumberedList(QWidget *parent = nullptr);

    void setSteps(const QStringList &steps);

private:
    QGridLayout *m_grid;
};

}
