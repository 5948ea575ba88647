// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Seeded endpoints for measuring: the same in every run.

#include <QByteArray>

#include "models/endpoints/rows/rowstore.h"

namespace reeve::bench {

RowStore syntheticFleet(int rows);
// One metadata page with so many documents, as the demo server writes them.
QByteArray demoPage(int rows);
// Walks over the fields of a page's endpoints with simdjson and keeps nothing; how many endpoints there were. 0: the page
// is not as expected.
qint64 walkPage(QByteArray body);

}
