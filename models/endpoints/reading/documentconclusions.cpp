// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// Conclusions for an endpoint from all that its document says: names, policy, isolation.
#include "models/endpoints/reading/documentreader.h"
#include "models/endpoints/rows/textscan.h"

namespace reeve {

namespace {

std::int32_t asRevision(const std::optional<std::int64_t> &revision)
{
    return revision && *revision > 0 && *revision <= INT32_MAX ? static_cast<std::int32_t>(*revision) : -1;
}

}

void DocumentReader::conclude(const std::string &placeInList)
{
    rowText(RowText::Addresses) = m_addresses;
    rowText(RowText::Macs) = m_macs;
    term(RowTerm::Capabilities) = m_capabilities;
    concludeNames();
    if (m_draft.record.written == noTime)
        m_draft.record.written = m_timestamp;
    concludePolicy();
    concludeIsolation();
    if (!m_hasHost)
        addIssue(DocumentIssue::NoHost);
    if (!m_hasEndpointGroup)
        addIssue(DocumentIssue::NoEndpointGroup);
    if (!rowText(RowText::AgentId).empty())
        return;
    addIssue(DocumentIssue::NoAgentId);
    m_key = !m_elasticAgentId.empty() ? m_elasticAgentId : !m_eventId.empty() ? m_eventId : placeInList;
    m_key.insert(0, 1, '?'); // never equal to a real id
    rowText(RowText::Key) = m_key;
}

// host.hostname is often the short name, and host.name the full one.
void DocumentReader::concludeNames()
{
    std::string_view &name = rowText(RowText::HostName);
    if (name.empty()) {
        name = m_otherName;
        return;
    }
    if (m_otherName.empty())
        return;
    const std::string known = asciiFolded(name);
    const std::string other = asciiFolded(m_otherName);
    const bool isBeginning = known.size() > other.size() && known.starts_with(other) && known[other.size()] == '.';
    if (known != other && !isBeginning)
        rowText(RowText::FullName) = m_otherName;
}

// Kibana's own rule for "out of date": either the agent policy or the Defend policy has moved on.
void DocumentReader::concludePolicy()
{
    RowRecord &record = m_draft.record;
    record.revisionApplied = asRevision(m_revisionApplied);
    record.revisionCurrent = asRevision(m_revisionConfigured);
    const bool agentBehind = record.revisionApplied >= 0 && record.revisionApplied < record.revisionCurrent;
    const std::int32_t applied = asRevision(m_endpointPolicyVersion);
    const bool defendBehind = applied >= 0 && applied < asRevision(m_revisionOfDefend);
    record.policyOutOfDate = agentBehind || defendBehind;
}

void DocumentReader::concludeIsolation()
{
    using enum ReadFlag;
    Isolation &isolation = m_draft.record.isolation;
    const ReadFlag decisive = m_actualIsolation == Missing ? m_configuredIsolation : m_actualIsolation;
    if (decisive == Unreadable) {
        addIssue(DocumentIssue::UnreadableIsolation);
        return;
    }
    if (decisive == Missing)
        return;
    const bool isAskedFor = m_configuredIsolation == True || m_configuredIsolation == False;
    if (m_actualIsolation == Missing)
        isolation = decisive == True ? Isolation::Pending : Isolation::No;
    else if (isAskedFor && m_configuredIsolation != m_actualIsolation)
        isolation = Isolation::Pending;
    else
        isolation = decisive == True ? Isolation::Yes : Isolation::No;
}

}
