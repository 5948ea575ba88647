// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/operations/schemarules.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSet>
#include <valijson/constraints/concrete_constraints.hpp>

#include "models/json/jsonequality.h"
#include "models/json/jsonnumber.h"
#include "models/json/jsonwriter.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostListed = 9; // values in a finding
constexpr qsizetype longestMatched = 100'000; // characters of a text that a pattern is tried on

class RuleConstraint : public valijson::constraints::PolyConstraint
{
public:
    explicit RuleConstraint(std::vector<SchemaRule> rules) : m_rules(std::move(rules)) { }
    bool validate(const valijson::adapters::Adapter &target, const std::vector<std::string> &context,
        valijson::ValidationResults *results) const override
    {
        const CheckPlace place{static_cast<const CheckNode &>(target), context, results};
        bool isValid = true;
        for (const SchemaRule &rule : m_rules) {
            if (isValid || results)
                isValid = rule(place) && isValid;
        }
        return isValid;
    }

private:
    Constraint *cloneInto(void *memory) const override { return new (memory) RuleConstraint(*this); }
    size_t sizeOf() const override { return sizeof(RuleConstraint); }

    std::vector<SchemaRule> m_rules;
};

std::string listOf(const JsonValue &values)
{
    JsonValue few = JsonValue::array();
    for (size_t i = 0; i < std::min(values.size(), mostListed); ++i)
        few.append(values.at(i));
    return compactJson(few).toStdString();
}

// at: of the character behind the backslash; is moved to the last one that belongs to it. ECMA 262: \v is one
// character, \s has spaces of all scripts, and a letter that means nothing stands for itself.
QString escapeOfJavaScript(const QString &pattern, qsizetype &at, bool isInClass)
{
    constexpr QStringView spaces = u"\\s\\p{Zs}\\x{feff}\\x{2028}\\x{2029}";
    constexpr QStringView known = u"bBcdDfkn0pPrtwWxS";
    const QChar c = pattern[at];
    if (c == u'v')
        return u"\\x0b"_s;
    if (c == u's')
        return isInClass ? spaces.toString() : u'[' + spaces + u']';
    if (c == u'S' && !isInClass)
        return u"[^"_s + spaces + u']';
    if (c == u'u') {
        bool isCode = false;
        const QString digits = pattern.mid(at + 1, 4);
        digits.toUShort(&isCode, 16);
        if (isCode && digits.size() == 4) {
            at += 4;
            return u"\\x{"_s + digits + u'}';
        }
    }
    return c.isLetter() && !known.contains(c) ? QString(c) : u"\\"_s + c;
}

}

bool CheckPlace::refuse(const std::string &finding) const
{
    if (results)
        results->pushError(context, finding);
    return false;
}

SchemaRule valuesRule(const JsonValue &allowed)
{
    const auto readable = readableForm(allowed); // as the value is that is compared with them
    QSet<QByteArray> texts;
    for (const JsonValue &value : (readable ? *readable : allowed).items())
        texts.insert(canonicalText(value));
    return [texts, finding = "Failed to match against any enum values: " + listOf(allowed)](const CheckPlace &place) {
        const QByteArray text = canonicalText(place.node.value());
        place.node.work().take(1 + text.size() / 16);
        return texts.contains(text) || place.refuse(finding);
    };
}

QString patternOfJavaScript(const QString &pattern)
{
    QString result;
    bool isInClass = false;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern[i];
        if (c == u'\\' && i + 1 < pattern.size()) {
            result += escapeOfJavaScript(pattern, ++i, isInClass);
            continue;
        }
        if (c == u'[' || c == u']')
            isInClass = c == u'[';
        if (c == u'$' && !isInClass)
            result += "\\z"_L1;
        else
            result += c;
    }
    return result;
}

SchemaRule patternRule(const QString &pattern)
{
    const QRegularExpression expression(patternOfJavaScript(pattern));
    if (!expression.isValid())
        return [](const CheckPlace &) { return true; };
    return [expression, finding = "Failed to match regex: " + pattern.toStdString()](const CheckPlace &place) {
        const JsonValue &value = place.node.value();
        if (!value.isString() || value.text().size() > longestMatched)
            return true;
        QElapsedTimer clock;
        clock.start();
        const QRegularExpressionMatch match = expression.match(value.text());
        // As many steps as could have been done meanwhile.
        place.node.work().take(1 + clock.nsecsElapsed() / 100);
        return !match.isValid() || match.hasMatch() || place.refuse(finding);
    };
}

SchemaRule boundRule(const QString &keyword, const QString &digits)
{
    const auto bound = JsonNumber::from(digits);
    const bool isLower = keyword.endsWith("inimum"_L1);
    const bool isExclusive = keyword.startsWith("exclusive"_L1);
    const char *words = isLower ? (isExclusive ? "greater than " : "greater than or equal to ")
                                : (isExclusive ? "less than " : "less than or equal to ");
    return [=, finding = std::string("Expected number ") + words + digits.toStdString()](const CheckPlace &place) {
        const JsonValue &value = place.node.value();
        const auto number = value.isNumber() ? JsonNumber::from(value.text()) : std::nullopt;
        if (!number || !bound)
            return true;
        const auto order = isLower ? *number <=> *bound : *bound <=> *number;
        return order > 0 || (order == 0 && !isExclusive) || place.refuse(finding);
    };
}

SchemaRule multipleRule(const QString &digits)
{
    const auto divisor = JsonNumber::from(digits);
    return [divisor, finding = "Value should be a multiple of " + digits.toStdString()](const CheckPlace &place) {
        const JsonValue &value = place.node.value();
        const auto number = value.isNumber() ? JsonNumber::from(value.text()) : std::nullopt;
        return !number || !divisor || number->isMultipleOf(*divisor) || place.refuse(finding);
    };
}

SchemaRule uniqueRule()
{
    return [](const CheckPlace &place) {
        const JsonValue &value = place.node.value();
        QSet<QByteArray> texts;
        for (size_t i = 0; value.isArray() && i < value.size(); ++i) {
            const QByteArray text = canonicalText(value.at(i));
            place.node.work().take(1 + text.size() / 16);
            if (texts.contains(text))
                return place.refuse("Elements at indexes: one is there twice");
            texts.insert(text);
        }
        return true;
    };
}

valijson::constraints::Constraint *RuleBuilder::make(const valijson::adapters::Adapter &indexes) const
{
    std::vector<SchemaRule> rules;
    indexes.applyToArray([&](const valijson::adapters::Adapter &index) {
        rules.push_back(m_rules.at(static_cast<size_t>(index.asInteger())));
        return true;
    });
    return new RuleConstraint(std::move(rules));
}

}
