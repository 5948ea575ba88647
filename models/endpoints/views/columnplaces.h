// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which columns the inventory shows, in which order and how wide, as a value and as readable text.

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
using ColumnLayout = QList<ColumnPlace>; // from left to right, every column once

inline constexpr int narrowestColumn = 40; // device-independent pixels
inline constexpr int widestColumn = 2000;

ColumnLayout defaultColumnLayout();
ColumnLayout completed(ColumnLayout layout); // missing columns follow as they are by default
QList<EndpointColumn> visibleColumns(const ColumnLayout &layout); // from left to right

// "host_name:220", and "-mac_addresses:180" for a hidden one.
QStringList written(const ColumnLayout &layout);
// Forgiving: unknown and doubled names are skipped, missing columns follow as they are by default.
ColumnLayout columnLayoutFrom(const QStringList &text);

}
