// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Names of the enumerations of a profile: stable, in files and settings, never shown. The ...FromName() functions
// return nothing for an unknown name.

#include <QString>
#include <optional>

#include "models/profiles/profile.h"

namespace reeve {

QString authenticationName(AuthenticationType type); // "api-key", "basic", "certificate"
std::optional<AuthenticationType> authenticationFromName(const QString &name);

QString proxyKindName(ProxyKind kind); // "system", "none", "http", "socks5"
std::optional<ProxyKind> proxyKindFromName(const QString &name);

QString environmentName(Environment environment); // "unspecified", "production", "test", "development"
std::optional<Environment> environmentFromName(const QString &name);

QString secretHomeName(SecretHome home); // "keychain", "session"
std::optional<SecretHome> secretHomeFromName(const QString &name);

}
