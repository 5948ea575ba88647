// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/changes/fleetchanges.h"

#include <QCoreApplication>
#include <algorithm>
#include <utility>

#include "models/endpoints/export/copytext.h"
#include "models/endpoints/rows/rowsort.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

using Row = RowStore::Row;

SeenEndpoint seenIn(const RowStore &store, Row row)
{
    const RowRecord &record = store.record(row);
    return {
        .agentId = store.text(row, RowText::AgentId),
        .hostName = store.text(row, RowText::HostName),
        .version = store.term(row, RowTerm::AgentVersion),
        .policy = store.term(row, RowTerm::PolicyName),
        .status = record.status,
        .isolation = record.isolation,
    };
}

QString shown(const QString &text)
{
    return text.isEmpty() ? QCoreApplication::translate("FleetChanges", "Not reported") : text;
}

QString valueText(ChangeKind kind, const SeenEndpoint &endpoint)
{
    switch (kind) {
    case ChangeKind::New:
    case ChangeKind::Gone:
    case ChangeKind::Status:
        return hostStatusText(endpoint.status);
    case ChangeKind::Version:
        return shown(qtText(endpoint.version));
    case ChangeKind::Policy:
        return shown(qtText(endpoint.policy));
    case ChangeKind::Isolation:
        return shown(isolationText(endpoint.isolation));
    }
    return {};
}

ChangeKinds difference(const SeenEndpoint &before, const SeenEndpoint &after)
{
    ChangeKinds kinds;
    kinds.set(static_cast<std::size_t>(ChangeKind::Status), before.status != after.status);
    kinds.set(static_cast<std::size_t>(ChangeKind::Version), before.version != after.version);
    kinds.set(static_cast<std::size_t>(ChangeKind::Policy), before.policy != after.policy);
    kinds.set(static_cast<std::size_t>(ChangeKind::Isolation), before.isolation != after.isolation);
    return kinds;
}

ChangeKinds only(ChangeKind kind)
{
    return ChangeKinds().set(static_cast<std::size_t>(kind));
}

}

FleetSnapshot snapshotOf(const RowStore &store, const QDateTime &since, const QDateTime &asOf)
{
    std::vector<Row> rows;
    rows.reserve(store.size());
    std::size_t textBytes = 0;
    for (Row row = 0; row < store.size(); ++row) {
        if (store.text(row, RowText::AgentId).empty())
            continue;
        rows.push_back(row);
        textBytes += store.text(row, RowText::AgentId).size() + store.text(row, RowText::HostName).size();
    }
    std::ranges::sort(rows, {}, [&store](Row row) { return store.text(row, RowText::AgentId); });
    FleetSnapshot snapshot(since, asOf);
    snapshot.reserve(rows.size(), textBytes);
    for (const Row row : rows)
        snapshot.add(seenIn(store, row));
    return snapshot;
}

FleetChanges::FleetChanges(Look before, Rows now) : m_before(std::move(before)), m_now(std::move(now))
{
    compare();
    order();
}

void FleetChanges::compare()
{
    std::vector<bool> isKnown(m_now->size());
    for (FleetSnapshot::Index seen = 0; seen < m_before->size(); ++seen) {
        const std::string_view id = m_before->at(seen).agentId;
        const auto row = m_now->find(id);
        // An endpoint without an agent id is found by what stands in for it.
        if (!row || m_now->text(*row, RowText::AgentId) != id) {
            note(only(ChangeKind::Gone), seen, nowhere);
            continue;
        }
        isKnown[*row] = true;
        compare(seen, *row);
    }
    for (Row row = 0; row < m_now->size(); ++row) {
        if (!isKnown[row] && !m_now->text(row, RowText::AgentId).empty())
            note(only(ChangeKind::New), nowhere, row);
    }
}

void FleetChanges::compare(FleetSnapshot::Index seen, Row row)
{
    note(difference(m_before->at(seen), seenIn(*m_now, row)), seen, row);
}

void FleetChanges::note(const ChangeKinds &kinds, FleetSnapshot::Index seen, Row row)
{
    if (row != nowhere)
        ++m_rowCounts[kinds.to_ulong()];
    for (std::size_t i = 0; i < changeKindCount; ++i) {
        if (kinds.test(i))
            m_entries.push_back({static_cast<ChangeKind>(i), seen, row});
    }
}

void FleetChanges::order()
{
    std::ranges::sort(m_entries, [this](const Entry &left, const Entry &right) {
        if (left.kind != right.kind)
            return left.kind < right.kind;
        const auto byName = naturalOrder(hostName(left), hostName(right));
        return byName == 0 ? agentId(left) < agentId(right) : byName < 0;
    });
    for (std::size_t i = 0; i <= changeKindCount; ++i) {
        const auto end = std::ranges::lower_bound(
            m_entries, i, {}, [](const Entry &entry) { return static_cast<std::size_t>(entry.kind); });
        m_starts[i] = static_cast<std::size_t>(end - m_entries.begin());
    }
}

std::string_view FleetChanges::hostName(const Entry &entry) const
{
    return entry.row == nowhere ? m_before->at(entry.seen).hostName : m_now->text(entry.row, RowText::HostName);
}

std::string_view FleetChanges::agentId(const Entry &entry) const
{
    return entry.row == nowhere ? m_before->at(entry.seen).agentId : m_now->text(entry.row, RowText::AgentId);
}

std::size_t FleetChanges::count(ChangeKind kind) const
{
    return m_starts[static_cast<std::size_t>(kind) + 1] - first(kind);
}

QString FleetChanges::agentIdAt(std::size_t index) const
{
    return qtText(agentId(m_entries[index]));
}

FleetChange FleetChanges::at(std::size_t index) const
{
    const Entry &entry = m_entries[index];
    return {
        .kind = entry.kind,
        .agentId = qtText(agentId(entry)),
        .hostName = qtText(hostName(entry)),
        .before = entry.seen == nowhere ? QString() : valueText(entry.kind, m_before->at(entry.seen)),
        .after = entry.row == nowhere ? QString() : valueText(entry.kind, seenIn(*m_now, entry.row)),
    };
}

qint64 FleetChanges::rowCount(const ChangeKinds &kinds) const
{
    qint64 rows = 0;
    for (std::size_t together = 0; together < m_rowCounts.size(); ++together)
        rows += (ChangeKinds(together) & kinds).any() ? m_rowCounts[together] : 0;
    return rows;
}

void FleetChanges::keepChanged(const ChangeKinds &kinds, RowMarks &marks) const
{
    RowMarks kept(marks.size(), 0);
    for (const Entry &entry : m_entries) {
        if (entry.row < marks.size() && holds(kinds, entry.kind))
            kept[entry.row] = marks[entry.row];
    }
    marks = std::move(kept);
}

QString changesAsText(const FleetChanges &changes, const ChangeKinds &kinds)
{
    const auto title = [](const char *text) { return QCoreApplication::translate("FleetChanges", text); };
    QStringList lines{QStringList{title(QT_TRANSLATE_NOOP("FleetChanges", "Change")),
        title(QT_TRANSLATE_NOOP("FleetChanges", "Host name")), title(QT_TRANSLATE_NOOP("FleetChanges", "Before")),
        title(QT_TRANSLATE_NOOP("FleetChanges", "After")), title(QT_TRANSLATE_NOOP("FleetChanges", "Agent ID"))}
                          .join(u'\t')};
    for (std::size_t i = 0; i < changes.size(); ++i) {
        if (!holds(kinds, changes.kindAt(i)))
            continue;
        const FleetChange change = changes.at(i);
        QStringList cells{changeKindText(change.kind), change.hostName, change.before, change.after, change.agentId};
        for (QString &cell : cells)
            cell = asCopied(std::move(cell));
        lines += cells.join(u'\t');
    }
    return lines.join(u'\n');
}

}
