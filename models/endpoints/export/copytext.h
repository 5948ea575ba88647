// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Rows as text for the clipboard: as shown, in the formats of an export, or as KQL that finds the rows again.

#include <QList>
#include <QString>
#include <vector>

#include "models/endpoints/rows/shownrows.h"
#include "models/endpoints/values/columnset.h"
#include "models/endpoints/values/endpointcolumn.h"

namespace reeve {

enum class CopyFormat { Text, Csv, Json, Markdown, Kql };

struct CopyOrder {
    ShownRows rows{}; // the rows to copy, in this order
    QList<EndpointColumn> columns{}; // in reading direction
    std::vector<ColumnSet> cells{}; // for each row the cells to copy; empty: all cells of columns
};

// Text: lines of cells as the table shows them, separated by tabs, without a final line break; see asCopied(). Text is
// what a spreadsheet takes from the clipboard, so the rule for formulas is the same as for Csv.
// Csv, Json, Markdown: as an export writes them, with the names of the columns.
// A cell that is not copied is empty; in Json its key is left out.
// Kql: for one column a condition with its distinct values; for several columns, or if KQL cannot query the column, a
// condition with the agent ids. Empty if there is no row or column, or no row has an agent id.
QString copiedText(const CopyOrder &order, CopyFormat format);

// Replaces control characters and line separators in the text of a cell by spaces, so that it stays one cell, and puts an
// apostrophe in front of what a spreadsheet would run as a formula, see formulaguard.h.
QString asCopied(QString text);

}
