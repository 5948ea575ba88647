// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a state looks like: tone, icon and word, decided in one place for table, chips and detail pane.

#include <QString>

#include "models/endpoints/values/endpoint.h"
#include "models/endpoints/values/endpointcolumn.h"
#include "ui/style/theme.h"

namespace reeve {

struct StatusAppearance {
    Tone tone = Tone::Neutral;
    QString iconName{}; // empty: the word alone
    QString word{}; // translated; empty: nothing is shown

    bool operator==(const StatusAppearance &) const = default;
};

StatusAppearance lookOf(HostStatus status);
StatusAppearance lookOf(PolicyStatus status);
StatusAppearance lookOf(Isolation isolation);
// By the stable key of a value of one of these three columns, see FacetChoice::values; the default for any other key or
// column.
StatusAppearance lookOf(EndpointColumn column, const QString &key);

}
