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
// An answer of 50 MB: to its first rows in the tree, searched, and in memory.
std::vector<Result> measureAnswers();
// Sorting, filtering and memory at 10,000, 100,000 and 1,000,000 rows.
std::vector<Result> measureTables();
// The longest time the event loop is held up while 100,000 and 1,000,000 endpoints are loaded, sorted, filtered and
// scrolled.
std::vector<Result> measureEventLoop();
// Kibana's own OpenAPI document, from bytes to operations; nothing where it is not there.
std::vector<Result> measureDocuments();
// Whole fleets from the demo server to rows on screen, against other programs that fetch the same.
std::vector<Result> measureFleets();
// What a small request costs on a connection that stays open.
std::vector<Result> measureRequests();
// CSV files against writing their bytes.
std::vector<Result> measureExport();
// Jumps through 100,000 rows, each painted whole.
std::vector<Result> measureScrolling();
// From exec to the first paint; both programs print firstPaintLine. Also their resident memory.
std::vector<Result> measureStart(const QStringList &ours, const QStringList &against);

}
