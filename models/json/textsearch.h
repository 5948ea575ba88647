// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Finds a text in UTF-8 bytes of any size.

#include <QByteArrayView>
#include <QString>
#include <vector>

#include "models/json/jsonindex.h"

namespace reeve {

struct TextMatches {
    std::vector<JsonSpan> spans{}; // the first 1,000, in order
    qint64 count = 0;
    bool operator==(const TextMatches &) const = default;
};

// Ignores case; a match does not go over a line break. No match for an empty text. Thread-safe.
TextMatches findInText(QByteArrayView bytes, const QString &text);

}
