// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/security/zod.h"

#include <algorithm>
#include <deque>

#include "app/demo/security/zodtexts.h"

namespace reeve::demo::zod {

namespace {

const Json undefined = Json(Json::value_t::discarded);
const Parsed invalid{Verdict::Invalid, undefined};

Parsed wrongType(std::string_view expected, const Json *value, const std::string &path, Issues &issues)
{
    issues.push_back({path, typeMessage(expected, value)});
    return invalid;
}

std::string below(const std::string &path, const std::string &key)
{
    return path.empty() ? key : path + '.' + key;
}

Verdict worse(Verdict a, Verdict b)
{
    return std::max(a, b);
}

}

Schema anything()
{
    return [](const Json *value, const std::string &, Issues &) {
        return Parsed{Verdict::Valid, value ? *value : undefined};
    };
}

Schema nothing()
{
    return [](const Json *value, const std::string &path, Issues &issues) {
        return value && value->is_null() ? Parsed{} : wrongType("null", value, path, issues);
    };
}

Schema flag()
{
    return [](const Json *value, const std::string &path, Issues &issues) {
        return value && value->is_boolean() ? Parsed{Verdict::Valid, *value}
                                            : wrongType("boolean", value, path, issues);
    };
}

Schema literal(Json expected)
{
    return [expected = std::move(expected)](const Json *value, const std::string &path, Issues &issues) {
        if (value && *value == expected)
            return Parsed{Verdict::Valid, expected};
        issues.push_back({path, "Invalid literal value, expected " + textOf(expected)});
        return invalid;
    };
}

Schema choice(std::vector<std::string> values)
{
    return [values = std::move(values)](const Json *value, const std::string &path, Issues &issues) {
        if (value && value->is_string() && std::ranges::find(values, value->get<std::string>()) != values.end())
            return Parsed{Verdict::Valid, *value};
        if (!value || !value->is_string())
            return wrongType(alternativesText(values), value, path, issues);
        issues.push_back({path,
            "Invalid enum value. Expected " + alternativesText(values) + ", received '" + value->get<std::string>()
                + '\''});
        return invalid;
    };
}

Schema list(Schema item, size_t fewest, size_t most)
{
    return [item = std::move(item), fewest, most](const Json *value, const std::string &path, Issues &issues) {
        if (!value || !value->is_array())
            return wrongType("array", value, path, issues);
        Parsed result{Verdict::Valid, Json::array()};
        if (value->size() < fewest) {
            issues.push_back({path, "Array must contain at least " + std::to_string(fewest) + " element(s)"});
            result.verdict = Verdict::Dirty;
        } else if (value->size() > most) {
            issues.push_back({path, "Array must contain at most " + std::to_string(most) + " element(s)"});
            result.verdict = Verdict::Dirty;
        }
        for (size_t i = 0; i < value->size(); ++i) {
            Parsed one = item(&(*value)[i], below(path, std::to_string(i)), issues);
            result.verdict = worse(result.verdict, one.verdict);
            result.value.push_back(one.value.is_discarded() ? Json() : std::move(one.value));
        }
        return result;
    };
}

Schema record(Schema item)
{
    return [item = std::move(item)](const Json *value, const std::string &path, Issues &issues) {
        if (!value || !value->is_object())
            return wrongType("object", value, path, issues);
        Parsed result{Verdict::Valid, Json::object()};
        for (const auto &[key, member] : value->items()) {
            Parsed one = item(&member, below(path, key), issues);
            result.verdict = worse(result.verdict, one.verdict);
            result.value[key] = std::move(one.value);
        }
        return result;
    };
}

Schema object(Members members, Unknown unknown)
{
    return [members = std::move(members), unknown](const Json *value, const std::string &path, Issues &issues) {
        if (!value || !value->is_object())
            return wrongType("object", value, path, issues);
        Parsed result{Verdict::Valid, Json::object()};
        std::vector<std::string> strange;
        for (const auto &[key, schema] : members) {
            Parsed one = schema(value->contains(key) ? &(*value)[key] : nullptr, below(path, key), issues);
            result.verdict = worse(result.verdict, one.verdict);
            if (!one.value.is_discarded())
                result.value[key] = std::move(one.value);
        }
        for (const auto &[key, member] : value->items()) {
            if (std::ranges::any_of(members, [&](const auto &known) { return known.first == key; }))
                continue;
            if (unknown == Unknown::Kept)
                result.value[key] = member;
            strange.push_back(key);
        }
        if (unknown == Unknown::Refused && !strange.empty()) {
            issues.push_back({path, unrecognizedMessage(strange)});
            result.verdict = worse(result.verdict, Verdict::Dirty);
        }
        return result;
    };
}

Schema both(Schema first, Schema second)
{
    return [first = std::move(first), second = std::move(second)](
               const Json *value, const std::string &path, Issues &issues) {
        Parsed left = first(value, path, issues);
        Parsed right = second(value, path, issues);
        if (left.verdict == Verdict::Invalid || right.verdict == Verdict::Invalid)
            return invalid;
        for (auto &[key, member] : right.value.items())
            left.value[key] = member;
        left.verdict = worse(left.verdict, right.verdict);
        return left;
    };
}

Schema either(std::vector<Schema> alternatives)
{
    return [alternatives = std::move(alternatives)](const Json *value, const std::string &path, Issues &issues) {
        Issues all;
        Issues dirtyIssues;
        Parsed dirty = invalid;
        for (const Schema &alternative : alternatives) {
            Issues own;
            Parsed one = alternative(value, path, own);
            if (one.verdict == Verdict::Valid)
                return one;
            if (one.verdict == Verdict::Dirty && dirty.verdict == Verdict::Invalid) {
                dirty = std::move(one);
                dirtyIssues = own;
            }
            all.insert(all.end(), own.begin(), own.end());
        }
        if (dirty.verdict == Verdict::Dirty)
            issues.insert(issues.end(), dirtyIssues.begin(), dirtyIssues.end());
        else
            issues.push_back({path, "Invalid input", std::move(all)});
        return dirty;
    };
}

Schema decidedBy(std::string key, std::vector<std::pair<std::string, Schema>> alternatives)
{
    return [key = std::move(key), alternatives = std::move(alternatives)](
               const Json *value, const std::string &path, Issues &issues) {
        if (!value || !value->is_object())
            return wrongType("object", value, path, issues);
        const auto chosen = std::ranges::find_if(
            alternatives, [&](const auto &one) { return value->contains(key) && (*value)[key] == Json(one.first); });
        if (chosen != alternatives.end())
            return chosen->second(value, path, issues);
        std::vector<std::string> values;
        for (const auto &[name, schema] : alternatives)
            values.push_back(name);
        issues.push_back({below(path, key), "Invalid discriminator value. Expected " + alternativesText(values)});
        return invalid;
    };
}

Schema optional(Schema schema)
{
    return [schema = std::move(schema)](const Json *value, const std::string &path, Issues &issues) {
        return value ? schema(value, path, issues) : Parsed{Verdict::Valid, undefined};
    };
}

Schema nullable(Schema schema)
{
    return [schema = std::move(schema)](const Json *value, const std::string &path, Issues &issues) {
        return value && value->is_null() ? Parsed{} : schema(value, path, issues);
    };
}

Schema withDefault(Schema schema, Json otherwise)
{
    return [schema = std::move(schema), otherwise = std::move(otherwise)](const Json *value, const std::string &path,
               Issues &issues) { return schema(value ? value : &otherwise, path, issues); };
}

Schema partial(Members members, Unknown unknown)
{
    for (auto &[key, schema] : members)
        schema = optional(std::move(schema));
    return object(std::move(members), unknown);
}

Schema refined(Schema schema, std::function<std::string(const Json &)> judge)
{
    return [schema = std::move(schema), judge = std::move(judge)](
               const Json *value, const std::string &path, Issues &issues) {
        Parsed result = schema(value, path, issues);
        if (result.verdict == Verdict::Invalid || result.value.is_discarded())
            return result;
        if (const std::string problem = judge(result.value); !problem.empty()) {
            issues.push_back({path, problem});
            result.verdict = Verdict::Dirty;
        }
        return result;
    };
}

tl::expected<Json, std::string> parsed(const Schema &schema, const Json &value)
{
    Issues issues;
    Parsed result = schema(value.is_discarded() ? nullptr : &value, {}, issues);
    if (issues.empty())
        return std::move(result.value);
    // Kibana: the issues of a union go to the end of the queue.
    std::deque<Issue> queue(issues.begin(), issues.end());
    std::vector<std::string> messages;
    for (; !queue.empty(); queue.pop_front()) {
        const Issue &issue = queue.front();
        if (issue.alternatives.empty()) {
            messages.push_back(issue.path.empty() ? issue.message : issue.path + ": " + issue.message);
            continue;
        }
        const Issues alternatives = issue.alternatives;
        queue.insert(queue.end(), alternatives.begin(), alternatives.end());
    }
    return tl::unexpected(joinedMessages(messages));
}

}
