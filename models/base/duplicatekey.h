// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Finds a key that occurs twice in one JSON object. JSON readers report no error for it and use only one of the values.

#include <QByteArray>
#include <QString>
#include <optional>

namespace reeve {

// Returns the path of the first one, such as "tls.caFile"; nothing when there is none or json is not JSON.
std::optional<QString> duplicateKeyIn(const QByteArray &json);

}
