// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/export/formulaguard.h"

#include <algorithm>
#include <array>

namespace reeve {

using namespace Qt::StringLiterals;

bool runsAsFormula(std::string_view cell)
{
    if (cell.empty())
        return false;
    if (cell.front() != '\xEF')
        return std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
    constexpr std::array<std::string_view, 4> wide{"\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"}; // = + - @
    return std::ranges::any_of(wide, [cell](std::string_view sign) { return cell.starts_with(sign); });
}

QString withoutFormula(const QString &cell)
{
    const QByteArray first = cell.left(1).toUtf8();
    const bool runs = runsAsFormula({first.constData(), static_cast<std::size_t>(first.size())});
    return runs ? QString(u'\'' + cell) : cell;
}

}
