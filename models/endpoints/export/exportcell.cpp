// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/export/exportcell.h"

#include <algorithm>

#include "models/endpoints/values/addresses.h"
#include "models/endpoints/values/columndefinition.h"

namespace reeve {

namespace {

using Row = RowStore::Row;

void appendName(const QString &name, std::string &out)
{
    const QByteArray ascii = name.toLatin1();
    out.append(ascii.constData(), static_cast<std::size_t>(ascii.size()));
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
        appendName(hostStatusName(record.status), out);
        break;
    case CellKind::PolicyStatus:
        appendName(policyStatusName(record.policyStatus), out);
        break;
    case CellKind::Isolation:
        appendName(isolationName(record.isolation), out);
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
