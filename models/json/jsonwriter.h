// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Writes a JsonValue as text.

#include <QByteArray>

#include "models/json/jsonvalue.h"

namespace reeve {

QByteArray compactJson(const JsonValue &value); // UTF-8, no spaces
QByteArray indentedJson(const JsonValue &value); // UTF-8, two spaces a level, no line end behind the last line

}
