// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The changes since the baseline as a table model: kind, host, before, after. Texts are made when a view asks for them,
// so that the number of changes does not matter.

#include <QAbstractTableModel>
#include <memory>
#include <vector>

#include "models/endpoints/changes/fleetchanges.h"

namespace reeve {

// The model also answers AgentIdRole.
enum ChangeRole {
    ChangeKindRole = Qt::UserRole + 100, // int: the value of the ChangeKind, in every column
};

class ChangeListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Kind, Host, Before, After };

    using QAbstractTableModel::QAbstractTableModel;

    // changes: null for an empty list. kinds: the kinds to list.
    void show(std::shared_ptr<const FleetChanges> changes, const ChangeKinds &kinds);
    // The row of this kind of change of the endpoint; -1: not listed.
    int rowOf(ChangeKind kind, const QString &agentId) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    // The entries of one listed kind, by index in FleetChanges.
    struct Stretch {
        std::size_t first = 0;
        std::size_t count = 0;
    };

    std::size_t entryAt(int row) const;

    std::shared_ptr<const FleetChanges> m_changes{};
    ChangeKinds m_kinds{};
    std::vector<Stretch> m_stretches{};
    int m_rows = 0;
};

}
