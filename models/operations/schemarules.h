// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Rules for values where the validator's own rule is not exact, or takes too much: its numbers are doubles, its
// regular expressions overflow the stack, and it compares every item with every other. Private to the check.

#include <functional>
#include <valijson/constraint_builder.hpp>
#include <valijson/validation_results.hpp>
#include <vector>

#include "models/operations/checknode.h"

namespace reeve {

// A value while it is checked.
struct CheckPlace {
    const CheckNode &node;
    const std::vector<std::string> &context; // the way to it, as the library writes it
    valijson::ValidationResults *results; // null: only whether the value is valid is asked

    // False, with the finding.
    bool refuse(const std::string &finding) const;
};

using SchemaRule = std::function<bool(const CheckPlace &)>;

// enum, and const as a list of one.
SchemaRule valuesRule(const JsonValue &allowed);
// A pattern that is no regular expression, or that takes too long, refuses nothing: the server decides.
SchemaRule patternRule(const QString &pattern);
// keyword: "minimum", "exclusiveMinimum", "maximum" or "exclusiveMaximum".
SchemaRule boundRule(const QString &keyword, const QString &digits);
SchemaRule multipleRule(const QString &digits);
SchemaRule uniqueRule();

// Makes the validator ask the rules at the indexes that the keyword "x-rules" lists.
class RuleBuilder : public valijson::ConstraintBuilder
{
public:
    static constexpr const char *keyword = "x-rules";
    explicit RuleBuilder(const std::vector<SchemaRule> &rules) : m_rules(rules) { }
    valijson::constraints::Constraint *make(const valijson::adapters::Adapter &indexes) const override;

private:
    const std::vector<SchemaRule> &m_rules;
};

// The pattern as JavaScript reads it, in the words of PCRE: "$" is the end of the text, also where a line end stands
// before it, and "\\Z" is a letter.
QString patternOfJavaScript(const QString &pattern);

}
