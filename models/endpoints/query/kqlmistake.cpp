// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// What a mistake in KQL is called, and where it is.
#include <QCoreApplication>
#include <QLocale>
#include <QTextBoundaryFinder>

#include "models/base/plaintext.h"
#include "models/endpoints/query/kqlothersyntax.h"
#include "models/endpoints/query/kqlreader.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(KqlReader)
};

QString conditionExpectedText(const QString &sign)
{
    return sign.isEmpty() ? Texts::tr("a condition is expected here, as field : value")
                          : Texts::tr("a condition is expected before “%1”, as field : value").arg(sign);
}

QString valueExpectedText(const QString &sign)
{
    if (sign.isEmpty())
        return Texts::tr("a value is expected here");
    return sign == u")"_s
        ? Texts::tr("a value is expected before “%1”").arg(sign)
        : Texts::tr("a value is expected before “%1”; a text with such characters needs quotes").arg(sign);
}

QString reasonText(const KqlMistake &mistake)
{
    switch (mistake.kind) {
    case KqlMistake::Kind::ConditionExpected:
        return conditionExpectedText(mistake.sign);
    case KqlMistake::Kind::ValueExpected:
        return valueExpectedText(mistake.sign);
    case KqlMistake::Kind::JointExpected:
        return Texts::tr("“and” or “or” is expected between two conditions");
    case KqlMistake::Kind::SignInText:
        return Texts::tr("“%1” means something in KQL; put the text in quotes, or a backslash before the character")
            .arg(mistake.sign);
    case KqlMistake::Kind::KeywordInText:
        return Texts::tr("“%1” and a space end a text, also inside a word; put the text in quotes").arg(mistake.sign);
    case KqlMistake::Kind::QuoteOpen:
        return Texts::tr("this quote is not closed");
    case KqlMistake::Kind::BracketOpen:
        return Texts::tr("“%1” is not closed").arg(mistake.sign);
    case KqlMistake::Kind::ClosesNothing:
        return Texts::tr("“%1” closes nothing that is open").arg(mistake.sign);
    case KqlMistake::Kind::TooDeep:
        break;
    }
    return Texts::tr("brackets may be nested %Ln level(s) deep; each level makes Kibana about four times slower",
        nullptr, mistake.sign.toInt());
}

// Counts characters as people see them, from 1.
qsizetype characterNumber(const QString &text, qsizetype at)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.first(std::min(at, text.size())));
    qsizetype count = 1;
    while (finder.toNextBoundary() > 0)
        ++count;
    return count;
}

// What stands at the mistake, so that it is found without counting.
QString excerpt(const QString &text, qsizetype at)
{
    constexpr qsizetype longest = 12;
    const QString rest = text.sliced(std::min(at, text.size()));
    return oneLine(rest.size() > longest ? QString(rest.first(longest) + u'…') : rest);
}

}

QString mistakeText(const KqlMistake &mistake, const QString &text)
{
    const QString number = QLocale().toString(characterNumber(text, mistake.at));
    const QString found = excerpt(text, mistake.at);
    if (found.trimmed().isEmpty())
        return Texts::tr("At the end: %1.").arg(reasonText(mistake));
    return Texts::tr("At character %1, “%2”: %3.").arg(number, found, reasonText(mistake));
}

QString kqlProblem(const QString &own)
{
    const KqlReading reading = readKql(own);
    if (!reading.mistake)
        return {};
    const QString mistake = mistakeText(*reading.mistake, own);
    const QString advice = otherSyntaxText(own, *reading.mistake);
    return advice.isEmpty() ? mistake : Texts::tr("%1 %2", "two sentences").arg(mistake, advice);
}

}
