// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads JSON text and says where it is wrong. Part of readJson(), which reads sound text faster.

#include "models/json/jsonreader.h"

namespace reeve {

tl::expected<JsonValue, JsonTextProblem> readJsonExactly(const QByteArray &text);

}
