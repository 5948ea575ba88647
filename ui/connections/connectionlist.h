// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The connections as rows for the switcher: name, colour, where they lead.

#include <QAbstractListModel>
#include <QList>
#include <QUuid>

#include "models/profiles/profile.h"

namespace reeve {

enum ConnectionRole {
    ConnectionIdRole = Qt::UserRole + 1, // QUuid
    ConnectionColourRole, // QColor; invalid: none chosen
    ConnectionPlaceRole, // QString: "default · kibana.example.com:5601"
    ConnectionCurrentRole, // bool
};

class ConnectionList : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setConnections(const QList<Profile> &connections, const QUuid &current);
    const QList<Profile> &connections() const { return m_connections; }
    const Profile *find(const QUuid &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<Profile> m_connections{};
    QUuid m_current{};
};

}
