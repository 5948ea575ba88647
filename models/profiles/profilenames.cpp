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

constexpr std::array authentications{
    Named{AuthenticationType::ApiKey, "api-key"},
    Named{AuthenticationType::Basic, "basic"},
    Named{AuthenticationType::Certificate, "certificate"},
};
constexpr std::array proxyKinds{
    Named{ProxyKind::System, "system"},
    Named{ProxyKind::None, "none"},
    Named{ProxyKind::Http, "http"},
    Named{ProxyKind::Socks5, "socks5"},
};
constexpr std::array environments{
    Named{Environment::Unspecified, "unspecified"},
    Named{Environment::Production, "production"},
    Named{Environment::Test, "test"},
    Named{Environment::Development, "development"},
};
constexpr std::array secretHomes{
    Named{SecretHome::Keychain, "keychain"},
    Named{SecretHome::Session, "session"},
};

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

std::optional<AuthenticationType> authenticationNamed(const QString &name)
{
    return kindIn(authentications, name);
}

QString proxyKindName(ProxyKind kind)
{
    return nameIn(proxyKinds, kind);
}

std::optional<ProxyKind> proxyKindNamed(const QString &name)
{
    return kindIn(proxyKinds, name);
}

QString environmentName(Environment environment)
{
    return nameIn(environments, environment);
}

std::optional<Environment> environmentNamed(const QString &name)
{
    return kindIn(environments, name);
}

QString secretHomeName(SecretHome home)
{
    return nameIn(secretHomes, home);
}

std::optional<SecretHome> secretHomeNamed(const QString &name)
{
    return kindIn(secretHomes, name);
}

}
