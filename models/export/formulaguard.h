// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a spreadsheet would run as a formula, from a file or from the clipboard. An apostrophe in front stops it.

#include <QString>
#include <string_view>

namespace reeve {

// Whether the cell begins with one of = + - @, a tab or a carriage return, or with one of the full-width signs that Excel
// takes for them. cell: in UTF-8.
bool runsAsFormula(std::string_view cell);
// The cell with an apostrophe in front if it would run.
QString withoutFormula(const QString &cell);

}
