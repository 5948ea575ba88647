// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/query/kqlothersyntax.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include "models/base/plaintext.h"
#include "models/endpoints/query/kql.h"
#include "models/endpoints/query/kqlfields.h"
#include "models/endpoints/query/kqlmeant.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(KqlWarnings)
};

// what: a sentence. instead: KQL; empty: none is known.
QString advised(const QString &what, const QString &instead)
{
    return instead.isEmpty() ? what : Texts::tr("%1 Write %2.", "a sentence, and KQL").arg(what, oneLine(instead));
}

QString negated(const QString &condition)
{
    return condition.isEmpty() ? condition : u"not "_s + condition;
}

bool isTextField(const QString &field)
{
    const auto type = kqlFieldType(kqlFieldType(field) ? field : kqlFieldMeant(field));
    return !type || type == KqlFieldType::Keyword || type == KqlFieldType::Text;
}

QString withoutQuotes(const QString &text)
{
    static const QRegularExpression quoted(u"\\A(['\"“”„«»‘’])(.+)(['\"“”„«»‘’])\\z"_s);
    const auto match = quoted.match(text);
    return match.hasMatch() ? match.captured(2) : text;
}

// The value that an operator of another language compares with, with KQL's wildcard.
QString operandOf(const QString &sign, const QString &operand)
{
    QString value = withoutQuotes(operand.trimmed());
    const QString word = sign.toLower();
    if (word == u"like"_s)
        value.replace(u'%', u'*');
    if (word == u"contains"_s)
        value = u'*' + value + u'*';
    return value;
}

// name = value, name == value, name != value, name LIKE value, name IS NULL: all of it one text to KQL.
QString comparisonText(const QString &text)
{
    static const QRegularExpression missing(
        u"\\A([@\\w][\\w.@-]*)\\s+(?:is\\s+null|(is\\s+missing))\\z"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression compared(
        u"\\A([@\\w][\\w.@]*)\\s*(?:(===?|=~|!==?|!~|~=|=)|\\s(like|contains|is|eq|equals)\\s)\\s*(\\S.*)\\z"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    const QString taken = Texts::tr("KQL takes “%1” for one text, without a field.").arg(oneLine(text));
    if (const auto match = missing.match(text); match.hasMatch())
        return advised(taken, negated(kqlMeant(match.captured(1), u"*"_s)));
    const auto match = compared.match(text);
    if (!match.hasMatch())
        return {};
    const QString sign = match.captured(2) + match.captured(3);
    const QString meant = kqlMeant(match.captured(1), operandOf(sign, match.captured(4)));
    if (meant.isEmpty())
        return advised(taken, u"united.endpoint.host.name : web*"_s);
    return advised(taken, sign.startsWith(u'!') ? negated(meant) : meant);
}

// +a -b, a && b, !a
QString signsText(const QString &text)
{
    static const QRegularExpression joined(u"(?:\\s|\\A)(?:&&|\\|\\|)(?:\\s|\\z)"_s);
    static const QRegularExpression signs(u"\\A[+!-](?=[^\\s\\d])|\\s[+!-](?=[^\\s\\d])"_s);
    if (joined.match(text).hasMatch())
        return Texts::tr("“%1” is all one text: KQL writes “and” and “or” for && and ||.").arg(oneLine(text));
    if (!signs.match(text).hasMatch())
        return {};
    QStringList parts;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        static const QRegularExpression leading(u"\\A[+!-]"_s);
        const QString meant = kqlMeantByWord(QString(word).remove(leading));
        parts += word.startsWith(u'-') || word.startsWith(u'!') ? negated(meant) : meant;
    }
    return advised(Texts::tr("“%1” is all one text: KQL has no + - and ! before a word, and writes “and” and “not”.")
                       .arg(oneLine(text)),
        parts.join(u" and "_s));
}

QString wordText(const KqlText &value)
{
    if (value.hasWildcard)
        return {};
    if (!value.isQuoted) {
        if (const QString text = comparisonText(value.text); !text.isEmpty())
            return text;
        if (const QString text = signsText(value.text); !text.isEmpty())
            return text;
    }
    if (value.text.trimmed().isEmpty() || value.text.contains(u'*'))
        return {};
    return advised(
        Texts::tr(
            "“%1” has no field before it, so Kibana looks for it in every field: in most as a whole value with these "
            "small letters and capitals, in some, such as addresses and texts of the agent, as a word among others. "
            "Rows "
            "may come that are not meant, and a part of a host name is not found.")
            .arg(oneLine(value.text)),
        kqlMeantByWord(value.text));
}

// A regular expression of parts that .* joins, as KQL; empty: it is more than that.
QString ofExpression(QString body)
{
    body.replace(u".*"_s, u"*"_s).replace(u".+"_s, u"*"_s).replace(u"\\."_s, u"."_s).replace(u"\\-"_s, u"-"_s);
    static const QRegularExpression more(u"[][\\\\(){}|^$+?#&<>~\"]"_s);
    return more.match(body).hasMatch() ? QString() : body;
}

QString expressionText(const QString &field, const QString &value)
{
    const QString body = ofExpression(value.mid(1, value.size() - 2));
    return advised(Texts::tr("KQL has no regular expressions: “%1” is compared as it stands.").arg(oneLine(value)),
        kqlMeant(field, body.isEmpty() ? u"web*"_s : body));
}

QString quotedByOthersText(const QString &field, const KqlText &value)
{
    return advised(
        Texts::tr("Only \" puts a text in quotes; others are part of the value: %1.").arg(oneLine(value.text)),
        kqlMeant(field, withoutQuotes(value.text)));
}

// field : =value, field : !value, and field : -value where the value is no number
QString signedText(const QString &field, const KqlText &value)
{
    static const QRegularExpression signs(u"\\A(?:==?|!=?|-)\\s*(?=[^\\s=])"_s);
    const auto match = signs.match(value.text);
    if (!match.hasMatch() || value.hasWildcard || (value.text.startsWith(u'-') && !isTextField(field)))
        return {};
    const QString meant = kqlMeant(field, value.text.sliced(match.capturedLength()));
    return advised(Texts::tr("“%1” is compared as it stands.").arg(oneLine(value.text)),
        match.captured().startsWith(u'=') ? meant : negated(meant));
}

// Texts that another language would read as more than a text.
QString textText(const QString &field, const KqlText &value)
{
    static const QRegularExpression near(u"(?:~[012]?|\\^\\d+(?:\\.\\d+)?)\\z"_s);
    const QString &text = value.text;
    const QString asItStands = Texts::tr("“%1” is compared as it stands.").arg(oneLine(text));
    if (withoutQuotes(text) != text)
        return quotedByOthersText(field, value);
    if (value.hasWildcard)
        return {};
    if (text.startsWith(u'%') || text.endsWith(u'%'))
        return advised(asItStands, kqlMeant(field, QString(text).replace(u'%', u'*')));
    if (text.contains(u'?'))
        return advised(
            Texts::tr("? is no wildcard in KQL, only * is: “%1” is compared as it stands.").arg(oneLine(text)),
            kqlMeant(field, QString(text).replace(u'?', u'*')));
    if (const auto match = near.match(text); match.hasMatch())
        return advised(Texts::tr("KQL has no ~ and ^ behind a word: “%1” is compared as it stands.").arg(oneLine(text)),
            kqlMeant(field, text.left(match.capturedStart())));
    return {};
}

QString listText(const QString &field, const KqlText &value)
{
    static const QRegularExpression between(u"[\\s,;|]+"_s);
    static const QRegularExpression keyword(u"\\A(?:and|or|not)\\z"_s, QRegularExpression::CaseInsensitiveOption);
    const QStringList values = value.text.split(between, Qt::SkipEmptyParts);
    if (values.size() < 2 || !hasOneWordValues(field) || !values.filter(keyword).isEmpty())
        return {};
    return advised(Texts::tr("“%1” is one value.").arg(oneLine(value.text)), kqlMeantAny(field, values));
}

QString valueText(const QString &name, const KqlText &value)
{
    static const QRegularExpression expression(u"\\A/.*[^/\\d].*/i?\\z"_s);
    const QString field = kqlFieldType(name) ? name : kqlFieldMeant(name);
    if (expression.match(value.text).hasMatch())
        return expressionText(field, value.text);
    if (value.isQuoted)
        return {};
    for (const auto &text : {signedText, listText}) {
        if (const QString found = text(field, value); !found.isEmpty())
            return found;
    }
    return isTextField(field) ? textText(field, value) : QString();
}

// -field : value, !field : value, _exists_ : field
QString fieldText(const QString &name, const KqlText &value)
{
    static const QRegularExpression sign(u"\\A[+!-](?=[\\w@])"_s);
    if (name == u"_exists_"_s)
        return advised(Texts::tr("KQL has no _exists_."), kqlMeant(value.text, u"*"_s));
    if (!sign.match(name).hasMatch())
        return {};
    const QString meant = kqlMeant(name.sliced(1), value.text);
    return advised(
        Texts::tr("KQL has no + - and ! before a field: it takes them for a part of its name, %1.").arg(oneLine(name)),
        name.startsWith(u'+') ? meant : negated(meant));
}

}

QString otherSyntaxText(const KqlCondition &condition)
{
    if (condition.kind != KqlCondition::Kind::Is)
        return {};
    if (!condition.field)
        return wordText(condition.value);
    if (const QString text = fieldText(condition.field->text, condition.value); !text.isEmpty())
        return text;
    return condition.field->hasWildcard ? QString() : valueText(condition.field->text, condition.value);
}

QString luceneRangeText(const QString &kuery)
{
    static const QRegularExpression range(
        u"(?<![\\w.@])([\\w.@]+)\\s*:\\s*([\\[{])\\s*(\"[^\"]*\"|[^\\s\"\\]}]+)\\s+TO\\s+(\"[^\"]*\"|[^\\s\"\\]}]+)\\s*([\\]}])"_s,
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype most = 20'000; // UTF-16 units; read with each key that is pressed
    const auto match = range.match(kuery.left(most));
    if (!match.hasMatch())
        return {};
    const QString name = match.captured(1);
    const bool isLowIn = match.captured(2) == u"["_s;
    const bool isHighIn = match.captured(5) == u"]"_s;
    QStringList parts{kqlMeantRange(name, isLowIn ? u">="_s : u">"_s, withoutQuotes(match.captured(3))),
        kqlMeantRange(name, isHighIn ? u"<="_s : u"<"_s, withoutQuotes(match.captured(4)))};
    parts.removeAll(QString());
    return advised(Texts::tr("KQL has no ranges with “TO”: it compares with >, >=, < and <=."), parts.join(u" and "_s));
}

}
