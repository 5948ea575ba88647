// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/rows/columncells.h"

#include <QLocale>

#include "models/endpoints/values/addresses.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

QString joinedLines(std::string_view lines)
{
    return qtText(lines).replace(u'\n', u", "_s);
}

QString localTimeText(std::int64_t ms)
{
    const QDateTime time = timeFromMs(ms);
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
    return record.isolation == Isolation::Unknown ? noNumber : static_cast<std::int64_t>(record.isolation);
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

}

CellNumber cellNumber(CellKind kind)
{
    switch (kind) {
    case CellKind::HostStatus:
        return statusNumber;
    case CellKind::PolicyStatus:
        return policyStatusNumber;
    case CellKind::Isolation:
        return isolationNumber;
    case CellKind::PolicyRevision:
        return revisionNumber;
    case CellKind::LastCheckIn:
        return lastCheckInNumber;
    case CellKind::Written:
        return writtenNumber;
    case CellKind::OwnText:
    case CellKind::OwnList:
    case CellKind::PrimaryAddress:
    case CellKind::SharedText:
    case CellKind::SharedList:
        break;
    }
    return nullptr;
}

QString cellText(const RowStore &store, RowStore::Row row, EndpointColumn column)
{
    const CellDefinition &cell = columnDefinition(column).cell;
    const RowRecord &record = store.record(row);
    switch (cell.kind) {
    case CellKind::OwnText:
        return qtText(store.text(row, *cell.text));
    case CellKind::OwnList:
        return joinedLines(store.text(row, *cell.text));
    case CellKind::PrimaryAddress:
        return qtText(primaryIn(store.text(row, *cell.text)));
    case CellKind::SharedText:
        return qtText(store.term(row, *cell.term));
    case CellKind::SharedList:
        return joinedLines(store.term(row, *cell.term));
    case CellKind::HostStatus:
        return hostStatusText(record.status);
    case CellKind::PolicyStatus:
        return policyStatusText(record.policyStatus);
    case CellKind::Isolation:
        return isolationText(record.isolation);
    case CellKind::PolicyRevision:
        return policyRevisionText(record.revisionApplied, record.revisionCurrent);
    case CellKind::LastCheckIn:
        return ageText(timeFromMs(record.lastCheckIn), QDateTime::currentDateTimeUtc());
    case CellKind::Written:
        return localTimeText(record.written);
    }
    return {};
}

}
