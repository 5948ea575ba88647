// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Schemas of JSON values, built from smaller ones; they find the problems of a value in the order and with the messages
// of io-ts, the library with which the cases plugin of Kibana 8.18 checks requests.

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

#include "app/demo/base/json.h"

namespace reeve::demo {

using Problems = std::vector<std::string>;

class Schema
{
public:
    // Returns the value without keys that the schema does not know, or appends the problems and returns nullopt.
    // value: null stands for JavaScript's undefined. path: the keys that lead to it, joined by commas.
    using Decode = std::function<std::optional<Json>(const Json *value, const std::string &path, Problems &problems)>;
    // Texts that members must equal, by key; a union whose members differ in one of them is decided by it.
    using Tags = std::vector<std::pair<std::string, std::vector<Json>>>;

    explicit Schema(Decode decode, Tags tags = {}) : m_decode(std::move(decode)), m_tags(std::move(tags)) { }

    std::optional<Json> decode(const Json *value, const std::string &path, Problems &problems) const
    {
        return m_decode(value, path, problems);
    }
    const Tags &tags() const { return m_tags; }

private:
    Decode m_decode;
    Tags m_tags;
};

using Members = std::vector<std::pair<std::string, Schema>>;

Schema textSchema();
Schema numberSchema();
Schema flagSchema();
Schema nullSchema();
Schema anythingSchema();
Schema literalSchema(Json value);
Schema choiceSchema(std::initializer_list<std::string_view> values);
Schema listSchema(Schema item);
Schema recordSchema(); // an object with any keys and values
Schema strictSchema(Members members); // all have to be there; other keys are dropped
Schema partialSchema(Members members); // each may be absent; other keys are dropped
Schema allOf(std::vector<Schema> parts); // an intersection
Schema anyOf(std::vector<Schema> alternatives); // a union

Schema orNull(Schema schema);
// Lengths are those of the trimmed text in UTF-16 code units. name: the field's name in messages.
Schema limitedText(std::string name, size_t shortest, size_t longest);
Schema limitedList(Schema item, std::string name, size_t fewest, size_t most);
Schema filledText(); // not blank
Schema safeInteger(std::string name);
Schema keyText(size_t longest); // a-z, 0-9, _ and -
Schema numberOrNumeral(); // a number, or text that JavaScript reads as one

// Checks more than shapes: judge returns the message of a problem, or "".
Schema refined(Schema schema, std::function<std::string(const Json &)> judge);

using Checked = tl::expected<Json, std::string>; // the value, or the message of a 400

// Refuses problems, then keys that the schema does not know ("invalid keys ..."). Returns the decoded value.
// value: null is treated like JSON's null.
Checked checked(const Schema &schema, const Json &value);

size_t utf16Length(std::string_view utf8);
// Removes white space at both ends, as JavaScript's trim() does.
std::string trimmed(std::string_view text);

}
