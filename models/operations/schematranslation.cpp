// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/operations/schematranslation.h"

#include <QHash>
#include <algorithm>
#include <array>
#include <optional>

#include "models/operations/apidocument.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 400; // of inline schemas
const QString patternMark = u"x-pattern"_s; // index of a pattern, until its texts are put in

class Translator
{
public:
    explicit Translator(const ApiDocument *document) : m_document(document) { }
    TranslatedSchema translate(const JsonValue &node);

private:
    JsonValue convert(const JsonValue &node, int depth);
    JsonValue converted(const JsonValue &node, int depth);
    JsonValue reference(const QString &pointer);
    void convertKeyword(JsonValue &into, const JsonValue &node, size_t index, int depth);
    JsonValue convertEach(const JsonValue &value, int depth);

    const ApiDocument *m_document;
    TranslatedSchema m_result{};
    QHash<QString, QString> m_names{}; // of definitions, by pointer
    std::vector<std::pair<QString, const JsonValue *>> m_waiting{};
};

TranslatedSchema Translator::translate(const JsonValue &node)
{
    JsonValue root = convert(node, 0);
    JsonValue definitions = JsonValue::object();
    while (!m_waiting.empty()) {
        const auto [name, target] = m_waiting.back();
        m_waiting.pop_back();
        definitions.addMember(name, convert(*target, 0));
    }
    if (!definitions.isEmpty())
        root.addMember(u"definitions"_s, std::move(definitions));
    m_result.schema = std::move(root);
    return std::move(m_result);
}

JsonValue Translator::reference(const QString &pointer)
{
    QString name = m_names.value(pointer);
    if (name.isEmpty()) {
        const JsonValue node = JsonValue::object({{u"$ref"_s, JsonValue::string(pointer)}});
        const JsonValue *target = m_document ? m_document->resolve(node) : nullptr;
        if (!target)
            return JsonValue::object();
        name = u"d"_s + QString::number(m_names.size());
        m_names.insert(pointer, name);
        m_waiting.emplace_back(name, target);
    }
    return JsonValue::object({{u"$ref"_s, JsonValue::string(u"#/definitions/"_s + name)}});
}

JsonValue Translator::convert(const JsonValue &node, int depth)
{
    if (node.isBoolean() && !node.toBoolean())
        return JsonValue::object({{u"not"_s, JsonValue::object()}});
    if (!node.isObject() || depth > deepest)
        return JsonValue::object();
    if (const JsonValue *ref = node.find(u"$ref"); ref && ref->isString())
        return reference(ref->text());
    return converted(node, depth);
}

JsonValue withNull(JsonValue schema)
{
    if (JsonValue *values = schema.find(u"enum"); values && values->isArray())
        values->append({});
    JsonValue *type = schema.find(u"type");
    if (type && type->isString() && !schema.contains(u"allOf") && !schema.contains(u"oneOf")
        && !schema.contains(u"anyOf")) {
        *type = JsonValue::array({*type, JsonValue::string(u"null"_s)});
        return schema;
    }
    if (type && type->isArray())
        return schema;
    const JsonValue null = JsonValue::object({{u"type"_s, JsonValue::string(u"null"_s)}});
    return JsonValue::object({{u"anyOf"_s, JsonValue::array({std::move(schema), null})}});
}

JsonValue Translator::converted(const JsonValue &node, int depth)
{
    JsonValue schema = JsonValue::object();
    for (size_t i = 0; i < node.size(); ++i)
        convertKeyword(schema, node, i, depth + 1);
    const JsonValue *nullable = node.find(u"nullable");
    return nullable && nullable->toBoolean() ? withNull(std::move(schema)) : schema;
}

JsonValue Translator::convertEach(const JsonValue &value, int depth)
{
    JsonValue result = value.isObject() ? JsonValue::object() : JsonValue::array();
    for (size_t i = 0; i < value.size(); ++i) {
        if (value.isObject())
            result.setMember(value.nameAt(i), convert(value.at(i), depth));
        else
            result.append(convert(value.at(i), depth));
    }
    return result;
}

template<size_t N> bool isOneOf(const QString &name, const std::array<QLatin1StringView, N> &names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array counts{
    "minLength"_L1, "maxLength"_L1, "minItems"_L1, "maxItems"_L1, "minProperties"_L1, "maxProperties"_L1};
constexpr std::array subschemas{"not"_L1, "contains"_L1, "propertyNames"_L1, "if"_L1, "then"_L1, "else"_L1};
constexpr std::array subschemaLists{"allOf"_L1, "anyOf"_L1, "oneOf"_L1};

// The texts of a list, each once; null when there are none.
std::optional<JsonValue> textsOf(const JsonValue &list)
{
    JsonValue texts = JsonValue::array();
    for (const JsonValue &item : list.items()) {
        if (item.isString() && std::find(texts.items().begin(), texts.items().end(), item) == texts.items().end())
            texts.append(item);
    }
    return texts.isEmpty() ? std::nullopt : std::optional(texts);
}

// One name or a list of names; null when none of them is a type of JSON.
std::optional<JsonValue> knownTypes(const JsonValue &value)
{
    constexpr std::array names{
        "null"_L1, "boolean"_L1, "integer"_L1, "number"_L1, "string"_L1, "array"_L1, "object"_L1};
    if (value.isString())
        return isOneOf(value.text(), names) ? std::optional(value) : std::nullopt;
    auto list = textsOf(value);
    const bool areKnown = list && std::all_of(list->items().begin(), list->items().end(), [&](const JsonValue &one) {
        return isOneOf(one.text(), names);
    });
    return areKnown ? list : std::nullopt;
}

// A keyword that is taken over as it is; null when it is another one, or when its value has no meaning.
std::optional<JsonValue> keptValue(const QString &name, const JsonValue &value)
{
    if (name == "const"_L1)
        return value;
    if (name == "enum"_L1 && value.isArray() && !value.isEmpty())
        return value;
    if (name == "type"_L1)
        return knownTypes(value);
    if (name == "required"_L1 && value.isArray())
        return textsOf(value);
    if (isOneOf(name, counts) && value.isNumber() && !value.text().startsWith(u'-'))
        return value;
    if (name == "uniqueItems"_L1 && value.isBoolean())
        return value;
    if (name == "multipleOf"_L1 && value.isNumber() && value.text().toDouble() > 0)
        return value;
    return {};
}

// OpenAPI 3.0: exclusiveMinimum says that minimum itself is not allowed. 3.1: it is a number of its own.
void convertBound(JsonValue &into, const JsonValue &node, const QString &name, const QString &exclusiveName)
{
    const JsonValue *exclusive = node.find(exclusiveName);
    const bool isExclusive = exclusive && exclusive->isBoolean() && exclusive->toBoolean();
    const JsonValue *value = node.find(name);
    if (value && value->isNumber())
        into.setMember(isExclusive ? exclusiveName : name, *value);
    if (exclusive && exclusive->isNumber())
        into.setMember(exclusiveName, *exclusive);
}

void Translator::convertKeyword(JsonValue &into, const JsonValue &node, size_t index, int depth)
{
    const QString &name = node.nameAt(index);
    const JsonValue &value = node.at(index);
    if (auto kept = keptValue(name, value))
        into.setMember(name, *std::move(kept));
    else if (isOneOf(name, subschemas))
        into.setMember(name, convert(value, depth));
    else if (isOneOf(name, subschemaLists) && value.isArray() && !value.isEmpty())
        into.setMember(name, convertEach(value, depth));
    else if (name == "properties"_L1 && value.isObject())
        into.setMember(name, convertEach(value, depth));
    else if (name == "items"_L1)
        into.setMember(name, value.isArray() ? convertEach(value, depth) : convert(value, depth));
    else if (name == "prefixItems"_L1 && value.isArray())
        into.setMember(u"items"_s, convertEach(value, depth));
    else if (name == "additionalProperties"_L1)
        into.setMember(name, value.isBoolean() ? value : convert(value, depth));
    else if (name == "minimum"_L1 || name == "exclusiveMinimum"_L1)
        convertBound(into, node, u"minimum"_s, u"exclusiveMinimum"_s);
    else if (name == "maximum"_L1 || name == "exclusiveMaximum"_L1)
        convertBound(into, node, u"maximum"_s, u"exclusiveMaximum"_s);
    if (name != "pattern"_L1 || !value.isString())
        return;
    qsizetype at = m_result.patterns.indexOf(value.text());
    if (at < 0) {
        at = m_result.patterns.size();
        m_result.patterns += value.text();
    }
    into.setMember(patternMark, JsonValue::number(at));
}

// Adds the texts that the marked pattern refuses.
JsonValue withTexts(const JsonValue &node, const std::vector<QStringList> &refused)
{
    if (!node.isObject() && !node.isArray())
        return node;
    JsonValue result = node.isObject() ? JsonValue::object() : JsonValue::array();
    for (size_t i = 0; i < node.size(); ++i) {
        if (!node.isObject()) {
            result.append(withTexts(node.at(i), refused));
        } else if (node.nameAt(i) != patternMark || !node.at(i).isNumber()) {
            result.addMember(node.nameAt(i), withTexts(node.at(i), refused));
        }
    }
    const JsonValue *mark = node.isObject() ? node.find(patternMark) : nullptr;
    if (!mark || !mark->isNumber())
        return result;
    JsonValue texts = JsonValue::array();
    for (const QString &text : refused.at(mark->text().toULongLong()))
        texts.append(JsonValue::string(text));
    if (texts.isEmpty())
        return result;
    JsonValue exclusion = JsonValue::object({{u"not"_s, JsonValue::object({{u"enum"_s, std::move(texts)}})}});
    return JsonValue::object({{u"allOf"_s, JsonValue::array({std::move(result), std::move(exclusion)})}});
}

}

TranslatedSchema translatedSchema(const Schema &schema)
{
    return Translator(schema.document().get()).translate(schema.node());
}

JsonValue withRefusedTexts(const TranslatedSchema &translated, const std::vector<QStringList> &refused)
{
    JsonValue schema = translated.schema;
    JsonValue definitions;
    if (const JsonValue *found = schema.find(u"definitions")) {
        definitions = withTexts(*found, refused);
        schema.removeMember(u"definitions");
    }
    schema = withTexts(schema, refused);
    if (!definitions.isNull())
        schema.setMember(u"definitions"_s, std::move(definitions));
    return schema;
}

}
