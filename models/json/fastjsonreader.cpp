// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/json/fastjsonreader.h"

#include <array>
#include <cmath>
#include <simdjson.h>

#include "models/json/jsonnumber.h"
#include "models/json/jsonreader.h"

namespace reeve {

namespace {

namespace lib = simdjson::ondemand;

// Thrown for what the exact reader has to decide.
struct NotPlain {
};

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// The names of members are few and stand in a document often: equal ones share their text.
class Names
{
public:
    QString shared(std::string_view name)
    {
        if (name.empty() || name.size() > longest)
            return fromUtf8(name);
        const auto first = static_cast<unsigned char>(name.front());
        const auto last = static_cast<unsigned char>(name.back());
        const size_t slot = (first * 31U + last * 7U + name.size() * 131U) % m_names.size();
        Entry &entry = m_names[slot];
        if (entry.bytes != name)
            entry = {std::string(name), fromUtf8(name)};
        return entry.text;
    }

private:
    static constexpr size_t longest = 64;
    struct Entry {
        std::string bytes{};
        QString text{};
    };
    std::array<Entry, 512> m_names{};
};

// The digits as they stand there.
JsonValue numberFrom(std::string_view token)
{
    while (
        !token.empty() && (token.back() == ' ' || token.back() == '\n' || token.back() == '\r' || token.back() == '\t'))
        token.remove_suffix(1);
    QString digits = QString::fromLatin1(token.data(), static_cast<qsizetype>(token.size()));
    const bool isPlain = std::all_of(token.begin(), token.end(), [](char c) { return c >= '0' && c <= '9'; })
        && token.size() < 19 && !token.empty() && (token.front() != '0' || token.size() == 1);
    if (!isPlain && (!JsonNumber::from(digits) || !std::isfinite(digits.toDouble())))
        throw NotPlain();
    return JsonValue::number(std::move(digits));
}

class Builder
{
public:
    JsonValue value(lib::value from, int depth);

private:
    JsonValue list(lib::array from, int depth);
    JsonValue object(lib::object from, int depth);

    Names m_names{};
};

JsonValue Builder::list(lib::array from, int depth)
{
    JsonValue result = JsonValue::array();
    for (auto item : from)
        result.append(value(item.value(), depth));
    return result;
}

JsonValue Builder::object(lib::object from, int depth)
{
    JsonValue result = JsonValue::object();
    for (auto member : from) {
        QString name = m_names.shared(member.unescaped_key().value());
        result.addMember(std::move(name), value(member.value().value(), depth));
    }
    return result;
}

JsonValue Builder::value(lib::value from, int depth)
{
    switch (from.type().value()) {
    case lib::json_type::object:
        if (depth >= deepestJson)
            throw NotPlain();
        return object(from.get_object().value(), depth + 1);
    case lib::json_type::array:
        if (depth >= deepestJson)
            throw NotPlain();
        return list(from.get_array().value(), depth + 1);
    case lib::json_type::string:
        return JsonValue::string(fromUtf8(from.get_string().value()));
    case lib::json_type::number:
        return numberFrom(from.raw_json_token());
    case lib::json_type::boolean:
        return JsonValue::boolean(from.get_bool().value());
    case lib::json_type::null:
        if (!from.is_null())
            throw NotPlain();
        return {};
    }
    throw NotPlain();
}

}

std::optional<JsonValue> readJsonFast(const QByteArray &text)
{
    try {
        const simdjson::padded_string padded(text.constData(), static_cast<size_t>(text.size()));
        lib::parser parser;
        lib::document document = parser.iterate(padded).value();
        const lib::json_type type = document.type().value();
        if (type != lib::json_type::object && type != lib::json_type::array)
            return {};
        JsonValue result = Builder().value(document.get_value().value(), 0);
        // Nothing follows.
        const bool isAll = document.current_location().error() == simdjson::OUT_OF_BOUNDS;
        return isAll ? std::optional(std::move(result)) : std::nullopt;
    } catch (const simdjson::simdjson_error &) {
        return {};
    } catch (const NotPlain &) {
        return {};
    }
}

}
