// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <charconv>
#include <cstring>

#include "models/endpoints/reading/documentreader.h"

namespace reeve {

namespace {

namespace od = simdjson::ondemand;
using simdjson::error_code;

std::string_view trimmed(std::string_view token)
{
    const std::size_t last = token.find_last_not_of(" \t\r\n");
    return last == std::string_view::npos ? std::string_view() : token.substr(0, last + 1);
}

// The quote that ends a JSON text, where a backslash guards the character after it.
const char *endOfText(const char *from, const char *end)
{
    while (from < end && *from != '"')
        from += *from == '\\' ? 2 : 1;
    return std::min(from, end);
}

}

// Nearly every text is taken where it lies; only those with escapes are written out.
std::string_view DocumentReader::unescaped(od::raw_json_string raw)
{
    const char *const begin = raw.raw();
    const auto left = static_cast<std::size_t>(m_end - begin);
    const void *quote = std::memchr(begin, '"', left);
    if (quote) {
        const auto size = static_cast<std::size_t>(static_cast<const char *>(quote) - begin);
        if (!std::memchr(begin, '\\', size))
            return {begin, size};
    }
    const auto size = static_cast<std::size_t>(endOfText(begin, m_end) - begin);
    std::string &room = m_unescaped.emplace_back(size + simdjson::SIMDJSON_PADDING, '\0');
    auto *out = reinterpret_cast<std::uint8_t *>(room.data());
    std::string_view text;
    if (m_parser.unescape(raw, out).get(text)) {
        addIssue(DocumentIssue::WrongType); // half a surrogate pair: shown as it is written
        return {begin, size};
    }
    return text;
}

error_code DocumentReader::text(Value &value, std::string_view &into)
{
    od::raw_json_string raw;
    if (!value.get_raw_json_string().get(raw)) {
        into = unescaped(raw);
        return simdjson::SUCCESS;
    }
    od::json_type type{};
    if (const error_code error = value.type().get(type))
        return error;
    if (type == od::json_type::null)
        return simdjson::SUCCESS;
    addIssue(DocumentIssue::WrongType);
    if (type == od::json_type::number || type == od::json_type::boolean)
        into = trimmed(value.raw_json_token());
    return simdjson::SUCCESS;
}

error_code DocumentReader::listText(Value &value, std::string &lines)
{
    lines.clear();
    od::array list;
    const error_code error = value.get_array().get(list);
    if (error == simdjson::INCORRECT_TYPE) {
        od::json_type type{};
        if (const error_code broken = value.type().get(type))
            return broken;
        if (type == od::json_type::null)
            return simdjson::SUCCESS;
        addIssue(type == od::json_type::string ? DocumentIssue::TextForList : DocumentIssue::WrongType);
        return type == od::json_type::string ? appendLine(value, lines) : simdjson::SUCCESS;
    }
    if (error)
        return error;
    for (auto element : list) {
        Value inner;
        if (const error_code broken = element.get(inner))
            return broken;
        if (const error_code broken = appendLine(inner, lines))
            return broken;
    }
    return simdjson::SUCCESS;
}

error_code DocumentReader::appendLine(Value &value, std::string &lines)
{
    std::string_view line;
    if (const error_code error = text(value, line))
        return error;
    if (line.empty())
        return simdjson::SUCCESS;
    if (!lines.empty())
        lines += '\n';
    for (const char c : line)
        lines += c == '\n' ? ' ' : c;
    return simdjson::SUCCESS;
}

error_code DocumentReader::wholeNumber(Value &value, std::optional<std::int64_t> &into)
{
    std::int64_t number = 0;
    if (!value.get_int64().get(number)) {
        into = number;
        return simdjson::SUCCESS;
    }
    od::json_type type{};
    if (const error_code error = value.type().get(type))
        return error;
    if (type == od::json_type::null)
        return simdjson::SUCCESS;
    std::string_view digits;
    if (type != od::json_type::string) {
        addIssue(DocumentIssue::WrongType);
        return simdjson::SUCCESS;
    }
    // Real documents write some versions as texts.
    if (const error_code error = text(value, digits))
        return error;
    if (std::from_chars(digits.data(), digits.data() + digits.size(), number).ec == std::errc())
        into = number;
    return simdjson::SUCCESS;
}

error_code DocumentReader::flag(Value &value, std::optional<bool> &into)
{
    bool isSet = false;
    if (!value.get_bool().get(isSet)) {
        into = isSet;
        return simdjson::SUCCESS;
    }
    od::json_type type{};
    if (const error_code error = value.type().get(type))
        return error;
    if (type != od::json_type::null)
        addIssue(DocumentIssue::WrongType);
    return simdjson::SUCCESS;
}

error_code DocumentReader::time(Value &value, std::int64_t &into)
{
    od::raw_json_string raw;
    if (!value.get_raw_json_string().get(raw)) {
        const std::string_view written = unescaped(raw);
        into = timeFromIso(written);
        if (into == noTime && !written.empty())
            addIssue(DocumentIssue::UnreadableDate);
        return simdjson::SUCCESS;
    }
    od::json_type type{};
    if (const error_code error = value.type().get(type))
        return error;
    if (type == od::json_type::null)
        return simdjson::SUCCESS;
    double ms = 0;
    constexpr double farthest = 8.64e15; // JavaScript's last moment, in ms
    if (type == od::json_type::number && !value.get_double().get(ms) && ms >= -farthest && ms <= farthest) {
        into = static_cast<std::int64_t>(ms);
        addIssue(DocumentIssue::NumberForDate);
        return simdjson::SUCCESS;
    }
    addIssue(DocumentIssue::UnreadableDate);
    return simdjson::SUCCESS;
}

}
