// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/cases/schema.h"

#include <algorithm>

namespace reeve::demo {

namespace {

// JavaScript's rendering of a value inside a template text; objects and arrays are JSON.
std::string shown(const Json *value)
{
    if (!value)
        return "undefined";
    return value->is_string() ? value->get<std::string>() : textOf(*value);
}

void invalid(const Json *value, const std::string &path, Problems &problems)
{
    problems.push_back("Invalid value \"" + shown(value) + "\" supplied to \"" + path + "\"");
}

std::string below(const std::string &path, const std::string &key)
{
    return path.empty() ? key : path + "," + key;
}

Schema typed(bool (Json::*isType)() const noexcept)
{
    return Schema([isType](const Json *value, const std::string &path, Problems &problems) -> std::optional<Json> {
        if (value && (value->*isType)())
            return *value;
        invalid(value, path, problems);
        return std::nullopt;
    });
}

const Json *member(const Json &object, const std::string &key)
{
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
}

enum class Presence { Required, Optional };

Schema objectSchema(Members members, Presence presence)
{
    Schema::Tags tags;
    for (const auto &[key, schema] : members) {
        if (!schema.tags().empty() && schema.tags().front().first.empty())
            tags.emplace_back(key, schema.tags().front().second);
    }
    if (presence == Presence::Optional)
        tags.clear();
    const auto decode = [members = std::move(members), presence](
                            const Json *value, const std::string &path, Problems &problems) -> std::optional<Json> {
        if (!value || !value->is_object()) {
            invalid(value, path, problems);
            return std::nullopt;
        }
        Json decoded = Json::object();
        for (const auto &[key, given] : value->items()) {
            if (std::any_of(members.begin(), members.end(), [&](const auto &known) { return known.first == key; }))
                decoded[key] = given;
        }
        bool good = true;
        for (const auto &[key, schema] : members) {
            const Json *given = member(*value, key);
            if (!given && presence == Presence::Optional)
                continue;
            auto result = schema.decode(given, below(path, key), problems);
            good = good && result;
            if (result && given)
                decoded[key] = std::move(*result);
        }
        return good ? std::optional(decoded) : std::nullopt;
    };
    return Schema(decode, std::move(tags));
}

const std::vector<Json> *tagged(const Schema &schema, const std::string &key)
{
    const auto found =
        std::find_if(schema.tags().begin(), schema.tags().end(), [&](const auto &entry) { return entry.first == key; });
    return found == schema.tags().end() || key.empty() ? nullptr : &found->second;
}

// The key whose required value differs between all alternatives; "" if there is none.
std::string tagOf(const std::vector<Schema> &alternatives)
{
    for (const auto &[key, first] : alternatives.front().tags()) {
        std::vector<Json> all;
        const bool distinct = std::all_of(alternatives.begin(), alternatives.end(), [&, name = key](const Schema &one) {
            const auto *values = tagged(one, name);
            if (!values || std::find_first_of(values->begin(), values->end(), all.begin(), all.end()) != values->end())
                return false;
            all.insert(all.end(), values->begin(), values->end());
            return true;
        });
        if (distinct)
            return key;
    }
    return {};
}

Schema taggedUnion(std::vector<Schema> alternatives, const std::string &tag)
{
    return Schema([alternatives = std::move(alternatives), tag](
                      const Json *value, const std::string &path, Problems &problems) -> std::optional<Json> {
        const Json *given = value && value->is_object() ? member(*value, tag) : nullptr;
        for (const Schema &one : alternatives) {
            const auto *values = tagged(one, tag);
            if (given && std::find(values->begin(), values->end(), *given) != values->end())
                return one.decode(value, path, problems);
        }
        invalid(value, path, problems);
        return std::nullopt;
    });
}

// Keys of original that decoded lacks, deeply; a value that decoded lacks is named by its JSON, as io-ts utilities do.
void findExcess(const Json &original, const Json *decoded, std::vector<std::string> &excess)
{
    if (!decoded || decoded->is_null()) {
        if (!original.is_null())
            excess.push_back(textOf(original));
        return;
    }
    if (original.is_array()) {
        for (size_t i = 0; i < original.size(); ++i) {
            if (original[i].is_structured())
                findExcess(original[i], decoded->is_array() && i < decoded->size() ? &(*decoded)[i] : nullptr, excess);
        }
    } else if (original.is_object()) {
        for (const auto &[key, value] : original.items()) {
            const Json *kept = decoded->is_object() ? member(*decoded, key) : nullptr;
            if (!kept)
                excess.push_back(key);
            if (value.is_object()) {
                findExcess(value, kept, excess);
            } else if (value.is_array()) {
                for (size_t i = 0; i < value.size(); ++i)
                    findExcess(value[i], kept && kept->is_array() && i < kept->size() ? &(*kept)[i] : nullptr, excess);
            }
        }
    }
}

std::string joined(const std::vector<std::string> &list)
{
    std::string text;
    for (auto it = list.begin(); it != list.end(); ++it) {
        if (std::find(list.begin(), it, *it) == it)
            text += (text.empty() ? "" : ",") + *it;
    }
    return text;
}

}

Schema textSchema()
{
    return typed(&Json::is_string);
}

Schema numberSchema()
{
    return typed(&Json::is_number);
}

Schema flagSchema()
{
    return typed(&Json::is_boolean);
}

Schema nullSchema()
{
    return typed(&Json::is_null);
}

Schema anythingSchema()
{
    return Schema([](const Json *value, const std::string &, Problems &) { return value ? *value : Json(); });
}

Schema recordSchema()
{
    return typed(&Json::is_object);
}

Schema literalSchema(Json value)
{
    const auto decode = [value](const Json *given, const std::string &path, Problems &problems) -> std::optional<Json> {
        if (given && *given == value)
            return value;
        invalid(given, path, problems);
        return std::nullopt;
    };
    return Schema(decode, {{"", {value}}});
}

Schema choiceSchema(std::initializer_list<std::string_view> values)
{
    const std::vector<Json> known(values.begin(), values.end());
    return Schema([known](const Json *given, const std::string &path, Problems &problems) -> std::optional<Json> {
        if (given && std::find(known.begin(), known.end(), *given) != known.end())
            return *given;
        invalid(given, path, problems);
        return std::nullopt;
    });
}

Schema listSchema(Schema item)
{
    return Schema([item = std::move(item)](
                      const Json *value, const std::string &path, Problems &problems) -> std::optional<Json> {
        if (!value || !value->is_array()) {
            invalid(value, path, problems);
            return std::nullopt;
        }
        Json decoded = Json::array();
        bool good = true;
        for (const Json &given : *value) {
            auto result = item.decode(&given, path, problems);
            good = good && result;
            decoded.push_back(result ? std::move(*result) : Json());
        }
        return good ? std::optional(decoded) : std::nullopt;
    });
}

Schema strictSchema(Members members)
{
    return objectSchema(std::move(members), Presence::Required);
}

Schema partialSchema(Members members)
{
    return objectSchema(std::move(members), Presence::Optional);
}

Schema allOf(std::vector<Schema> parts)
{
    Schema::Tags tags;
    for (const Schema &part : parts)
        tags.insert(tags.end(), part.tags().begin(), part.tags().end());
    const auto decode = [parts = std::move(parts)](
                            const Json *value, const std::string &path, Problems &problems) -> std::optional<Json> {
        Json merged = Json::object();
        bool good = true;
        for (const Schema &part : parts) {
            const auto result = part.decode(value, path, problems);
            good = good && result;
            if (result && result->is_object())
                merged.update(*result);
        }
        return good ? std::optional(merged) : std::nullopt;
    };
    return Schema(decode, std::move(tags));
}

Schema anyOf(std::vector<Schema> alternatives)
{
    if (const std::string tag = tagOf(alternatives); !tag.empty())
        return taggedUnion(std::move(alternatives), tag);
    return Schema([alternatives = std::move(alternatives)](
                      const Json *value, const std::string &path, Problems &problems) -> std::optional<Json> {
        Problems all;
        for (const Schema &one : alternatives) {
            if (auto result = one.decode(value, path, all))
                return result;
        }
        problems.insert(problems.end(), all.begin(), all.end());
        return std::nullopt;
    });
}

Schema orNull(Schema schema)
{
    return anyOf({std::move(schema), nullSchema()});
}

Schema refined(Schema schema, std::function<std::string(const Json &)> judge)
{
    return Schema([schema = std::move(schema), judge = std::move(judge)](
                      const Json *value, const std::string &path, Problems &problems) -> std::optional<Json> {
        auto result = schema.decode(value, path, problems);
        if (!result)
            return std::nullopt;
        if (auto problem = judge(*result); !problem.empty()) {
            problems.push_back(std::move(problem));
            return std::nullopt;
        }
        return result;
    });
}

Checked checked(const Schema &schema, const Json &value)
{
    Problems problems;
    const Json given = value.is_discarded() ? Json() : value;
    auto decoded = schema.decode(&given, "", problems);
    if (!decoded)
        return tl::unexpected(joined(problems));
    std::vector<std::string> excess;
    findExcess(given, &*decoded, excess);
    if (excess.empty())
        return *decoded;
    std::string keys;
    for (const std::string &key : excess)
        keys += (keys.empty() ? "" : ",") + key;
    return tl::unexpected("invalid keys \"" + keys + "\"");
}

}
