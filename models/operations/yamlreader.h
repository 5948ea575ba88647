// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads YAML 1.2 with its core schema into a JsonValue. Thread-safe.

#include "models/json/jsonreader.h"

namespace reeve {

// The first document of the text. Refused: more than 16 MB, keys that are no texts, and aliases that would make the
// value larger than a million parts. Tags other than the core schema's are ignored.
tl::expected<JsonValue, JsonTextProblem> readYaml(const QByteArray &text);

}
