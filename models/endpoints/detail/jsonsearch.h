// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Finds keys and values of a JSON document that contain a text.

#include <QJsonObject>
#include <QList>

#include "models/endpoints/detail/jsontreemodel.h"

namespace reeve {

inline constexpr int mostJsonPlaces = 1'000;

struct JsonMatches {
    QList<JsonPlace> places{}; // in the order of the tree; the first mostJsonPlaces
    qint64 count = 0; // of all of them

    bool operator==(const JsonMatches &) const = default;
};

// Whatever the case; nothing for an empty text. Safe on any thread.
JsonMatches findInJson(const QJsonObject &document, const QString &text);

}
