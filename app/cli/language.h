// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The language of the user interface. Numbers and dates keep the system's formats, whatever the language is.

#include <QStringList>

namespace reeve {

// Returns the codes that --language accepts, such as "en" and "pt_BR".
QStringList languages();

// Installs a translation of Reeve, and Qt's own translation for the same language if it is installed. Call it once,
// after the QCoreApplication is created and before any text is translated. choice: a code of languages(); the path of a
// .qm file; or empty for the first of the system's languages that Reeve is translated into, else English. Returns false
// if a choice that is not empty cannot be loaded; the texts are then English.
bool installLanguage(const QString &choice);

}
