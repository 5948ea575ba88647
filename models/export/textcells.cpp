// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/export/textcells.h"

namespace reeve {

void appendJsonText(std::string_view text, std::string &out)
{
    constexpr std::string_view digits = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20 || byte == 0x7f) {
            out += "\\u00";
            out += digits[byte >> 4U];
            out += digits[byte & 0xfU];
        } else {
            out += c;
        }
    }
    out += '"';
}

void appendMarkdownCell(std::string_view cell, std::string &out)
{
    constexpr std::string_view markup = "\\|`*_{}[]<>#~!&$";
    out += "| ";
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const char c = cell[i];
        const auto byte = static_cast<unsigned char>(c);
        const bool beginsLink = c == ':' && cell.substr(i + 1, 1) == "/";
        if (beginsLink || markup.find(c) != std::string_view::npos)
            out += '\\';
        out += byte < 0x20 || byte == 0x7f ? ' ' : c;
    }
    out += ' ';
}

}
