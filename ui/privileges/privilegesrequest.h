// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// One request for Kibana's Dev Tools: instructions, the request's text in a fixed font, and a button that copies it.

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace reeve {

class PrivilegesRequest : public QWidget
{
    Q_OBJECT
public:
    // Both are translated plain text. subject: accessible name of the text and description of the button.
    PrivilegesRequest(const QString &instructions, const QString &subject, QWidget *parent = nullptr);

    void setRequest(const QByteArray &request); // UTF-8; keeps the scroll position
    QString text() const;
    void copyOnEnter(); // makes the copy button the dialog's default button

private:
    QPlainTextEdit *m_text;
    QPushButton *m_copy;
};

}
