// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/query/kql.h"

#include <QRegularExpression>

#include "models/endpoints/query/kqlreader.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

// Characters that separate words in Elasticsearch's query string, into which Kibana translates values with wildcards.
bool partsWords(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\u3000';
}

// Without white space of KQL's there is no room for "and", "or" and "not" in it: those need it around them. Kibana
// reads a backslash before "not" as a line break and ends a value there, so that is not the way to write them.
QString escaped(const QString &text)
{
    static const QString special = u"\\():<>\"*{}"_s;
    QString result;
    result.reserve(text.size() + 8);
    bool isApart = false;
    for (const QChar c : text) {
        if (partsWords(c)) {
            result += isApart ? QString() : u"*"_s;
            isApart = true;
            continue;
        }
        isApart = false;
        if (c == QChar::Nbsp) { // white space to KQL alone
            result += u"\\u00a0"_s;
            continue;
        }
        if (special.contains(c))
            result += u'\\';
        result += c;
    }
    return result;
}

// Kibana does not distinguish its own name for a wildcard from the same text in a value with wildcards.
bool isTakenForWildcard(const QString &text)
{
    return text.contains(u"@kuery-wildcard@"_s);
}

KqlJoint jointOf(const QString &condition)
{
    return readKql(condition, mostKqlNesting).joint;
}

// A text at the end that another condition behind it would change: "knot and" contains "not", and "b or and" two joints.
bool endsInKeyword(const QString &own)
{
    static const QRegularExpression keyword(
        u"(?:not|[ \\t\\r\\n\\x{a0}](?:and|or))\\z"_s, QRegularExpression::CaseInsensitiveOption);
    return keyword.match(own).hasMatch();
}

bool needsBrackets(const QString &own)
{
    return jointOf(own) == KqlJoint::Or || endsInKeyword(own);
}

QString listed(const QString &field, const QStringList &values, const QString &joint)
{
    if (values.size() == 1)
        return field + u" : "_s + values.constFirst();
    return field + u" : ("_s + values.join(joint) + u')';
}

}

// Inside quotes KQL reads only these two as special.
QString kqlQuoted(const QString &text)
{
    QString value = text;
    value.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + value + u'"';
}

std::optional<QString> kqlContaining(const QString &text)
{
    if (isTakenForWildcard(text))
        return std::nullopt;
    return u'*' + escaped(text) + u'*';
}

std::optional<QString> kqlBeginning(const QString &text)
{
    if (isTakenForWildcard(text))
        return std::nullopt;
    return escaped(text) + u'*';
}

QString kqlAny(const QString &field, const QStringList &values)
{
    return listed(field, values, u" or "_s);
}

QString kqlEvery(const QString &field, const QStringList &values)
{
    return listed(field, values, u" and "_s);
}

QString kqlMissing(const QString &field)
{
    return u"not "_s + field + u" : * or "_s + field + u" : \"\""_s;
}

QString kqlNothing()
{
    const QString field = u"united.endpoint.agent.id"_s;
    return field + u" : * and not "_s + field + u" : *"_s;
}

QString kqlGrouped(const QString &condition)
{
    return u'(' + condition + u')';
}

QString kqlNot(const QString &condition)
{
    switch (jointOf(condition)) {
    case KqlJoint::None:
        return u"not "_s + condition;
    case KqlJoint::Not:
        return condition.sliced(4); // "not not" is no KQL
    case KqlJoint::And:
    case KqlJoint::Or:
        break;
    }
    return u"not "_s + kqlGrouped(condition);
}

QString kqlAnyOf(const QStringList &conditions)
{
    return conditions.join(u" or "_s); // "and" and "not" bind tighter
}

QString kqlAll(const QString &own, const QStringList &conditions)
{
    if (readKql(own, mostKqlNesting).mistake) // also where white space at its end makes the mistake
        return own;
    QStringList all = conditions;
    all.removeAll(QString());
    const QString first = own.trimmed();
    for (QString &condition : all) {
        const bool isAlone = all.size() == 1 && first.isEmpty();
        condition = !isAlone && jointOf(condition) == KqlJoint::Or ? kqlGrouped(condition) : condition;
    }
    if (!first.isEmpty())
        all.prepend(!all.isEmpty() && needsBrackets(first) ? kqlGrouped(first) : first);
    return all.join(u" and "_s);
}

}
