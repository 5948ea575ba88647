// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Finds address and credential in settings: environment lines, YAML, JSON, HCL, JavaScript, Python, HTTP headers, netrc.

#include <QString>

#include "models/profiles/pastedrequest.h"

namespace reeve {

enum class SettingsPlace {
    Text,
    Command, // a command line: its options and the bodies that it sends are not settings
};

// Looks for names such as KIBANA_URL, api_key, Authorization and the value behind "=", ":" or "=>". Everything else is
// passed over. A name that holds "kibana" is preferred for the address.
PastedRequest readSettings(const QString &text, SettingsPlace place);
// The first URL of a text, as written, placeholders included; empty: none.
QString firstUrlIn(const QString &text);
// The first Cloud ID of a text; empty: none.
QString firstCloudIdIn(const QString &text);

}
