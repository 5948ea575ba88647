// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Finds the keys and values of a JSON document that contain a text.

#include <QJsonObject>
#include <QList>

#include "models/endpoints/detail/jsontreemodel.h"

namespace reeve {

inline constexpr int mostJsonPlaces = 1'000;

struct JsonMatches {
    QList<JsonPlace> places{}; // in the order of the tree; the first mostJsonPlaces
    qint64 count = 0; // of all matches

    bool operator==(const JsonMatches &) const = default;
};

// Ignores case; no match for an empty text. Thread-safe.
JsonMatches findInJson(const QJsonObject &document, const QString &text);

}
