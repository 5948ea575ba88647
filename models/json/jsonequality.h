// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which values mean the same, however they are written.

#include <QByteArray>

#include "models/json/jsonvalue.h"

namespace reeve {

// The same bytes for values that are equal in JSON Schema: 1 and 1.0 are, members have no order, and of equal names the
// last counts.
QByteArray canonicalText(const JsonValue &value);

}
