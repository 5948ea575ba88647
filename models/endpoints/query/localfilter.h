// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Parses the text of the filter box: word, "some words", field:value, field:"some words", field:<value, each with - in
// front to exclude what matches. The comparisons are <, <=, > and >=, and "older than" and "newer than" in words. The
// result is a value; rowfilter.h finds the rows and serverfilter.h translates it for Kibana.

#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

#include "models/endpoints/query/comparison.h"
#include "models/endpoints/values/endpoint.h"
#include "models/endpoints/values/endpointcolumn.h"

namespace reeve {

// A part of the text of the filter box, in UTF-16 units, for highlighting.
struct FilterSpan {
    qsizetype begin = 0;
    qsizetype length = 0;

    bool operator==(const FilterSpan &) const = default;
};

struct FilterTerm {
    QString value{}; // not empty; white space is simplified to single spaces
    std::optional<EndpointColumn> column{}; // nullopt: a word without a field, looked for in all searched columns
    bool isExcluded = false;
    FilterSpan span{}; // including sign, field and quotes
    Comparison comparison = Comparison::None; // of the column's value with value, which comparisonProblem() accepts

    bool operator==(const FilterTerm &) const = default;
};

struct FilterProblem {
    FilterSpan span{};
    QString sentence{}; // translated, plain text

    bool operator==(const FilterProblem &) const = default;
};

// Keeps the rows that have one of the values in the column. Values are stable keys, never translated: hostStatusName(),
// policyStatusName(), isolationName(), or the text itself in other columns, where texts that look
// the same are the same; empty for "not reported".
struct FacetChoice {
    EndpointColumn column = EndpointColumn::Status; // one of facetColumns()
    QStringList values{}; // empty: no condition

    bool operator==(const FacetChoice &) const = default;
};

struct LocalFilter {
    QList<FilterTerm> terms{}; // joined by "and"
    QList<FacetChoice> choices{}; // joined by "and"; at most one per column
    QList<FilterProblem> problems{}; // if not empty, no row matches, because the meaning is not known

    bool operator==(const LocalFilter &) const = default;
};

// A text with more terms is a problem: a list of hosts pasted by mistake would match nothing, slowly.
inline constexpr qsizetype mostFilterTerms = 50;

// Parses text. Unfinished input, as "host:" or "-", adds no term; an open quote ends with the text. Returns no choices.
LocalFilter readFilter(const QString &text);

// Returns the texts that a value typed after "status:", "policystatus:" or "isolated:" may be the beginning of, in any
// case of letters: the stable key and the translated text, for isolation also yes and no, in English and translated.
QStringList filterValueTexts(HostStatus status);
QStringList filterValueTexts(PolicyStatus status);
QStringList filterValueTexts(Isolation isolation);

// Whether the filter has any condition or problem.
bool isFiltering(const LocalFilter &filter);

// The suggested field names, one for each column in which the filter box can look for a value.
const QStringList &filterFields();
// The suggested names of the fields that can be compared. Some of them cannot do anything else: isOnlyCompared().
const QStringList &comparedFields();
// The suggested field name of the column; empty if the filter box cannot ask for it.
QString filterFieldName(EndpointColumn column);
// The column of a field name, in any case and with or without "-", "_" and "." inside ("OS_version"). Also accepts the
// other names of ColumnDefinition. nullopt if no column has the name.
std::optional<EndpointColumn> filterField(QStringView name);
// The columns in which the value of a field is looked for: of HostName the full name too, of others the column itself.
QList<EndpointColumn> fieldColumns(EndpointColumn column);

}
