// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A quiet line that gives way to what stands around it: what does not fit is left out with an ellipsis and stands in
// the tooltip, above whatever else the tooltip says.

#include "ui/parts/secondarylabel.h"

namespace reeve {

class CutLabel : public SecondaryLabel
{
    Q_OBJECT
public:
    using SecondaryLabel::SecondaryLabel;

    QSize minimumSizeHint() const override;
    bool isCut() const;
    QString help() const; // rich text; empty: none

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

}
