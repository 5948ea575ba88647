// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/query/kqlwarnings.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

#include "models/base/plaintext.h"
#include "models/endpoints/query/kqladdress.h"
#include "models/endpoints/query/kqlfields.h"
#include "models/endpoints/query/kqlmeant.h"
#include "models/endpoints/query/kqlothersyntax.h"
#include "models/endpoints/query/kqlreader.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(KqlWarnings)
};

constexpr qsizetype mostJudged = 500; // conditions; judged with each key that is pressed

// plain: a sentence. instead: KQL; empty: none is known.
QString withAdvice(const QString &plain, const QString &instead)
{
    return instead.isEmpty() ? plain : Texts::tr("%1 Write %2.", "a sentence, and KQL").arg(plain, oneLine(instead));
}

QString unmappedText(const QString &name)
{
    const QString shown = oneLine(name);
    if (isKnownUnmapped(name))
        return Texts::tr(
            "The documents have %1, but Kibana's index of endpoints does not map it, so no endpoint matches "
            "a condition on it.")
            .arg(shown);
    if (const QString meant = kqlFieldMeant(name); !meant.isEmpty())
        return Texts::tr("Kibana's index of endpoints does not map %1, so no endpoint matches a condition on it. "
                         "Write %2.")
            .arg(shown, meant);
    return Texts::tr("%1 is not among the fields that Kibana's index of endpoints is known to map. No endpoint matches "
                     "a condition on a field that is not mapped.")
        .arg(shown);
}

QString addressAdvice(const QString &field, const QString &value)
{
    const QString network = kqlNetworkOfPattern(value);
    if (network.isEmpty())
        return Texts::tr("%1 holds IP addresses, which Elasticsearch does not compare with *: Kibana answers with an "
                         "error. Write a network, as 10.0.0.0/8.")
            .arg(field);
    return Texts::tr("%1 holds IP addresses, which Elasticsearch does not compare with *: Kibana answers with an "
                     "error. Write %2.")
        .arg(field, network);
}

QString wildcardText(const QString &field, KqlFieldType type, const QString &value)
{
    if (type == KqlFieldType::Address)
        return addressAdvice(field, value);
    return Texts::tr("%1 holds no text, so Elasticsearch does not compare it with *: Kibana answers with an error.")
        .arg(field);
}

// Elasticsearch: ISO 8601 from the year on, milliseconds since 1970, or "now"; steps such as -1d/d behind it.
bool isDate(const QString &text)
{
    static const QRegularExpression date(
        u"\\A(?:now|-?\\d+|\\d{4}-\\d\\d(?:-\\d\\d(?:T\\d\\d(?::\\d\\d(?::\\d\\d(?:[.,]\\d{1,9})?)?)?(?:Z|[+-]\\d\\d"
        "(?::?\\d\\d)?)?)?)?)(?:\\|\\|)?(?:[+-]\\d*[yMwdhHms]|/[yMwdhHms])*\\z"_s);
    return date.match(text).hasMatch();
}

// Of an address, a date, a truth value or a number that is none; empty: it can be one.
QString wrongValueText(const QString &field, KqlFieldType type, const KqlCondition &condition)
{
    const QString value = condition.value.text;
    const QString shown = oneLine(value);
    if (type == KqlFieldType::Address && !isKqlAddress(value))
        return Texts::tr("“%1” is no IP address and no network, so Kibana answers with an error.").arg(shown);
    if (type == KqlFieldType::Address && condition.kind == KqlCondition::Kind::Range && value.contains(u'/'))
        return Texts::tr(
            "Elasticsearch does not compare with a network: Kibana answers with an error. Write %1 : %2, or "
            "compare with one address.")
            .arg(field, shown);
    if (type == KqlFieldType::Flag && value != u"true"_s && value != u"false"_s)
        return withAdvice(Texts::tr("%1 is true or false; for “%2” Kibana answers with an error.").arg(field, shown),
            kqlMeant(field, value));
    if (type == KqlFieldType::Date && !isDate(value))
        return Texts::tr(
            "“%1” is no date for Elasticsearch, so Kibana answers with an error. Write a date as 2025-06-18, "
            "or a time from now as now-1d.")
            .arg(shown);
    bool isNumber = false;
    value.toDouble(&isNumber);
    if (type == KqlFieldType::Number && !isNumber)
        return Texts::tr("%1 is a number; for “%2” Kibana answers with an error.").arg(field, shown);
    return {};
}

bool isText(KqlFieldType type)
{
    return type == KqlFieldType::Keyword || type == KqlFieldType::Text;
}

// Keyword fields tell small letters from capitals; these have values that are known.
QString knownValueText(const QString &field, const KqlText &value)
{
    const QString meant = kqlValueMeant(field, value.text);
    if (meant.isEmpty() || (value.isQuoted && value.text.contains(u'*')))
        return {};
    const QString plain = meant.compare(value.text, Qt::CaseInsensitive) == 0 || value.hasWildcard
        ? Texts::tr("Small letters and capitals differ in %1: the value is “%2”, not “%3”.")
        : Texts::tr("%1 holds “%2”, not “%3”.");
    return withAdvice(plain.arg(field, meant, oneLine(value.text)), kqlMeant(field, meant));
}

// With * Kibana asks by a query string, in which white space separates alternatives. field: empty for a value alone.
QString textValueText(const QString &field, const KqlText &value)
{
    const QString name = field.isEmpty() ? u"united.endpoint.host.hostname"_s : field;
    static const QRegularExpression space(u"\\S\\s+\\S"_s);
    static const QRegularExpression keyword(
        u"\\s(?:and|or|not)\\z|\\A(?:and|or)\\s"_s, QRegularExpression::CaseInsensitiveOption);
    if (!value.isQuoted && value.text.contains(keyword))
        return Texts::tr("“%1” is all one value: “and”, “or” and “not” join conditions only between two of them.")
            .arg(oneLine(value.text));
    if (value.isQuoted && value.text.contains(u'*'))
        return withAdvice(Texts::tr("Inside quotes * is the character, not a wildcard: %1.").arg(oneLine(value.text)),
            kqlMeant(name, value.text));
    if (value.hasWildcard && value.text.contains(space))
        return withAdvice(Texts::tr("With * the words of a value are alternatives: “%1” finds each of them.")
                              .arg(oneLine(value.text)),
            kqlMeant(name, value.text));
    return {};
}

QString firstOf(const QString &text, const QString &other)
{
    return text.isEmpty() ? other : text;
}

QString valueText(const QString &field, KqlFieldType type, const KqlCondition &condition)
{
    const KqlText &value = condition.value;
    if (value.isAnything() && condition.kind == KqlCondition::Kind::Is)
        return {};
    if (isText(type))
        return condition.kind == KqlCondition::Kind::Is
            ? firstOf(knownValueText(field, value), textValueText(field, value))
            : QString();
    return value.hasWildcard ? wildcardText(field, type, value.text) : wrongValueText(field, type, condition);
}

// field with *: Elasticsearch looks for the value in every field of that name only if the value has a * too.
QString groupText(const KqlText &field, const KqlCondition &condition)
{
    const QString shown = oneLine(field.text);
    if (!isKqlFieldGroup(field.text))
        return unmappedText(field.text);
    if (condition.kind == KqlCondition::Kind::Is && (condition.value.isAnything() || condition.value.hasWildcard))
        return {};
    return Texts::tr("%1 stands for several fields. Elasticsearch compares them only with a value that has a * too; "
                     "otherwise no endpoint matches.")
        .arg(shown);
}

QString warningText(const KqlCondition &condition)
{
    const bool isNull = !condition.value.isQuoted && condition.value.text == u"null"_s;
    if (isNull && condition.kind == KqlCondition::Kind::Is)
        return Texts::tr("Elasticsearch refuses null without quotes: Kibana answers with an error. For a missing value "
                         "write not field : *.");
    if (const QString other = otherSyntaxText(condition); !other.isEmpty())
        return other;
    if (!condition.field)
        return textValueText({}, condition.value);
    const KqlText &field = *condition.field;
    if (const auto type = kqlFieldType(field.text); type && !field.hasWildcard)
        return valueText(field.text, *type, condition);
    if (field.hasWildcard || (isKqlFieldGroup(field.text) && condition.value.isAnything()))
        return groupText(field, condition);
    return unmappedText(field.text);
}

// A value that is compared as a whole, and letter by letter.
QString exactText(const KqlCondition &condition)
{
    if (condition.kind != KqlCondition::Kind::Is || !condition.field || condition.value.hasWildcard
        || kqlFieldType(condition.field->text) != KqlFieldType::Keyword
        || condition.field->text.endsWith(u".caseless"_s))
        return {};
    const QString &value = condition.value.text;
    if (std::ranges::none_of(value, [](QChar c) { return c.isLetter(); }))
        return {};
    return withAdvice(
        Texts::tr("“%1” is compared with the whole value of %2, with these small letters and capitals. To find "
                  "it as a part, use *.")
            .arg(oneLine(value), condition.field->text),
        kqlMeant(condition.field->text, u'*' + value + u'*'));
}

// Reeve itself asks for several spellings of a word, and so may a person.
bool hasOtherSpelling(const KqlCondition &condition, const QList<KqlCondition> &all)
{
    return std::ranges::any_of(all, [&](const KqlCondition &one) {
        return one.field && condition.field && one.field->text == condition.field->text
            && one.value.text != condition.value.text
            && one.value.text.compare(condition.value.text, Qt::CaseInsensitive) == 0;
    });
}

}

QStringList kqlWarnings(const QString &kuery)
{
    const KqlReading reading = readKql(kuery, mostKqlNesting);
    QStringList warnings;
    if (reading.mistake)
        return warnings;
    const QString range = luceneRangeText(kuery);
    if (!range.isEmpty())
        return {range};
    const auto isNested = [](const KqlCondition &one) { return one.kind == KqlCondition::Kind::Nested; };
    if (std::ranges::any_of(reading.conditions, isNested))
        return {Texts::tr("Endpoints have no nested fields, so Kibana answers braces with an error.")};
    for (const KqlCondition &condition : reading.conditions.first(std::min(mostJudged, reading.conditions.size()))) {
        const QString text = warningText(condition);
        if (!text.isEmpty() && !warnings.contains(text) && !hasOtherSpelling(condition, reading.conditions))
            warnings += text;
    }
    return warnings;
}

QStringList kqlEmptyReasons(const QString &kuery)
{
    QStringList reasons = kqlWarnings(kuery);
    if (!reasons.isEmpty())
        return reasons;
    for (const KqlCondition &condition : readKql(kuery, mostKqlNesting).conditions.mid(0, mostJudged)) {
        const QString text = exactText(condition);
        if (!text.isEmpty() && !reasons.contains(text))
            reasons += text;
    }
    return reasons;
}

}
