// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/kqltext.h"

#include <algorithm>
#include <array>

namespace reeve::demo {

namespace {

constexpr std::array<std::string_view, 25> cutOff{"\t", "\n", "\v", "\f", "\r", " ", "\u00a0", "\u1680", "\u2000",
    "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006", "\u2007", "\u2008", "\u2009", "\u200a", "\u2028",
    "\u2029", "\u202f", "\u205f", "\u3000", "\ufeff"};

// Combines the two halves of a surrogate pair.
void joinSurrogates(std::string &text)
{
    const auto at = [&](size_t back) { return static_cast<unsigned char>(text[text.size() - back]); };
    if (text.size() < 6 || at(6) != 0xed || at(5) < 0xa0 || at(5) > 0xaf || at(3) != 0xed || at(2) < 0xb0)
        return;
    const unsigned high = (at(5) & 0xfU) << 6 | (at(4) & 63U);
    const unsigned low = (at(2) & 0xfU) << 6 | (at(1) & 63U);
    const unsigned code = 0x10000U + (high << 10) + low;
    text.resize(text.size() - 6);
    for (const unsigned byte :
        {0xf0U | code >> 18, 0x80U | (code >> 12 & 63U), 0x80U | (code >> 6 & 63U), 0x80U | (code & 63U)})
        text += static_cast<char>(byte);
}

}

size_t spaceAt(std::string_view text, size_t at)
{
    if (at >= text.size())
        return 0;
    if (text.substr(at, 2) == "\u00a0")
        return 2;
    return std::string_view(" \t\r\n").find(text[at]) == std::string_view::npos ? 0 : 1;
}

void cutBegin(std::string &text)
{
    const auto begins = [&](std::string_view space) { return text.starts_with(space); };
    for (auto space = std::ranges::find_if(cutOff, begins); space != cutOff.end();
         space = std::ranges::find_if(cutOff, begins))
        text.erase(0, space->size());
}

void cutEnd(std::string &text)
{
    const auto ends = [&](std::string_view space) { return text.ends_with(space); };
    for (auto space = std::ranges::find_if(cutOff, ends); space != cutOff.end();
         space = std::ranges::find_if(cutOff, ends))
        text.resize(text.size() - space->size());
}

void splitAtOwnNames(std::vector<std::string> &pieces)
{
    constexpr std::string_view name = "@kuery-wildcard@";
    for (size_t i = 0; pieces.size() > 1 && i < pieces.size(); ++i) {
        const size_t found = pieces[i].find(name);
        if (found == std::string::npos)
            continue;
        pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(i) + 1, pieces[i].substr(found + name.size()));
        pieces[i].resize(found);
    }
}

void appendUtf8(std::string &out, unsigned code)
{
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xc0U | (code >> 6));
        out += static_cast<char>(0x80U | (code & 63U));
    } else {
        out += static_cast<char>(0xe0U | (code >> 12));
        out += static_cast<char>(0x80U | ((code >> 6) & 63U));
        out += static_cast<char>(0x80U | (code & 63U));
        joinSurrogates(out);
    }
}

}
