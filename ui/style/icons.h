// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Icons by name (Lucide, one stroke weight), tinted by the palette of the widget that shows them.

#include <QIcon>
#include <QString>

#include "ui/style/theme.h"

namespace reeve {

// name: the file's name in resources/icons without ending: "shield-check". An unknown name is an empty icon.
QIcon icon(const QString &name);
QIcon icon(const QString &name, Tone tone);
QIcon applicationIcon(); // Reeve's own, in its own colours

}
