// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Two columns side by side where there is room, one below the other where there is not.

#include <QWidget>

class QBoxLayout;

namespace reeve {

class TwoColumns : public QWidget
{
    Q_OBJECT
public:
    // Takes both over. second gets a fixed share of the width; breakpoint in device-independent pixels.
    TwoColumns(QWidget *first, QWidget *second, int breakpoint, QWidget *parent = nullptr);

    bool sideBySide() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *m_second;
    QBoxLayout *m_layout;
    int m_breakpoint;
};

}
