// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Checks a value against a schema before it is sent, and says in words what is wrong and where.

#include <memory>
#include <vector>

#include "models/json/jsonpath.h"
#include "models/operations/schema.h"

namespace reeve {

struct ValueProblem {
    JsonPath path{}; // of the value that is wrong, or of the member that is missing
    QString text{}; // one translated sentence
    bool operator==(const ValueProblem &) const = default;
};

class SchemaCheck
{
public:
    explicit SchemaCheck(const Schema &schema);
    ~SchemaCheck();
    SchemaCheck(SchemaCheck &&) noexcept;
    SchemaCheck &operator=(SchemaCheck &&) noexcept;

    // Empty when the value is valid. A schema that cannot be used accepts every value, and schemaProblem() says why.
    std::vector<ValueProblem> problemsOf(const JsonValue &value) const;
    QString schemaProblem() const;

private:
    struct Compiled;
    std::unique_ptr<Compiled> m_compiled;
};

// The schema of the value at path, by the alternatives that root fits; null where the schema says nothing about it.
std::optional<Schema> schemaAt(const Schema &schema, const JsonValue &root, const JsonPath &path);

// "a text", "a whole number", "a list", translated; for a choice the kinds of its alternatives.
QString kindText(const Schema &schema);

}
