// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A masked field for a secret: goes in by typing and pasting, comes out as a Secret only, and is overwritten when
// it is cleared or goes.

#include <QLineEdit>

#include "models/base/secret.h"

namespace reeve {

class SecretEdit : public QLineEdit
{
    Q_OBJECT
public:
    explicit SecretEdit(QWidget *parent = nullptr);
    ~SecretEdit() override;

    Secret secret() const; // UTF-8
    void setSecret(const Secret &secret);
    void forget(); // overwrites what was entered, and clears it with its undo history

protected:
    void contextMenuEvent(QContextMenuEvent *event) override; // without copy and cut
};

// Overwrites the text where the field keeps it, then shows the other one. Nothing of it can be undone.
void replaceForGood(QLineEdit &edit, const QString &text);

}
