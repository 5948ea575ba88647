// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/query/olderthan.h"

#include <algorithm>

#include "models/endpoints/query/localfilter.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

bool isOlder(const FilterTerm &term, EndpointColumn column)
{
    return term.column == column && !term.isExcluded && term.comparison == olderComparison(term.value);
}

}

Comparison olderComparison(const QString &value)
{
    return isAge(value) ? Comparison::Greater : Comparison::Less;
}

QString olderThan(const QString &searchText, EndpointColumn column)
{
    QString value;
    for (const FilterTerm &term : readFilter(searchText).terms)
        value = isOlder(term, column) ? term.value : value;
    return value;
}

QString withOlderThan(const QString &searchText, EndpointColumn column, const QString &value)
{
    QString text = searchText;
    QList<FilterTerm> terms = readFilter(searchText).terms;
    std::ranges::reverse(terms);
    for (const FilterTerm &term : terms) {
        if (!isOlder(term, column))
            continue;
        const QString behind = text.sliced(term.span.begin + term.span.length).trimmed();
        text = QString(text.first(term.span.begin).trimmed() + u' ' + behind).trimmed();
    }
    if (value.isEmpty())
        return text;
    QString shown = value.simplified();
    if (isAge(shown))
        shown.remove(u' '); // "12 hours"
    if (shown.contains(u' '))
        shown.replace(u' ', u'T'); // "2026-05-01 12:00"
    return QString(
        text.trimmed() + u" %1:%2%3"_s.arg(filterFieldName(column), comparisonSign(olderComparison(shown)), shown))
        .trimmed();
}

}
