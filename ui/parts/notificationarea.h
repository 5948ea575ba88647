// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What is said above the table besides the counts: a note on what holds of the rows, and a remark on what was done.

#include <QObject>

#include "ui/style/theme.h"

class QTimer;
class QVBoxLayout;

namespace reeve {

class MessageBar;

class NotificationArea : public QObject
{
    Q_OBJECT
public:
    explicit NotificationArea(QWidget *parent);

    void addTo(QVBoxLayout &column);
    // On what was done. One that needs no answer (good, information) goes by itself after a while; what failed stays until
    // it is closed, followed by another, or dropped.
    void tell(Tone tone, const QString &text);
    void drop(); // what it is about is done anew
    void note(const QString &text); // plain text; stays until it is taken back; empty: nothing
    void clear(); // both

private:
    void pass();

    MessageBar *m_note;
    MessageBar *m_remark;
    QTimer *m_time;
};

}
