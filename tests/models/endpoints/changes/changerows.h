// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Small fleets written down in a line each, for the tests of what changes in them.

#include <QStringList>
#include <memory>

#include "models/endpoints/changes/fleetchanges.h"

namespace reeve::samples {

// One endpoint: "id host status version policy isolation", the status and isolation as numbers of their enumerations;
// "-" stands for an empty text.
inline std::shared_ptr<const RowStore> fleetOf(const QStringList &endpoints)
{
    auto store = std::make_shared<RowStore>();
    for (const QString &line : endpoints) {
        std::array<std::string, 6> cells;
        const QStringList words = line.split(u' ');
        for (std::size_t i = 0; i < cells.size(); ++i)
            cells[i] = words.value(int(i)) == u'-' ? std::string() : words.value(int(i)).toStdString();
        RowDraft draft;
        draft.texts[std::size_t(RowText::AgentId)] = cells[0];
        draft.texts[std::size_t(RowText::HostName)] = cells[1];
        const std::string key = "key-" + cells[1];
        draft.texts[std::size_t(RowText::Key)] = key;
        draft.record.status = HostStatus(words.value(2).toInt());
        draft.terms[std::size_t(RowTerm::AgentVersion)] = cells[3];
        draft.terms[std::size_t(RowTerm::PolicyName)] = cells[4];
        draft.record.isolation = Isolation(words.value(5).toInt());
        store->append(draft);
    }
    return store;
}

inline const QDateTime &someTime()
{
    static const QDateTime time(QDate(2026, 5, 1), QTime(12, 3), Qt::UTC);
    return time;
}

inline FleetChanges::Snapshot baselineOf(const RowStore &store)
{
    return std::make_shared<const FleetSnapshot>(snapshotOf(store, someTime(), someTime().addSecs(9)));
}

inline FleetChanges changesBetween(const QStringList &before, const QStringList &after)
{
    return {baselineOf(*fleetOf(before)), fleetOf(after)};
}

// "Version a web-1: 8.17.0 > 8.18.2"
inline QString changeText(const FleetChange &change)
{
    return QStringLiteral("%1 %2 %3: %4 > %5")
        .arg(changeKindText(change.kind), change.agentId, change.hostName, change.before, change.after);
}

inline QStringList changeText(const FleetChanges &changes)
{
    QStringList words;
    for (std::size_t i = 0; i < changes.size(); ++i)
        words += changeText(changes.at(i));
    return words;
}

}
