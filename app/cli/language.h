// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The language of the user interface. Numbers and dates keep the system's formats, whatever the language is.

#include <QStringList>

namespace reeve {

// The codes that --language takes, such as "en" and "pt_BR".
QStringList languages();

// Installs a translation of Reeve, and Qt's own of the same language where the system has it. To be called once, after
// the QCoreApplication is created and before any text is asked for. choice: empty, for the first of the system's
// languages that Reeve is translated into, or English; a code; or the path of a .qm file. False: there is no such
// translation, and the texts are English.
bool installLanguage(const QString &choice);

}
