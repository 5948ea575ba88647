// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/parts/quietframe.h"

#include <QFrame>
#include <QVariant>

namespace reeve {

namespace {

constexpr auto property = "reeveQuietFrame";

}

void setQuietFrame(QFrame &frame)
{
    frame.setFrameShape(QFrame::StyledPanel);
    frame.setProperty(property, true);
}

bool hasQuietFrame(const QWidget *widget)
{
    return widget && widget->property(property).toBool();
}

}
