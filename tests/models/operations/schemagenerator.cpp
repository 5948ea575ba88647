// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/models/operations/schemagenerator.h"

#include <algorithm>

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr int definitionCount = 3;

struct SpelledPattern {
    QString openApi; // as JavaScript reads it
    QString python;
    QString match;
};

const std::vector<SpelledPattern> patterns{
    {u"^a"_s, u"^a"_s, u"ab"_s},
    {u"b$"_s, u"b\\Z"_s, u"ab"_s},
    {u"^[a-z]+$"_s, u"^[a-z]+\\Z"_s, u"abc"_s},
    {u"^[0-9]{2,3}$"_s, u"^[0-9]{2,3}\\Z"_s, u"10"_s},
    {u"a|x1"_s, u"a|x1"_s, u"x1"_s},
    {u"^.{2}$"_s, u"^.{2}\\Z"_s, u"\U0001F600é"_s},
    {u"^\\d+$"_s, u"^[0-9]+\\Z"_s, u"10"_s},
    {u"^\\w*$"_s, u"^[A-Za-z0-9_]*\\Z"_s, u"a_1"_s},
    {u"^[^$]*$"_s, u"^[^$]*\\Z"_s, u"abc"_s},
    {u"^(?!no)"_s, u"^(?!no)"_s, u"yes"_s},
    {u"\\$"_s, u"\\$"_s, u"a$"_s},
};

const std::vector<QString> names{u"a"_s, u"b"_s, u"c"_s, u"long name"_s, u"é"_s, u"$ref"_s, u"a/b~c"_s, u"properties"_s,
    u"nullable"_s, u"x"_s, u"a'b"_s, QString(QChar(u'\0'))};

const std::vector<QString> texts{u""_s, u"a"_s, u"ab"_s, u"abc"_s, u"é"_s, u"\U0001F600"_s, u"\U0001F600é"_s, u"x1"_s,
    u"10"_s, u"abc\n"_s, u"no"_s, u"true"_s, u"null"_s, u"a$"_s, u"٣"_s, QString(QChar(u'\0')) + u"ab"_s,
    u"2025-01-01T00:00:00Z"_s};

const std::vector<QString> digits{u"0"_s, u"1"_s, u"-1"_s, u"1.0"_s, u"1.5"_s, u"2"_s, u"3"_s, u"4"_s, u"10"_s,
    u"1e2"_s, u"0.5"_s, u"-0"_s, u"2.50"_s, u"1E+1"_s, u"9007199254740993"_s, u"18446744073709551615"_s, u"1e20"_s,
    u"123456789012345678901234567890"_s, u"-7"_s, u"1e-3"_s};

const std::vector<QString> bounds{u"0"_s, u"1"_s, u"-1"_s, u"2"_s, u"10"_s, u"1.5"_s, u"1e1"_s, u"1.0"_s};

const std::vector<QString> types{
    u"null"_s, u"boolean"_s, u"integer"_s, u"number"_s, u"string"_s, u"array"_s, u"object"_s};

JsonValue text(const QString &value)
{
    return JsonValue::string(value);
}

SpelledSchema emptySchema()
{
    return {JsonValue::object(), JsonValue::object()};
}

bool hasType(const JsonValue &plain, const QString &type)
{
    const JsonValue *own = plain.find(u"type");
    return own
        && (own->text() == type
            || std::find(own->items().begin(), own->items().end(), text(type)) != own->items().end());
}

}

void SchemaGenerator::add(SpelledSchema &schema, const QString &name, const JsonValue &value)
{
    schema.openApi.setMember(name, value);
    schema.plain.setMember(name, value);
}

void SchemaGenerator::addBoth(SpelledSchema &schema, const QString &name, const SpelledSchema &value)
{
    schema.openApi.setMember(name, value.openApi);
    schema.plain.setMember(name, value.plain);
}

void SchemaGenerator::addType(SpelledSchema &schema, const QString &type)
{
    if (m_isNew && isOnce(4))
        add(schema, u"type"_s, JsonValue::array({text(type), text(type == "null"_L1 ? u"string"_s : u"null"_s)}));
    else if (m_isNew || type != "null"_L1)
        add(schema, u"type"_s, text(type));
}

void SchemaGenerator::addLimits(SpelledSchema &schema, const QString &least, const QString &most, quint32 limit)
{
    if (isOnce(3))
        add(schema, least, JsonValue::number(below(limit)));
    if (isOnce(3))
        add(schema, most, JsonValue::number(below(limit) + 1));
}

// 3.0: exclusiveMinimum is true or false and belongs to minimum. 3.1 and draft 7: it is a number.
void SchemaGenerator::addBound(
    SpelledSchema &schema, const QString &name, const QString &exclusive, const JsonValue &bound)
{
    const bool isExclusive = isOnce(3);
    schema.plain.setMember(isExclusive ? exclusive : name, bound);
    schema.openApi.setMember(isExclusive && m_isNew ? exclusive : name, bound);
    if (!m_isNew && (isExclusive || isOnce(3)))
        schema.openApi.setMember(exclusive, JsonValue::boolean(isExclusive));
}

void SchemaGenerator::addNumbers(SpelledSchema &schema)
{
    if (isOnce(3))
        addBound(schema, u"minimum"_s, u"exclusiveMinimum"_s, JsonValue::number(oneOf(bounds)));
    if (isOnce(3))
        addBound(schema, u"maximum"_s, u"exclusiveMaximum"_s, JsonValue::number(oneOf(bounds)));
    if (isOnce(5)) // python divides doubles: parts of 2 are exact
        add(schema, u"multipleOf"_s, JsonValue::number(oneOf<QString>({u"1"_s, u"2"_s, u"3"_s, u"0.5"_s, u"0.25"_s})));
}

void SchemaGenerator::addTexts(SpelledSchema &schema)
{
    addLimits(schema, u"minLength"_s, u"maxLength"_s, 4);
    if (isOnce(3)) {
        const SpelledPattern &pattern = oneOf(patterns);
        schema.openApi.setMember(u"pattern"_s, text(pattern.openApi));
        schema.plain.setMember(u"pattern"_s, text(pattern.python));
    }
    if (isOnce(6))
        schema.openApi.setMember(
            u"format"_s, text(oneOf<QString>({u"date-time"_s, u"uuid"_s, u"binary"_s, u"int32"_s})));
}

void SchemaGenerator::addItems(SpelledSchema &schema, int depth)
{
    addLimits(schema, u"minItems"_s, u"maxItems"_s, 3);
    if (isOnce(4))
        add(schema, u"uniqueItems"_s, JsonValue::boolean(below(3) > 0));
    if (m_isNew && isOnce(4)) {
        SpelledSchema list{JsonValue::array(), JsonValue::array()};
        for (quint32 i = below(2) + 1; i > 0; --i) {
            const SpelledSchema one = guarded(depth + 1);
            list.openApi.append(one.openApi);
            list.plain.append(one.plain);
        }
        schema.openApi.setMember(u"prefixItems"_s, list.openApi);
        schema.plain.setMember(u"items"_s, list.plain);
        if (isOnce(2)) {
            // python3-jsonschema sorts the items that are too many, and fails for items of different types.
            const JsonValue nothing = JsonValue::object({{u"not"_s, JsonValue::object()}});
            const SpelledSchema rest =
                isOnce(3) ? SpelledSchema{JsonValue::boolean(false), nothing} : guarded(depth + 1);
            schema.openApi.setMember(u"items"_s, rest.openApi);
            schema.plain.setMember(u"additionalItems"_s, rest.plain);
        }
    } else if (!isOnce(4)) {
        addBoth(schema, u"items"_s, guarded(depth + 1));
    }
    if (m_isNew && isOnce(6))
        addBoth(schema, u"contains"_s, guarded(depth + 1));
}

void SchemaGenerator::addMembers(SpelledSchema &schema, int depth)
{
    addLimits(schema, u"minProperties"_s, u"maxProperties"_s, 4);
    SpelledSchema members = emptySchema();
    JsonValue required = JsonValue::array();
    for (quint32 i = below(4); i > 0; --i) {
        const QString name = oneOf(names);
        addBoth(members, name, guarded(depth + 1));
        if (isOnce(2)
            && std::find(required.items().begin(), required.items().end(), text(name)) == required.items().end())
            required.append(text(name));
    }
    if (isOnce(8))
        required.append(text(u"also"_s));
    if (!isOnce(8))
        addBoth(schema, u"properties"_s, members);
    if (!required.isEmpty())
        add(schema, u"required"_s, required);
    if (isOnce(3))
        add(schema, u"additionalProperties"_s, JsonValue::boolean(isOnce(3)));
    else if (isOnce(3))
        addBoth(schema, u"additionalProperties"_s, guarded(depth + 1));
}

void SchemaGenerator::addCombined(SpelledSchema &schema, int depth)
{
    const QString keyword = oneOf<QString>({u"oneOf"_s, u"anyOf"_s, u"allOf"_s, u"oneOf"_s, u"not"_s});
    if (keyword == "not"_L1)
        return addBoth(schema, keyword, this->schema(depth + 1));
    SpelledSchema list{JsonValue::array(), JsonValue::array()};
    for (quint32 i = below(3) + 1; i > 0; --i) {
        const SpelledSchema one = this->schema(depth + 1);
        list.openApi.append(one.openApi);
        list.plain.append(one.plain);
    }
    addBoth(schema, keyword, list);
}

// Keywords that OpenAPI 3.0 does not have.
void SchemaGenerator::addNew(SpelledSchema &schema, int depth)
{
    if (isOnce(8))
        add(schema, u"const"_s, anyValue(depth + 1));
    if (isOnce(8)) {
        addBoth(schema, u"if"_s, this->schema(depth + 1));
        if (!isOnce(3))
            addBoth(schema, u"then"_s, this->schema(depth + 1));
        if (!isOnce(3))
            addBoth(schema, u"else"_s, this->schema(depth + 1));
    }
    if (isOnce(10))
        addBoth(schema, u"propertyNames"_s, this->schema(depth + 1));
    if (isOnce(10)) {
        const SpelledPattern &pattern = oneOf(patterns);
        const SpelledSchema members = guarded(depth + 1);
        schema.openApi.setMember(u"patternProperties"_s, JsonValue::object({{pattern.openApi, members.openApi}}));
        schema.plain.setMember(u"patternProperties"_s, JsonValue::object({{pattern.python, members.plain}}));
    }
    if (isOnce(10)) {
        const JsonValue needs = JsonValue::object({{u"a"_s, JsonValue::array({text(u"b"_s)})}});
        schema.openApi.setMember(u"dependentRequired"_s, needs);
        schema.plain.setMember(u"dependencies"_s, needs);
    }
}

SpelledSchema SchemaGenerator::nullable(SpelledSchema schema)
{
    schema.openApi.setMember(u"nullable"_s, JsonValue::boolean(true));
    const JsonValue null = JsonValue::object({{u"type"_s, text(u"null"_s)}});
    schema.plain = JsonValue::object({{u"anyOf"_s, JsonValue::array({null, schema.plain})}});
    return schema;
}

// Beside a reference 3.1 may say more; 3.0 does not read it.
SpelledSchema SchemaGenerator::reference(int first)
{
    const QString name = u"D"_s + QString::number(first + static_cast<int>(below(quint32(definitionCount - first))));
    SpelledSchema result{JsonValue::object({{u"$ref"_s, text(u"#/components/schemas/"_s + name)}}),
        JsonValue::object({{u"$ref"_s, text(u"#/definitions/"_s + name)}})};
    if (isOnce(4)) {
        result.openApi.addMember(u"maxLength"_s, JsonValue::number(1));
        result.openApi.addMember(u"maximum"_s, JsonValue::number(1));
        if (m_isNew)
            result.plain = JsonValue::object({{u"maxLength"_s, JsonValue::number(1)},
                {u"maximum"_s, JsonValue::number(1)}, {u"allOf"_s, JsonValue::array({result.plain})}});
    }
    return result;
}

SpelledSchema SchemaGenerator::guarded(int depth)
{
    return isOnce(4) ? reference(0) : schema(depth);
}

SpelledSchema SchemaGenerator::schema(int depth)
{
    if (m_definition + 1 < definitionCount && isOnce(8))
        return reference(m_definition + 1); // only to later ones, which do not lead back
    if (depth > 4 || isOnce(15))
        return m_isNew && isOnce(2) ? SpelledSchema{JsonValue::boolean(true), JsonValue::boolean(true)} : emptySchema();
    SpelledSchema result = emptySchema();
    const QString type = oneOf(types);
    if (!isOnce(8))
        addType(result, type);
    if (type == "integer"_L1 || type == "number"_L1 || isOnce(12))
        addNumbers(result);
    if (type == "string"_L1 || isOnce(12))
        addTexts(result);
    if (type == "array"_L1 || isOnce(12))
        addItems(result, depth);
    if (type == "object"_L1 || isOnce(12))
        addMembers(result, depth);
    if (isOnce(6)) {
        JsonValue allowed = JsonValue::array();
        for (quint32 i = below(4) + 1; i > 0; --i)
            allowed.append(isOnce(3) ? anyValue(depth) : valueFor(result.plain, depth));
        add(result, u"enum"_s, allowed);
    }
    if (isOnce(4))
        addCombined(result, depth);
    if (m_isNew)
        addNew(result, depth);
    if (isOnce(5))
        result.openApi.setMember(u"description"_s, text(u"words"_s));
    return !m_isNew && isOnce(6) ? nullable(std::move(result)) : result;
}

JsonValue SchemaGenerator::scalar()
{
    switch (below(4)) {
    case 0:
        return {};
    case 1:
        return JsonValue::boolean(isOnce(2));
    case 2:
        return JsonValue::number(oneOf(digits));
    default:
        return text(oneOf(texts));
    }
}

JsonValue SchemaGenerator::anyValue(int depth)
{
    if (depth > 3 || !isOnce(3))
        return scalar();
    JsonValue value = isOnce(2) ? JsonValue::array() : JsonValue::object();
    for (quint32 i = below(4); i > 0; --i) {
        if (value.isArray())
            value.append(anyValue(depth + 1));
        else
            value.setMember(oneOf(names), anyValue(depth + 1));
    }
    return value;
}

JsonValue SchemaGenerator::numberFor(const JsonValue &plain)
{
    for (const QStringView bound : {u"minimum", u"maximum", u"multipleOf"}) {
        if (const JsonValue *found = plain.find(bound); found && isOnce(2))
            return *found;
    }
    return JsonValue::number(oneOf(digits));
}

JsonValue SchemaGenerator::textFor(const JsonValue &plain)
{
    if (const JsonValue *pattern = plain.find(u"pattern"); pattern && !isOnce(4)) {
        for (const SpelledPattern &one : patterns) {
            if (one.python == pattern->text())
                return text(one.match);
        }
    }
    return text(oneOf(texts));
}

JsonValue SchemaGenerator::listFor(const JsonValue &plain, int depth)
{
    JsonValue list = JsonValue::array();
    const JsonValue *items = plain.find(u"items");
    for (quint32 i = 0; i < 4 && (i == 0 || isOnce(2)); ++i) {
        const JsonValue *item = items && items->isArray() ? (i < items->size() ? &items->at(i) : nullptr) : items;
        list.append(item ? valueFor(*item, depth + 1) : scalar());
    }
    return list;
}

JsonValue SchemaGenerator::objectFor(const JsonValue &plain, int depth)
{
    JsonValue object = JsonValue::object();
    const JsonValue *members = plain.find(u"properties");
    const JsonValue *required = plain.find(u"required");
    const auto isRequired = [&](const QString &name) {
        return required
            && std::find(required->items().begin(), required->items().end(), text(name)) != required->items().end();
    };
    for (size_t i = 0; members && i < members->size(); ++i) {
        if (isRequired(members->nameAt(i)) || isOnce(2))
            object.setMember(members->nameAt(i), valueFor(members->at(i), depth + 1));
    }
    for (size_t i = 0; required && i < required->size(); ++i) {
        if (!object.contains(required->at(i).text()))
            object.setMember(required->at(i).text(), scalar());
    }
    const JsonValue *others = plain.find(u"additionalProperties");
    if (isOnce(4))
        object.setMember(oneOf(names), others && others->isObject() ? valueFor(*others, depth + 1) : scalar());
    return object;
}

// Most of them are valid; the other validator says which.
JsonValue SchemaGenerator::valueFor(const JsonValue &plain, int depth)
{
    if (!plain.isObject() || depth > 8)
        return scalar();
    if (const JsonValue *ref = plain.find(u"$ref"); ref && ref->isString()) {
        const JsonValue *target = m_definitions.find(ref->text().section(u'/', -1));
        return target ? valueFor(*target, depth + 1) : scalar();
    }
    if (const JsonValue *constant = plain.find(u"const"))
        return *constant;
    if (const JsonValue *values = plain.find(u"enum"); values && !isOnce(5))
        return values->at(below(quint32(values->size())));
    for (const QStringView keyword : {u"oneOf", u"anyOf", u"allOf"}) {
        const JsonValue *list = plain.find(keyword);
        if (list && list->isArray() && !isOnce(3))
            return valueFor(list->at(below(quint32(list->size()))), depth + 1);
    }
    const JsonValue *type = plain.find(u"type");
    if (hasType(plain, u"null"_s) && (!type->isArray() || isOnce(2)))
        return {};
    if (hasType(plain, u"boolean"_s))
        return JsonValue::boolean(isOnce(2));
    if (hasType(plain, u"integer"_s) || hasType(plain, u"number"_s))
        return numberFor(plain);
    if (hasType(plain, u"string"_s))
        return textFor(plain);
    if (hasType(plain, u"array"_s))
        return listFor(plain, depth);
    return hasType(plain, u"object"_s) ? objectFor(plain, depth) : anyValue(depth);
}

JsonValue SchemaGenerator::changed(const JsonValue &value)
{
    if (value.isEmpty() || isOnce(4))
        return isOnce(3) && value.isObject() ? JsonValue::object({{oneOf(names), scalar()}}) : scalar();
    JsonValue result = value;
    const size_t at = below(quint32(value.size()));
    switch (below(3)) {
    case 0:
        result.removeAt(at);
        break;
    case 1:
        if (result.isArray())
            result.append(result.at(at));
        else
            result.setMember(oneOf(names), scalar());
        break;
    default:
        result.at(at) = changed(result.at(at));
    }
    return result;
}

GeneratedSchema SchemaGenerator::next()
{
    m_isNew = isOnce(3);
    m_definitions = JsonValue::object();
    JsonValue components = JsonValue::object();
    for (m_definition = 0; m_definition < definitionCount; ++m_definition) {
        const SpelledSchema one = schema(2);
        const QString name = u"D"_s + QString::number(m_definition);
        components.addMember(name, one.openApi);
        m_definitions.addMember(name, one.plain);
    }
    m_definition = -1;
    const SpelledSchema thing = schema(0);
    components.addMember(u"Thing"_s, thing.openApi);
    GeneratedSchema result;
    result.document = JsonValue::object({{u"openapi"_s, text(m_isNew ? u"3.1.0"_s : u"3.0.3"_s)},
        {u"paths"_s, JsonValue::object()}, {u"components"_s, JsonValue::object({{u"schemas"_s, components}})}});
    result.plain =
        JsonValue::object({{u"allOf"_s, JsonValue::array({thing.plain})}, {u"definitions"_s, m_definitions}});
    for (int i = 0; i < 3; ++i) {
        result.values.push_back(valueFor(thing.plain, 0));
        result.values.push_back(changed(result.values.back()));
    }
    result.values.push_back(anyValue(0));
    return result;
}

}
