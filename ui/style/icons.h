// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Icons by name (Lucide), drawn in a colour of the application's palette and drawn again when it changes.

#include <QIcon>
#include <QString>

#include "ui/style/tone.h"

namespace reeve {

// name: of a file in resources/icons without its extension, "shield-check". Returns a null icon for an unknown name.
QIcon icon(const QString &name); // in the text colour
QIcon icon(const QString &name, Tone tone);
QIcon applicationIcon(); // in its own colours

}
