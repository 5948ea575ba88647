// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// The meanings that other query languages give to the characters at a mistake in KQL.
#include <QCoreApplication>
#include <QRegularExpression>

#include "models/base/plaintext.h"
#include "models/endpoints/query/kqlmeant.h"
#include "models/endpoints/query/kqlothersyntax.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(KqlReader)
};

// The text before and behind the mistake.
struct Around {
    QString before;
    QString behind;
};

constexpr QLatin1StringView fieldPattern("([@\\w][\\w.@]*)");

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption);
}

QString valueAt(const QString &text)
{
    static const QRegularExpression value(u"\\A\\s*(?:\"([^\"]*)\"|([^\\s()\"]+))"_s);
    const auto match = value.match(text);
    return match.captured(1) + match.captured(2);
}

QString writeText(const QString &condition)
{
    return Texts::tr("Write %1.", "KQL").arg(oneLine(condition));
}

// field : > 5, and field <> 5
QString comparedText(const Around &around)
{
    static const QRegularExpression colon = pattern(fieldPattern + u"\\s*:\\s*\\z"_s);
    static const QRegularExpression sign(u"\\A(<=|>=|<|>)"_s);
    static const QRegularExpression less = pattern(fieldPattern + u"\\s*<\\s*\\z"_s);
    const auto field = colon.match(around.before);
    const auto compared = sign.match(around.behind);
    if (field.hasMatch() && compared.hasMatch()) {
        const QString value = valueAt(around.behind.sliced(compared.capturedLength()));
        const QString meant = kqlMeantRange(field.captured(1), compared.captured(1), value);
        return meant.isEmpty() ? Texts::tr("A comparison has no colon before it: field > value.") : writeText(meant);
    }
    const auto unequal = less.match(around.before);
    if (!unequal.hasMatch() || !around.behind.startsWith(u'>'))
        return {};
    const QString meant = kqlMeant(unequal.captured(1), valueAt(around.behind.sliced(1)));
    return writeText(u"not "_s + (meant.isEmpty() ? u"field : value"_s : meant));
}

// field = "value", field != "value", field LIKE "value"
QString equalText(const Around &around)
{
    static const QRegularExpression equal =
        pattern(fieldPattern + u"\\s*(?:(===?|=~|!==?|=)|\\s(like|contains|is|eq))\\s*\\z"_s);
    const auto match = equal.match(around.before);
    if (!match.hasMatch() || !around.behind.startsWith(u'"'))
        return {};
    const bool isNegated = match.captured(2).startsWith(u'!');
    const QString value = valueAt(around.behind).replace(u'%', u'*');
    const QString meant = kqlMeant(match.captured(1), value);
    if (meant.isEmpty())
        return Texts::tr("KQL compares with a colon, as field : value.");
    return writeText((isNegated ? u"not "_s : QString()) + meant);
}

// field in ("a", "b"), field : in (a, b)
QString listText(const Around &around)
{
    static const QRegularExpression in = pattern(fieldPattern + u"\\s*:?\\s*\\bin\\s*\\z"_s);
    static const QRegularExpression list(u"\\A\\(([^()]*)\\)"_s);
    const auto match = in.match(around.before);
    const auto values = list.match(around.behind);
    if (!match.hasMatch() || !values.hasMatch())
        return {};
    QStringList texts = values.captured(1).split(u',', Qt::SkipEmptyParts);
    for (QString &text : texts) {
        static const QRegularExpression quotes(u"\\A\\s*[\"']?|[\"']?\\s*\\z"_s);
        text.remove(quotes);
    }
    const QString meant = texts.isEmpty() ? QString() : kqlMeantAny(match.captured(1), texts);
    return writeText(meant.isEmpty() ? u"field : (one or another)"_s : meant);
}

// a : b && c : d, a : b || c : d
QString joinedText(const Around &around)
{
    static const QRegularExpression signs(u"(?:&&|\\|\\|)[^\"&|]*\\z"_s);
    static const QRegularExpression begin(u"\\A\\s*(?:&&|\\|\\|)"_s);
    if (!signs.match(around.before).hasMatch() && !begin.match(around.behind).hasMatch())
        return {};
    return Texts::tr("KQL writes “and” and “or” for && and ||.");
}

// a : b c : d, which Lucene joins by itself, also with + and - before the field
QString unjoinedText(const Around &around)
{
    static const QRegularExpression second = pattern(u"\\S\\s+([+-]?)"_s + fieldPattern + u"\\s*\\z"_s);
    static const QRegularExpression first(u":\\s*[^\\s:\"]+\\s+[+-]?[\\w.@]+\\s*\\z"_s);
    const auto match = second.match(around.before);
    if (!match.hasMatch() || !around.behind.startsWith(u':') || !first.match(around.before).hasMatch())
        return {};
    const QString joint = match.captured(1) == u"-"_s ? u"and not"_s : u"and"_s;
    return Texts::tr("Write “%1” before %2: KQL joins two conditions only by a word.")
        .arg(joint, oneLine(match.captured(1) + match.captured(2)));
}

QString expressionText(const Around &around)
{
    static const QRegularExpression expression(u":\\s*/[^/\\s]*\\z"_s);
    return expression.match(around.before).hasMatch()
        ? Texts::tr("KQL has no regular expressions; * stands for any text, as in field : web*.")
        : QString();
}

// field is not null
QString presentText(const Around &around)
{
    static const QRegularExpression is = pattern(fieldPattern + u"\\s+is\\s+\\z"_s);
    const auto match = is.match(around.before);
    if (!match.hasMatch() || !around.behind.startsWith(u"not null"_s, Qt::CaseInsensitive))
        return {};
    const QString meant = kqlMeant(match.captured(1), u"*"_s);
    return writeText(meant.isEmpty() ? u"field : *"_s : meant);
}

}

QString otherSyntaxText(const QString &kuery, const KqlMistake &mistake)
{
    constexpr qsizetype most = 1'000; // UTF-16 units; the patterns go back over what they have read
    const qsizetype at = std::min(mistake.at, kuery.size());
    const Around around{kuery.left(at).right(most), kuery.mid(at, most)};
    if (const QString range = luceneRangeText(around.before + around.behind); !range.isEmpty())
        return range;
    for (const auto &text :
        {comparedText, equalText, listText, joinedText, expressionText, unjoinedText, presentText}) {
        if (const QString found = text(around); !found.isEmpty())
            return found;
    }
    return {};
}

}
