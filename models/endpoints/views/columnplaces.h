// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The layout of the inventory's columns: order, width and visibility, as a value and as text for settings.

#include <QList>
#include <QStringList>

#include "models/endpoints/values/endpointcolumn.h"

namespace reeve {

struct ColumnPlace {
    EndpointColumn column = EndpointColumn::HostName;
    int width = 0; // device-independent pixels
    bool visible = true;

    bool operator==(const ColumnPlace &) const = default;
};
using ColumnLayout = QList<ColumnPlace>; // in reading direction, every column once

inline constexpr int narrowestColumn = 40; // device-independent pixels
inline constexpr int widestColumn = 2000; // device-independent pixels

// By width and DefaultPlace of the column definitions.
ColumnLayout defaultColumnLayout();
// Appends the columns that are missing, as in the default layout.
ColumnLayout completed(ColumnLayout layout);
QList<EndpointColumn> visibleColumns(const ColumnLayout &layout); // in reading direction

// One text per column: "host_name:220"; "-mac_addresses:180" for a hidden one.
QStringList written(const ColumnLayout &layout);
// Reads written(). Skips unknown and repeated names, clamps widths, and appends missing columns as in the default layout.
ColumnLayout columnLayoutFrom(const QStringList &text);

}
