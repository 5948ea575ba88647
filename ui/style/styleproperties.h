// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Dynamic properties of widgets that ReeveStyle paints.

class QFrame;
class QWidget;

namespace reeve {

// Gives a frame that is painted only while the widget has the focus.
void setFocusFrame(QFrame &frame);
bool hasFocusFrame(const QWidget *widget); // false for null

// Whether an editor's input is not accepted: its frame is painted in the colour of errors. FormField sets it.
void setHasProblem(QWidget *editor, bool hasProblem);
bool hasProblem(const QWidget *editor); // false for null

}
