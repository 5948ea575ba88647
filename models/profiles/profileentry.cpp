// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/profileentry.h"

#include <QCoreApplication>
#include <QSettings>
#include <algorithm>

#include "models/base/hoststatus.h"
#include "models/profiles/profilenames.h"
#include "models/profiles/profilerules.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr int knownVersion = 1;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(reeve::ProfileEntry)
};

QString text(const QSettings &settings, const QString &key)
{
    return settings.value(key).toString();
}

Profile plainFacts(const QSettings &settings)
{
    Profile profile;
    profile.name = text(settings, u"name"_s);
    profile.address = QUrl(text(settings, u"address"_s), QUrl::StrictMode);
    profile.space = text(settings, u"space"_s);
    profile.username = text(settings, u"username"_s);
    profile.timeoutSeconds = settings.value(u"timeoutSeconds"_s, 30).toInt();
    profile.hostStatuses = settings.value(u"hostStatuses"_s).toStringList();
    profile.colour = QColor(text(settings, u"colour"_s));
    profile.tls.caFile = text(settings, u"tls/caFile"_s);
    profile.tls.certificateFile = text(settings, u"tls/certificateFile"_s);
    profile.tls.keyFile = text(settings, u"tls/keyFile"_s);
    profile.tls.pinnedSha256 = text(settings, u"tls/pinnedSha256"_s);
    profile.proxy.host = text(settings, u"proxy/host"_s);
    profile.proxy.port = settings.value(u"proxy/port"_s, 0).toInt();
    profile.proxy.username = text(settings, u"proxy/username"_s);
    profile.opensReadOnly = settings.value(u"opensReadOnly"_s, false).toBool();
    profile.secretHome = secretHomeNamed(text(settings, u"secretHome"_s)).value_or(SecretHome::Keychain);
    return profile;
}

bool isUsableAddress(const QUrl &address)
{
    return address.isValid() && !address.host().isEmpty() && address.userInfo().isEmpty()
        && (address.scheme() == u"https" || address.scheme() == u"http");
}

// What is wrong with the facts; empty: nothing.
QString problemWith(const Profile &profile)
{
    if (!isUsableAddress(profile.address))
        return Words::tr("Its address cannot be read.");
    if (!profile.space.isEmpty() && !isSpaceId(profile.space))
        return Words::tr("Its space is not a space id.");
    if (profile.timeoutSeconds < minimumTimeoutSeconds || profile.timeoutSeconds > maximumTimeoutSeconds)
        return Words::tr("Its time-out is not between 1 and 600 seconds.");
    if (!std::ranges::all_of(
            profile.hostStatuses, [](const QString &status) { return knownHostStatuses().contains(status); }))
        return Words::tr("It names a host status that Kibana does not have.");
    if (!fingerprintIn(profile.tls.pinnedSha256))
        return Words::tr("Its certificate fingerprint is damaged.");
    if (!isUsable(profile.proxy))
        return Words::tr("Its proxy cannot be read.");
    return {};
}

}

tl::expected<Profile, QString> readProfileEntry(const QSettings &settings, const QString &group)
{
    const QUuid id(group);
    if (id.isNull() || id.toString(QUuid::WithoutBraces) != group)
        return tl::unexpected(Words::tr("Its identity is not a UUID."));
    bool isNumber = false;
    const int version = settings.value(u"formatVersion"_s).toInt(&isNumber);
    if (isNumber && version > knownVersion)
        return tl::unexpected(Words::tr("A newer version of Reeve wrote it."));
    if (!isNumber || version != knownVersion)
        return tl::unexpected(Words::tr("Its format version is missing or unknown."));
    const auto authentication = authenticationNamed(text(settings, u"authentication"_s));
    if (!authentication)
        return tl::unexpected(Words::tr("Its kind of authentication is unknown."));
    const auto proxy = proxyKindNamed(settings.value(u"proxy/type"_s, u"system"_s).toString());
    if (!proxy)
        return tl::unexpected(Words::tr("Its kind of proxy is unknown."));
    // A kind of environment that is not known might be one that must not be changed by mistake: not guessed.
    const auto environment = environmentNamed(settings.value(u"environment"_s, u"unspecified"_s).toString());
    if (!environment)
        return tl::unexpected(Words::tr("Its environment is unknown."));
    Profile profile = plainFacts(settings);
    profile.environment = *environment;
    profile.proxy.kind = *proxy;
    profile.id = id;
    profile.authentication = *authentication;
    const QString problem = problemWith(profile);
    if (!problem.isEmpty())
        return tl::unexpected(problem);
    return profile;
}

void writeProfileEntry(QSettings &settings, const Profile &profile)
{
    settings.setValue(u"formatVersion"_s, knownVersion);
    settings.setValue(u"name"_s, profile.name);
    settings.setValue(u"address"_s, profile.address.toString(QUrl::RemoveUserInfo | QUrl::FullyEncoded));
    settings.setValue(u"space"_s, profile.space);
    settings.setValue(u"authentication"_s, authenticationName(profile.authentication));
    settings.setValue(u"username"_s, profile.username);
    settings.setValue(u"timeoutSeconds"_s, profile.timeoutSeconds);
    settings.setValue(u"hostStatuses"_s, profile.hostStatuses);
    settings.setValue(u"colour"_s, profile.colour.isValid() ? profile.colour.name() : QString());
    settings.setValue(u"tls/caFile"_s, profile.tls.caFile);
    settings.setValue(u"tls/certificateFile"_s, profile.tls.certificateFile);
    settings.setValue(u"tls/keyFile"_s, profile.tls.keyFile);
    settings.setValue(u"tls/pinnedSha256"_s, profile.tls.pinnedSha256);
    settings.setValue(u"proxy/type"_s, proxyKindName(profile.proxy.kind));
    settings.setValue(u"proxy/host"_s, profile.proxy.host);
    settings.setValue(u"proxy/port"_s, profile.proxy.port);
    settings.setValue(u"proxy/username"_s, profile.proxy.username);
    settings.setValue(u"environment"_s, environmentName(profile.environment));
    settings.setValue(u"opensReadOnly"_s, profile.opensReadOnly);
    settings.setValue(u"secretHome"_s, secretHomeName(profile.secretHome));
}

}
