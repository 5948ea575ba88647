// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/operations/schematranslation.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

namespace reeve {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

constexpr int deepest = 400; // of inline schemas

template<size_t N> bool isOneOf(const QString &name, const std::array<QLatin1StringView, N> &names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array counts{
    "minLength"_L1, "maxLength"_L1, "minItems"_L1, "maxItems"_L1, "minProperties"_L1, "maxProperties"_L1};
constexpr std::array subschemas{"not"_L1, "if"_L1, "then"_L1, "else"_L1};
constexpr std::array choices{"anyOf"_L1, "oneOf"_L1};
constexpr std::array bounds{"minimum"_L1, "maximum"_L1};
constexpr std::array exclusiveBounds{"exclusiveMinimum"_L1, "exclusiveMaximum"_L1};

class Translator
{
public:
    Translator(const ApiDocument *document, SchemaParts &parts, std::vector<SchemaRule> &rules)
        : m_document(document), m_parts(parts), m_rules(rules), m_isNew(document && document->readsBesideReferences())
    {
    }
    json converted(const JsonValue &node, int depth);
    json convert(const JsonValue &node, int depth);

private:
    json reference(const JsonValue &node, const QString &pointer, int depth);
    void addPart(json &into, const JsonValue &node, bool isWithoutNull, int depth);
    json convertEach(const JsonValue &value, int depth);
    json convertMap(const JsonValue &value, int depth);
    void convertKeyword(json &into, const JsonValue &node, const QString &name, const JsonValue &value, int depth);
    void convertCount(json &into, const QString &name, const JsonValue &value);
    void convertBound(json &into, const JsonValue &node, const QString &name, const JsonValue &value);
    bool convertValues(json &into, const QString &name, const JsonValue &value);
    void convertItems(json &into, const JsonValue &node, int depth);
    void convertMembers(json &into, const JsonValue &node, int depth);
    void convertPatternMembers(json &into, const JsonValue &node, int depth);
    void convertDependencies(json &into, const JsonValue &node, int depth);
    void addRule(json &into, SchemaRule rule);

    const ApiDocument *m_document;
    SchemaParts &m_parts;
    std::vector<SchemaRule> &m_rules;
    bool m_isNew; // OpenAPI 3.1, which is JSON Schema 2020-12
};

void Translator::addRule(json &into, SchemaRule rule)
{
    into[RuleBuilder::keyword].push_back(m_rules.size());
    m_rules.push_back(std::move(rule));
}

// Adds a rule that asks the part.
void Translator::addPart(json &into, const JsonValue &node, bool isWithoutNull, int depth)
{
    addRule(into,
        [&parts = m_parts, part = m_parts.indexOf(node, isWithoutNull), isWithoutNull, depth](const CheckPlace &place) {
            return (isWithoutNull && place.node.value().isNull()) || parts.accepts(part, place, depth);
        });
}

json Translator::reference(const JsonValue &node, const QString &pointer, int depth)
{
    const JsonValue *target = m_document ? m_document->target(pointer) : nullptr;
    json schema = m_isNew ? converted(node, depth) : json::object();
    if (target)
        addPart(schema, *target, false, depth);
    return schema;
}

json Translator::convert(const JsonValue &node, int depth)
{
    if (node.isBoolean() && !node.toBoolean())
        return json::object({{"not", json::object()}});
    if (!node.isObject() || depth > deepest)
        return json::object();
    if (const JsonValue *ref = node.find(u"$ref"); ref && ref->isString())
        return reference(node, ref->text(), depth);
    const JsonValue *nullable = node.find(u"nullable");
    if (!nullable || !nullable->toBoolean())
        return converted(node, depth);
    json schema = json::object();
    addPart(schema, node, true, depth);
    return schema;
}

json Translator::converted(const JsonValue &node, int depth)
{
    json schema = json::object();
    for (size_t i = 0; i < node.size(); ++i) {
        if (node.find(node.nameAt(i)) == &node.at(i))
            convertKeyword(schema, node, node.nameAt(i), node.at(i), depth + 1);
    }
    convertItems(schema, node, depth + 1);
    convertMembers(schema, node, depth + 1);
    convertDependencies(schema, node, depth + 1);
    return schema;
}

json Translator::convertEach(const JsonValue &value, int depth)
{
    json result = json::array();
    for (const JsonValue &item : value.items())
        result.push_back(convert(item, depth));
    return result;
}

json Translator::convertMap(const JsonValue &value, int depth)
{
    json result = json::object();
    for (size_t i = 0; i < value.size(); ++i)
        result[libraryText(value.nameAt(i))] = convert(value.at(i), depth);
    return result;
}

// The texts of a list, each once.
json textsOf(const JsonValue &list)
{
    QStringList texts;
    for (const JsonValue &item : list.items()) {
        if (item.isString())
            texts += item.text();
    }
    texts.removeDuplicates();
    json result = json::array();
    for (const QString &text : texts)
        result.push_back(libraryText(text));
    return result;
}

// One name or a list of names; null when one of them is no type of JSON.
json knownTypes(const JsonValue &value)
{
    constexpr std::array names{
        "null"_L1, "boolean"_L1, "integer"_L1, "number"_L1, "string"_L1, "array"_L1, "object"_L1};
    const auto isKnown = [&](const JsonValue &one) { return one.isString() && isOneOf(one.text(), names); };
    if (value.isString())
        return isKnown(value) ? json(libraryText(value.text())) : json();
    const bool areKnown = !value.isEmpty() && std::all_of(value.items().begin(), value.items().end(), isKnown);
    return value.isArray() && areKnown ? textsOf(value) : json();
}

// A count that is no whole number, or below 0, has no meaning.
void Translator::convertCount(json &into, const QString &name, const JsonValue &value)
{
    constexpr double most = 1e15;
    const double count = value.isNumber() ? value.text().toDouble() : -1;
    if (count >= 0 && count == std::floor(count))
        into[name.toStdString()] = static_cast<int64_t>(std::min(count, most));
}

// OpenAPI 3.0: exclusiveMinimum says that minimum itself is not allowed. 3.1: it is a number of its own.
void Translator::convertBound(json &into, const JsonValue &node, const QString &name, const JsonValue &value)
{
    const QString exclusiveName = name == "minimum"_L1 ? u"exclusiveMinimum"_s : u"exclusiveMaximum"_s;
    const JsonValue *exclusive = node.find(exclusiveName);
    const bool isExclusive = exclusive && exclusive->isBoolean() && exclusive->toBoolean();
    addRule(into, boundRule(isExclusive ? exclusiveName : name, value.text()));
}

// Rules about the value itself; false when the keyword is another one.
bool Translator::convertValues(json &into, const QString &name, const JsonValue &value)
{
    if (name == "const"_L1)
        addRule(into, valuesRule(JsonValue::array({value})));
    else if (name == "enum"_L1 && value.isArray() && !value.isEmpty())
        addRule(into, valuesRule(value));
    else if (name == "uniqueItems"_L1 && value.toBoolean())
        addRule(into, uniqueRule());
    else if (name == "multipleOf"_L1 && value.isNumber() && value.text().toDouble() > 0)
        addRule(into, multipleRule(value.text()));
    else if (name == "pattern"_L1 && value.isString())
        addRule(into, patternRule(value.text()));
    else if (isOneOf(name, exclusiveBounds) && value.isNumber())
        addRule(into, boundRule(name, value.text()));
    else
        return false;
    return true;
}

void Translator::convertKeyword(
    json &into, const JsonValue &node, const QString &name, const JsonValue &value, int depth)
{
    if (convertValues(into, name, value))
        return;
    const std::string key = name.toStdString();
    if (isOneOf(name, counts)) {
        convertCount(into, name, value);
    } else if (isOneOf(name, bounds) && value.isNumber()) {
        convertBound(into, node, name, value);
    } else if (isOneOf(name, subschemas)) {
        into[key] = convert(value, depth);
    } else if (name == "allOf"_L1 && value.isArray()) {
        for (const JsonValue &part : value.items()) // the library stops at the first that refuses
            addPart(into, part, false, depth);
    } else if (isOneOf(name, choices) && value.isArray() && !value.isEmpty()) {
        into[key] = convertEach(value, depth);
    } else if (name == "required"_L1 && value.isArray()) {
        into[key] = textsOf(value);
    } else if (name == "type"_L1) {
        if (json types = knownTypes(value); !types.is_null())
            into[key] = std::move(types);
    } else if (name == "propertyNames"_L1) {
        addRule(into, [&parts = m_parts, part = m_parts.indexOf(value), depth](const CheckPlace &place) {
            const JsonValue &object = place.node.value();
            for (size_t i = 0; object.isObject() && i < object.size(); ++i) {
                const JsonValue text = JsonValue::string(object.nameAt(i));
                if (!parts.accepts(part, {CheckNode(text, place.node.work()), place.context, nullptr}, depth))
                    return place.refuse("Name refused by propertyNames: " + libraryText(object.nameAt(i)));
            }
            return true;
        });
    }
}

// 2020-12 says prefixItems and items where draft 7 says items, as a list, and additionalItems.
void Translator::convertItems(json &into, const JsonValue &node, int depth)
{
    const JsonValue *first = node.find(u"prefixItems");
    const JsonValue *items = node.find(u"items");
    const bool isList = !first && items && items->isArray();
    const JsonValue *list = isList ? items : first && first->isArray() ? first : nullptr;
    const JsonValue *rest = !list ? items : isList ? node.find(u"additionalItems") : items;
    if (list && !list->isEmpty()) {
        into["items"] = convertEach(*list, depth);
        if (rest)
            into["additionalItems"] = convert(*rest, depth);
    } else if (rest && !rest->isArray()) {
        into["items"] = convert(*rest, depth);
    }
    const JsonValue *fewest = node.find(u"minContains");
    const bool mayBeNone = m_isNew && fewest && fewest->isNumber() && fewest->text().toDouble() <= 0;
    if (const JsonValue *contained = node.find(u"contains"); contained && !mayBeNone)
        into["contains"] = convert(*contained, depth);
}

void Translator::convertMembers(json &into, const JsonValue &node, int depth)
{
    const JsonValue *patterns = node.find(u"patternProperties");
    if (patterns && patterns->isObject() && !patterns->isEmpty())
        return convertPatternMembers(into, node, depth);
    if (const JsonValue *properties = node.find(u"properties"); properties && properties->isObject())
        into["properties"] = convertMap(*properties, depth);
    if (const JsonValue *others = node.find(u"additionalProperties"))
        into["additionalProperties"] = others->isBoolean() ? json(others->toBoolean()) : convert(*others, depth);
}

// The library's own patterns are no safer for the names of members than for texts.
void Translator::convertPatternMembers(json &into, const JsonValue &node, int depth)
{
    struct Pattern {
        QRegularExpression expression;
        int part;
    };
    std::vector<Pattern> patterns;
    const JsonValue &given = *node.find(u"patternProperties");
    for (size_t i = 0; i < given.size(); ++i)
        patterns.push_back({QRegularExpression(patternOfJavaScript(given.nameAt(i))), m_parts.indexOf(given.at(i))});
    const bool areAllKnown =
        std::all_of(patterns.begin(), patterns.end(), [](const Pattern &one) { return one.expression.isValid(); });
    const JsonValue *properties = node.find(u"properties");
    const JsonValue *others = areAllKnown ? node.find(u"additionalProperties") : nullptr;
    const bool isClosed = others && others->isBoolean() && !others->toBoolean();
    const int othersPart = others && others->isObject() ? m_parts.indexOf(*others) : -1;
    std::map<QString, int> named;
    for (size_t i = 0; properties && properties->isObject() && i < properties->size(); ++i)
        named[nameForLibrary(properties->nameAt(i))] = m_parts.indexOf(properties->at(i));
    addRule(into, [&parts = m_parts, patterns, isClosed, othersPart, named, depth](const CheckPlace &place) {
        const JsonValue &object = place.node.value();
        bool isValid = true;
        for (size_t i = 0; object.isObject() && i < object.size(); ++i) {
            const QString &name = object.nameAt(i);
            std::vector<std::string> context = place.context;
            context.push_back('[' + libraryText(name) + ']');
            const CheckNode member(object.at(i), place.node.work());
            const auto check = [&](int part) {
                isValid = parts.accepts(part, {member, context, place.results}, depth) && isValid;
            };
            bool isKnown = false;
            if (const auto own = named.find(name); own != named.end()) {
                check(own->second);
                isKnown = true;
            }
            for (const Pattern &pattern : patterns) {
                QElapsedTimer clock;
                clock.start();
                const QRegularExpressionMatch match = pattern.expression.match(name);
                place.node.work().take(1 + clock.nsecsElapsed() / 100);
                isKnown = isKnown || !match.isValid(); // takes too long: the server decides
                if (match.hasMatch()) {
                    check(pattern.part);
                    isKnown = true;
                }
            }
            if (!isKnown && isClosed)
                isValid = place.refuse("Object contains a property that is not known: '" + libraryText(name) + "'.");
            else if (!isKnown && othersPart >= 0)
                check(othersPart);
        }
        return isValid;
    });
}

void Translator::convertDependencies(json &into, const JsonValue &node, int depth)
{
    for (const QString &name : {u"dependencies"_s, u"dependentRequired"_s, u"dependentSchemas"_s}) {
        const JsonValue *given = node.find(name);
        if (!given || !given->isObject())
            continue;
        json dependencies = json::object();
        for (size_t i = 0; i < given->size(); ++i) {
            const JsonValue &one = given->at(i);
            dependencies[libraryText(given->nameAt(i))] = one.isArray() ? textsOf(one) : convert(one, depth);
        }
        into["allOf"].push_back(json::object({{"dependencies", std::move(dependencies)}})); // is no other keyword here
    }
}

}

json translatedSchema(const JsonValue &node, bool isWithoutNull, const ApiDocument *document, SchemaParts &parts,
    std::vector<SchemaRule> &rules)
{
    Translator translator(document, parts, rules);
    return isWithoutNull ? translator.converted(node, 0) : translator.convert(node, 0);
}

}
