// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A masked line edit for a secret, with a button that shows the secret for a while. The secret can be typed and pasted
// but not copied; it is overwritten in memory when the field is cleared or destroyed.

#include <QLineEdit>
#include <QTimer>
#include <chrono>

#include "models/base/secret.h"

class QToolButton;

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

    // Masked at first, and again when the field is hidden or emptied, or when its window has been inactive for the time.
    bool isRevealed() const;
    void setRevealed(bool revealed);
    void setHidingDelay(std::chrono::milliseconds delay); // 10 seconds unless set

protected:
    void contextMenuEvent(QContextMenuEvent *event) override; // without copy and cut
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateButton();
    void placeButton();

    QToolButton *m_reveal;
    QTimer m_hidingTimer{};
};

// Overwrites the field's text in memory, then sets text. Undo cannot restore the old text.
void replaceSecurely(QLineEdit &edit, const QString &text);

}
