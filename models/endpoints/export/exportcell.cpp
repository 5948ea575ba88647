// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/export/exportcell.h"

#include <algorithm>
#include <array>

#include "models/endpoints/rows/endpointcolumns.h"
#include "models/endpoints/values/addresses.h"

namespace reeve {

namespace {

using Row = RowStore::Row;

std::string_view word(HostStatus status)
{
    constexpr std::array<std::string_view, 6> words{
        "healthy", "offline", "updating", "unhealthy", "inactive", "unknown"};
    return words[static_cast<std::size_t>(status)];
}

std::string_view word(PolicyStatus status)
{
    constexpr std::array<std::string_view, 5> words{"success", "warning", "failure", "unsupported", "unknown"};
    return words[static_cast<std::size_t>(status)];
}

std::string_view word(Isolation isolation)
{
    constexpr std::array<std::string_view, 4> words{"not isolated", "isolated", "pending", ""};
    return words[static_cast<std::size_t>(isolation)];
}

void appendList(std::string_view lines, std::string &out)
{
    for (std::size_t at = 0; at < lines.size();) {
        const std::size_t end = std::min(lines.find('\n', at), lines.size());
        out += lines.substr(at, end - at);
        if (end < lines.size())
            out += ", ";
        at = end + 1;
    }
}

// As policyRevisionText().
void appendRevisions(const RowRecord &record, std::string &out)
{
    if (record.revisionApplied < 0)
        return;
    out += std::to_string(record.revisionApplied);
    if (record.revisionCurrent >= 0)
        out += " / " + std::to_string(record.revisionCurrent);
}

void appendText(const RowStore &store, Row row, EndpointColumn column, std::string &out)
{
    const ColumnFacts &facts = factsOf(column);
    if (column == EndpointColumn::PrimaryAddress)
        out += primaryIn(store.text(row, RowText::Addresses));
    else if (column == EndpointColumn::Addresses || column == EndpointColumn::MacAddresses)
        appendList(store.text(row, *facts.text), out);
    else if (column == EndpointColumn::Capabilities)
        appendList(store.term(row, *facts.term), out);
    else
        out += facts.text ? store.text(row, *facts.text) : store.term(row, *facts.term);
}

}

void appendCell(const RowStore &store, Row row, EndpointColumn column, std::string &out)
{
    const RowRecord &record = store.record(row);
    if (column == EndpointColumn::Status)
        out += word(record.status);
    else if (column == EndpointColumn::PolicyStatus)
        out += word(record.policyStatus);
    else if (column == EndpointColumn::Isolation)
        out += word(record.isolation);
    else if (column == EndpointColumn::LastCheckIn)
        appendIsoText(record.lastCheckIn, out);
    else if (column == EndpointColumn::Written)
        appendIsoText(record.written, out);
    else if (column == EndpointColumn::PolicyRevision)
        appendRevisions(record, out);
    else
        appendText(store, row, column, out);
}

}
