// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What has changed since the last look as a list: kind, host, before, after. Makes no text before somebody looks, so
// that a hundred thousand changes are as quick as one.

#include <QAbstractTableModel>
#include <memory>
#include <vector>

#include "models/endpoints/changes/fleetchanges.h"

namespace reeve {

// AgentIdRole of EndpointTableModel is spoken too.
enum ChangeRole {
    ChangeKindRole = Qt::UserRole + 100, // int: the value of the ChangeKind, any column
};

class ChangeListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Kind, Host, Before, After };

    using QAbstractTableModel::QAbstractTableModel;

    // null: there are none. kinds: those that are listed.
    void show(std::shared_ptr<const FleetChanges> changes, const ChangeKinds &kinds);
    // The row of a kind of change of an endpoint; -1: it is not listed.
    int rowOf(ChangeKind kind, const QString &agentId) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    // Of those listed, one a kind.
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
