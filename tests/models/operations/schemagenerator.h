// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Makes up schemas and values for them. The same seed makes the same schemas everywhere.

#include <functional>
#include <random>
#include <vector>

#include "models/json/jsonvalue.h"

namespace reeve {

// A schema as an OpenAPI document spells it, and as JSON Schema draft 7 does.
struct SpelledSchema {
    JsonValue openApi{};
    JsonValue plain{};
};

struct GeneratedSchema {
    JsonValue document{}; // of OpenAPI 3.0 or 3.1; the schema is "Thing" among its components
    JsonValue plain{};
    std::vector<JsonValue> values{}; // some made to be valid, some of them changed, some at random
};

class SchemaGenerator
{
public:
    explicit SchemaGenerator(quint32 seed) : m_random(seed) { }
    GeneratedSchema next();

private:
    quint32 below(quint32 count) { return static_cast<quint32>(m_random()) % count; }
    bool isOnce(quint32 in) { return below(in) == 0; }
    template<typename T> const T &oneOf(const std::vector<T> &list) { return list[below(quint32(list.size()))]; }

    SpelledSchema schema(int depth);
    SpelledSchema reference(int first);
    void add(SpelledSchema &schema, const QString &name, const JsonValue &value);
    void addBoth(SpelledSchema &schema, const QString &name, const SpelledSchema &value);
    void addType(SpelledSchema &schema, const QString &type);
    void addLimits(SpelledSchema &schema, const QString &least, const QString &most, quint32 below);
    void addNumbers(SpelledSchema &schema);
    void addBound(SpelledSchema &schema, const QString &name, const QString &exclusive, const JsonValue &bound);
    void addTexts(SpelledSchema &schema);
    void addItems(SpelledSchema &schema, int depth);
    void addMembers(SpelledSchema &schema, int depth);
    void addCombined(SpelledSchema &schema, int depth);
    void addNew(SpelledSchema &schema, int depth);
    SpelledSchema guarded(int depth); // may lead back: it concerns a value inside the value
    SpelledSchema nullable(SpelledSchema schema);

    JsonValue scalar();
    JsonValue anyValue(int depth);
    JsonValue valueFor(const JsonValue &plain, int depth);
    JsonValue textFor(const JsonValue &plain);
    JsonValue numberFor(const JsonValue &plain);
    JsonValue listFor(const JsonValue &plain, int depth);
    JsonValue objectFor(const JsonValue &plain, int depth);
    JsonValue changed(const JsonValue &value);

    std::mt19937 m_random;
    bool m_isNew = false; // 3.1
    int m_definition = -1; // that is being made up; -1: the schema itself
    JsonValue m_definitions{}; // plain, once they are made up
};

}
