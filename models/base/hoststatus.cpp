// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/base/hoststatus.h"

#include <QCoreApplication>
#include <array>

namespace reeve {

namespace {

struct StatusRow {
    HostStatus status;
    const char *name;
    const char *text;
};

constexpr std::array<StatusRow, hostStatusCount> rows{{
    {HostStatus::Healthy, "healthy", QT_TRANSLATE_NOOP("Endpoint", "Healthy")},
    {HostStatus::Offline, "offline", QT_TRANSLATE_NOOP("Endpoint", "Offline")},
    {HostStatus::Updating, "updating", QT_TRANSLATE_NOOP("Endpoint", "Updating")},
    {HostStatus::Unhealthy, "unhealthy", QT_TRANSLATE_NOOP("Endpoint", "Unhealthy")},
    {HostStatus::Inactive, "inactive", QT_TRANSLATE_NOOP("Endpoint", "Inactive")},
    {HostStatus::Unknown, "unknown", QT_TRANSLATE_NOOP("Endpoint", "Unknown")},
}};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].status != static_cast<HostStatus>(i))
            return false;
    }
    return true;
}
static_assert(isInOrder(), "The table of host statuses is in the order of the enum");

const StatusRow &rowOf(HostStatus status)
{
    return rows.at(static_cast<std::size_t>(status));
}

}

QString hostStatusName(HostStatus status)
{
    return QString::fromLatin1(rowOf(status).name);
}

HostStatus hostStatusFromName(const QString &name)
{
    const qsizetype index = knownHostStatuses().indexOf(name);
    return index < 0 ? HostStatus::Unknown : static_cast<HostStatus>(index);
}

QString hostStatusText(HostStatus status)
{
    return QCoreApplication::translate("Endpoint", rowOf(status).text);
}

const QStringList &knownHostStatuses()
{
    static const QStringList names = [] {
        QStringList known;
        for (const StatusRow &row : rows) {
            if (row.status != HostStatus::Unknown)
                known.append(QString::fromLatin1(row.name));
        }
        return known;
    }();
    return names;
}

}
