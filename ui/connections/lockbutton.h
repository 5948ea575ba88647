// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The button that shows whether the open connection is read-only. Clicking it only emits clicked(); the owner changes
// the state.

#include <QPushButton>

namespace reeve {

class LockButton : public QPushButton
{
    Q_OBJECT
public:
    explicit LockButton(QWidget *parent = nullptr);

    void setReadOnly(bool readOnly);
};

}
