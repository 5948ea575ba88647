// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// How a state is shown: tone, icon and word, the same in table, chips, facets and detail pane.

#include <QString>

#include "models/endpoints/values/changekind.h"
#include "models/endpoints/values/endpoint.h"
#include "models/endpoints/values/endpointcolumn.h"
#include "ui/style/tone.h"

namespace reeve {

struct StatusAppearance {
    Tone tone = Tone::Neutral;
    QString iconName{}; // empty: no icon
    QString word{}; // translated; empty: nothing is shown

    bool operator==(const StatusAppearance &) const = default;
};

StatusAppearance appearanceOf(HostStatus status);
StatusAppearance appearanceOf(PolicyStatus status);
StatusAppearance appearanceOf(Isolation isolation);
StatusAppearance appearanceOf(ChangeKind kind);
// By the stable key of a value of one of these three columns, see FacetChoice::values; the default for any other key or
// column.
StatusAppearance appearanceOf(EndpointColumn column, const QString &key);

}
