// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// An id, an address or a piece of evidence: fixed font, selectable, with a button that copies all of it.

#include <QWidget>

class QLabel;
class QToolButton;

namespace reeve {

class CopyableText : public QWidget
{
    Q_OBJECT
public:
    explicit CopyableText(const QString &text = {}, QWidget *parent = nullptr);

    void setText(const QString &text); // plain text, may have lines
    void setSubject(const QString &subject); // what the button copies, for its name: "agent id"
    QString text() const;

private:
    void copy();

    QLabel *m_text;
    QToolButton *m_copy;
};

// Puts text on the clipboard and shows "Copied" where the button is for a moment.
void copyText(const QString &text, QWidget *near);

}
