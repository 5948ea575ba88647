// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A label of one line of plain text that does not ask for its full width: text that does not fit ends with an ellipsis,
// and the whole of it is in the tooltip.

#include <QLabel>

namespace reeve {

class ElidedLabel : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(const QString &text = {}, QWidget *parent = nullptr);

    void setElideMode(Qt::TextElideMode mode); // Qt::ElideRight unless set
    void setSecondary(bool secondary); // in the palette's secondary text colour, as SecondaryLabel
    bool isElided() const; // whether text is left out at the present width
    // The tooltip that is shown: the whole text if it is elided, followed by toolTip(). Rich text; empty: none.
    QString effectiveToolTip() const;

    QSize minimumSizeHint() const override; // a few characters wide

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::TextElideMode m_mode = Qt::ElideRight;
    bool m_isSecondary = false;
};

}
