// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/connections/connectiontable.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPixmap>
#include <algorithm>
#include <array>

#include "ui/connections/connectiondelegate.h"
#include "ui/connections/connectionlist.h"
#include "ui/connections/connectiontext.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

struct Column {
    const char *title;
    QString (*text)(const Profile &profile, const QDateTime &lastSuccess);
};

constexpr std::array columns{
    Column{QT_TRANSLATE_NOOP("reeve::ConnectionTable", "Name"),
        [](const Profile &profile, const QDateTime &) { return profile.name; }},
    Column{QT_TRANSLATE_NOOP("reeve::ConnectionTable", "Environment"),
        [](const Profile &profile, const QDateTime &) {
            return profile.environment == Environment::Unspecified ? QString() : environmentText(profile.environment);
        }},
    Column{QT_TRANSLATE_NOOP("reeve::ConnectionTable", "Address"),
        [](const Profile &profile, const QDateTime &) { return hostText(profile); }},
    Column{QT_TRANSLATE_NOOP("reeve::ConnectionTable", "Space"),
        [](const Profile &profile, const QDateTime &) { return spaceText(profile); }},
    Column{QT_TRANSLATE_NOOP("reeve::ConnectionTable", "Sign-in"),
        [](const Profile &profile, const QDateTime &) { return signInText(profile); }},
    Column{QT_TRANSLATE_NOOP("reeve::ConnectionTable", "Secret"),
        [](const Profile &profile, const QDateTime &) { return secretHomeText(profile.secretHome); }},
    Column{QT_TRANSLATE_NOOP("reeve::ConnectionTable", "Last success"),
        [](const Profile &, const QDateTime &lastSuccess) { return lastSuccessText(lastSuccess); }},
};
constexpr int nameColumn = 0;
constexpr int environmentColumn = 1;
constexpr int addressColumn = 2;

QPixmap dot(const QColor &colour)
{
    QPixmap pixmap(16, 16);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintConnectionDot(painter, QRect(2, 2, 12, 12), colour, {});
    return pixmap;
}

}

ConnectionTable::ConnectionTable(const ProfileStore &store, QObject *parent)
    : QAbstractTableModel(parent), m_store(store)
{
    reload();
    connect(&store, &ProfileStore::changed, this, &ConnectionTable::reload);
}

void ConnectionTable::reload()
{
    StoredProfiles stored = m_store.list();
    std::vector<Row> rows;
    for (Profile &profile : stored.profiles) {
        const QDateTime lastSuccess = m_store.lastSuccess(profile.id);
        rows.push_back({std::move(profile), lastSuccess});
    }
    if (rows == m_rows && stored.broken == m_broken)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    m_broken = std::move(stored.broken);
    endResetModel();
}

const Profile *ConnectionTable::profileAt(int row) const
{
    const auto index = static_cast<std::size_t>(row);
    return row >= 0 && index < m_rows.size() ? &m_rows[index].profile : nullptr;
}

int ConnectionTable::rowOf(const QUuid &id) const
{
    const auto found = std::ranges::find(m_rows, id, [](const Row &row) { return row.profile.id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

QList<QUuid> ConnectionTable::ids() const
{
    QList<QUuid> ids;
    for (const Row &row : m_rows)
        ids += row.profile.id;
    return ids;
}

int ConnectionTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size() + m_broken.size());
}

int ConnectionTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(columns.size());
}

QVariant ConnectionTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto place = static_cast<std::size_t>(index.row());
    if (place >= m_rows.size())
        return brokenData(m_broken[place - m_rows.size()], index.column(), role);
    const Row &row = m_rows[place];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return columns.at(static_cast<std::size_t>(index.column())).text(row.profile, row.lastSuccess);
    case Qt::DecorationRole:
        return index.column() == nameColumn ? QVariant(dot(row.profile.colour)) : QVariant();
    case Qt::ForegroundRole:
        if (index.column() != environmentColumn || environmentTone(row.profile.environment) == Tone::Neutral)
            return {};
        return toneColour(environmentTone(row.profile.environment), QGuiApplication::palette());
    case ConnectionIdRole:
        return row.profile.id;
    default:
        return {};
    }
}

QVariant ConnectionTable::brokenData(const BrokenProfile &broken, int column, int role) const
{
    if (role == Qt::DecorationRole && column == nameColumn)
        return icon(u"triangle-alert"_s, Tone::Warning);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (column == nameColumn)
        return broken.name.isEmpty() ? tr("Unreadable entry") : broken.name;
    return column == addressColumn ? tr("Cannot be read. %1").arg(broken.reason) : QString();
}

QVariant ConnectionTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount())
        return {};
    return tr(columns.at(static_cast<std::size_t>(section)).title);
}

}
