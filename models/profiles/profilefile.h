// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A profile as a JSON file, for scripts (reeve --check), export and import. Never holds a secret. The format:
// {"formatVersion": 1, "name", "address", "space", "authentication": {"type": "api-key"|"basic"|"certificate",
// "username"}, "timeoutSeconds", "hostStatuses": [], "colour": "#rrggbb", "environment": "unspecified"|"production"|
// "test"|"development", "opensReadOnly", "tls": {"caFile", "certificateFile", "keyFile", "pinnedSha256"}, "proxy":
// {"type": "system"|"none"|"http"|"socks5", "host", "port", "username"}}. Required: formatVersion, address,
// authentication. Unknown keys are errors.

#include <QByteArray>
#include <QDir>
#include <QString>
#include <tl/expected.hpp>

#include "models/base/jsonproblem.h"
#include "models/profiles/profile.h"

namespace reeve {

// folder: the one that relative paths refer to. The id of the profile is null. Reports every problem, not only the
// first.
tl::expected<Profile, JsonProblems> readProfile(const QByteArray &json, const QDir &folder);
tl::expected<Profile, JsonProblems> loadProfile(const QString &fileName);

// Indented JSON with a final newline. Leaves out fields with their default, the id and secretHome.
QByteArray profileJson(const Profile &profile);

}
