// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/connections/connectionlist.h"

#include <algorithm>

#include "ui/connections/connectiontext.h"

namespace reeve {

using namespace Qt::StringLiterals;

void ConnectionList::setConnections(const QList<Profile> &connections, const QUuid &current)
{
    if (connections == m_connections && current == m_current)
        return; // keeps the scroll position and selection of an open list
    beginResetModel();
    m_connections = connections;
    m_current = current;
    endResetModel();
}

const Profile *ConnectionList::find(const QUuid &id) const
{
    const auto found = std::ranges::find(m_connections, id, &Profile::id);
    return found == m_connections.end() ? nullptr : &*found;
}

int ConnectionList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_connections.size());
}

QVariant ConnectionList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Profile &profile = m_connections[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return profile.name;
    case Qt::AccessibleTextRole:
        return tr("%1, space %2, %3").arg(profile.name, spaceText(profile), hostText(profile));
    case ConnectionIdRole:
        return profile.id;
    case ConnectionColourRole:
        return profile.colour;
    case ConnectionLocationRole:
        return u"%1 · %2"_s.arg(spaceText(profile), hostText(profile));
    case ConnectionCurrentRole:
        return profile.id == m_current;
    default:
        return {};
    }
}

}
