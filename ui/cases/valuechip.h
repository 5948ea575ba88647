// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A button for one value of a list, with a cross; clicking it asks to remove the value.

#include <QAbstractButton>

namespace reeve {

class ValueChip : public QAbstractButton
{
    Q_OBJECT
public:
    // text is shown as plain text in one line, elided beyond 260 pixels; the tooltip holds up to 300 characters.
    explicit ValueChip(const QString &text, QWidget *parent = nullptr);

    void setInvalid(bool invalid); // marks the value as rejected
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void textTyped(const QString &text); // a printable key was pressed; belongs to the editor's input

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override; // Delete and Backspace click the chip

private:
    QString m_text; // not QAbstractButton::text(), which interprets & as a mnemonic
    bool m_invalid = false;
};

}
