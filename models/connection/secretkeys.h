// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Under which keys the secrets of a connection lie in a vault. A key stands for the server, the kind of sign-in and the
// person, so that a secret is not even found for another of them, whoever changed the connection meanwhile.

#include <QString>
#include <QStringList>

#include "models/profiles/profile.h"

namespace reeve {

QString secretKey(const Profile &profile); // "profile/<uuid>/secret/<16 hexadecimal digits>"
QString proxyPasswordKey(const Profile &profile); // likewise, for the proxy and its user
// Every key under which the connection may have something; the sign-in's last.
QStringList secretKeys(const Profile &profile);

}
