// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Finds the names and values of JSON that contain a text.

#include <QList>
#include <atomic>

#include "models/json/jsonbytes.h"

namespace reeve {

// The positions of a value's ancestors and itself below the root: {2, 0} is the first child of the third.
using JsonPlace = QList<int>;

inline constexpr int mostJsonPlaces = 1'000;

struct JsonMatches {
    std::vector<quint32> values{}; // offsets of the values found or whose name was; in order; the first mostJsonPlaces
    qint64 count = 0; // of all matches; a name and its value are one

    bool operator==(const JsonMatches &) const = default;
};

// Ignores case; no match for an empty text. Secret values are not searched when hidden, so that a search cannot guess them.
// isCancelled: looked at now and then; the result is then incomplete. Thread-safe.
JsonMatches findInJson(
    const JsonBytes &json, const QString &text, bool isMasked = false, const std::atomic<bool> *isCancelled = nullptr);

// The place of the value that begins at an offset; empty: none does.
JsonPlace placeOf(const JsonBytes &json, quint32 value);

}
