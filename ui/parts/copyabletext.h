// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A selectable text in a fixed font (an id, an address, a command) with a button that copies it.

#include <QWidget>

class QLabel;
class QToolButton;

namespace reeve {

class CopyableText : public QWidget
{
    Q_OBJECT
public:
    explicit CopyableText(const QString &text = {}, QWidget *parent = nullptr);

    void setText(const QString &text); // plain text, may have several lines
    void setSubject(const QString &subject); // what is copied, for the button's name "Copy agent id"; translated
    QString text() const;

private:
    void copy();

    QLabel *m_text;
    QToolButton *m_copy;
};

// Copies text to the clipboard and shows the tooltip "Copied" below near for 1.5 seconds.
void copyText(const QString &text, QWidget *near);

}
