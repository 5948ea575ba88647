// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A masked line edit for a secret. The secret can be typed and pasted but not copied; it is overwritten in memory when
// the field is cleared or destroyed.

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
    void clearSecurely(); // overwrites the text in memory and clears it with its undo history

protected:
    void contextMenuEvent(QContextMenuEvent *event) override; // without copy and cut
};

// Overwrites the field's text in memory, then sets text. Undo cannot restore the old text.
void replaceSecurely(QLineEdit &edit, const QString &text);

}
