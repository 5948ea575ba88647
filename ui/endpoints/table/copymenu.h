// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The menus of formats that something can be copied in.

#include <QList>
#include <functional>

#include "models/endpoints/export/copytext.h"

class QMenu;

namespace reeve {

// One action for each format, named name-csv and so on; chosen is called while context lives.
void addCopyMenu(QMenu &menu, const QString &name, const QString &title, const QList<CopyFormat> &formats,
    QObject *context, const std::function<void(CopyFormat)> &chosen);

const QList<CopyFormat> &everyCopyFormat();

}
