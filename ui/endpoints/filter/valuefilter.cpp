// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/filter/valuefilter.h"

#include "models/endpoints/query/choices.h"
#include "models/endpoints/query/kql.h"
#include "models/endpoints/query/kqlcolumns.h"
#include "models/endpoints/rows/facets.h"
#include "models/profiles/profile.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

// Of the columns in which nearly every row has a value of its own; empty for the others.
QString ownText(const Endpoint &endpoint, EndpointColumn column)
{
    if (column == EndpointColumn::HostName)
        return endpoint.hostName;
    if (column == EndpointColumn::PrimaryAddress)
        return endpoint.primaryAddress;
    if (column == EndpointColumn::AgentId)
        return endpoint.agentId;
    if (column == EndpointColumn::HostId)
        return endpoint.hostId;
    return {};
}

// As facets count it.
QString facetText(const Endpoint &endpoint, EndpointColumn column)
{
    if (column == EndpointColumn::Status)
        return hostStatusText(endpoint.status);
    if (column == EndpointColumn::PolicyStatus)
        return policyStatusText(endpoint.policyStatus);
    if (column == EndpointColumn::Isolation)
        return isolationText(endpoint.isolation);
    if (column == EndpointColumn::Os)
        return endpoint.osName;
    if (column == EndpointColumn::AgentVersion)
        return endpoint.agentVersion;
    return column == EndpointColumn::PolicyName ? endpoint.policyName : QString();
}

// Inside quotes neither white space nor signs nor colons mean anything, but there is no way to write a quote.
QString asTerm(EndpointColumn column, const QString &text)
{
    if (text.isEmpty() || text.contains(u'"') || text != text.simplified())
        return {};
    return filterFieldName(column) + u":\""_s + text + u'"';
}

bool isTold(const Endpoint &endpoint, EndpointColumn column)
{
    if (column == EndpointColumn::PolicyStatus)
        return endpoint.policyStatus != PolicyStatus::Unknown;
    if (column == EndpointColumn::Isolation)
        return endpoint.isolation != Isolation::Unknown;
    const auto condition = kqlOfCell(endpoint, column);
    return condition && condition != kqlOfCell({}, column);
}

}

bool canFilterBy(EndpointColumn column)
{
    const bool isList = column == EndpointColumn::Addresses || column == EndpointColumn::MacAddresses
        || column == EndpointColumn::Capabilities;
    return column == EndpointColumn::Status || (!isList && kqlOfCell({}, column));
}

EndpointQuery narrowedTo(const EndpointQuery &query, const Endpoint &endpoint, EndpointColumn column, ReadingMode mode)
{
    EndpointQuery narrowed = query;
    if (mode == ReadingMode::WholeFleet && facetColumns().contains(column)) {
        narrowed.choices = withChosen(query.choices, column, {facetText(endpoint, column)});
        return narrowed;
    }
    if (column == EndpointColumn::Status) {
        const QString status = knownHostStatuses().value(static_cast<int>(endpoint.status));
        if (!status.isEmpty())
            narrowed.hostStatuses = {status};
        return narrowed;
    }
    if (!canFilterBy(column) || !isTold(endpoint, column))
        return narrowed;
    const QString term = mode == ReadingMode::WholeFleet ? asTerm(column, ownText(endpoint, column)) : QString();
    if (term.isEmpty())
        narrowed.kuery = kqlAll(query.kuery, {kqlOfCell(endpoint, column).value_or(QString())});
    else
        narrowed.words = QString(query.words.trimmed() + u' ' + term).trimmed();
    return narrowed;
}

}
