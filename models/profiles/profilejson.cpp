// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "models/profiles/profilefile.h"
#include "models/profiles/profilenames.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

void put(QJsonObject &object, const QString &key, const QString &value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

QJsonObject authenticationJson(const Profile &profile)
{
    QJsonObject object{{u"type"_s, authenticationName(profile.authentication)}};
    if (profile.authentication == AuthenticationType::Basic)
        object.insert(u"username"_s, profile.username);
    return object;
}

QJsonObject tlsJson(const TlsFiles &tls)
{
    QJsonObject object;
    put(object, u"caFile"_s, tls.caFile);
    put(object, u"certificateFile"_s, tls.certificateFile);
    put(object, u"keyFile"_s, tls.keyFile);
    put(object, u"pinnedSha256"_s, tls.pinnedSha256);
    return object;
}

QJsonObject proxyJson(const ProxySettings &proxy)
{
    QJsonObject object{{u"type"_s, proxyKindName(proxy.kind)}};
    if (!proxy.isNamed())
        return object;
    object.insert(u"host"_s, proxy.host);
    object.insert(u"port"_s, proxy.port);
    put(object, u"username"_s, proxy.username);
    return object;
}

}

QByteArray profileJson(const Profile &profile)
{
    QJsonObject object{
        {u"formatVersion"_s, 1},
        {u"name"_s, profile.name},
        {u"address"_s, profile.address.toString(QUrl::RemoveUserInfo)},
        {u"space"_s, profile.space},
        {u"authentication"_s, authenticationJson(profile)},
        {u"timeoutSeconds"_s, profile.timeoutSeconds},
        {u"hostStatuses"_s, QJsonArray::fromStringList(profile.hostStatuses)},
    };
    if (profile.colour.isValid())
        object.insert(u"colour"_s, profile.colour.name());
    if (profile.environment != Environment::Unspecified)
        object.insert(u"environment"_s, environmentName(profile.environment));
    if (profile.opensReadOnly)
        object.insert(u"opensReadOnly"_s, true);
    if (profile.tls != TlsFiles{})
        object.insert(u"tls"_s, tlsJson(profile.tls));
    if (profile.proxy != ProxySettings{})
        object.insert(u"proxy"_s, proxyJson(profile.proxy));
    return QJsonDocument(object).toJson();
}

}
