// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The keys of a connection's secrets in a vault. A key contains a digest of the server, the kind of sign-in and the
// user name. If one of them changes, even because another program edited the profile, the secret is not found and so is
// not sent to a server that it was not entered for.

#include <QString>
#include <QStringList>

#include "models/profiles/profile.h"

namespace reeve {

QString secretKey(const Profile &profile); // "profile/<uuid>/secret/<16 hexadecimal digits>"
// "profile/<uuid>/proxy-password/<16 hexadecimal digits>"; the digest is of the proxy's kind, address and user name.
QString proxyPasswordKey(const Profile &profile);
// Every key that the connection uses: proxyPasswordKey() if its proxy has a password, then secretKey().
QStringList secretKeys(const Profile &profile);

}
