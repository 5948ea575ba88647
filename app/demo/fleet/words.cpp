// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/words.h"

#include <algorithm>

namespace reeve::demo {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool isJoint(std::string_view text, size_t at)
{
    if (at == 0 || at + 1 >= text.size())
        return false;
    const char before = text[at - 1];
    const char after = text[at + 1];
    const bool isAmongLetters = (text[at] == '.' || text[at] == '\'') && isLetter(before) && isLetter(after);
    return isAmongLetters || ((text[at] == '.' || text[at] == ',') && isDigit(before) && isDigit(after));
}

}

std::string inSmallLetters(std::string_view text)
{
    std::string small(text);
    std::ranges::transform(small, small.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return small;
}

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    bool isInside = false;
    for (size_t i = 0; i < text.size(); ++i) {
        const bool belongs = isLetter(text[i]) || isDigit(text[i]) || (isInside && isJoint(text, i));
        if (belongs && !isInside)
            words.emplace_back();
        if (belongs)
            words.back() += text[i];
        isInside = belongs;
    }
    for (std::string &word : words)
        word = inSmallLetters(word);
    return words;
}

}
