// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/changes/fleetchanges.h"

#include <QCoreApplication>
#include <algorithm>
#include <tuple>
#include <utility>

#include "models/endpoints/export/copytext.h"
#include "models/endpoints/rows/rowsort.h"
#include "models/endpoints/rows/textscan.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FleetChanges)
};

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
    return text.isEmpty() ? Texts::tr("Not reported") : text;
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

FleetChanges::FleetChanges(Snapshot before, Rows now) : m_before(std::move(before)), m_now(std::move(now))
{
    list(compare());
}

FleetChanges::Found FleetChanges::compare() const
{
    Found found{.kinds = std::vector<ChangeKinds>(m_now->size()), .seen = {}, .gone = {}};
    found.seen.assign(m_now->size(), nowhere);
    for (FleetSnapshot::Index seen = 0; seen < m_before->size(); ++seen) {
        const SeenEndpoint then = m_before->at(seen);
        const auto row = m_now->find(then.agentId);
        // An endpoint without an agent id is found by what stands in for it.
        if (!row || m_now->text(*row, RowText::AgentId) != then.agentId) {
            found.gone.push_back(seen);
            continue;
        }
        found.seen[*row] = seen;
        found.kinds[*row] = difference(then, seenIn(*m_now, *row));
    }
    for (Row row = 0; row < m_now->size(); ++row) {
        if (found.seen[row] == nowhere && !m_now->text(row, RowText::AgentId).empty())
            found.kinds[row] = only(ChangeKind::New);
    }
    return found;
}

// Each endpoint is put in its place once, whatever happened to it.
void FleetChanges::list(Found found)
{
    std::vector<Row> rows;
    for (Row row = 0; row < m_now->size(); ++row) {
        ++m_rowCounts[found.kinds[row].to_ulong()];
        if (found.kinds[row].any())
            rows.push_back(row);
    }
    sortRows(*m_now, rows, {{EndpointColumn::HostName}, {EndpointColumn::AgentId}});
    orderGone(found.gone);
    for (std::size_t i = 0; i < changeKindCount; ++i) {
        const auto kind = static_cast<ChangeKind>(i);
        m_starts[i] = m_entries.size();
        for (const FleetSnapshot::Index seen : kind == ChangeKind::Gone ? found.gone : decltype(found.gone)())
            m_entries.push_back({kind, seen, nowhere});
        for (const Row row : rows) {
            if (found.kinds[row].test(i))
                m_entries.push_back({kind, found.seen[row], row});
        }
    }
    m_starts.back() = m_entries.size();
}

// As sortRows() does with those that have a row: agent ids ascend already.
void FleetChanges::orderGone(std::vector<FleetSnapshot::Index> &gone) const
{
    std::vector<std::tuple<bool, std::string, FleetSnapshot::Index>> named; // what has no name comes last
    named.reserve(gone.size());
    for (const FleetSnapshot::Index seen : gone) {
        const std::string_view name = m_before->at(seen).hostName;
        named.emplace_back(name.empty(), asciiFolded(name), seen);
    }
    std::ranges::sort(named);
    std::ranges::transform(named, gone.begin(), [](const auto &one) { return std::get<2>(one); });
}

std::string_view FleetChanges::hostName(const ChangeRecord &entry) const
{
    return entry.row == nowhere ? m_before->at(entry.seen).hostName : m_now->text(entry.row, RowText::HostName);
}

std::string_view FleetChanges::agentId(const ChangeRecord &entry) const
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

std::optional<std::size_t> FleetChanges::find(ChangeKind kind, const QString &agentId) const
{
    const std::string id = agentId.toStdString();
    const bool isGone = kind == ChangeKind::Gone;
    const auto number = isGone ? m_before->find(id) : m_now->find(id);
    if (!number)
        return std::nullopt;
    const auto begin = m_entries.begin() + static_cast<std::ptrdiff_t>(first(kind));
    const auto end = begin + static_cast<std::ptrdiff_t>(count(kind));
    const auto found = std::find_if(begin, end, [&](const ChangeRecord &e) { return (isGone ? e.seen : e.row) == *number; });
    return found == end ? std::nullopt : std::optional(static_cast<std::size_t>(found - m_entries.begin()));
}

FleetChange FleetChanges::at(std::size_t index) const
{
    const ChangeRecord &entry = m_entries[index];
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
    for (const ChangeRecord &entry : m_entries) {
        if (entry.row < marks.size() && holds(kinds, entry.kind))
            kept[entry.row] = marks[entry.row];
    }
    marks = std::move(kept);
}

QString changesAsText(const FleetChanges &changes, const ChangeKinds &kinds)
{
    const QStringList titles{
        Texts::tr("Change"), Texts::tr("Host name"), Texts::tr("Before"), Texts::tr("After"), Texts::tr("Agent ID")};
    QStringList lines{titles.join(u'\t')};
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
