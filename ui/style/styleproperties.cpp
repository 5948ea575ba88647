// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/style/styleproperties.h"

#include <QFrame>
#include <QVariant>

namespace reeve {

namespace {

constexpr auto focusFrameProperty = "reeveFocusFrame";
constexpr auto problemProperty = "reeveHasProblem";

}

void setFocusFrame(QFrame &frame)
{
    frame.setFrameShape(QFrame::StyledPanel);
    frame.setProperty(focusFrameProperty, true);
}

bool hasFocusFrame(const QWidget *widget)
{
    return widget && widget->property(focusFrameProperty).toBool();
}

void setHasProblem(QWidget *editor, bool hasProblem)
{
    editor->setProperty(problemProperty, hasProblem);
    editor->update();
}

bool hasProblem(const QWidget *editor)
{
    return editor && editor->property(problemProperty).toBool();
}

}
