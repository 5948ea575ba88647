// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A frame that is painted only while what it surrounds has the focus.

class QFrame;
class QWidget;

namespace reeve {

void setQuietFrame(QFrame &frame);
bool hasQuietFrame(const QWidget *widget);

}
