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

StatusAppearance appearanceOf(HostStatus status);
StatusAppearance appearanceOf(PolicyStatus status);
StatusAppearance appearanceOf(Isolation isolation);
// By the text that the table shows in one of these three columns; nothing at all for any other text or column.
StatusAppearance appearanceOf(EndpointColumn column, const QString &text);

}
