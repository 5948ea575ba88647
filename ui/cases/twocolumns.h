// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Shows two widgets side by side, or below each other if the width is less than a breakpoint.

#include <QWidget>

class QBoxLayout;

namespace reeve {

class TwoColumns : public QWidget
{
    Q_OBJECT
public:
    // Takes ownership of both. The columns share the width 5 : 3. breakpoint: in device-independent pixels.
    TwoColumns(QWidget *first, QWidget *second, int breakpoint, QWidget *parent = nullptr);

    bool isSideBySide() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *m_second;
    QBoxLayout *m_layout;
    int m_breakpoint;
};

}
