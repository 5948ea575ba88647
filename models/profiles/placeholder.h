// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Recognises what stands in examples and scripts in place of a value: $ELASTIC_API_KEY, %KEY%, <api-key>, YOUR_KEY,
// {{ key }}, xxxx.

#include <QString>

namespace reeve {

// Whether the whole text stands for a value. A password may hold any character, so only the usual forms count: a
// variable in capitals, a name in brackets, the same sign throughout, "your-password".
bool isPlaceholder(const QString &text);
// As isPlaceholder(). Also any expression that no API key can be, since a key has no $, <, { and blank.
bool isKeyPlaceholder(const QString &text);
// Whether the part of a URL before its path, without the scheme, stands for a host: "${HOST}:5601", "<kibana>".
bool isHostPlaceholder(const QString &authority);

}
