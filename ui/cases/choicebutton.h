// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A checkable button with text and icon that shows the checked state by a frame in the accent colour.

#include <QToolButton>

namespace reeve {

class ChoiceButton final : public QToolButton
{
    Q_OBJECT
public:
    explicit ChoiceButton(const QString &text, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

}
