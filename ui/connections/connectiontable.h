// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Table model of the saved connections in the user's order: name, environment, address, space, sign-in, secret, last
// success. Entries that cannot be read follow at the end, with the reason.

#include <QAbstractTableModel>
#include <QUuid>
#include <vector>

#include "models/profiles/profilestore.h"

namespace reeve {

class ConnectionTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    // Provides ConnectionIdRole of connectionlist.h; null for entries that cannot be read.
    explicit ConnectionTable(const ProfileStore &store, QObject *parent = nullptr); // store must outlive the table

    void reload(); // resets the model if the store's content has changed
    const Profile *profileAt(int row) const; // null if out of range or the entry cannot be read
    int rowOf(const QUuid &id) const; // -1 if there is none
    QList<QUuid> ids() const; // of the readable entries, in their order

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        Profile profile{};
        QDateTime lastSuccess{};

        bool operator==(const Row &) const = default;
    };
    QVariant brokenData(const BrokenProfile &broken, int column, int role) const;

    const ProfileStore &m_store;
    std::vector<Row> m_rows{};
    std::vector<BrokenProfile> m_broken{};
};

}
