// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Queries the Secret Service of the desktop over D-Bus for what QtKeychain does not report: whether an entry exists and
// is locked. Unlocks nothing and reads no secret. done is called once, later than the call, unless context is destroyed
// before.

#include <QString>
#include <functional>

class QObject;

namespace reeve {

enum class Presence { Absent, Locked, Unlocked, Unknown }; // Unknown: no such service, or no answer within 3 s

// service and key: the attributes by which QtKeychain stores the entry.
void findPresence(const QString &service, const QString &key, QObject *context, std::function<void(Presence)> done);
// Whether the collection for new entries is locked; false where that cannot be found out.
void findDefaultLocked(QObject *context, std::function<void(bool)> done);

}
