// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Finds what a JSON reader swallows: a key that stands twice in one object, of which only one value would count.

#include <QByteArray>
#include <QString>
#include <optional>

namespace reeve {

// The first one's path, for instance "tls.caFile"; nothing when there is none or the text is not JSON.
std::optional<QString> duplicateKeyIn(const QByteArray &json);

}
