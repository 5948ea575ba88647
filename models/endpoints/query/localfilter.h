// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the filter box means where the whole fleet is here: word, "some words", field:value, field:"some words",
// and each with - in front for what must not be. A value; rowfilter.h finds the rows.

#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

#include "models/endpoints/values/endpoint.h"
#include "models/endpoints/values/endpointcolumn.h"

namespace reeve {

// Where something stands in the text of the box, for marking it.
struct FilterSpan {
    qsizetype begin = 0;
    qsizetype length = 0;

    bool operator==(const FilterSpan &) const = default;
};

struct FilterTerm {
    QString value{}; // never empty; white space as single spaces
    std::optional<EndpointColumn> column{}; // none: any of the columns that are looked at
    bool isExcluded = false;
    FilterSpan span{}; // with its sign, field and quotes

    bool operator==(const FilterTerm &) const = default;
};

struct FilterProblem {
    FilterSpan span{};
    QString sentence{}; // translated, plain text

    bool operator==(const FilterProblem &) const = default;
};

// Keeps the rows that have one of the values in the column. Values are stable keys, never translated: hostStatusName(),
// policyStatusName(), isolationName(), or the text itself in other columns; empty for "not reported".
struct FacetChoice {
    EndpointColumn column = EndpointColumn::Status; // one of facetColumns()
    QStringList values{}; // empty: no condition

    bool operator==(const FacetChoice &) const = default;
};

struct LocalFilter {
    QList<FilterTerm> terms{}; // all must hold
    QList<FacetChoice> choices{}; // all must hold; at most one for each column
    QList<FilterProblem> problems{}; // with any of them no row matches: what is meant is not known

    bool operator==(const LocalFilter &) const = default;
};

// All of which must hold; with hundreds, as a list of hosts pasted by mistake, nothing would match, slowly.
inline constexpr qsizetype mostFilterTerms = 50;

// What is not finished yet, as "host:" or a sign alone, is no condition; quotes that are still open end with the text.
// Without choices.
LocalFilter readFilter(const QString &text);

// What a value typed after "status:", "policystatus:" or "isolated:" may be the beginning of, in any case of letters:
// the stable key and the translated text, for isolation also yes and no, in English and translated.
QStringList filterValueTexts(HostStatus status);
QStringList filterValueTexts(PolicyStatus status);
QStringList filterValueTexts(Isolation isolation);

// Whether it keeps any row back, as far as can be told without rows.
bool isFiltering(const LocalFilter &filter);

// The names of the fields as people type them, one for each column that can be asked for; more spellings are understood.
const QStringList &filterFields();
// The one of the column; empty: it cannot be asked for.
QString filterFieldName(EndpointColumn column);
// In any case of letters and with or without - _ . inside: "OS_version".
std::optional<EndpointColumn> filterField(QStringView name);

}
