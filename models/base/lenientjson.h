// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads values of a JSON document that may not be what they should: a number for a text, milliseconds for a date.

#include <QDateTime>
#include <QJsonObject>
#include <QJsonValue>

namespace reeve {

// The value below "a.b.c"; undefined where a step is missing or no object.
QJsonValue valueAt(const QJsonObject &object, QStringView path);
// Texts, numbers and truths as text; lists joined with ", "; empty for anything else.
QString textOf(const QJsonValue &value);
QString textAt(const QJsonObject &object, QStringView path);
// ISO 8601 or milliseconds since 1970, UTC; invalid for anything else.
QDateTime timeAt(const QJsonObject &object, QStringView path);
// true, false, "true" or "false"; otherwise for anything else.
bool flagOf(const QJsonValue &value, bool otherwise);

}
