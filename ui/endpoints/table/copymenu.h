// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Submenus with the formats that cells can be copied in.

#include <QList>
#include <QObject>
#include <functional>

#include "models/endpoints/export/copytext.h"

class QMenu;

namespace reeve {

// Adds a submenu with an action for each format; the actions' object names are name followed by "-csv" and the like.
// chosen is called on context's thread, and not after context is deleted.
void addCopyMenu(QMenu &menu, const QString &name, const QString &title, const QList<CopyFormat> &formats,
    QObject *context, const std::function<void(CopyFormat)> &chosen);

const QList<CopyFormat> &everyCopyFormat();

}
