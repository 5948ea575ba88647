// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Rows as text for the clipboard, in the formats of an export or as KQL that finds them again.

#include <QList>
#include <QString>
#include <vector>

#include "models/endpoints/rows/shownrows.h"
#include "models/endpoints/values/columnset.h"
#include "models/endpoints/values/endpointcolumn.h"

namespace reeve {

enum class CopyFormat { Text, Csv, Json, Markdown, Kql };

// Rows of the store in their order, and columns from left to right.
struct CopyOrder {
    ShownRows rows{};
    QList<EndpointColumn> columns{};
    std::vector<ColumnSet> cells{}; // of each row, those that are copied; empty: all of columns
};

// Text: lines of cells as the table shows them, with tabs between; tabs and line breaks in a cell become spaces.
// Csv, Json, Markdown: as an export writes them, with the columns' names. Text ends without a line break.
// A cell that is not copied is blank; in Json its key is left out.
// Kql: of one column its values, each once, of several the endpoints by their agent ids; the ids too where KQL cannot
// ask for the column. Empty: there is nothing that could be asked for.
QString copiedText(const CopyOrder &order, CopyFormat format);

// A cell's text without what would begin another row or cell, or end the text: control characters become spaces.
QString asCopied(QString text);

}
