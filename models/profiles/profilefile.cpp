// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/profilefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include "models/base/duplicatekey.h"
#include "models/base/hoststatus.h"
#include "models/base/jsonfields.h"
#include "models/profiles/addressreader.h"
#include "models/profiles/profilenames.h"
#include "models/profiles/profilerules.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 1024 * 1024;
constexpr int knownVersion = 1;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(reeve::ProfileFile)
};

void readVersion(JsonFields &fields)
{
    const int version = fields.integer(u"formatVersion"_s, 1, 1'000'000).value_or(knownVersion);
    if (version != knownVersion)
        fields.complain(u"formatVersion"_s, Words::tr("Only version 1 is understood by this version of Reeve."));
}

// The file's address is an address and nothing else: what the reader would take out of a pasted one is refused here.
void readAddressField(JsonFields &fields, Profile &profile)
{
    const QString key = u"address"_s;
    const auto text = fields.text(key);
    if (!text)
        return;
    const auto pasted = readAddress(*text);
    if (!pasted)
        return fields.complain(key, pasted.error());
    if (!pasted->username.isEmpty() || !pasted->password.isEmpty())
        return fields.complain(
            key, Words::tr("The address holds a user name or a password. Secrets are never in this file."));
    if (isReadableOnTheWay(pasted->address))
        return fields.complain(key, Words::tr("http is refused, except to this machine: use https."));
    profile.address = pasted->address;
    profile.space = pasted->space;
}

void readSpace(JsonFields &fields, Profile &profile)
{
    const auto space = fields.optionalText(u"space"_s);
    if (space && !isSpaceId(*space))
        return fields.complain(u"space"_s, Words::tr("A space id holds lower-case letters, digits, _ and - only."));
    if (space)
        profile.space = *space;
    if (profile.space.isEmpty())
        profile.space = u"default"_s;
}

void readAuthentication(JsonFields &fields, Profile &profile)
{
    auto inner = fields.object(u"authentication"_s, JsonFields::Needed::Yes);
    if (!inner)
        return;
    const auto name = inner->text(u"type"_s);
    const auto type = name ? authenticationNamed(*name) : std::nullopt;
    if (name && !type)
        inner->complain(u"type"_s, Words::tr("Allowed are: api-key, basic, certificate."));
    profile.authentication = type.value_or(AuthenticationType::ApiKey);
    if (profile.authentication == AuthenticationType::Basic)
        profile.username = inner->text(u"username"_s).value_or(QString());
    else if (type && inner->optionalText(u"username"_s))
        inner->complain(u"username"_s, Words::tr("Only the type basic has a user name."));
    inner->complainAboutTheRest();
}

void readHostStatuses(JsonFields &fields, Profile &profile)
{
    const QString key = u"hostStatuses"_s;
    const QStringList statuses = fields.texts(key);
    for (qsizetype i = 0; i < statuses.size(); ++i) {
        if (!knownHostStatuses().contains(statuses.at(i)))
            fields.complain(
                u"%1[%2]"_s.arg(key).arg(i), Words::tr("Allowed are: %1.").arg(knownHostStatuses().join(u", "_s)));
    }
    profile.hostStatuses = statuses;
    profile.hostStatuses.removeDuplicates();
}

QString resolved(const std::optional<QString> &path, const QDir &folder)
{
    return path && !path->isEmpty() ? QDir::cleanPath(folder.absoluteFilePath(*path)) : QString();
}

void readTls(JsonFields &fields, const QDir &folder, Profile &profile)
{
    auto inner = fields.object(u"tls"_s, JsonFields::Needed::No);
    if (inner) {
        profile.tls.caFile = resolved(inner->optionalText(u"caFile"_s), folder);
        profile.tls.certificateFile = resolved(inner->optionalText(u"certificateFile"_s), folder);
        profile.tls.keyFile = resolved(inner->optionalText(u"keyFile"_s), folder);
        const auto pin = fingerprintIn(inner->optionalText(u"pinnedSha256"_s).value_or(QString()));
        if (!pin)
            inner->complain(u"pinnedSha256"_s, Words::tr("A SHA-256 fingerprint has 64 hexadecimal digits."));
        profile.tls.pinnedSha256 = pin.value_or(QString());
        inner->complainAboutTheRest();
    }
    if (profile.authentication == AuthenticationType::Certificate && profile.tls.certificateFile.isEmpty())
        fields.complain(u"tls.certificateFile"_s, Words::tr("Signing in with a certificate needs one."));
}

void readNamedProxy(JsonFields &inner, ProxySettings &proxy)
{
    proxy.host = inner.text(u"host"_s).value_or(QString());
    proxy.port = inner.integer(u"port"_s, 1, 65535).value_or(0);
    proxy.username = inner.optionalText(u"username"_s).value_or(QString());
    if (!proxy.host.isEmpty() && !isHostName(proxy.host))
        inner.complain(u"host"_s, Words::tr("A proxy's host is a name or an IP address, without scheme and port."));
    else if (!proxy.host.isEmpty() && proxy.port > 0 && !isUsable(proxy))
        inner.complain(u"username"_s, Words::tr("A proxy's user name has at most 255 bytes and no colon."));
}

void readProxy(JsonFields &fields, Profile &profile)
{
    auto inner = fields.object(u"proxy"_s, JsonFields::Needed::No);
    if (!inner)
        return;
    const auto name = inner->text(u"type"_s);
    const auto kind = name ? proxyKindNamed(*name) : std::nullopt;
    if (name && !kind)
        inner->complain(u"type"_s, Words::tr("Allowed are: system, none, http, socks5."));
    profile.proxy.kind = kind.value_or(ProxyKind::System);
    if (profile.proxy.isNamed())
        readNamedProxy(*inner, profile.proxy);
    inner->complainAboutTheRest();
}

void readColour(JsonFields &fields, Profile &profile)
{
    const auto text = fields.optionalText(u"colour"_s);
    if (!text)
        return;
    profile.colour = text->size() == 7 && text->startsWith(u'#') ? QColor(*text) : QColor();
    if (!profile.colour.isValid())
        fields.complain(u"colour"_s, Words::tr("A colour is written #rrggbb."));
}

void readEnvironment(JsonFields &fields, Profile &profile)
{
    const QString key = u"environment"_s;
    const auto name = fields.optionalText(key);
    const auto environment = name ? environmentNamed(*name) : Environment::Unspecified;
    if (!environment)
        fields.complain(key, Words::tr("Allowed are: unspecified, production, test, development."));
    profile.environment = environment.value_or(Environment::Unspecified);
    profile.opensReadOnly = fields.optionalTruth(u"opensReadOnly"_s).value_or(false);
}

void readTheRest(JsonFields &fields, Profile &profile)
{
    profile.name = fields.optionalText(u"name"_s).value_or(QString()).trimmed();
    if (profile.name.isEmpty())
        profile.name = suggestedName(profile.address);
    profile.timeoutSeconds =
        fields.optionalInteger(u"timeoutSeconds"_s, minimumTimeoutSeconds, maximumTimeoutSeconds).value_or(30);
}

JsonProblems problem(const QString &sentence)
{
    return {{.sentence = sentence}};
}

}

tl::expected<Profile, JsonProblems> readProfile(const QByteArray &json, const QDir &folder)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject() && error.error == QJsonParseError::NoError)
        return tl::unexpected(problem(Words::tr("The file is JSON, but not one object in braces.")));
    if (!document.isObject())
        return tl::unexpected(problem(Words::tr("The file is not JSON, from character %1 on.").arg(error.offset)));
    JsonProblems problems;
    if (const auto twice = duplicateKeyIn(json))
        problems.push_back({.where = shownKey(*twice), .sentence = Words::tr("This key stands here twice. Keep one.")});
    JsonFields fields(document.object(), {}, problems);
    Profile profile;
    readVersion(fields);
    readAddressField(fields, profile);
    readSpace(fields, profile);
    readAuthentication(fields, profile);
    readHostStatuses(fields, profile);
    readTls(fields, folder, profile);
    readProxy(fields, profile);
    readColour(fields, profile);
    readEnvironment(fields, profile);
    readTheRest(fields, profile);
    fields.complainAboutTheRest();
    if (!problems.empty())
        return tl::unexpected(problems);
    return profile;
}

tl::expected<Profile, JsonProblems> loadProfile(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(problem(Words::tr("The file cannot be opened: %1").arg(file.errorString())));
    const QByteArray json = file.read(largestFile + 1);
    if (json.size() > largestFile)
        return tl::unexpected(problem(Words::tr("The file is too large to be a profile.")));
    return readProfile(json, QFileInfo(fileName).absoluteDir());
}

}
