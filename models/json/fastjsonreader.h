// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads sound JSON text several times faster than the exact reader. Part of readJson().

#include <QByteArray>
#include <optional>

#include "models/json/jsonvalue.h"

namespace reeve {

// The same value as readJsonExactly() reads. Null for text that is wrong, and for some that is rare: the exact reader
// decides.
std::optional<JsonValue> readJsonFast(const QByteArray &text);

}
