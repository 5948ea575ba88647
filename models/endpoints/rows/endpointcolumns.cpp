// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/rows/endpointcolumns.h"

#include <QCoreApplication>
#include <QLocale>
#include <array>

#include "models/endpoints/values/addresses.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

using Row = RowStore::Row;
using enum EndpointColumn;

template<RowText which> QString own(const RowStore &store, Row row)
{
    return qtText(store.text(row, which));
}

template<RowTerm which> QString shared(const RowStore &store, Row row)
{
    return qtText(store.term(row, which));
}

template<RowText which> QString ownList(const RowStore &store, Row row)
{
    return own<which>(store, row).replace(u'\n', u", "_s);
}

QString capabilities(const RowStore &store, Row row)
{
    return shared<RowTerm::Capabilities>(store, row).replace(u'\n', u", "_s);
}

QString primary(const RowStore &store, Row row)
{
    return qtText(primaryIn(store.text(row, RowText::Addresses)));
}

QString status(const RowStore &store, Row row)
{
    return hostStatusText(store.record(row).status);
}

QString policyStatus(const RowStore &store, Row row)
{
    return policyStatusText(store.record(row).policyStatus);
}

QString isolation(const RowStore &store, Row row)
{
    return isolationText(store.record(row).isolation);
}

QString revisions(const RowStore &store, Row row)
{
    const RowRecord &record = store.record(row);
    return policyRevisionText(record.revisionApplied, record.revisionCurrent);
}

QString lastCheckIn(const RowStore &store, Row row)
{
    return ageText(timeFromMs(store.record(row).lastCheckIn), QDateTime::currentDateTimeUtc());
}

QString written(const RowStore &store, Row row)
{
    const QDateTime time = timeFromMs(store.record(row).written);
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : QString();
}

std::int64_t statusNumber(const RowRecord &record)
{
    return static_cast<std::int64_t>(record.status);
}

std::int64_t policyStatusNumber(const RowRecord &record)
{
    return static_cast<std::int64_t>(record.policyStatus);
}

std::int64_t isolationNumber(const RowRecord &record)
{
    return record.isolation == reeve::Isolation::Unknown ? noNumber : static_cast<std::int64_t>(record.isolation);
}

std::int64_t revisionNumber(const RowRecord &record)
{
    return record.revisionApplied < 0 ? noNumber : record.revisionApplied;
}

std::int64_t lastCheckInNumber(const RowRecord &record)
{
    return record.lastCheckIn;
}

std::int64_t writtenNumber(const RowRecord &record)
{
    return record.written;
}

constexpr auto none = std::nullopt;
#define REEVE_TITLE(text) QT_TRANSLATE_NOOP("EndpointColumn", text)
// clang-format off
constexpr std::array<ColumnFacts, endpointColumnCount> columns{{
    {HostName, "host_name", REEVE_TITLE("Host name"), "metadata.host.hostname", RowText::HostName, none, nullptr, own<RowText::HostName>},
    {Status, "status", REEVE_TITLE("Status"), "host_status", none, none, statusNumber, status},
    {PrimaryAddress, "primary_address", REEVE_TITLE("IP address"), "", RowText::Addresses, none, nullptr, primary},
    {Addresses, "addresses", REEVE_TITLE("All addresses"), "metadata.host.ip", RowText::Addresses, none, nullptr, ownList<RowText::Addresses>},
    {Os, "os", REEVE_TITLE("OS"), "metadata.host.os.name", none, RowTerm::OsName, nullptr, shared<RowTerm::OsName>},
    {OsVersion, "os_version", REEVE_TITLE("OS version"), "", none, RowTerm::OsVersion, nullptr, shared<RowTerm::OsVersion>},
    {AgentVersion, "agent_version", REEVE_TITLE("Agent version"), "metadata.agent.version", none, RowTerm::AgentVersion, nullptr, shared<RowTerm::AgentVersion>},
    {PolicyName, "policy", REEVE_TITLE("Policy"), "metadata.Endpoint.policy.applied.name", none, RowTerm::PolicyName, nullptr, shared<RowTerm::PolicyName>},
    {PolicyStatus, "policy_status", REEVE_TITLE("Policy status"), "metadata.Endpoint.policy.applied.status", none, none, policyStatusNumber, policyStatus},
    {PolicyRevision, "policy_revision", REEVE_TITLE("Policy revision"), "", none, none, revisionNumber, revisions},
    {Isolation, "isolation", REEVE_TITLE("Isolation"), "", none, none, isolationNumber, isolation},
    {LastCheckIn, "last_check_in", REEVE_TITLE("Last check-in"), "last_checkin", none, none, lastCheckInNumber, lastCheckIn},
    {AgentId, "agent_id", REEVE_TITLE("Agent ID"), "", RowText::AgentId, none, nullptr, own<RowText::AgentId>},
    {HostId, "host_id", REEVE_TITLE("Host ID"), "", RowText::HostId, none, nullptr, own<RowText::HostId>},
    {MacAddresses, "mac_addresses", REEVE_TITLE("MAC addresses"), "", RowText::Macs, none, nullptr, ownList<RowText::Macs>},
    {Architecture, "architecture", REEVE_TITLE("Architecture"), "", none, RowTerm::Architecture, nullptr, shared<RowTerm::Architecture>},
    {Kernel, "kernel", REEVE_TITLE("Kernel"), "", none, RowTerm::OsKernel, nullptr, shared<RowTerm::OsKernel>},
    {OsFamily, "os_family", REEVE_TITLE("OS family"), "", none, RowTerm::OsFamily, nullptr, shared<RowTerm::OsFamily>},
    {Capabilities, "capabilities", REEVE_TITLE("Capabilities"), "", none, RowTerm::Capabilities, nullptr, capabilities},
    {Written, "document_written", REEVE_TITLE("Document written"), "", none, none, writtenNumber, written},
    {Namespace, "namespace", REEVE_TITLE("Namespace"), "", none, RowTerm::Namespace, nullptr, shared<RowTerm::Namespace>},
    {Enrollment, "enrollment", REEVE_TITLE("Enrollment"), "", none, RowTerm::Enrollment, nullptr, shared<RowTerm::Enrollment>},
}};
// clang-format on
#undef REEVE_TITLE

}

const ColumnFacts &factsOf(EndpointColumn column)
{
    return columns[static_cast<std::size_t>(column)];
}

QString policyRevisionText(int applied, int current)
{
    if (applied < 0)
        return {};
    const QString told = QString::number(applied);
    return current < 0 ? told : told + u" / "_s + QString::number(current);
}

QString endpointColumnName(EndpointColumn column)
{
    return QString::fromLatin1(factsOf(column).name);
}

QString endpointColumnTitle(EndpointColumn column)
{
    return QCoreApplication::translate("EndpointColumn", factsOf(column).title);
}

QString endpointSortField(EndpointColumn column)
{
    return QString::fromLatin1(factsOf(column).sortField);
}

std::optional<EndpointColumn> columnSortedBy(const QString &sortField)
{
    for (int i = 0; i < endpointColumnCount; ++i) {
        const auto column = static_cast<EndpointColumn>(i);
        if (sortField == endpointSortField(column) || sortField == endpointColumnName(column))
            return column;
    }
    return std::nullopt;
}

QList<SortKey> sortKeys(const EndpointQuery &query)
{
    QList<SortKey> keys;
    if (const auto column = columnSortedBy(query.sortField))
        keys.append({*column, query.descending});
    return keys + query.thenBy;
}

}
