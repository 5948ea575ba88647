// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/values/columndefinition.h"

#include <QtGlobal>
#include <algorithm>
#include <array>
#include <string_view>

namespace reeve {

namespace {

using enum EndpointColumn;
using enum DefaultPlace;

constexpr CellDefinition ownText(RowText text, QString Endpoint::*member)
{
    return {.kind = CellKind::OwnText, .text = text, .member = member};
}

constexpr CellDefinition ownList(RowText text, QStringList Endpoint::*member)
{
    return {.kind = CellKind::OwnList, .text = text, .listMember = member};
}

constexpr CellDefinition sharedText(RowTerm term, QString Endpoint::*member)
{
    return {.kind = CellKind::SharedText, .term = term, .member = member};
}

constexpr CellDefinition sharedList(RowTerm term, QStringList Endpoint::*member)
{
    return {.kind = CellKind::SharedList, .term = term, .listMember = member};
}

constexpr CellDefinition primaryAddressCell{
    .kind = CellKind::PrimaryAddress, .text = RowText::Addresses, .member = &Endpoint::primaryAddress};

constexpr KqlFieldDefinition keyword(const char *name)
{
    return {KqlFieldKind::Keyword, name};
}

constexpr KqlFieldDefinition noField{};
constexpr KqlFieldDefinition addressField{KqlFieldKind::Address, "host.ip"};
constexpr KqlFieldDefinition hostStatusField{KqlFieldKind::HostStatus};
constexpr KqlFieldDefinition policyStatusField{KqlFieldKind::PolicyStatus, "Endpoint.policy.applied.status"};
constexpr KqlFieldDefinition isolationField{KqlFieldKind::Isolation};
constexpr bool facet = true;
constexpr bool noFacet = false;

// clang-format off
constexpr std::array<ColumnDefinition, endpointColumnCount> columns{{
    {HostName, "host_name", QT_TRANSLATE_NOOP("EndpointColumn", "Host name"), "metadata.host.hostname", ownText(RowText::HostName, &Endpoint::hostName), keyword("host.hostname"), "host name", 200, Visible},
    {FullName, "full_name", QT_TRANSLATE_NOOP("EndpointColumn", "Full name"), "", ownText(RowText::FullName, &Endpoint::fullName), keyword("host.name"), "fullname fqdn", 220, VisibleLast},
    {Status, "status", QT_TRANSLATE_NOOP("EndpointColumn", "Status"), "host_status", {CellKind::HostStatus}, hostStatusField, "status", 112, Visible, facet},
    {PrimaryAddress, "primary_address", QT_TRANSLATE_NOOP("EndpointColumn", "IP address"), "", primaryAddressCell, addressField, "primary", 126, Visible},
    {Addresses, "addresses", QT_TRANSLATE_NOOP("EndpointColumn", "All addresses"), "metadata.host.ip", ownList(RowText::Addresses, &Endpoint::addresses), addressField, "ip address", 220, VisibleLast},
    {Os, "os", QT_TRANSLATE_NOOP("EndpointColumn", "OS"), "metadata.host.os.name", sharedText(RowTerm::OsName, &Endpoint::osName), keyword("host.os.name"), "os", 170, Visible, facet},
    {OsVersion, "os_version", QT_TRANSLATE_NOOP("EndpointColumn", "OS version"), "", sharedText(RowTerm::OsVersion, &Endpoint::osVersion), keyword("host.os.version"), "osversion", 110, Hidden, noFacet, Comparable::Version},
    {AgentVersion, "agent_version", QT_TRANSLATE_NOOP("EndpointColumn", "Agent version"), "metadata.agent.version", sharedText(RowTerm::AgentVersion, &Endpoint::agentVersion), keyword("agent.version"), "version", 104, Visible, facet, Comparable::Version},
    {PolicyName, "policy", QT_TRANSLATE_NOOP("EndpointColumn", "Policy"), "metadata.Endpoint.policy.applied.name", sharedText(RowTerm::PolicyName, &Endpoint::policyName), keyword("Endpoint.policy.applied.name"), "policy policyname", 150, Visible, facet},
    {PolicyStatus, "policy_status", QT_TRANSLATE_NOOP("EndpointColumn", "Policy status"), "metadata.Endpoint.policy.applied.status", {CellKind::PolicyStatus}, policyStatusField, "policystatus", 122, Visible, facet},
    {PolicyRevision, "policy_revision", QT_TRANSLATE_NOOP("EndpointColumn", "Policy revision"), "", {CellKind::PolicyRevision}, noField, "revision", 120, Hidden, noFacet, Comparable::Number},
    {Isolation, "isolation", QT_TRANSLATE_NOOP("EndpointColumn", "Isolation"), "", {CellKind::Isolation}, isolationField, "isolated", 112, Visible, facet},
    {LastCheckIn, "last_check_in", QT_TRANSLATE_NOOP("EndpointColumn", "Last check-in"), "last_checkin", {CellKind::LastCheckIn}, noField, "checkin lastseen", 156, Visible, noFacet, Comparable::Time},
    {AgentId, "agent_id", QT_TRANSLATE_NOOP("EndpointColumn", "Agent ID"), "", ownText(RowText::AgentId, &Endpoint::agentId), keyword("agent.id"), "agent", 270, Visible},
    {HostId, "host_id", QT_TRANSLATE_NOOP("EndpointColumn", "Host ID"), "", ownText(RowText::HostId, &Endpoint::hostId), keyword("host.id"), "hostid", 270, VisibleLast},
    {MacAddresses, "mac_addresses", QT_TRANSLATE_NOOP("EndpointColumn", "MAC addresses"), "", ownList(RowText::Macs, &Endpoint::macs), keyword("host.mac"), "mac macaddress", 180, Hidden},
    {Architecture, "architecture", QT_TRANSLATE_NOOP("EndpointColumn", "Architecture"), "", sharedText(RowTerm::Architecture, &Endpoint::architecture), keyword("host.architecture"), "arch", 100, Hidden},
    {Kernel, "kernel", QT_TRANSLATE_NOOP("EndpointColumn", "Kernel"), "", sharedText(RowTerm::OsKernel, &Endpoint::osKernel), keyword("host.os.kernel"), "kernel", 180, Hidden, noFacet, Comparable::Version},
    {OsFamily, "os_family", QT_TRANSLATE_NOOP("EndpointColumn", "OS family"), "", sharedText(RowTerm::OsFamily, &Endpoint::osFamily), keyword("host.os.family"), "family", 100, Hidden},
    {Capabilities, "capabilities", QT_TRANSLATE_NOOP("EndpointColumn", "Capabilities"), "", sharedList(RowTerm::Capabilities, &Endpoint::capabilities), keyword("Endpoint.capabilities"), "capability", 220, Hidden},
    {Written, "document_written", QT_TRANSLATE_NOOP("EndpointColumn", "Document written"), "", {CellKind::Written}, noField, "written", 156, Hidden, noFacet, Comparable::Time},
    {Namespace, "namespace", QT_TRANSLATE_NOOP("EndpointColumn", "Namespace"), "", sharedText(RowTerm::Namespace, &Endpoint::dataNamespace), keyword("data_stream.namespace"), "namespace", 110, Hidden},
    {Enrollment, "enrollment", QT_TRANSLATE_NOOP("EndpointColumn", "Enrollment"), "", sharedText(RowTerm::Enrollment, &Endpoint::enrollment), keyword("Endpoint.status"), "enrollment", 110, Hidden},
}};
// clang-format on

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns.at(i).column != static_cast<EndpointColumn>(i))
            return false;
    }
    return true;
}
// Facets count by small numbers, which texts of a row's own do not have.
constexpr bool canBeCounted(const ColumnDefinition &definition)
{
    switch (definition.cell.kind) {
    case CellKind::SharedText:
    case CellKind::HostStatus:
    case CellKind::PolicyStatus:
    case CellKind::Isolation:
        return true;
    case CellKind::OwnText:
    case CellKind::OwnList:
    case CellKind::PrimaryAddress:
    case CellKind::SharedList:
    case CellKind::PolicyRevision:
    case CellKind::LastCheckIn:
    case CellKind::Written:
        break;
    }
    return false;
}

static_assert(std::ranges::all_of(
    columns, [](const ColumnDefinition &definition) { return !definition.isFacet || canBeCounted(definition); }));
constexpr bool hasUniqueNames()
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (std::string_view(columns.at(i).name) == columns.at(j).name)
                return false;
        }
    }
    return true;
}
static_assert(hasUniqueNames(), "Settings, view files and exports know columns by their names");

static_assert(isInOrder(), "The table of columns must be in the order of EndpointColumn, with one line for each");

}

const ColumnDefinition &columnDefinition(EndpointColumn column)
{
    return columns.at(static_cast<std::size_t>(column));
}

std::span<const ColumnDefinition> columnDefinitions()
{
    return columns;
}

}
