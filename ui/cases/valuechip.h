// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// One value of a list, with a cross: pressing it takes the value out.

#include <QAbstractButton>

namespace reeve {

class ValueChip : public QAbstractButton
{
    Q_OBJECT
public:
    // text is shown as it is; a long one is elided and complete in the tooltip.
    explicit ValueChip(const QString &text, QWidget *parent = nullptr);

    void setBad(bool bad); // this value is not accepted
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void typed(const QString &text); // which is meant for the field the chip stands in

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override; // Delete and Backspace press it

private:
    QString m_text; // not QAbstractButton's, which takes & for a mnemonic's sign
    bool m_bad = false;
};

}
