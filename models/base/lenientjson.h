// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads values of a JSON document leniently: a number where a text is expected, milliseconds where a date is.

#include <QDateTime>
#include <QJsonObject>
#include <QJsonValue>

namespace reeve {

// The value at the path "a.b.c"; undefined where a part of it is missing or not an object.
QJsonValue valueAt(const QJsonObject &object, QStringView path);
// Strings, numbers and booleans as text; lists joined with ", "; empty for anything else.
QString textOf(const QJsonValue &value);
QString textAt(const QJsonObject &object, QStringView path);
// ISO 8601 or milliseconds since 1970, UTC; invalid for anything else.
QDateTime timeAt(const QJsonObject &object, QStringView path);
// For true, false, "true" and "false"; fallback for anything else.
bool flagOf(const QJsonValue &value, bool fallback);

}
