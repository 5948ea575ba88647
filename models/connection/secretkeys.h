// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The keys of a connection's secrets in a vault. A key depends on server, kind of sign-in and user name, so that a
// secret is not found for another of them, even where the profile was changed by another program.

#include <QString>
#include <QStringList>

#include "models/profiles/profile.h"

namespace reeve {

QString secretKey(const Profile &profile); // "profile/<uuid>/secret/<16 hexadecimal digits>"
QString proxyPasswordKey(const Profile &profile); // likewise, for the proxy and its user
// Every key that the connection may use; the sign-in's last.
QStringList secretKeys(const Profile &profile);

}
