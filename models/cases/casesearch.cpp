// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/cases/casesearch.h"

#include <QRegularExpression>
#include <QStringList>
#include <QTextBoundaryFinder>
#include <QUrl>
#include <algorithm>

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr auto uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"_L1;

QRegularExpression ignoringCase(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}

// Elasticsearch's standard analyser keeps letters, digits, marks and pictures such as emoji, and drops the rest.
bool isKept(char32_t character)
{
    return QChar::isLetterOrNumber(character) || QChar::isMark(character)
        || QChar::category(character) == QChar::Symbol_Other;
}

bool hasWord(QStringView text)
{
    return std::ranges::any_of(text.toUcs4(), [](char32_t character) { return isKept(character); });
}

QString escaped(QStringView text)
{
    static constexpr QStringView operators = u"+-|\"*()~\\";
    QString result;
    for (const QChar character : text) {
        if (operators.contains(character))
            result += u'\\';
        result += character;
    }
    return result;
}

bool isLetterOfAlphabet(QChar character)
{
    return character.isLetter() && character.script() != QChar::Script_Han
        && character.script() != QChar::Script_Hiragana;
}

// Whether a sign between two characters leaves them one word, as in "corp.example" and "1,5". UAX #29, WB6 to WB12;
// QTextBoundaryFinder of Qt 6.4 divides at a full stop and a colon between letters.
bool joins(QChar before, QChar sign, QChar after)
{
    static constexpr QStringView betweenLetters = u".:'\u2018\u2019\u2024\u00b7\u2027\uff0e\uff1a\uff07";
    static constexpr QStringView betweenDigits = u".,;'\u2018\u2019\u2024\uff0e\uff0c\uff07";
    return (isLetterOfAlphabet(before) && isLetterOfAlphabet(after) && betweenLetters.contains(sign))
        || (before.isDigit() && after.isDigit() && betweenDigits.contains(sign));
}

struct Span {
    qsizetype start = 0;
    qsizetype end = 0;
};

// Where the text is divided into words and what is between them.
QList<Span> partsOf(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    QList<Span> parts;
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end >= 0; start = end, end = finder.toNextBoundary())
        parts.append({start, end});
    return parts;
}

// The last word in text, as Elasticsearch's standard analyser divides it: "3" in "db-3", "10.0.0.5" as a whole.
Span lastWordIn(const QString &text)
{
    QList<Span> parts = partsOf(text);
    const auto isWord = [&text](const Span &part) {
        return hasWord(QStringView(text).sliced(part.start, part.end - part.start));
    };
    while (!parts.isEmpty() && !isWord(parts.last()))
        parts.removeLast();
    if (parts.isEmpty())
        return {};
    Span last = parts.takeLast();
    while (parts.size() >= 2 && parts.last().end - parts.last().start == 1
        && joins(text[parts.last().start - 1], text[parts.last().start], text[last.start])) {
        parts.removeLast();
        last.start = parts.takeLast().start;
    }
    return last;
}

// Elasticsearch does not divide a word that ends with an asterisk: "db-3*" would look for one word that begins with
// "db-3", and there is none. So only the last part is a beginning, and what stands before it is a word of its own.
QStringList wordsOfBeginning(const QString &text)
{
    const Span last = lastWordIn(text);
    const QStringView before = QStringView(text).first(last.start);
    QStringList words;
    if (hasWord(before))
        words.append(escaped(before));
    words.append(escaped(QStringView(text).sliced(last.start, last.end - last.start)) + u'*');
    return words;
}

CaseSearch searchForWords(const QString &typed)
{
    const QStringList all = typed.split(u' ', Qt::SkipEmptyParts);
    QStringList kept;
    // A word of which nothing is stored would never occur.
    std::ranges::copy_if(all, std::back_inserter(kept), [](const QString &word) { return hasWord(word); });
    if (kept.isEmpty())
        return {.text = escaped(typed), .allWords = true, .hasWords = typed.isEmpty()};
    QStringList words;
    for (const QString &word : kept.first(kept.size() - 1))
        words.append(escaped(word));
    words += wordsOfBeginning(kept.last());
    return {.text = words.join(u' '), .allWords = true};
}

CaseSearch searchForId(const QString &id)
{
    return {.text = id.toLower(), .id = id.toLower()};
}

std::optional<CaseSearch> searchForAddress(const QString &typed)
{
    // /s/{space}/app/security/cases/{id}, /app/management/insightsAndAlerting/cases/{id}/{comment}, /api/cases/{id}
    static const QRegularExpression address = ignoringCase(
        u"(?:/s/(?<space>[a-z0-9_-]+))?/(?:app|api)/(?:[^?#\\s]*?/)?cases/(?<id>%1)(?![0-9a-z-])"_s.arg(uuid));
    const auto match = address.match(QUrl::fromPercentEncoding(typed.toUtf8()));
    if (!match.hasMatch())
        return {};
    CaseSearch search = searchForId(match.captured(u"id"));
    search.space = match.hasCaptured(u"space") ? match.captured(u"space") : u"default"_s;
    return search;
}

}

CaseSearch caseSearchFor(const QString &typed)
{
    static const QRegularExpression id = ignoringCase(u"^[\"'<({`“]*(?<id>%1)[\"'>)}`”]*$"_s.arg(uuid));
    const QString text = typed.simplified();
    if (const auto match = id.match(text); match.hasMatch())
        return searchForId(match.captured(u"id"));
    static const QRegularExpression link(u"^\\[.*\\]\\((?<address>\\S+)\\)$"_s); // of Markdown
    const auto linked = link.match(text);
    const QString target = linked.hasMatch() ? linked.captured(u"address") : text;
    if (const auto address = target.contains(u' ') ? std::nullopt : searchForAddress(target))
        return *address;
    return searchForWords(text);
}

}
