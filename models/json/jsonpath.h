// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The place of a value inside a JSON value, and its text as a JSON Pointer (RFC 6901).

#include <QStringList>
#include <optional>

#include "models/json/jsonvalue.h"

namespace reeve {

// Names of members and indexes of items, from the outside in; empty: the whole value.
using JsonPath = QStringList;

QString pointerText(const JsonPath &path); // "/entries/0/a~1b"; empty for the whole value
// Nullopt when the text does not begin with "/" or has a "~" without 0 or 1 behind it.
std::optional<JsonPath> pathIn(QStringView pointer);

// Null when there is no such place. An index has no leading zeros.
const JsonValue *valueAt(const JsonValue &root, const JsonPath &path);
JsonValue *valueAt(JsonValue &root, const JsonPath &path);

}
