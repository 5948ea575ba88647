// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Texts that Excel changes when it opens a CSV file: 00123 becomes 123, 1E5 becomes 100000, MAR-1 a date.

#include <string_view>

namespace reeve {

// Whether Excel, in any language, may read the text as a number, a date, a time, a truth value or an error. cell: in UTF-8.
// Rather true than false: a text that is marked as text without need looks the same in Excel. False for texts of more than
// 255 bytes, the most that a text in a formula may have, and for texts with quotes.
bool isChangedByExcel(std::string_view cell);

}
