// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/valuefilter.h"

#include "models/endpoints/choices.h"
#include "models/endpoints/endpointinventory.h"
#include "models/profiles/profile.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

enum class By { Nothing, Words, Status, Kql };

struct Condition {
    By by = By::Nothing;
    QString field{}; // Kibana's field below united.endpoint
    QString value{};
};

QString policyStatusName(PolicyStatus status)
{
    switch (status) {
    case PolicyStatus::Success:
        return u"success"_s;
    case PolicyStatus::Warning:
        return u"warning"_s;
    case PolicyStatus::Failure:
        return u"failure"_s;
    case PolicyStatus::Unsupported:
        return u"unsupported"_s;
    case PolicyStatus::Unknown:
        break;
    }
    return {};
}

QString isolationValue(Isolation isolation)
{
    switch (isolation) {
    case Isolation::Yes:
        return u"true"_s;
    case Isolation::No:
        return u"false"_s;
    case Isolation::Pending:
    case Isolation::Unknown:
        break;
    }
    return {};
}

Condition conditionFor(const Endpoint &endpoint, EndpointColumn column)
{
    switch (column) {
    case EndpointColumn::HostName:
        return {By::Words, {}, endpoint.hostName};
    case EndpointColumn::PrimaryAddress:
        return {By::Words, {}, endpoint.primaryAddress};
    case EndpointColumn::AgentId:
        return {By::Words, {}, endpoint.agentId};
    case EndpointColumn::HostId:
        return {By::Kql, u"host.id"_s, endpoint.hostId};
    case EndpointColumn::Status:
        return {By::Status, {}, knownHostStatuses().value(static_cast<int>(endpoint.status))};
    case EndpointColumn::Os:
        return {By::Kql, u"host.os.name"_s, endpoint.osName};
    case EndpointColumn::OsVersion:
        return {By::Kql, u"host.os.version"_s, endpoint.osVersion};
    case EndpointColumn::OsFamily:
        return {By::Kql, u"host.os.family"_s, endpoint.osFamily};
    case EndpointColumn::Kernel:
        return {By::Kql, u"host.os.kernel"_s, endpoint.osKernel};
    case EndpointColumn::Architecture:
        return {By::Kql, u"host.architecture"_s, endpoint.architecture};
    case EndpointColumn::AgentVersion:
        return {By::Kql, u"agent.version"_s, endpoint.agentVersion};
    case EndpointColumn::PolicyName:
        return {By::Kql, u"Endpoint.policy.applied.name"_s, endpoint.policyName};
    case EndpointColumn::PolicyStatus:
        return {By::Kql, u"Endpoint.policy.applied.status"_s, policyStatusName(endpoint.policyStatus)};
    case EndpointColumn::Isolation:
        return {By::Kql, u"Endpoint.state.isolation"_s, isolationValue(endpoint.isolation)};
    case EndpointColumn::Namespace:
        return {By::Kql, u"data_stream.namespace"_s, endpoint.dataNamespace};
    case EndpointColumn::Addresses:
    case EndpointColumn::PolicyRevision:
    case EndpointColumn::LastCheckIn:
    case EndpointColumn::MacAddresses:
    case EndpointColumn::Capabilities:
    case EndpointColumn::Enrolled:
        break;
    }
    return {};
}

// In quotes neither white space parts words nor do signs and colons mean anything.
QString asWord(const QString &value)
{
    const bool isPlain = !value.contains(u' ') && !value.contains(u':') && !value.startsWith(u'-');
    return isPlain ? value : QString(u'"' % value % u'"');
}

// Inside quotes KQL reads only \ and " as special.
QString quoted(QString value)
{
    value.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + value + u'"';
}

QString both(const QString &kuery, const QString &condition)
{
    return kuery.trimmed().isEmpty() ? condition : QString(u'(' % kuery.trimmed() % u") and "_s % condition);
}

}

bool canFilterBy(EndpointColumn column)
{
    return conditionFor({}, column).by != By::Nothing;
}

EndpointQuery narrowedTo(const EndpointQuery &query, const Endpoint &endpoint, EndpointColumn column)
{
    const Condition condition = conditionFor(endpoint, column);
    EndpointQuery narrowed = query;
    if (condition.value.isEmpty())
        return narrowed;
    if (condition.by == By::Words)
        narrowed.words = asWord(condition.value);
    else if (condition.by == By::Status)
        narrowed.hostStatuses = {condition.value};
    else
        narrowed.kuery =
            both(query.kuery, u"united.endpoint."_s + condition.field + u" : "_s + quoted(condition.value));
    return narrowed;
}

EndpointQuery narrowedTo(const EndpointInventory &inventory, int row, EndpointColumn column)
{
    const EndpointTableModel &model = inventory.model();
    EndpointQuery query = inventory.query();
    if (inventory.mode() == ReadingMode::Live || !facetColumns().contains(column))
        return narrowedTo(query, model.endpointAt(row), column);
    const QString text = model.index(row, static_cast<int>(column)).data().toString();
    query.choices = withChosen(query.choices, column, {text});
    return query;
}

}
