// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A search field that settles: it speaks once when typing pauses for 300 ms or Enter is pressed.

#include <QLineEdit>
#include <QTimer>

namespace reeve {

class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(QWidget *parent = nullptr);

    // Shows text as if it had settled already: nothing is emitted.
    void setSettledText(const QString &text);

Q_SIGNALS:
    void settled(const QString &text); // never twice in a row with the same text

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void settle();

    QTimer m_pause{};
    QString m_last{};
};

}
