// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/models/endpoints/fakeendpoints.h"

#include "models/endpoints/table/endpointtablemodel.h"
#include "tests/models/endpoints/reading/shownendpoint.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

QString textOf(const Endpoint &endpoint, EndpointColumn column)
{
    return column == EndpointColumn::LastCheckIn ? endpoint.lastCheckIn.toString(Qt::ISODate)
                                                 : samples::shownText(endpoint, column);
}

}

void FakeEndpoints::setEndpoints(const QList<Endpoint> &endpoints)
{
    beginResetModel();
    m_endpoints = endpoints;
    endResetModel();
}

void FakeEndpoints::removeFirst(int count)
{
    beginRemoveRows({}, 0, count - 1);
    m_endpoints.remove(0, count);
    endRemoveRows();
}

int FakeEndpoints::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_endpoints.size());
}

int FakeEndpoints::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : endpointColumnCount;
}

QVariant FakeEndpoints::data(const QModelIndex &index, int role) const
{
    const Endpoint &endpoint = m_endpoints.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(endpoint, static_cast<EndpointColumn>(index.column()));
    case HostStatusRole:
        return QVariant::fromValue(endpoint.status);
    case PolicyStatusRole:
        return QVariant::fromValue(endpoint.policyStatus);
    case IsolationRole:
        return QVariant::fromValue(endpoint.isolation);
    case DocumentIssuesRole:
        return endpoint.issues;
    case AgentIdRole:
        return endpoint.agentId;
    default:
        return {};
    }
}

QVariant FakeEndpoints::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole
        ? endpointColumnTitle(static_cast<EndpointColumn>(section))
        : QVariant();
}

Endpoint someEndpoint(int number)
{
    Endpoint endpoint;
    endpoint.agentId = u"%1-5717-4562-b3fc-2c963f66afa6"_s.arg(number, 8, 16, QChar(u'0'));
    endpoint.hostName = u"WS-BERLIN-%1"_s.arg(number, 5, 10, QChar(u'0'));
    endpoint.hostId = u"9d8c2f41-%1"_s.arg(number);
    endpoint.status = static_cast<HostStatus>(number % 5);
    endpoint.primaryAddress = u"10.0.%1.%2"_s.arg(number / 250 % 250).arg(number % 250);
    endpoint.addresses = {endpoint.primaryAddress, u"fe80::1"_s};
    endpoint.osName = number % 3 == 0 ? u"Linux"_s : u"Windows"_s;
    endpoint.agentVersion = u"8.18.%1"_s.arg(number % 4);
    endpoint.policyName = u"Workstations"_s;
    endpoint.policyStatus = static_cast<PolicyStatus>(number % 4);
    endpoint.isolation = static_cast<Isolation>(number % 3);
    endpoint.lastCheckIn = QDateTime({2025, 6, 1}, {12, 0}, Qt::UTC).addSecs(-number);
    if (number % 7 == 3)
        endpoint.issues = {u"The addresses are a text instead of a list."_s};
    return endpoint;
}

QList<Endpoint> someEndpoints(int count)
{
    QList<Endpoint> endpoints;
    for (int number = 0; number < count; ++number)
        endpoints.append(someEndpoint(number));
    return endpoints;
}

}
