// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/vault/vault.h"

namespace reeve {

using namespace Qt::StringLiterals;

QString vaultKey(const QString &profileId)
{
    return u"profile/"_s + profileId + u"/secret"_s;
}

QString proxyVaultKey(const QString &profileId)
{
    return u"profile/"_s + profileId + u"/proxy-password"_s;
}

}
