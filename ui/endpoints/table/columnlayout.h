// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The columns of the inventory, read from a header and applied to it.

#include "models/endpoints/views/columnplaces.h"

class QHeaderView;

namespace reeve {

ColumnLayout columnLayoutOf(const QHeaderView &header);
void applyColumnLayout(QHeaderView &header, const ColumnLayout &layout);

}
