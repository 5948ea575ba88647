// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/kqlfilter.h"

#include <algorithm>
#include <optional>
#include <span>

#include "app/demo/fleet/fields.h"
#include "app/demo/fleet/kqltest.h"

namespace reeve::demo {

namespace {

using Kind = KqlNode::Kind;
using Refusal = std::string;

struct Surroundings {
    const Fleet &fleet;
    int64_t now;
    std::string prefix;
};

EndpointFilter onField(const FleetField &field, ValueTest test, const Surroundings &around)
{
    return [read = field.read, test = std::move(test), &fleet = around.fleet, now = around.now](uint64_t i) {
        std::vector<std::string> values;
        read(fleet, i, now, values);
        return std::any_of(values.begin(), values.end(), test);
    };
}

// Returns the at most four hexadecimal digits of a node that compares the agent id's prefix; nullopt for other nodes.
std::optional<std::string> idPrefix(const KqlNode &node, const Surroundings &around)
{
    if (node.kind != Kind::Is || node.field.pieces.size() != 1 || node.value.pieces.size() != 2
        || !node.value.pieces.back().empty())
        return std::nullopt;
    const std::string &prefix = node.value.pieces.front();
    const std::string &name = node.field.pieces.front();
    const FleetField *field = fleetField(name.starts_with("united.") ? name : around.prefix + name);
    if (!field || !field->name.ends_with(".agent.id") || prefix.empty() || prefix.size() > 4
        || prefix.find_first_not_of("0123456789abcdef") != std::string::npos)
        return std::nullopt;
    return prefix;
}

// A filter for prefixes of the agent id, as clients use to read a fleet in slices. Compares numbers, not texts, for
// speed.
EndpointFilter onIdPrefixes(std::span<const KqlNode> nodes, const Surroundings &around)
{
    std::vector<bool> wanted(0x10000);
    std::vector<std::string> prefixes;
    for (const KqlNode &node : nodes) {
        const auto prefix = idPrefix(node, around);
        if (!prefix)
            return {};
        const size_t width = size_t{1} << (16 - 4 * prefix->size());
        const size_t first = std::stoull(*prefix, nullptr, 16) * width;
        std::fill_n(wanted.begin() + static_cast<std::ptrdiff_t>(first), width, true);
        prefixes.push_back(*prefix);
    }
    return [&fleet = around.fleet, wanted = std::move(wanted), prefixes = std::move(prefixes)](uint64_t i) {
        if (fleet.hasUuid(i))
            return bool{wanted[fleet.idDigits(i, 4)]};
        const std::string id = fleet.agentId(i);
        return std::any_of(
            prefixes.begin(), prefixes.end(), [&](const auto &prefix) { return id.starts_with(prefix); });
    };
}

EndpointFilter anyOf(std::vector<EndpointFilter> filters)
{
    return [filters = std::move(filters)](uint64_t i) {
        return std::any_of(filters.begin(), filters.end(), [i](const auto &filter) { return filter(i); });
    };
}

EndpointFilter allOf(std::vector<EndpointFilter> filters)
{
    return [filters = std::move(filters)](uint64_t i) {
        return std::all_of(filters.begin(), filters.end(), [i](const auto &filter) { return filter(i); });
    };
}

EndpointFilter nothing()
{
    return [](uint64_t) { return false; };
}

bool isRange(const KqlNode &node)
{
    return node.kind != Kind::Is;
}

// Elasticsearch looks for a value without a field in every field, and skips those of a type that has no such value.
EndpointFilter onEveryField(const KqlNode &node, const Surroundings &around)
{
    std::vector<EndpointFilter> filters;
    for (const FleetField &field : fleetFields()) {
        if (around.prefix.empty() && field.name.starts_with("fleet-agents."))
            continue;
        if (auto test = kqlTest(node, field, around.now))
            filters.push_back(onField(field, std::move(*test), around));
    }
    return anyOf(std::move(filters));
}

// Whether name is the field's own, or matches it with stars, or that of an object that holds the field.
bool stands(const KqlValue &name, std::string_view field)
{
    if (name.isWildcard())
        return matches(name, field);
    const std::string &text = name.pieces.front();
    return field.starts_with(text) && (field.size() == text.size() || field[text.size()] == '.');
}

// A name with stars, or of an object. Kibana has no list of fields here, so Elasticsearch gets the name as it is: it finds
// fields by it where it asks whether a value exists, and for values with stars; elsewhere it knows no such field.
tl::expected<EndpointFilter, Refusal> onFieldsNamed(
    const KqlValue &name, const KqlNode &node, const Surroundings &around)
{
    const bool isExists = node.value.isAnything();
    if (isRange(node) || !(isExists || (name.isWildcard() && node.value.isWildcard())))
        return nothing();
    std::vector<EndpointFilter> filters;
    for (const FleetField &field : fleetFields()) {
        if (!stands(name, field.name))
            continue;
        auto test = kqlTest(node, field, around.now);
        if (!test)
            return tl::unexpected(test.error());
        filters.push_back(onField(field, std::move(*test), around));
    }
    return anyOf(std::move(filters));
}

// The name as the index has it.
KqlValue fullName(KqlValue name, const Surroundings &around)
{
    std::string &begin = name.pieces.front();
    if (!around.prefix.empty() && !name.isWildcard() && begin == "tags")
        begin = "fleet-agents.tags"; // which the united index does not map
    else if (!around.prefix.empty() && !begin.starts_with("united.") && (name.isWildcard() || begin != "status"))
        begin.insert(0, around.prefix);
    return name;
}

tl::expected<EndpointFilter, Refusal> comparison(const KqlNode &node, const Surroundings &around)
{
    const bool isNull = !node.value.quoted && node.value.pieces == std::vector<std::string>{"null"};
    if (isNull && !isRange(node))
        return tl::unexpected(Refusal("query requires query value")); // also for a field that is not mapped
    if (node.field.pieces.empty() && isRange(node))
        return nothing();
    if (node.field.isAnything() && node.value.isAnything() && !isRange(node))
        return [](uint64_t) { return true; };
    if (node.field.pieces.empty())
        return onEveryField(node, around);
    const KqlValue name = fullName(node.field, around);
    const FleetField *field = name.isWildcard() ? nullptr : fleetField(name.pieces.front());
    if (!field)
        return onFieldsNamed(name, node, around);
    auto test = kqlTest(node, *field, around.now);
    if (!test)
        return tl::unexpected(test.error());
    return onField(*field, std::move(*test), around);
}

tl::expected<EndpointFilter, Refusal> compile(const KqlNode &node, const Surroundings &around)
{
    const bool isAny = node.kind == Kind::Or;
    if (auto filter = onIdPrefixes(isAny ? std::span(node.children) : std::span(&node, 1), around))
        return filter;
    std::vector<EndpointFilter> children;
    if (node.kind == Kind::Nested) // endpoints have no nested fields
        return tl::unexpected("[nested] failed to find nested object under path [" + node.field.pieces.front() + "]");
    for (const KqlNode &child : node.children) {
        auto filter = compile(child, around);
        if (!filter)
            return filter;
        children.push_back(std::move(*filter));
    }
    switch (node.kind) {
    case Kind::All:
        return [](uint64_t) { return true; };
    case Kind::And:
        return allOf(std::move(children));
    case Kind::Or:
        return anyOf(std::move(children));
    case Kind::Not:
        return [child = std::move(children.front())](uint64_t i) { return !child(i); };
    case Kind::Is:
    case Kind::Less:
    case Kind::LessOrEqual:
    case Kind::Greater:
    case Kind::GreaterOrEqual:
    case Kind::Nested:
        break;
    }
    return comparison(node, around);
}

}

tl::expected<EndpointFilter, std::string> filterFor(
    const KqlNode &query, const Fleet &fleet, int64_t now, std::string_view prefix)
{
    return compile(query, {fleet, now, std::string(prefix)});
}

}
