// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Asks the Secret Service of the desktop directly what QtKeychain cannot tell: whether an entry is there and locked.
// Nothing is unlocked by asking, and no secret is read.

#include <QString>
#include <functional>

class QObject;

namespace reeve {

enum class Presence { Absent, Locked, Unlocked, Unknown }; // Unknown: there is no such service, or it did not answer

// Later, unless asker has gone. The entry as QtKeychain files it: service and key.
void findPresence(const QString &service, const QString &key, QObject *asker, std::function<void(Presence)> done);
// Whether the collection that new entries go to is locked.
void findDefaultLocked(QObject *asker, std::function<void(bool)> done);

}
