// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Two message bars of a page: a message about what was just done, and a note that stays as long as it applies.

#include <QObject>

#include "ui/style/tone.h"

class QTimer;
class QVBoxLayout;

namespace reeve {

class MessageBar;

class NotificationArea : public QObject
{
    Q_OBJECT
public:
    explicit NotificationArea(QWidget *parent); // also the parent of the bars

    void addTo(QVBoxLayout &column); // adds both bars at its end
    // Replaces the message. Good and Information are hidden after 20 seconds, unless the user points at or operates the
    // bar; other tones stay until they are dismissed, replaced or cleared. text is plain text.
    void showMessage(Tone tone, const QString &text);
    void clearMessage();
    void setNote(const QString &text); // plain text; empty: none
    void clear(); // message and note

private:
    void onTimeout();

    MessageBar *m_note;
    MessageBar *m_message;
    QTimer *m_timer;
};

}
