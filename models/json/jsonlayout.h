// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// JSON text laid out anew: only the space between tokens changes.

#include <QByteArray>

#include "models/json/jsonbytes.h"

namespace reeve {

// json: one valid value. Two spaces a level, no line end behind the last line.
QByteArray indentedText(QByteArrayView json);
// On one line, without spaces.
QByteArray compactText(QByteArrayView json);
// A text as a JSON string, with its quotes, in UTF-8.
QByteArray jsonString(const QString &text);
// Writes a value; NDJSON as a whole is written as one value after the other. Masked: secrets are dots.
QByteArray indentedText(const JsonBytes &json, const JsonSpot &spot, bool isMasked);

}
