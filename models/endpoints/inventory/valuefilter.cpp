// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/inventory/valuefilter.h"

#include "models/base/hoststatus.h"
#include "models/endpoints/query/choices.h"
#include "models/endpoints/query/kql.h"
#include "models/endpoints/query/kqlcolumns.h"
#include "models/endpoints/rows/facets.h"
#include "models/endpoints/values/columndefinition.h"
#include "models/profiles/profile.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

// The texts in which a search term for the column's field is looked for; every entry of a list.
QStringList searchedTexts(const Endpoint &endpoint, EndpointColumn column)
{
    if (column == EndpointColumn::Enrollment) // "enrolled" would also find "unenrolled"
        return {};
    const CellDefinition &cell = columnDefinition(column).cell;
    if (cell.listMember)
        return endpoint.*cell.listMember;
    return cell.member ? QStringList{endpoint.*cell.member} : QStringList();
}

// The key by which facets count it.
QString facetKey(const Endpoint &endpoint, EndpointColumn column)
{
    if (column == EndpointColumn::Status)
        return hostStatusName(endpoint.status);
    if (column == EndpointColumn::PolicyStatus)
        return policyStatusName(endpoint.policyStatus);
    if (column == EndpointColumn::Isolation)
        return isolationName(endpoint.isolation);
    const auto member = columnDefinition(column).cell.member;
    return member ? endpoint.*member : QString();
}

// Inside quotes neither white space nor signs nor colons mean anything, but there is no way to write a quote.
QString asTerm(EndpointColumn column, const QString &text)
{
    const QString field = filterFieldName(column);
    if (field.isEmpty() || text.isEmpty() || text.contains(u'"') || text != text.simplified())
        return {};
    return field + u":\""_s + text + u'"';
}

// Empty: not all of it can be written as words, or nothing is there.
QString asTerms(EndpointColumn column, const QStringList &texts)
{
    constexpr qsizetype mostEntries = mostFilterTerms / 2; // room for what is asked already
    QStringList terms;
    for (const QString &text : texts)
        terms += asTerm(column, text);
    terms.removeDuplicates();
    return terms.contains(QString()) || terms.size() > mostEntries ? QString() : terms.join(u' ');
}

bool hasValue(const Endpoint &endpoint, EndpointColumn column)
{
    if (column == EndpointColumn::PolicyStatus)
        return endpoint.policyStatus != PolicyStatus::Unknown;
    if (column == EndpointColumn::Isolation)
        return endpoint.isolation != Isolation::Unknown;
    const auto condition = kqlOfCell(endpoint, column);
    return condition && condition != kqlOfCell({}, column);
}

}

bool isListColumn(EndpointColumn column)
{
    return columnDefinition(column).cell.listMember != nullptr;
}

bool canFilterBy(EndpointColumn column)
{
    return columnDefinition(column).kql.kind != KqlFieldKind::None;
}

EndpointQuery narrowedTo(const EndpointQuery &query, const Endpoint &endpoint, EndpointColumn column, ReadingMode mode)
{
    EndpointQuery narrowed = query;
    if (mode == ReadingMode::WholeFleet && facetColumns().contains(column)) {
        narrowed.choices = withChosen(query.choices, column, {facetKey(endpoint, column)});
        return narrowed;
    }
    if (column == EndpointColumn::Status) {
        if (endpoint.status != HostStatus::Unknown)
            narrowed.hostStatuses = {hostStatusName(endpoint.status)};
        return narrowed;
    }
    const QString terms =
        mode == ReadingMode::WholeFleet ? asTerms(column, searchedTexts(endpoint, column)) : QString();
    if (!terms.isEmpty())
        narrowed.searchText = QString(query.searchText.trimmed() + u' ' + terms).trimmed();
    else if (canFilterBy(column) && hasValue(endpoint, column))
        narrowed.kuery = kqlAll(query.kuery, {kqlOfCell(endpoint, column).value_or(QString())});
    return narrowed;
}

}
