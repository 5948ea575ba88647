// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/query/localfilter.h"

#include <QCoreApplication>
#include <QHash>
#include <algorithm>
#include <iterator>

#include "models/endpoints/values/columndefinition.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

// The names that the table of columns gives, the suggested one first.
QStringList namesOf(const ColumnDefinition &definition)
{
    return QString::fromLatin1(definition.filterNames).split(u' ', Qt::SkipEmptyParts);
}

bool isJoint(QChar c)
{
    return c == u'_' || c == u'-' || c == u'.';
}

// Whether it is meant as a field: letters, so that neither addresses nor ports are.
bool isLikeField(QStringView name)
{
    return !name.isEmpty() && name.front().isLetter()
        && std::ranges::all_of(name, [](QChar c) { return c.isLetter() || isJoint(c); });
}

// fe80::1, dead:beef, e6:68:ad
bool isLikeAddress(QStringView word)
{
    return std::ranges::all_of(word, [](QChar c) {
        const QChar small = c.toLower();
        return c == u':' || (c >= u'0' && c <= u'9') || (small >= u'a' && small <= u'f');
    });
}

QString unknownField(QStringView name)
{
    return QCoreApplication::translate("LocalFilter",
        "There is no field “%1”. Fields are %2, and with <, <=, > or >= also %3. In quotes it is searched for as it "
        "stands.")
        .arg(name, filterFields().join(u", "_s), comparedFields().join(u", "_s));
}

QString noComparison(EndpointColumn column)
{
    const QString field = filterFieldName(column);
    const QString example = columnDefinition(column).comparable == Comparable::Time ? u":>3d"_s : u":<34"_s;
    return QCoreApplication::translate("LocalFilter", "“%1” can only be compared with <, <=, > or >=, as in %2.")
        .arg(field, field + example);
}

// The sign in front of a value, which is taken off it.
Comparison takeSign(QStringView &value)
{
    for (const Comparison comparison :
        {Comparison::LessOrEqual, Comparison::GreaterOrEqual, Comparison::Less, Comparison::Greater}) {
        const QString sign = comparisonSign(comparison);
        if (!value.startsWith(sign))
            continue;
        value = value.sliced(sign.size()).trimmed();
        return comparison;
    }
    return Comparison::None;
}

// Older is an earlier version, an earlier time and a longer age.
Comparison inWords(QStringView word, const QString &value)
{
    const bool isOlder = word.compare("older"_L1, Qt::CaseInsensitive) == 0;
    return isOlder != isAge(value) ? Comparison::Less : Comparison::Greater;
}

QString tooManyTerms()
{
    return QCoreApplication::translate("LocalFilter", "A filter has at most %1 words and conditions.")
        .arg(mostFilterTerms);
}

// Goes through the text once.
class FilterReader
{
public:
    explicit FilterReader(QStringView text) : m_text(text) { }

    LocalFilter read()
    {
        while (skipSpace())
            readTerm();
        if (m_filter.terms.size() > mostFilterTerms)
            m_filter.problems.append({m_filter.terms[mostFilterTerms].span, tooManyTerms()});
        return std::move(m_filter);
    }

private:
    bool skipSpace()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
        return m_at < m_text.size();
    }
    bool isAt(QChar c) const { return m_at < m_text.size() && m_text[m_at] == c; }

    QStringView bare()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !m_text[m_at].isSpace() && m_text[m_at] != u'"')
            ++m_at;
        return m_text.sliced(begin, m_at - begin);
    }

    QStringView quoted()
    {
        const qsizetype begin = ++m_at;
        const qsizetype end = m_text.indexOf(u'"', begin);
        m_at = end < 0 ? m_text.size() : end + 1;
        return m_text.sliced(begin, (end < 0 ? m_text.size() : end) - begin);
    }

    void readTerm()
    {
        m_begin = m_at;
        const bool isExcluded = isAt(u'-');
        m_at += isExcluded ? 1 : 0;
        if (isAt(u'"'))
            return add(quoted(), std::nullopt, isExcluded);
        const qsizetype begin = m_at;
        const QStringView word = bare();
        const qsizetype colon = word.indexOf(u':');
        const QStringView name = word.first(std::max<qsizetype>(colon, 0));
        const auto column = filterField(name);
        if (!column && (!isLikeField(name) || isLikeAddress(word)))
            return add(word, std::nullopt, isExcluded);
        const bool isQuoted = colon == word.size() - 1 && isAt(u'"');
        const QStringView value = isQuoted ? quoted() : word.sliced(colon + 1);
        if (column && isCompared(value, *column, isQuoted))
            return addComparison(value, *column, isExcluded);
        if (column && isOnlyCompared(*column) && !value.trimmed().isEmpty()) {
            m_filter.problems.append({{begin, m_at - begin}, noComparison(*column)});
            return;
        }
        if (column)
            return add(value, column, isExcluded);
        m_filter.problems.append({{begin, name.size()}, unknownField(name)});
    }

    // In quotes a text is searched for as it stands, but for the words of a comparison of what can be compared.
    bool isCompared(QStringView value, EndpointColumn column, bool isQuoted) const
    {
        if (isQuoted)
            return isComparable(column) && beginsInWords(value) && value.contains(u' ');
        return value.startsWith(u'<') || value.startsWith(u'>') || (isComparable(column) && beginsInWords(value));
    }
    static bool beginsInWords(QStringView value)
    {
        return value.startsWith("older"_L1, Qt::CaseInsensitive) || value.startsWith("newer"_L1, Qt::CaseInsensitive);
    }

    // The next word if it is wanted; what it is followed by is left alone.
    template<typename Wanted> QStringView nextWord(const Wanted &isWanted)
    {
        const qsizetype before = m_at;
        skipSpace();
        const QStringView word = isAt(u'"') ? quoted() : bare();
        if (!word.isEmpty() && isWanted(word))
            return word;
        m_at = before;
        return {};
    }

    // value: what follows the colon. "< 8.17", "older than 8.17" and "> 3 days" go on in the words after it.
    void addComparison(QStringView value, EndpointColumn column, bool isExcluded)
    {
        const auto any = [](QStringView) { return true; };
        const QStringList parts = value.toString().simplified().split(u' ');
        const bool isInWords = beginsInWords(value);
        Comparison comparison = takeSign(value);
        QString asked = value.toString();
        if (isInWords) {
            asked = parts.mid(parts.value(1).compare("than"_L1, Qt::CaseInsensitive) == 0 ? 2 : 1).join(u' ');
            if (asked.isEmpty())
                nextWord([](QStringView word) { return word.compare("than"_L1, Qt::CaseInsensitive) == 0; });
        }
        if (asked.isEmpty())
            asked = nextWord(any).toString();
        if (columnDefinition(column).comparable == Comparable::Time && !asked.isEmpty() && asked.back().isDigit()
            && !asked.contains(u'-'))
            asked += nextWord([](QStringView word) { return isUnitOfAge(word.toString()); });
        if (asked.isEmpty() && isComparable(column))
            return; // not finished
        if (isInWords)
            comparison = inWords(parts.constFirst(), asked);
        const FilterSpan span{m_begin, m_at - m_begin};
        if (const QString problem = comparisonProblem(column, comparison, asked); !problem.isEmpty())
            m_filter.problems.append({span, problem});
        else
            m_filter.terms.append({asked.simplified(), column, isExcluded, span, comparison});
    }

    void add(QStringView value, std::optional<EndpointColumn> column, bool isExcluded)
    {
        if (const QString simple = value.toString().simplified(); !simple.isEmpty())
            m_filter.terms.append({simple, column, isExcluded, {m_begin, m_at - m_begin}});
    }

    QStringView m_text;
    qsizetype m_at = 0;
    qsizetype m_begin = 0; // of the term that is being read
    LocalFilter m_filter{};
};

}

LocalFilter readFilter(const QString &text)
{
    return FilterReader(text).read();
}

QStringList filterValueTexts(HostStatus status)
{
    return {hostStatusName(status), hostStatusText(status)};
}

QStringList filterValueTexts(PolicyStatus status)
{
    return {policyStatusName(status), policyStatusText(status)};
}

QStringList filterValueTexts(Isolation isolation)
{
    QStringList texts{isolationName(isolation), isolationText(isolation)};
    if (isolation == Isolation::Yes)
        texts << u"yes"_s << QCoreApplication::translate("LocalFilter", "Yes");
    if (isolation == Isolation::No)
        texts << u"no"_s << QCoreApplication::translate("LocalFilter", "No");
    return texts;
}

bool isFiltering(const LocalFilter &filter)
{
    return !filter.terms.isEmpty() || !filter.problems.isEmpty()
        || std::ranges::any_of(filter.choices, [](const FacetChoice &choice) { return !choice.values.isEmpty(); });
}

const QStringList &filterFields()
{
    static const QStringList suggested = [] {
        QStringList names;
        for (const ColumnDefinition &definition : columnDefinitions()) {
            if (!isOnlyCompared(definition.column))
                names += namesOf(definition).mid(0, 1);
        }
        return names;
    }();
    return suggested;
}

const QStringList &comparedFields()
{
    static const QStringList suggested = [] {
        QStringList names;
        for (const ColumnDefinition &definition : columnDefinitions()) {
            if (isComparable(definition.column))
                names += namesOf(definition).mid(0, 1);
        }
        return names;
    }();
    return suggested;
}

QString filterFieldName(EndpointColumn column)
{
    return namesOf(columnDefinition(column)).value(0);
}

std::optional<EndpointColumn> filterField(QStringView name)
{
    static const QHash<QString, EndpointColumn> fields = [] {
        QHash<QString, EndpointColumn> byName;
        for (const ColumnDefinition &definition : columnDefinitions()) {
            const QStringList names = namesOf(definition);
            if (!names.isEmpty())
                byName.insert(endpointColumnName(definition.column).remove(u'_'), definition.column);
            for (const QString &each : names)
                byName.insert(each, definition.column);
        }
        return byName;
    }();
    constexpr qsizetype longest = 64;
    if (name.size() > longest)
        return std::nullopt;
    QString plain;
    std::ranges::copy_if(name, std::back_inserter(plain), [](QChar c) { return !isJoint(c); });
    const auto found = fields.constFind(plain.toLower());
    return found == fields.constEnd() ? std::nullopt : std::optional(*found);
}

QList<EndpointColumn> fieldColumns(EndpointColumn column)
{
    if (column == EndpointColumn::HostName)
        return {column, EndpointColumn::FullName};
    return {column};
}

}
