// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Conversion between a header and the saved layout of its columns.

#include "models/endpoints/views/columnplaces.h"

class QHeaderView;

namespace reeve {

ColumnLayout columnLayoutOf(const QHeaderView &header); // in visual order, with hidden columns
// Does nothing if header has another number of sections than layout has columns.
void applyColumnLayout(QHeaderView &header, const ColumnLayout &layout);

}
