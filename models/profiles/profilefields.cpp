// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/profilefields.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <type_traits>

#include "models/base/hoststatus.h"
#include "models/profiles/addressreader.h"
#include "models/profiles/pastedtext.h"
#include "models/profiles/profilenames.h"
#include "models/profiles/profilerules.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

using Use = ProfileField::Use;

struct EntryTexts {
    Q_DECLARE_TR_FUNCTIONS(reeve::ProfileEntry)
};
struct FileTexts {
    Q_DECLARE_TR_FUNCTIONS(reeve::ProfileFile)
};

// Access is a lambda without captures that returns the member of a profile: called on a const one to read, else to
// write.
template<typename Access> ProfileField plain(ProfileField field, Access)
{
    using Value = std::remove_cvref_t<decltype(Access{}(std::declval<Profile &>()))>;
    field.value = [](const Profile &profile) -> ProfileValue { return Access{}(profile); };
    field.setValue = [](Profile &profile, const ProfileValue &value) { Access{}(profile) = std::get<Value>(value); };
    return field;
}

// A member of another type than those of ProfileValue, stored as text. fromText: nothing for an invalid text.
template<auto toText, auto fromText, typename Access> ProfileField asText(ProfileField field, Access)
{
    using Value = std::remove_cvref_t<decltype(Access{}(std::declval<Profile &>()))>;
    field.value = [](const Profile &profile) -> ProfileValue { return toText(Access{}(profile)); };
    field.setValue = [](Profile &profile, const ProfileValue &value) {
        Access{}(profile) = fromText(std::get<QString>(value)).value_or(Value{});
    };
    field.isValid = [](const QString &text) { return fromText(text).has_value(); };
    return field;
}

QString addressText(const QUrl &address)
{
    return address.toString(QUrl::RemoveUserInfo | QUrl::FullyEncoded);
}

std::optional<QUrl> addressFromText(const QString &text)
{
    const QUrl address(text, QUrl::StrictMode);
    const bool usable = address.isValid() && !address.host().isEmpty() && address.userInfo().isEmpty()
        && (address.scheme() == u"https" || address.scheme() == u"http");
    return usable ? std::optional(address) : std::nullopt;
}

// The file holds an address and nothing else: the parts that readAddress() takes out of a pasted text are refused.
QString readFileAddress(Profile &profile, const QString &text)
{
    const auto pasted = readAddress(text);
    if (!pasted)
        return pasted.error();
    if (!pasted->username.isEmpty() || !pasted->password.isEmpty() || !pasted->apiKey.isEmpty() || holdsSecret(text))
        return FileTexts::tr("The address holds a user name or a password. Secrets are never in this file.");
    if (isReadableOnTheWay(pasted->address))
        return FileTexts::tr("http is refused, except to this machine: use https.");
    profile.address = pasted->address;
    profile.space = pasted->space;
    return {};
}

QString colourText(const QColor &colour)
{
    return colour.isValid() ? colour.name() : QString();
}

std::optional<QColor> colourFromText(const QString &text)
{
    const QColor colour = text.size() == 7 && text.startsWith(u'#') ? QColor(text) : QColor();
    return colour.isValid() ? std::optional(colour) : std::nullopt;
}

bool isFingerprint(const QString &text)
{
    return fingerprintIn(text).has_value();
}

bool isHostStatus(const QString &text)
{
    return knownHostStatuses().contains(text);
}

QString trimmedText(const QString &text, const QDir &)
{
    return text.trimmed();
}

QString fingerprintDigits(const QString &text, const QDir &)
{
    return fingerprintIn(text).value_or(QString());
}

QString absolutePath(const QString &path, const QDir &folder)
{
    return path.isEmpty() ? QString() : QDir::cleanPath(folder.absoluteFilePath(path));
}

Use needed(const Profile &)
{
    return Use::Needed;
}

Use neededForBasic(const Profile &profile)
{
    return profile.authentication == AuthenticationType::Basic ? Use::Needed : Use::Unused;
}

Use neededForNamedProxy(const Profile &profile)
{
    return profile.proxy.isNamed() ? Use::Needed : Use::Unused;
}

Use optionalForNamedProxy(const Profile &profile)
{
    return profile.proxy.isNamed() ? Use::Optional : Use::Unused;
}

QString entryProxyProblem()
{
    return EntryTexts::tr("Its proxy cannot be read.");
}

#define FIELD(member)                                                                                                  \
    [](auto &profile) -> auto &                                                                                        \
    {                                                                                                                  \
        return profile.member;                                                                                         \
    }

std::vector<ProfileField> makeFields()
{
    return {
        plain({.entryKey = "name", .key = "name", .isAlwaysExported = true, .normalized = trimmedText}, FIELD(name)),
        asText<addressText, addressFromText>(
            {.entryKey = "address",
                .key = "address",
                .use = needed,
                .readText = readFileAddress,
                .entryProblem = [] { return EntryTexts::tr("Its address cannot be read."); }},
            FIELD(address)),
        plain({.entryKey = "space",
                  .key = "space",
                  .isAlwaysExported = true,
                  .isValid = isSpaceId,
                  .entryProblem = [] { return EntryTexts::tr("Its space is not a space id."); },
                  .fileProblem =
                      [] { return FileTexts::tr("A space id holds lower-case letters, digits, _ and - only."); }},
            FIELD(space)),
        asText<authenticationName, authenticationFromName>(
            {.entryKey = "authentication",
                .group = "authentication",
                .key = "type",
                .use = needed,
                .entryProblem = [] { return EntryTexts::tr("Its kind of authentication is unknown."); },
                .fileProblem = [] { return FileTexts::tr("Allowed are: api-key, basic, certificate."); }},
            FIELD(authentication)),
        plain({.entryKey = "username",
                  .group = "authentication",
                  .key = "username",
                  .use = neededForBasic,
                  .isValid = isBasicUserName,
                  .entryProblem = [] { return EntryTexts::tr("Its user name has a colon."); },
                  .fileProblem =
                      [] {
                          return FileTexts::tr(
                              "Basic authentication cannot carry a user name with a colon: use an API key.");
                      },
                  .unusedProblem = [] { return FileTexts::tr("Only the type basic has a user name."); }},
            FIELD(username)),
        plain({.entryKey = "timeoutSeconds",
                  .key = "timeoutSeconds",
                  .fallback = 30,
                  .minimum = minimumTimeoutSeconds,
                  .maximum = maximumTimeoutSeconds,
                  .isAlwaysExported = true,
                  .entryProblem = [] { return EntryTexts::tr("Its time-out is not between 1 and 600 seconds."); }},
            FIELD(timeoutSeconds)),
        plain(
            {.entryKey = "hostStatuses",
                .key = "hostStatuses",
                .fallback = QStringList(),
                .isAlwaysExported = true,
                .isValid = isHostStatus,
                .entryProblem = [] { return EntryTexts::tr("It names a host status that Kibana does not have."); },
                .fileProblem = [] { return FileTexts::tr("Allowed are: %1.").arg(knownHostStatuses().join(u", "_s)); }},
            FIELD(hostStatuses)),
        plain(
            {.entryKey = "tls/caFile", .group = "tls", .key = "caFile", .normalized = absolutePath}, FIELD(tls.caFile)),
        plain({.entryKey = "tls/certificateFile", .group = "tls", .key = "certificateFile", .normalized = absolutePath},
            FIELD(tls.certificateFile)),
        plain({.entryKey = "tls/keyFile", .group = "tls", .key = "keyFile", .normalized = absolutePath},
            FIELD(tls.keyFile)),
        plain({.entryKey = "tls/pinnedSha256",
                  .group = "tls",
                  .key = "pinnedSha256",
                  .isValid = isFingerprint,
                  .normalized = fingerprintDigits,
                  .entryProblem = [] { return EntryTexts::tr("Its certificate fingerprint is damaged."); },
                  .fileProblem = [] { return FileTexts::tr("A SHA-256 fingerprint has 64 hexadecimal digits."); }},
            FIELD(tls.pinnedSha256)),
        asText<proxyKindName, proxyKindFromName>(
            {.entryKey = "proxy/type",
                .group = "proxy",
                .key = "type",
                .fallback = u"system"_s,
                .use = needed,
                .entryProblem = [] { return EntryTexts::tr("Its kind of proxy is unknown."); },
                .fileProblem = [] { return FileTexts::tr("Allowed are: system, none, http, socks5."); }},
            FIELD(proxy.kind)),
        plain({.entryKey = "proxy/host",
                  .group = "proxy",
                  .key = "host",
                  .use = neededForNamedProxy,
                  .isValid = isHostName,
                  .entryProblem = entryProxyProblem,
                  .fileProblem =
                      [] {
                          return FileTexts::tr("A proxy's host is a name or an IP address, without scheme and port.");
                      }},
            FIELD(proxy.host)),
        plain({.entryKey = "proxy/port",
                  .group = "proxy",
                  .key = "port",
                  .fallback = 0,
                  .minimum = 1,
                  .maximum = 65535,
                  .use = neededForNamedProxy,
                  .entryProblem = entryProxyProblem},
            FIELD(proxy.port)),
        plain(
            {.entryKey = "proxy/username",
                .group = "proxy",
                .key = "username",
                .use = optionalForNamedProxy,
                .isValid = isProxyUserName,
                .entryProblem = entryProxyProblem,
                .fileProblem = [] { return FileTexts::tr("A proxy's user name has at most 255 bytes and no colon."); }},
            FIELD(proxy.username)),
        asText<colourText, colourFromText>(
            {.entryKey = "colour",
                .key = "colour",
                .fileProblem = [] { return FileTexts::tr("A colour is written #rrggbb."); }},
            FIELD(colour)),
        // An unknown environment might be one that must not be changed by mistake: not guessed.
        asText<environmentName, environmentFromName>(
            {.entryKey = "environment",
                .key = "environment",
                .fallback = u"unspecified"_s,
                .entryProblem = [] { return EntryTexts::tr("Its environment is unknown."); },
                .fileProblem =
                    [] { return FileTexts::tr("Allowed are: unspecified, production, test, development."); }},
            FIELD(environment)),
        plain({.entryKey = "opensReadOnly", .key = "opensReadOnly", .fallback = false}, FIELD(opensReadOnly)),
        asText<secretHomeName, secretHomeFromName>(
            {.entryKey = "secretHome", .fallback = u"keychain"_s}, FIELD(secretHome)),
    };
}

#undef FIELD

}

bool ProfileField::accepts(const ProfileValue &given) const
{
    if (const auto *number = std::get_if<int>(&given))
        return *number >= minimum && *number <= maximum;
    if (!isValid)
        return true;
    if (const auto *text = std::get_if<QString>(&given))
        return isValid(*text);
    if (const auto *list = std::get_if<QStringList>(&given))
        return std::ranges::all_of(*list, isValid);
    return true;
}

std::span<const ProfileField> profileFields()
{
    static const std::vector<ProfileField> fields = makeFields();
    return fields;
}

}
