// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A search box that settles: it speaks once after a pause, at once on Return, and never twice with the same text.

#include <QLineEdit>
#include <QTimer>
#include <chrono>

namespace reeve {

// At the end of the field, while there is something in it.
QAction *addClearButton(QLineEdit &edit);

class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(const QString &placeholder = {}, QWidget *parent = nullptr);

    void setPause(std::chrono::milliseconds pause); // 300 ms unless set
    void setSettledText(const QString &text); // shows it without speaking

Q_SIGNALS:
    void settled(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override; // Escape clears

private:
    void settle();

    QAction *m_clear;
    QTimer m_pause;
    QString m_last{};
};

}
