// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads KQL by the rules of Kibana's grammar: accepts what Kibana accepts, says where the first mistake is, and lists
// the conditions. Kibana itself answers a mistake with a general error that names neither place nor reason.

#include <QList>
#include <QString>
#include <optional>

#include "models/endpoints/query/localfilter.h"

namespace reeve {

// Each level of brackets costs Kibana's parser about four times more: 0.9 s at seven levels, all of it a time in which
// Kibana answers nobody. Deeper KQL is not sent.
inline constexpr int mostKqlNesting = 7;
// KQL that a person wrote may be put in one more pair of brackets, beside other conditions.
inline constexpr int mostOwnKqlNesting = mostKqlNesting - 1;

// A field name or a value, without quotes and backslashes.
struct KqlText {
    QString text{}; // white space at the ends of unquoted text is cut off
    bool isQuoted = false;
    bool hasWildcard = false; // an unquoted * without a backslash; it stands as * in text
    FilterSpan span{}; // as written, with quotes

    bool isAnything() const { return hasWildcard && text == QLatin1StringView("*"); }
    bool operator==(const KqlText &) const = default;
};

struct KqlCondition {
    enum class Kind {
        Is, // "field : value", or a value alone
        Range, // one of < <= > >=
        Nested, // "field : { ... }"; without a value
    };
    Kind kind = Kind::Is;
    std::optional<KqlText> field{}; // nullopt: a value alone, which Kibana looks for in every field
    KqlText value{};

    bool operator==(const KqlCondition &) const = default;
};

struct KqlMistake {
    enum class Kind {
        ConditionExpected, // at the beginning, behind "(", "and", "or", "not"
        ValueExpected, // behind ":" or a sign of comparison, and in a list of values
        JointExpected, // "and" or "or", between two conditions
        SignInText, // one of :<>(){}"\ in a text without quotes
        KeywordInText, // "not" and a space, also at the end of a longer word
        QuoteOpen,
        BracketOpen, // "(" or "{"
        ClosesNothing, // ")" or "}"
        TooDeep, // more levels of brackets than allowed
    };
    Kind kind = Kind::ConditionExpected;
    qsizetype at = 0; // in UTF-16 units; the length of the text if something is missing at its end
    QString sign{}; // the character or word that the mistake is about; empty: none

    bool operator==(const KqlMistake &) const = default;
};

// What joins the conditions of the whole text.
enum class KqlJoint { None, Not, And, Or };

struct KqlReading {
    std::optional<KqlMistake> mistake{}; // nullopt: Kibana accepts the text
    QList<KqlCondition> conditions{}; // in the order of the text, as far as it was read
    KqlJoint joint = KqlJoint::None;
    int nesting = 0; // levels of brackets and braces
};

// An empty text is accepted and means every document.
KqlReading readKql(const QString &text, int mostNesting = mostOwnKqlNesting);

// "At character 6, “) or (c : d”: “)” closes nothing that is open.", translated. Characters count from 1, as people see them.
QString mistakeText(const KqlMistake &mistake, const QString &text);
// The same for KQL that a person wrote; empty: no mistake.
QString kqlProblem(const QString &own);

}
