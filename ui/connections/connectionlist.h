// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// List model of the connections for the connection switcher.

#include <QAbstractListModel>
#include <QList>
#include <QUuid>

#include "models/profiles/profile.h"

namespace reeve {

enum ConnectionRole {
    ConnectionIdRole = Qt::UserRole + 1, // QUuid
    ConnectionColourRole, // QColor; invalid: no colour
    ConnectionLocationRole, // QString: "default · kibana.example.com:5601"
    ConnectionCurrentRole, // bool: open or being opened
};

class ConnectionList : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    // current: id of the connection that is open or being opened; null if none.
    void setConnections(const QList<Profile> &connections, const QUuid &current);
    const QList<Profile> &connections() const { return m_connections; }
    const Profile *find(const QUuid &id) const; // null if there is none; valid until the next setConnections()

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<Profile> m_connections{};
    QUuid m_current{};
};

}
