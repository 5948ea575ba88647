// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/http/target.h"

#include <algorithm>
#include <cctype>
#include <vector>

namespace reeve::demo {

namespace {

constexpr std::string_view digits = "0123456789ABCDEF";

int digitOf(char c)
{
    const auto found = digits.find(static_cast<char>(std::toupper(static_cast<unsigned char>(c))));
    return found == digits.npos || c == '\0' ? -1 : static_cast<int>(found);
}

// Returns the byte that the escape at this position stands for; -1 if there is none.
int escapeAt(std::string_view text, size_t at)
{
    if (at + 2 >= text.size() || text[at] != '%' || digitOf(text[at + 1]) < 0 || digitOf(text[at + 2]) < 0)
        return -1;
    return digitOf(text[at + 1]) * 16 + digitOf(text[at + 2]);
}

bool isAlphanumeric(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// hapi: these characters mean the same in a path with and without an escape.
bool needsNoEscape(char c)
{
    return isAlphanumeric(c) || std::string_view("!$&'()*+,-.:;=@_~").find(c) != std::string_view::npos;
}

// Returns the number of bytes of the UTF-8 character at this position; 0 if the bytes are not UTF-8.
size_t characterAt(std::string_view text, size_t at)
{
    const auto byte = [&](size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const unsigned first = byte(at);
    if (first < 0x80)
        return 1;
    const size_t size = first >= 0xc2 && first < 0xe0 ? 2
        : first >= 0xe0 && first < 0xf0               ? 3
        : first >= 0xf0 && first < 0xf5               ? 4
                                                      : 0;
    for (size_t i = 1; i < size; ++i) {
        if ((byte(at + i) & 0xc0U) != 0x80)
            return 0;
    }
    const unsigned second = byte(at + 1);
    const bool overlong = (first == 0xe0 && second < 0xa0) || (first == 0xf0 && second < 0x90);
    const bool beyond = (first == 0xed && second >= 0xa0) || (first == 0xf4 && second >= 0x90);
    return overlong || beyond ? 0 : size;
}

bool isUtf8(std::string_view text)
{
    for (size_t i = 0; i < text.size();) {
        const size_t size = characterAt(text, i);
        if (size == 0)
            return false;
        i += size;
    }
    return true;
}

std::string repaired(std::string text)
{
    if (isUtf8(text))
        return text;
    std::string result;
    for (size_t i = 0; i < text.size();) {
        const size_t size = characterAt(text, i);
        result += size == 0 ? std::string("\xef\xbf\xbd") : text.substr(i, size);
        i += std::max<size_t>(size, 1);
    }
    return result;
}

std::string withoutDots(const std::string &path)
{
    if (path.find("/.") == path.npos)
        return path;
    std::vector<std::string> segments;
    for (size_t begin = 1; begin <= path.size();) {
        const size_t end = std::min(path.find('/', begin), path.size());
        const std::string segment = path.substr(begin, end - begin);
        const bool dots = segment == "." || segment == "..";
        if (segment == ".." && !segments.empty())
            segments.pop_back();
        if (!dots)
            segments.push_back(segment);
        else if (end == path.size())
            segments.emplace_back();
        begin = end + 1;
    }
    std::string result;
    for (const std::string &segment : segments)
        result += '/' + segment;
    return result.empty() ? "/" : result;
}

std::string formDecoded(std::string text)
{
    for (char &c : text) {
        if (c == '+')
            c = ' ';
    }
    return repaired(decodedLeniently(text));
}

}

std::string routedPath(std::string_view target)
{
    const std::string_view path = target.substr(0, target.find_first_of("?#"));
    std::string result;
    for (size_t i = 0; i < path.size(); ++i) {
        const int byte = escapeAt(path, i);
        if (byte < 0) {
            result += path[i];
            continue;
        }
        if (needsNoEscape(static_cast<char>(byte)))
            result += static_cast<char>(byte);
        else
            (result += '%').append(1, digits[static_cast<size_t>(byte) >> 4]).append(1, digits[byte & 15]);
        i += 2;
    }
    return withoutDots(result);
}

std::string decodedLeniently(std::string_view text)
{
    std::string result;
    for (size_t i = 0; i < text.size(); ++i) {
        const int byte = escapeAt(text, i);
        result += byte < 0 ? text[i] : static_cast<char>(byte);
        i += byte < 0 ? 0 : 2;
    }
    return result;
}

std::optional<std::string> decodedSegment(std::string_view segment)
{
    for (size_t i = 0; i < segment.size(); ++i) {
        if (segment[i] == '%' && escapeAt(segment, i) < 0)
            return std::nullopt;
    }
    std::string decoded = decodedLeniently(segment);
    return isUtf8(decoded) ? std::optional(std::move(decoded)) : std::nullopt;
}

RawQuery queryOf(std::string_view target)
{
    RawQuery query;
    target = target.substr(0, target.find('#'));
    const auto mark = target.find('?');
    std::string_view rest = mark == target.npos ? std::string_view() : target.substr(mark + 1);
    while (!rest.empty()) {
        const std::string_view pair = rest.substr(0, rest.find('&'));
        rest.remove_prefix(std::min(pair.size() + 1, rest.size()));
        if (pair.empty())
            continue;
        const auto equals = pair.find('=');
        const std::string_view value = equals == pair.npos ? std::string_view() : pair.substr(equals + 1);
        query.emplace(formDecoded(std::string(pair.substr(0, equals))), formDecoded(std::string(value)));
    }
    return query;
}

std::string encodedComponent(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (isAlphanumeric(c) || std::string_view("-_.!~*'()").find(c) != std::string_view::npos)
            result += c;
        else
            (result += '%').append(1, digits[byte >> 4]).append(1, digits[byte & 15U]);
    }
    return result;
}

}
