// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QRegularExpression>
#include <algorithm>

#include "models/operations/schemacheck.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 24; // of required members that contain themselves
constexpr int mostParts = 2000; // of a value: what is larger is no longer a start

class Maker
{
public:
    JsonValue make(const Schema &schema, int depth = 0);

private:
    JsonValue object(const Schema &schema, size_t count, int depth);
    JsonValue object(const Schema &schema, int depth);
    JsonValue choice(const Schema &choice, int depth);
    JsonValue array(const Schema &schema, int depth);

    int m_left = mostParts;
};

bool isValid(const Schema &schema, const JsonValue &value)
{
    return SchemaCheck(schema).accepts(value);
}

JsonValue minimalNumber(const Schema &schema)
{
    const QString lowest = schema.bound(u"minimum");
    const QString highest = schema.bound(u"maximum");
    QStringList candidates{u"0"_s, u"1"_s, lowest, QString::number(lowest.toDouble() + 1), highest,
        QString::number((lowest.toDouble() + highest.toDouble()) / 2), schema.bound(u"multipleOf")};
    candidates.removeAll(QString());
    for (const QString &digits : candidates) {
        if (isValid(schema, JsonValue::number(digits)))
            return JsonValue::number(digits);
    }
    return JsonValue::number(candidates.first());
}

// One of the texts that identifiers, versions and numbers look like; empty when none of them matches.
QString matchingText(const QString &pattern)
{
    static const QStringList candidates{u"x"_s, u"1"_s, u"1.0.0"_s, u"example"_s, u"logs-x"_s, u"1m"_s, u"now-6m"_s,
        u"00000000-0000-4000-8000-000000000000"_s, u"2025-01-01T00:00:00.000Z"_s, u"#000000"_s,
        u"https://example.org"_s};
    const QRegularExpression expression(pattern, QRegularExpression::UseUnicodePropertiesOption);
    for (const QString &text : candidates) {
        if (expression.isValid() && expression.match(text).hasMatch())
            return text;
    }
    return {};
}

JsonValue minimalText(const Schema &schema)
{
    const QString format = schema.format();
    if (format == "date-time"_L1)
        return JsonValue::string(u"2025-01-01T00:00:00.000Z"_s);
    if (format == "date"_L1)
        return JsonValue::string(u"2025-01-01"_s);
    if (format == "uuid"_L1)
        return JsonValue::string(u"00000000-0000-4000-8000-000000000000"_s);
    if (format == "uri"_L1)
        return JsonValue::string(u"https://example.org"_s);
    if (!schema.pattern().isEmpty())
        return JsonValue::string(matchingText(schema.pattern()));
    const qsizetype length = static_cast<qsizetype>(std::clamp<qint64>(schema.limit(u"minLength").value_or(0), 0, 64));
    return JsonValue::string(QString(length, u'x'));
}

// count: the members that the object has at least.
JsonValue Maker::object(const Schema &schema, size_t count, int depth)
{
    JsonValue value = JsonValue::object();
    const std::vector<SchemaMember> members = schema.members();
    for (const SchemaMember &member : members) {
        if (member.isRequired)
            value.addMember(member.name, make(member.schema, depth + 1));
    }
    for (const SchemaMember &member : members) {
        if (value.size() < count && !value.contains(member.name))
            value.addMember(member.name, make(member.schema, depth + 1));
    }
    return value;
}

JsonValue Maker::object(const Schema &schema, int depth)
{
    const qint64 fewest = std::clamp<qint64>(schema.limit(u"minProperties").value_or(0), 0, 16);
    return object(schema, static_cast<size_t>(fewest), depth);
}

// An alternative's least value may fit others too, which oneOf refuses: then one more member tells them apart.
JsonValue Maker::choice(const Schema &choice, int depth)
{
    const std::vector<Schema> alternatives = choice.alternatives();
    for (size_t extra = 0; extra < 3; ++extra) {
        for (const Schema &alternative : alternatives) {
            const JsonValue value = extra == 0 || alternative.kind() != Schema::Kind::Object
                ? make(alternative, depth + 1)
                : object(alternative, extra, depth + 1);
            if (isValid(choice, value))
                return value;
        }
    }
    return alternatives.empty() ? JsonValue::object() : make(alternatives.front(), depth + 1);
}

JsonValue Maker::array(const Schema &schema, int depth)
{
    JsonValue value = JsonValue::array();
    const qint64 count = std::clamp<qint64>(schema.limit(u"minItems").value_or(0), 0, 16);
    for (qint64 i = 0; i < count; ++i)
        value.append(make(schema.items(), depth + 1));
    return value;
}

JsonValue Maker::make(const Schema &schema, int depth)
{
    if (const JsonValue *value = schema.defaultValue(); value && isValid(schema, *value))
        return *value;
    if (const std::vector<JsonValue> values = schema.enumeration(); !values.empty())
        return values.front();
    // No text is made up for a pattern.
    if (const JsonValue *example = schema.example();
        example && !schema.pattern().isEmpty() && isValid(schema, *example))
        return *example;
    if (depth > deepest || --m_left < 0)
        return {};
    switch (schema.kind()) {
    case Schema::Kind::Any:
    case Schema::Kind::Object:
        return object(schema, depth);
    case Schema::Kind::Null:
        return {};
    case Schema::Kind::Boolean:
        return JsonValue::boolean(false);
    case Schema::Kind::Integer:
    case Schema::Kind::Number:
        return minimalNumber(schema);
    case Schema::Kind::String:
        return minimalText(schema);
    case Schema::Kind::Array:
        return array(schema, depth);
    case Schema::Kind::Choice:
        return choice(schema, depth);
    }
    return {};
}

}

JsonValue minimalValue(const Schema &schema)
{
    return Maker().make(schema);
}

}
