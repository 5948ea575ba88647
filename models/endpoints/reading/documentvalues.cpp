// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>

#include "models/endpoints/reading/documentreader.h"
#include "models/endpoints/rows/textscan.h"

namespace reeve {

namespace {

namespace od = simdjson::ondemand;
using simdjson::error_code;

constexpr double farthest = 8.64e15; // JavaScript's last moment, in ms since 1970

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::ranges::find(words, word) != words.end();
}

// The whole text as a number; nullopt if it is none.
std::optional<double> numberIn(std::string_view text)
{
    double number = 0;
    const char *const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc() && read.ptr == end ? std::optional(number) : std::nullopt;
}

// Elasticsearch reads more than timeFromIso(): a date alone, and times without a zone, which are in UTC.
std::int64_t timeIn(std::string_view text)
{
    if (const std::int64_t time = timeFromIso(text); time != noTime)
        return time;
    QDateTime time = QDateTime::fromString(qtText(text), Qt::ISODateWithMs);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.isValid() ? time.toMSecsSinceEpoch() : noTime;
}

// The quote that ends a JSON text, where a backslash guards the character after it.
const char *endOfText(const char *from, const char *end)
{
    while (from < end && *from != '"')
        from += *from == '\\' ? 2 : 1;
    return std::min(from, end);
}

}

std::string_view trimmedToken(std::string_view token)
{
    constexpr std::string_view space = " \t\r\n";
    const std::size_t first = token.find_first_not_of(space);
    return first == std::string_view::npos ? std::string_view()
                                           : token.substr(first, token.find_last_not_of(space) - first + 1);
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
    if (type == od::json_type::array)
        return joinedList(value, into);
    if (type == od::json_type::number || type == od::json_type::boolean)
        into = trimmedToken(value.raw_json_token());
    return simdjson::SUCCESS;
}

// Elasticsearch takes a list of one value for the value. Several are shown side by side.
error_code DocumentReader::joinedList(Value &value, std::string_view &into)
{
    std::string &lines = m_unescaped.emplace_back();
    if (const error_code error = appendLine(value, lines))
        return error;
    for (std::size_t at = lines.find('\n'); at != std::string::npos; at = lines.find('\n', at))
        lines.replace(at, 1, ", ");
    into = lines;
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
        if (type == od::json_type::string)
            addIssue(DocumentIssue::TextForList);
        return appendLine(value, lines);
    }
    if (error)
        return error;
    return appendLines(list, lines);
}

error_code DocumentReader::appendLines(od::array &list, std::string &lines)
{
    for (auto element : list) {
        Value inner;
        if (const error_code error = element.get(inner))
            return error;
        if (const error_code error = appendLine(inner, lines))
            return error;
    }
    return simdjson::SUCCESS;
}

error_code DocumentReader::appendLine(Value &value, std::string &lines)
{
    od::json_type type{};
    if (const error_code error = value.type().get(type))
        return error;
    if (type == od::json_type::array) {
        addIssue(DocumentIssue::WrongType);
        od::array list;
        const error_code error = value.get_array().get(list);
        return error ? error : appendLines(list, lines);
    }
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

error_code DocumentReader::scalar(Value &value, std::string_view &written, bool &isReadable)
{
    od::json_type type{};
    if (const error_code error = value.type().get(type))
        return error;
    std::string_view found;
    if (type == od::json_type::string) {
        if (const error_code error = text(value, found))
            return error;
    } else if (type == od::json_type::number || type == od::json_type::boolean) {
        found = value.raw_json_token();
    } else if (type == od::json_type::object) {
        isReadable = false;
    } else if (type == od::json_type::array) {
        return listedScalar(value, written, isReadable);
    }
    found = trimmedToken(found);
    if (!found.empty() && !written.empty() && found != written)
        isReadable = false;
    if (!found.empty())
        written = found;
    return simdjson::SUCCESS;
}

error_code DocumentReader::listedScalar(Value &value, std::string_view &written, bool &isReadable)
{
    addIssue(DocumentIssue::WrongType);
    od::array list;
    if (const error_code error = value.get_array().get(list))
        return error;
    for (auto element : list) {
        Value inner;
        if (const error_code error = element.get(inner))
            return error;
        if (const error_code error = scalar(inner, written, isReadable))
            return error;
    }
    return simdjson::SUCCESS;
}

// Real documents write some versions as texts.
error_code DocumentReader::wholeNumber(Value &value, std::optional<std::int64_t> &into)
{
    std::int64_t whole = 0;
    if (!value.get_int64().get(whole)) {
        into = whole;
        return simdjson::SUCCESS;
    }
    std::string_view written;
    bool isReadable = true;
    if (const error_code error = scalar(value, written, isReadable))
        return error;
    const auto number = numberIn(written);
    if (isReadable && number && std::abs(*number) <= farthest && std::trunc(*number) == *number)
        into = static_cast<std::int64_t>(*number);
    else if (!isReadable || !written.empty())
        addIssue(DocumentIssue::WrongType);
    return simdjson::SUCCESS;
}

// Elasticsearch takes "true" and "false" as texts, and keeps them as they were written.
error_code DocumentReader::flag(Value &value, ReadFlag &into)
{
    bool isSet = false;
    if (!value.get_bool().get(isSet)) {
        into = isSet ? ReadFlag::True : ReadFlag::False;
        return simdjson::SUCCESS;
    }
    std::string_view written;
    bool isReadable = true;
    if (const error_code error = scalar(value, written, isReadable))
        return error;
    into = ReadFlag::Missing;
    if (isReadable && written.empty())
        return simdjson::SUCCESS;
    addIssue(DocumentIssue::WrongType);
    const std::string word = asciiFolded(written);
    const auto number = numberIn(written);
    into = ReadFlag::Unreadable;
    if (isReadable && (isOneOf(word, {"true", "yes", "on"}) || number == 1))
        into = ReadFlag::True;
    else if (isReadable && (isOneOf(word, {"false", "no", "off"}) || number == 0))
        into = ReadFlag::False;
    return simdjson::SUCCESS;
}

// A number is in ms since 1970, also as a text: Elasticsearch reads both so.
error_code DocumentReader::time(Value &value, std::int64_t &into)
{
    std::string_view written;
    bool isReadable = true;
    if (const error_code error = scalar(value, written, isReadable))
        return error;
    if (isReadable && written.empty())
        return simdjson::SUCCESS;
    const std::int64_t time = isReadable ? timeIn(written) : noTime;
    const auto ms = time == noTime && isReadable ? numberIn(written) : std::nullopt;
    if (ms && std::abs(*ms) <= farthest)
        addIssue(DocumentIssue::NumberForDate);
    else if (time == noTime)
        addIssue(DocumentIssue::UnreadableDate);
    into = ms && std::abs(*ms) <= farthest ? static_cast<std::int64_t>(*ms) : time;
    return simdjson::SUCCESS;
}

}
