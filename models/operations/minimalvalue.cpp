// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "models/operations/schema.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 24; // of required members that contain themselves

JsonValue minimal(const Schema &schema, int depth);

JsonValue minimalNumber(const Schema &schema)
{
    const QString lowest = schema.bound(u"minimum");
    if (!lowest.isEmpty())
        return JsonValue::number(lowest);
    const QString highest = schema.bound(u"maximum");
    return JsonValue::number(!highest.isEmpty() && highest.startsWith(u'-') ? highest : u"0"_s);
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
    const qsizetype length = static_cast<qsizetype>(std::clamp<qint64>(schema.limit(u"minLength").value_or(0), 0, 64));
    return JsonValue::string(QString(length, u'x'));
}

JsonValue minimalObject(const Schema &schema, int depth)
{
    JsonValue value = JsonValue::object();
    for (const SchemaMember &member : schema.members()) {
        if (member.isRequired)
            value.addMember(member.name, minimal(member.schema, depth + 1));
    }
    return value;
}

JsonValue minimalArray(const Schema &schema, int depth)
{
    JsonValue value = JsonValue::array();
    const qint64 count = std::clamp<qint64>(schema.limit(u"minItems").value_or(0), 0, 16);
    for (qint64 i = 0; i < count; ++i)
        value.append(minimal(schema.items(), depth + 1));
    return value;
}

JsonValue minimal(const Schema &schema, int depth)
{
    if (const JsonValue *value = schema.defaultValue())
        return *value;
    if (const std::vector<JsonValue> values = schema.enumeration(); !values.empty())
        return values.front();
    if (depth > deepest)
        return {};
    switch (schema.kind()) {
    case Schema::Kind::Any:
    case Schema::Kind::Object:
        return minimalObject(schema, depth);
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
        return minimalArray(schema, depth);
    case Schema::Kind::Choice:
        break;
    }
    const std::vector<Schema> alternatives = schema.alternatives();
    return alternatives.empty() ? JsonValue::object() : minimal(alternatives.front(), depth + 1);
}

}

JsonValue minimalValue(const Schema &schema)
{
    return minimal(schema, 0);
}

}
