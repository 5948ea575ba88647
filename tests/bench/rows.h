// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The rows of the bench, by room. Each returns what it measured.

#include <QString>
#include <QStringList>
#include <vector>

#include "tests/bench/report.h"

namespace reeve::bench {

// A page of 10,000 endpoints, from bytes to stored rows.
std::vector<Result> measurePages();
// Sorting, filtering and memory at 10,000, 100,000 and 1,000,000 rows.
std::vector<Result> measureTables();
// The longest time the event loop is held up while 100,000 endpoints are loaded, sorted, filtered and scrolled.
std::vector<Result> measureEventLoop();
// From exec to the first paint; both programs print firstPaintLine. Also their resident memory.
std::vector<Result> measureStart(const QStringList &ours, const QStringList &against);

}
