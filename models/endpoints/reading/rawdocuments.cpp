// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/reading/rawdocuments.h"

#include <algorithm>
#include <simdjson.h>

namespace reeve {

namespace {

namespace od = simdjson::ondemand;
using simdjson::error_code;

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(blanks);
    return begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

error_code rawText(od::value item, std::string_view &text)
{
    od::json_type type{};
    if (const error_code error = item.type().get(type))
        return error;
    if (type == od::json_type::object) {
        od::object object;
        if (const error_code error = item.get_object().get(object))
            return error;
        return object.raw_json().get(text);
    }
    if (type == od::json_type::array) {
        od::array array;
        if (const error_code error = item.get_array().get(array))
            return error;
        return array.raw_json().get(text);
    }
    text = item.raw_json_token();
    return simdjson::SUCCESS;
}

error_code readItems(od::document &document, std::vector<std::string_view> &texts)
{
    od::object root;
    if (const error_code error = document.get_object().get(root))
        return error;
    for (auto field : root) {
        std::string_view key;
        if (const error_code error = field.unescaped_key().get(key))
            return error;
        if (key != "data")
            continue;
        od::array items;
        if (const error_code error = field.value().get_array().get(items))
            return error;
        texts.clear(); // as with other readers, the last of several counts
        for (auto item : items) {
            od::value value;
            std::string_view text;
            if (const error_code error = item.get(value))
                return error;
            if (const error_code error = rawText(value, text))
                return error;
            texts.push_back(trimmed(text));
        }
    }
    return simdjson::SUCCESS;
}

}

std::vector<std::string_view> rawDocuments(const QByteArray &body)
{
    const simdjson::padded_string padded(body.constData(), static_cast<std::size_t>(body.size()));
    od::parser parser;
    od::document document;
    std::vector<std::string_view> texts;
    if (parser.iterate(padded).get(document) || readItems(document, texts))
        return {};
    // The same places in the caller's bytes.
    for (std::string_view &text : texts)
        text = {body.constData() + (text.data() - padded.data()), text.size()};
    return texts;
}

std::string asOneLine(std::string_view document)
{
    std::string line(document);
    std::ranges::replace(line, '\n', ' ');
    std::ranges::replace(line, '\r', ' ');
    return line;
}

}
