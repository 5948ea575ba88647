// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connection/secretkeys.h"

#include <QCryptographicHash>

#include "models/connection/socketfault.h"
#include "models/profiles/profilenames.h"
#include "models/vault/vault.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

QString digestOf(const QStringList &facts)
{
    const QByteArray digest = QCryptographicHash::hash(facts.join(u'\n').toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.first(8).toHex());
}

QString idOf(const Profile &profile)
{
    return profile.id.toString(QUuid::WithoutBraces);
}

}

QStringList secretKeys(const Profile &profile)
{
    return profile.proxy.hasPassword() ? QStringList{proxyPasswordKey(profile), secretKey(profile)}
                                       : QStringList{secretKey(profile)};
}

QString secretKey(const Profile &profile)
{
    const QUrl &address = profile.address;
    return vaultKey(idOf(profile)) + u'/'
        + digestOf({address.scheme(), address.host(), QString::number(portOf(address)),
            authenticationName(profile.authentication), profile.username});
}

QString proxyPasswordKey(const Profile &profile)
{
    const ProxySettings &proxy = profile.proxy;
    return proxyVaultKey(idOf(profile)) + u'/'
        + digestOf({proxyKindName(proxy.kind), proxy.host, QString::number(proxy.port), proxy.username});
}

}
