// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/base/words.h"

#include <algorithm>
#include <cstdlib>

namespace reeve::demo {

namespace {

std::u32string decoded(std::string_view utf8)
{
    std::u32string text;
    for (size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        const size_t size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
        auto point = static_cast<char32_t>(size == 1 ? lead : lead & (0xffU >> (size + 1)));
        for (size_t j = 1; j < size && i + j < utf8.size(); ++j)
            point = (point << 6U) | (static_cast<unsigned char>(utf8[i + j]) & 0x3fU);
        text += point;
        i += size;
    }
    return text;
}

bool in(char32_t c, char32_t first, char32_t last)
{
    return c >= first && c <= last;
}

char32_t lower(char32_t c)
{
    const bool latin = in(c, 'A', 'Z') || (in(c, 0xc0, 0xde) && c != 0xd7);
    const bool greekOrCyrillic = (in(c, 0x391, 0x3a9) && c != 0x3a2) || in(c, 0x410, 0x42f);
    if (latin || greekOrCyrillic)
        return c + 32;
    if (in(c, 0x400, 0x40f))
        return c + 80;
    const bool evenIsCapital =
        in(c, 0x100, 0x137) || in(c, 0x14a, 0x177) || in(c, 0x460, 0x4ff) || in(c, 0x1e00, 0x1eff);
    const bool oddIsCapital = in(c, 0x139, 0x148) || in(c, 0x179, 0x17e);
    if ((evenIsCapital && c % 2 == 0) || (oddIsCapital && c % 2 == 1))
        return c + 1;
    return c == 0x178 ? 0xff : c;
}

bool isDigit(char32_t c)
{
    return in(c, '0', '9');
}

// A character that is a word by itself.
bool isIdeograph(char32_t c)
{
    return in(c, 0x2e80, 0x2fdf) || in(c, 0x3041, 0x309f) || in(c, 0x3400, 0x4dbf) || in(c, 0x4e00, 0x9fff)
        || in(c, 0xf900, 0xfaff) || in(c, 0x20000, 0x3ffff);
}

bool isLetter(char32_t c)
{
    if (c < 0x80)
        return in(c, 'a', 'z') || in(c, 'A', 'Z') || c == '_';
    if (c < 0xc0)
        return c == 0xaa || c == 0xb5 || c == 0xba;
    const bool mark = c == 0xd7 || c == 0xf7 || in(c, 0x2000, 0x2bff) || in(c, 0x3000, 0x303f) || in(c, 0xfe30, 0xfe6f)
        || in(c, 0xff01, 0xff0f) || in(c, 0xff1a, 0xff20) || in(c, 0xffe0, 0xffff) || in(c, 0x1f000, 0x1faff)
        || c == 0xfeff || in(c, 0xe000, 0xf8ff);
    return !mark && !isIdeograph(c);
}

// Whether this character joins the ones before and after it to one word ("don't", "example.com", "3.5").
bool joins(char32_t before, char32_t c, char32_t after)
{
    const bool either = c == '\'' || c == '.' || c == 0x2018 || c == 0x2019;
    if (isLetter(before) && isLetter(after))
        return either || c == ':' || c == 0xb7;
    return isDigit(before) && isDigit(after) && (either || c == ',' || c == ';');
}

}

std::u32string lowerCase(std::string_view utf8)
{
    std::u32string text = decoded(utf8);
    std::transform(text.begin(), text.end(), text.begin(), lower);
    return text;
}

std::string inUtf8(std::u32string_view text)
{
    std::string utf8;
    for (const char32_t c : text) {
        if (c < 0x80) {
            utf8 += static_cast<char>(c);
            continue;
        }
        const int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
        utf8 += static_cast<char>(
            ((0xff00U >> static_cast<unsigned>(more + 1)) & 0xffU) | (c >> static_cast<unsigned>(6 * more)));
        for (int i = more - 1; i >= 0; --i)
            utf8 += static_cast<char>(0x80U | ((c >> static_cast<unsigned>(6 * i)) & 0x3fU));
    }
    return utf8;
}

std::vector<std::u32string> wordsOf(std::string_view utf8)
{
    const std::u32string text = lowerCase(utf8);
    std::vector<std::u32string> words;
    std::u32string word;
    const auto end = [&] {
        // A lone underscore joins words and is none.
        if (word.find_first_not_of(U'_') != std::u32string::npos)
            words.push_back(word);
        word.clear();
    };
    for (size_t i = 0; i < text.size(); ++i) {
        const char32_t c = text[i];
        if (isLetter(c) || isDigit(c)) {
            word += c;
        } else if (!word.empty() && i + 1 < text.size() && joins(text[i - 1], c, text[i + 1])) {
            word += c;
        } else {
            end();
            if (isIdeograph(c))
                words.emplace_back(1, c);
        }
    }
    end();
    return words;
}

int editDistance(std::u32string_view a, std::u32string_view b)
{
    if (std::abs(static_cast<long>(a.size()) - static_cast<long>(b.size())) > 2)
        return 3;
    std::vector<std::vector<int>> rows(a.size() + 1, std::vector<int>(b.size() + 1));
    for (size_t i = 0; i <= a.size(); ++i) {
        for (size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                rows[i][j] = static_cast<int>(i + j);
                continue;
            }
            const int replaced = rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            rows[i][j] = std::min({replaced, rows[i - 1][j] + 1, rows[i][j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                rows[i][j] = std::min(rows[i][j], rows[i - 2][j - 2] + 1);
        }
    }
    return std::min(rows.back().back(), 3);
}

}
