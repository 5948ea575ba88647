// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/operations/schema.h"

#include <algorithm>
#include <array>

#include "models/operations/apidocument.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestMerge = 32; // of allOf inside allOf
constexpr int mostMerged = 1000; // parts of one allOf, with those inside them

struct TypeName {
    QLatin1StringView name;
    Schema::Kind kind;
};

constexpr std::array typeNames{
    TypeName{"null"_L1, Schema::Kind::Null},
    TypeName{"boolean"_L1, Schema::Kind::Boolean},
    TypeName{"integer"_L1, Schema::Kind::Integer},
    TypeName{"number"_L1, Schema::Kind::Number},
    TypeName{"string"_L1, Schema::Kind::String},
    TypeName{"array"_L1, Schema::Kind::Array},
    TypeName{"object"_L1, Schema::Kind::Object},
};

std::optional<Schema::Kind> kindNamed(const QString &name)
{
    const auto *found =
        std::find_if(typeNames.begin(), typeNames.end(), [&](const TypeName &type) { return name == type.name; });
    return found == typeNames.end() ? std::nullopt : std::optional(found->kind);
}

// Adds the members of an object-valued keyword, such as "properties".
void mergeObjects(JsonValue &into, const JsonValue &from)
{
    for (size_t i = 0; i < from.size(); ++i)
        into.setMember(from.nameAt(i), from.at(i));
}

void mergeLists(JsonValue &into, const JsonValue &from)
{
    for (const JsonValue &item : from.items()) {
        if (std::find(into.items().begin(), into.items().end(), item) == into.items().end())
            into.append(item);
    }
}

void mergeKeyword(JsonValue &into, const QString &name, const JsonValue &value)
{
    JsonValue *old = into.find(name);
    if (!old)
        into.addMember(name, value);
    else if (name == "properties"_L1 && old->isObject() && value.isObject())
        mergeObjects(*old, value);
    else if (name == "required"_L1 && old->isArray() && value.isArray())
        mergeLists(*old, value);
}

// The target of the reference that node is; null where it leads nowhere.
const JsonValue *targetOf(const ApiDocument *document, const JsonValue &node)
{
    return document ? document->resolve(node) : &node;
}

bool hasParts(const JsonValue &node)
{
    const JsonValue *parts = node.find(u"allOf");
    return parts && parts->isArray();
}

// Whether the node is a reference beside which there may be more, as in OpenAPI 3.1.
bool mayRefer(const ApiDocument *document, const JsonValue &node)
{
    return document && document->readsBesideReferences() && !node.textOf(u"$ref").isEmpty();
}

class Merger
{
public:
    explicit Merger(const ApiDocument *document) : m_document(document) { }
    JsonValue merged(const JsonValue &node, int depth = 0);

private:
    JsonValue mergedParts(const JsonValue &node, int depth);
    JsonValue mergedReference(const JsonValue &node, int depth);

    const ApiDocument *m_document;
    int m_left = mostMerged;
};

JsonValue Merger::merged(const JsonValue &node, int depth)
{
    if (depth > deepestMerge || --m_left < 0)
        return JsonValue::object();
    if (mayRefer(m_document, node))
        return mergedReference(node, depth);
    const JsonValue *target = targetOf(m_document, node);
    if (target && target->isBoolean() && !target->toBoolean())
        return JsonValue::object({{u"not"_s, JsonValue::object()}});
    if (!target || !target->isObject())
        return JsonValue::object();
    return hasParts(*target) ? mergedParts(*target, depth) : *target;
}

JsonValue Merger::mergedReference(const JsonValue &node, int depth)
{
    JsonValue beside = node;
    beside.removeMember(u"$ref");
    JsonValue whole = merged(beside, depth + 1);
    const JsonValue *target = m_document->target(node.textOf(u"$ref"));
    const JsonValue referred = target ? merged(*target, depth + 1) : JsonValue();
    for (size_t i = 0; i < referred.size(); ++i)
        mergeKeyword(whole, referred.nameAt(i), referred.at(i));
    return whole;
}

JsonValue Merger::mergedParts(const JsonValue &node, int depth)
{
    JsonValue whole = node;
    const JsonValue parts = *node.find(u"allOf");
    whole.removeMember(u"allOf");
    for (const JsonValue &part : parts.items()) {
        const JsonValue plain = merged(part, depth + 1);
        for (size_t i = 0; i < plain.size(); ++i)
            mergeKeyword(whole, plain.nameAt(i), plain.at(i));
    }
    return whole;
}

std::vector<Schema::Kind> kindsIn(const JsonValue &node)
{
    std::vector<Schema::Kind> kinds;
    const JsonValue *type = node.find(u"type");
    const auto add = [&](const JsonValue &name) {
        if (const auto kind = kindNamed(name.text()))
            kinds.push_back(*kind);
    };
    if (type && type->isString())
        add(*type);
    else if (type && type->isArray())
        std::for_each(type->items().begin(), type->items().end(), add);
    return kinds;
}

// A schema without a type has the one that its keywords are about.
Schema::Kind impliedKind(const JsonValue &node)
{
    if (node.contains(u"properties") || node.contains(u"additionalProperties"))
        return Schema::Kind::Object;
    if (node.contains(u"items"))
        return Schema::Kind::Array;
    const JsonValue *values = node.find(u"enum");
    const bool hasTexts = values && values->isArray() && !values->isEmpty()
        && std::all_of(values->items().begin(), values->items().end(), [](const JsonValue &v) { return v.isString(); });
    return hasTexts ? Schema::Kind::String : Schema::Kind::Any;
}

const JsonValue *alternativesIn(const JsonValue &node)
{
    for (const QStringView name : {u"oneOf", u"anyOf"}) {
        const JsonValue *list = node.find(name);
        if (list && list->isArray() && !list->isEmpty())
            return list;
    }
    return nullptr;
}

}

Schema::Schema(std::shared_ptr<const ApiDocument> document, const JsonValue &node)
    : m_document(std::move(document)), m_node(Merger(m_document.get()).merged(node))
{
    if (mayRefer(m_document.get(), node))
        m_source = node;
    else if (const JsonValue *target = targetOf(m_document.get(), node); target && hasParts(*target))
        m_source = *target;
}

Schema::Kind Schema::kind() const
{
    std::vector<Kind> kinds = kindsIn(m_node);
    if (alternativesIn(m_node) && !m_node.contains(u"properties"))
        return Kind::Choice;
    if (kinds.size() > 1)
        std::erase(kinds, Kind::Null);
    if (kinds.empty())
        return impliedKind(m_node);
    return kinds.size() == 1 ? kinds.front() : Kind::Choice;
}

bool Schema::isNullable() const
{
    const JsonValue *nullable = m_node.find(u"nullable");
    const std::vector<Kind> kinds = kindsIn(m_node);
    return (nullable && nullable->toBoolean()) || std::find(kinds.begin(), kinds.end(), Kind::Null) != kinds.end();
}

bool Schema::isFile() const
{
    return kind() == Kind::String && format() == "binary"_L1;
}

QString Schema::title() const
{
    return m_node.textOf(u"title");
}

QString Schema::description() const
{
    return m_node.textOf(u"description");
}

QString Schema::format() const
{
    return m_node.textOf(u"format");
}

QString Schema::pattern() const
{
    return m_node.textOf(u"pattern");
}

const JsonValue *Schema::example() const
{
    if (const JsonValue *example = m_node.find(u"example"))
        return example;
    const JsonValue *examples = m_node.find(u"examples");
    return examples && examples->isArray() && !examples->isEmpty() ? &examples->at(0) : nullptr;
}

std::vector<JsonValue> Schema::enumeration() const
{
    if (const JsonValue *constant = m_node.find(u"const"))
        return {*constant};
    const JsonValue *values = m_node.find(u"enum");
    return values && values->isArray() ? values->items() : std::vector<JsonValue>();
}

std::optional<qint64> Schema::limit(QStringView keyword) const
{
    const JsonValue *value = m_node.find(keyword);
    bool isInteger = false;
    const qint64 number = value && value->isNumber() ? value->text().toLongLong(&isInteger) : 0;
    return isInteger ? std::optional(number) : std::nullopt;
}

QString Schema::bound(QStringView keyword) const
{
    const JsonValue *value = m_node.find(keyword);
    return value && value->isNumber() ? value->text() : QString();
}

std::vector<SchemaMember> Schema::members() const
{
    std::vector<SchemaMember> members;
    const JsonValue *properties = m_node.find(u"properties");
    const JsonValue *required = m_node.find(u"required");
    const auto isRequired = [&](const QString &name) {
        return required && required->isArray()
            && std::any_of(required->items().begin(), required->items().end(),
                [&](const JsonValue &one) { return one.text() == name; });
    };
    if (properties && properties->isObject()) {
        for (size_t i = 0; i < properties->size(); ++i) {
            const QString &name = properties->nameAt(i);
            members.push_back({name, child(properties->at(i)), isRequired(name)});
        }
    }
    return members;
}

std::optional<Schema> Schema::member(QStringView name) const
{
    const JsonValue *properties = m_node.find(u"properties");
    const JsonValue *node = properties ? properties->find(name) : nullptr;
    return node ? std::optional(child(*node)) : std::nullopt;
}

bool Schema::isClosed() const
{
    const JsonValue *others = m_node.find(u"additionalProperties");
    return others && others->isBoolean() && !others->toBoolean();
}

Schema Schema::otherMembers() const
{
    const JsonValue *others = m_node.find(u"additionalProperties");
    return others && others->isObject() ? child(*others) : Schema();
}

Schema Schema::items() const
{
    const JsonValue *items = m_node.find(u"items");
    return items && items->isObject() ? child(*items) : Schema();
}

std::vector<Schema> Schema::alternatives() const
{
    std::vector<Schema> result;
    if (const JsonValue *list = alternativesIn(m_node)) {
        for (const JsonValue &one : list->items())
            result.push_back(child(one));
        return result;
    }
    const JsonValue *types = m_node.find(u"type");
    if (!types || !types->isArray())
        return result;
    for (const JsonValue &type : types->items()) {
        JsonValue one = m_node;
        one.setMember(u"type"_s, type);
        if (type.text() != "null"_L1)
            result.push_back(child(one));
    }
    return result;
}

QString Schema::discriminator() const
{
    const JsonValue *discriminator = m_node.find(u"discriminator");
    return discriminator ? discriminator->textOf(u"propertyName") : QString();
}

namespace {

bool isOfKind(const JsonValue &value, Schema::Kind kind)
{
    switch (kind) {
    case Schema::Kind::Any:
    case Schema::Kind::Choice:
        return true;
    case Schema::Kind::Null:
        return value.isNull();
    case Schema::Kind::Boolean:
        return value.isBoolean();
    case Schema::Kind::Integer:
        return value.isNumber() && !value.text().contains(u'.');
    case Schema::Kind::Number:
        return value.isNumber();
    case Schema::Kind::String:
        return value.isString();
    case Schema::Kind::Array:
        return value.isArray();
    case Schema::Kind::Object:
        return value.isObject();
    }
    return false;
}

// How well value fits: -1 not at all, else the number of members that agree.
int fit(const Schema &schema, const JsonValue &value)
{
    if (value.isNull() && schema.isNullable())
        return 1;
    if (!isOfKind(value, schema.kind()))
        return -1;
    const std::vector<JsonValue> allowed = schema.enumeration();
    if (!allowed.empty() && std::find(allowed.begin(), allowed.end(), value) == allowed.end())
        return -1;
    if (!value.isObject())
        return allowed.empty() ? 1 : 2;
    int score = 1;
    for (const SchemaMember &member : schema.members()) {
        const JsonValue *found = value.find(member.name);
        const std::vector<JsonValue> values = member.schema.enumeration();
        if (found && !values.empty() && std::find(values.begin(), values.end(), *found) == values.end())
            return -1;
        if (!found && member.isRequired)
            score -= 1;
        else if (found)
            score += values.empty() ? 2 : 3;
    }
    return std::max(score, 0);
}

}

int alternativeFor(const Schema &choice, const JsonValue &value)
{
    const std::vector<Schema> alternatives = choice.alternatives();
    int best = -1;
    int bestFit = -1;
    for (size_t i = 0; i < alternatives.size(); ++i) {
        const int score = fit(alternatives[i], value);
        if (score > bestFit) {
            best = static_cast<int>(i);
            bestFit = score;
        }
    }
    return best;
}

}
