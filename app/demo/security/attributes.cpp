// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/security/attributes.h"

#include <algorithm>

#include "app/demo/base/dates.h"
#include "app/demo/fleet/kqltest.h"

namespace reeve::demo {

namespace {

using Kind = KqlNode::Kind;

std::string joinedTypes(const std::vector<std::string> &types)
{
    std::string all;
    for (const std::string &type : types)
        all += (all.empty() ? "" : ",") + type;
    return all;
}

std::string problemWithField(const std::string &name, const std::vector<std::string> &types)
{
    const auto dot = name.find('.');
    if (dot == std::string::npos)
        return "This key '" + name + "' need to be wrapped by a saved object type like " + joinedTypes(types);
    const std::string type = name.substr(0, dot);
    if (std::ranges::find(types, type) == types.end())
        return "This type '" + type + "' is not allowed";
    const std::string rest = name.substr(dot + 1);
    constexpr std::string_view rootFields[] = {
        "id", "updated_at", "created_at", "references", "namespaces", "originId", "type"};
    const bool isRoot = std::ranges::find(rootFields, rest) != std::end(rootFields);
    if (!isRoot && !rest.starts_with("attributes."))
        return "This key '" + name + "' does NOT match the filter proposition SavedObjectType.attributes.key";
    return {};
}

void collect(const KqlNode &node, const std::vector<std::string> &types, std::string &problems)
{
    if (node.field.pieces.size() == 1 && node.kind != Kind::All) {
        const std::string problem = problemWithField(node.field.pieces.front(), types);
        problems += (problems.empty() || problem.empty() ? "" : "\n") + problem;
    }
    for (const KqlNode &child : node.children)
        collect(child, types, problems);
}

tl::expected<bool, std::string> compares(const KqlNode &node, const Attributes &attributes)
{
    for (const Attribute &attribute : attributes) {
        if (!node.field.pieces.empty() && !matches(node.field, attribute.name))
            continue;
        if (node.kind == Kind::Is && node.value.isAnything()) {
            if (!attribute.values.empty())
                return true;
            continue;
        }
        const FleetField field{attribute.name, attribute.type, nullptr};
        const auto test = kqlTest(node, field, nowMs());
        if (!test)
            return tl::unexpected(test.error());
        if (std::ranges::any_of(attribute.values, *test))
            return true;
    }
    return false;
}

}

void addAttributes(Attributes &attributes, const std::string &name, const Json &value, FleetField::Type type)
{
    if (value.is_object()) {
        for (const auto &[key, member] : value.items())
            addAttributes(attributes, name + '.' + key, member, type);
        return;
    }
    if (value.is_array()) {
        for (const Json &item : value)
            addAttributes(attributes, name, item, type);
        return;
    }
    if (value.is_null())
        return;
    std::string text = value.is_string() ? value.get<std::string>() : textOf(value);
    if (type == FleetField::Type::Date) {
        const auto moment = parseMoment(text, nowMs());
        text = moment ? std::to_string(*moment) : text;
    }
    const auto known = std::ranges::find(attributes, name, &Attribute::name);
    if (known == attributes.end())
        attributes.push_back({name, type, {std::move(text)}});
    else
        known->values.push_back(std::move(text));
}

std::string problemWithFields(const KqlNode &query, const std::vector<std::string> &types)
{
    std::string problems;
    collect(query, types, problems);
    return problems.empty() ? problems : problems + ": Bad Request";
}

tl::expected<bool, std::string> passesFilter(const KqlNode &query, const Attributes &attributes)
{
    switch (query.kind) {
    case Kind::All:
        return true;
    case Kind::Not: {
        const auto inner = passesFilter(query.children.front(), attributes);
        return inner ? tl::expected<bool, std::string>(!*inner) : inner;
    }
    case Kind::And:
    case Kind::Or:
        for (const KqlNode &child : query.children) {
            const auto one = passesFilter(child, attributes);
            if (!one || *one == (query.kind == Kind::Or))
                return one;
        }
        return query.kind == Kind::And;
    case Kind::Nested: // no attribute that is here is nested
        return false;
    case Kind::Is:
    case Kind::Less:
    case Kind::LessOrEqual:
    case Kind::Greater:
    case Kind::GreaterOrEqual:
        break;
    }
    return compares(query, attributes);
}

}
