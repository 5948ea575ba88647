// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/models/endpoints/query/kqlmatcher.h"

#include <QJsonArray>
#include <algorithm>

#include "app/demo/fleet/addresses.h"
#include "app/demo/fleet/kqltest.h"

namespace reeve::samples {

namespace {

using Kind = demo::KqlNode::Kind;

void flatten(const std::string &name, const QJsonValue &value, IndexedDocument &document)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            flatten(name + '.' + it.key().toStdString(), it.value(), document);
    } else if (value.isArray()) {
        for (const QJsonValue &one : value.toArray())
            flatten(name, one, document);
    } else if (value.isBool()) {
        document[name].push_back(value.toBool() ? "true" : "false");
    } else if (value.isString()) {
        document[name].push_back(value.toString().toStdString());
    }
}

bool isFlag(const std::string &field)
{
    return field.ends_with(".isolation");
}

bool isAddress(const std::string &field)
{
    return field.ends_with(".host.ip");
}

bool compares(const demo::KqlNode &node, const std::string &field, const std::string &text)
{
    if (node.value.isAnything())
        return true;
    if (!isAddress(field))
        return demo::matchesKeyword(node.value, text);
    const auto range = demo::addressRange(node.value.pieces.front());
    const auto address = demo::addressBytes(text);
    return range && address && *address >= range->first && *address <= range->second;
}

}

IndexedDocument indexed(const QJsonObject &item)
{
    IndexedDocument document;
    flatten("united.endpoint", item[QLatin1StringView("metadata")], document);
    return document;
}

tl::expected<KqlMatcher, std::string> KqlMatcher::of(const QString &kuery)
{
    auto node = demo::parseKql(kuery.toStdString());
    if (!node)
        return tl::unexpected(node.error());
    if (const std::string refused = refusal(*node); !refused.empty())
        return tl::unexpected(refused);
    KqlMatcher matcher;
    matcher.m_node = std::move(*node);
    return matcher;
}

std::string KqlMatcher::refusal(const demo::KqlNode &node)
{
    for (const demo::KqlNode &child : node.children) {
        if (std::string refused = refusal(child); !refused.empty())
            return refused;
    }
    if (node.kind == Kind::All || node.kind == Kind::And || node.kind == Kind::Or || node.kind == Kind::Not)
        return {};
    if (node.kind != Kind::Is || node.field.pieces.size() != 1)
        return "no plain condition on one field: " + demo::kqlText(node);
    const std::string &field = node.field.pieces.front();
    if (node.value.isAnything())
        return {};
    if (node.value.isWildcard() && (isFlag(field) || isAddress(field)))
        return "a wildcard where none may be: " + demo::kqlText(node);
    if (isAddress(field) && !demo::addressRange(node.value.pieces.front()))
        return "no address: " + demo::kqlText(node);
    if (isFlag(field) && node.value.pieces.front() != "true" && node.value.pieces.front() != "false")
        return "neither true nor false: " + demo::kqlText(node);
    return {};
}

bool KqlMatcher::holds(const demo::KqlNode &node, const IndexedDocument &document)
{
    const auto child = [&](const demo::KqlNode &one) { return holds(one, document); };
    switch (node.kind) {
    case Kind::All:
        return true;
    case Kind::And:
        return std::ranges::all_of(node.children, child);
    case Kind::Or:
        return std::ranges::any_of(node.children, child);
    case Kind::Not:
        return !child(node.children.front());
    case Kind::Is:
    case Kind::Less:
    case Kind::LessOrEqual:
    case Kind::Greater:
    case Kind::GreaterOrEqual:
    case Kind::Nested:
        break;
    }
    const std::string &field = node.field.pieces.front();
    const auto values = document.find(field);
    return values != document.end()
        && std::ranges::any_of(values->second, [&](const std::string &text) { return compares(node, field, text); });
}

}
