// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A search field with a clear button that reports its text once per pause in typing or when Return is pressed.

#include <QLineEdit>
#include <QTimer>
#include <chrono>

namespace reeve {

// Adds a button at the end of edit that clears it, visible while there is text. Replaces setClearButtonEnabled(), which
// searches the desktop's icon themes and takes several times as long as creating the field.
QAction *addClearButton(QLineEdit &edit);

class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(const QString &placeholder = {}, QWidget *parent = nullptr);

    void setPause(std::chrono::milliseconds pause); // 300 ms unless set
    void setSettledText(const QString &text); // does not emit settled()

Q_SIGNALS:
    void settled(const QString &text); // differs from the text settled before

protected:
    void keyPressEvent(QKeyEvent *event) override; // Escape clears

private:
    void settle();

    QAction *m_clear;
    QTimer m_pause;
    QString m_last{};
};

}
