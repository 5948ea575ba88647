// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Says whether the open connection refuses changes, and is pressed to change that. It changes nothing itself.

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
