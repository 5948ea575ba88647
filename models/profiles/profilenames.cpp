// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/profilenames.h"

#include <algorithm>
#include <array>

namespace reeve {

namespace {

template<typename Kind> struct Named {
    Kind kind;
    const char *name;
};

constexpr std::array<Named<AuthenticationType>, 3> authentications{{
    {AuthenticationType::ApiKey, "api-key"},
    {AuthenticationType::Basic, "basic"},
    {AuthenticationType::Certificate, "certificate"},
}};
constexpr std::array<Named<ProxyKind>, 4> proxyKinds{{
    {ProxyKind::System, "system"},
    {ProxyKind::None, "none"},
    {ProxyKind::Http, "http"},
    {ProxyKind::Socks5, "socks5"},
}};
constexpr std::array<Named<Environment>, 4> environments{{
    {Environment::Unspecified, "unspecified"},
    {Environment::Production, "production"},
    {Environment::Test, "test"},
    {Environment::Development, "development"},
}};
constexpr std::array<Named<SecretHome>, 2> secretHomes{{
    {SecretHome::Keychain, "keychain"},
    {SecretHome::Session, "session"},
}};

template<typename Kind, std::size_t Count> QString nameIn(const std::array<Named<Kind>, Count> &all, Kind kind)
{
    const auto found = std::ranges::find(all, kind, &Named<Kind>::kind);
    return found == all.end() ? QString() : QString::fromLatin1(found->name);
}

template<typename Kind, std::size_t Count>
std::optional<Kind> kindIn(const std::array<Named<Kind>, Count> &all, const QString &name)
{
    const auto found =
        std::ranges::find_if(all, [&name](const Named<Kind> &each) { return name == QLatin1StringView(each.name); });
    return found == all.end() ? std::nullopt : std::optional(found->kind);
}

}

QString authenticationName(AuthenticationType type)
{
    return nameIn(authentications, type);
}

std::optional<AuthenticationType> authenticationFromName(const QString &name)
{
    return kindIn(authentications, name);
}

QString proxyKindName(ProxyKind kind)
{
    return nameIn(proxyKinds, kind);
}

std::optional<ProxyKind> proxyKindFromName(const QString &name)
{
    return kindIn(proxyKinds, name);
}

QString environmentName(Environment environment)
{
    return nameIn(environments, environment);
}

std::optional<Environment> environmentFromName(const QString &name)
{
    return kindIn(environments, name);
}

QString secretHomeName(SecretHome home)
{
    return nameIn(secretHomes, home);
}

std::optional<SecretHome> secretHomeFromName(const QString &name)
{
    return kindIn(secretHomes, name);
}

}
