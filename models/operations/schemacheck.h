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

// Not for several threads at the same time.
class SchemaCheck
{
public:
    explicit SchemaCheck(const Schema &schema);
    ~SchemaCheck();
    SchemaCheck(SchemaCheck &&) noexcept;
    SchemaCheck &operator=(SchemaCheck &&) noexcept;

    // Empty when the value is valid. A check that would take more than about a second is given up, which is a problem of
    // its own. A part of the schema that cannot be used accepts every value.
    std::vector<ValueProblem> problemsOf(const JsonValue &value) const;
    // Without the words; true also where the check is given up.
    bool accepts(const JsonValue &value) const;
    // Why a part of the schema cannot be used; empty: every part can. Reads all of them, as the others do when a value
    // reaches them.
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
