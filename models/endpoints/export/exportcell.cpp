// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/export/exportcell.h"

#include <algorithm>
#include <array>

#include "models/endpoints/values/addresses.h"
#include "models/endpoints/values/columndefinition.h"

namespace reeve {

namespace {

using Row = RowStore::Row;

// The stable name of a value in bytes, converted once: exports write millions of them.
template<typename Value, std::size_t count, QString (*nameOf)(Value)> std::string_view nameBytes(Value value)
{
    static const std::array<std::string, count> names = [] {
        std::array<std::string, count> all;
        for (std::size_t i = 0; i < count; ++i)
            all[i] = nameOf(static_cast<Value>(i)).toStdString();
        return all;
    }();
    return names[static_cast<std::size_t>(value)];
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

}

void appendCell(const RowStore &store, Row row, EndpointColumn column, std::string &out)
{
    const CellDefinition &cell = columnDefinition(column).cell;
    const RowRecord &record = store.record(row);
    switch (cell.kind) {
    case CellKind::OwnText:
        out += store.text(row, *cell.text);
        break;
    case CellKind::OwnList:
        appendList(store.text(row, *cell.text), out);
        break;
    case CellKind::PrimaryAddress:
        out += primaryIn(store.text(row, *cell.text));
        break;
    case CellKind::SharedText:
        out += store.term(row, *cell.term);
        break;
    case CellKind::SharedList:
        appendList(store.term(row, *cell.term), out);
        break;
    case CellKind::HostStatus:
        out += nameBytes<HostStatus, hostStatusCount, hostStatusName>(record.status);
        break;
    case CellKind::PolicyStatus:
        out += nameBytes<PolicyStatus, policyStatusCount, policyStatusName>(record.policyStatus);
        break;
    case CellKind::Isolation:
        out += nameBytes<Isolation, isolationCount, isolationName>(record.isolation);
        break;
    case CellKind::PolicyRevision:
        appendRevisions(record, out);
        break;
    case CellKind::LastCheckIn:
        appendIsoText(record.lastCheckIn, out);
        break;
    case CellKind::Written:
        appendIsoText(record.written, out);
        break;
    }
}

}
