// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// One request for Dev Tools: what to do with it, its text in a fixed font, and a button that copies it.

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace reeve {

class PrivilegesRequest : public QWidget
{
    Q_OBJECT
public:
    // instructions and subject are plain text; the subject names text and button for those who hear them.
    PrivilegesRequest(const QString &instructions, const QString &subject, QWidget *parent = nullptr);

    void setRequest(const QByteArray &request); // UTF-8; the place that is read stays
    QString text() const;
    void copyOnEnter(); // makes the button the one of the dialog that Enter presses

private:
    QPlainTextEdit *m_text;
    QPushButton *m_copy;
};

}
