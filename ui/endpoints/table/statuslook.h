// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a state looks like: tone, icon and word, decided in one place for table, chips and detail pane.

#include <QString>

#include "models/endpoints/document/endpoint.h"
#include "models/endpoints/endpointtablemodel.h"
#include "ui/parts/theme.h"

namespace reeve {

struct StatusLook {
    Tone tone = Tone::Neutral;
    QString iconName{}; // empty: the word alone
    QString word{}; // translated; empty: nothing is shown

    bool operator==(const StatusLook &) const = default;
};

StatusLook lookOf(HostStatus status);
StatusLook lookOf(PolicyStatus status);
StatusLook lookOf(Isolation isolation);
// By the text that the table shows in one of these three columns; nothing at all for any other text or column.
StatusLook lookOf(EndpointColumn column, const QString &text);

// Kibana's own word for a filter: "healthy". Unknown for anything else.
HostStatus hostStatusFromName(const QString &name);

}
