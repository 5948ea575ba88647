// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/changes/changelistmodel.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "models/endpoints/values/endpointcolumn.h"

namespace reeve {

namespace {

QString cellText(const FleetChange &change, int column)
{
    switch (column) {
    case ChangeListModel::Kind:
        return changeKindText(change.kind);
    case ChangeListModel::Host:
        return change.hostName.isEmpty() ? change.agentId : change.hostName;
    case ChangeListModel::Before:
        return change.before;
    case ChangeListModel::After:
        return change.kind == ChangeKind::Gone ? ChangeListModel::tr("Not listed by Kibana any more") : change.after;
    default:
        return {};
    }
}

}

void ChangeListModel::show(std::shared_ptr<const FleetChanges> changes, const ChangeKinds &kinds)
{
    if (changes == m_changes && kinds == m_kinds)
        return;
    beginResetModel();
    m_changes = std::move(changes);
    m_kinds = kinds;
    m_stretches.clear();
    std::size_t rows = 0;
    for (std::size_t i = 0; m_changes && i < changeKindCount; ++i) {
        const auto kind = static_cast<ChangeKind>(i);
        if (!holds(kinds, kind) || m_changes->count(kind) == 0)
            continue;
        m_stretches.push_back({m_changes->first(kind), m_changes->count(kind)});
        rows += m_changes->count(kind);
    }
    m_rows = static_cast<int>(std::min<std::size_t>(rows, std::numeric_limits<int>::max()));
    endResetModel();
}

int ChangeListModel::rowOf(ChangeKind kind, const QString &agentId) const
{
    const auto entry = m_changes ? m_changes->find(kind, agentId) : std::nullopt;
    std::size_t before = 0;
    for (const Stretch &stretch : m_stretches) {
        if (entry && *entry >= stretch.first && *entry < stretch.first + stretch.count)
            return static_cast<int>(before + *entry - stretch.first);
        before += stretch.count;
    }
    return -1;
}

std::size_t ChangeListModel::entryAt(int row) const
{
    auto left = static_cast<std::size_t>(row);
    for (const Stretch &stretch : m_stretches) {
        if (left < stretch.count)
            return stretch.first + left;
        left -= stretch.count;
    }
    return 0; // no such row
}

int ChangeListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int ChangeListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : After + 1;
}

QVariant ChangeListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const std::size_t entry = entryAt(index.row());
    if (role == ChangeKindRole)
        return static_cast<int>(m_changes->kindAt(entry));
    if (role == AgentIdRole)
        return m_changes->agentIdAt(entry);
    if (role == Qt::DisplayRole)
        return cellText(m_changes->at(entry), index.column());
    return {};
}

QVariant ChangeListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Kind:
        return tr("Change");
    case Host:
        return tr("Host name");
    case Before:
        return tr("Before");
    case After:
        return tr("After");
    default:
        return {};
    }
}

}
