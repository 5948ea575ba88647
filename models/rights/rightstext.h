// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// JSON as one writes it by hand into Dev Tools: indented by two, short lists of words on one line.
// For objects, lists and words, of which the requests consist.

#include <QByteArray>
#include <QJsonValue>

namespace reeve {

QByteArray handwritten(const QJsonValue &value); // UTF-8, without a line break at its end

}
