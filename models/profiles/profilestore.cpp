// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/profilestore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QSettings>
#include <algorithm>

#include "models/profiles/profileentry.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

const QLatin1StringView profilesGroup("profiles");
const QLatin1StringView orderKey("order/profiles");
const QLatin1StringView lastUsedKey("order/lastUsed");
const QLatin1StringView successGroup("lastSuccess");

QString groupOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

// A program that is killed after creating the lock file and before writing its process id leaves a lock that QSettings
// waits 30 s for. A running program writes its id at once.
void removeAbandonedLock(const QString &settingsFile)
{
    constexpr qint64 abandonedAfterMs = 2000;
    const QFileInfo lock(settingsFile + ".lock"_L1);
    if (lock.exists() && lock.size() == 0
        && lock.lastModified().msecsTo(QDateTime::currentDateTime()) > abandonedAfterMs)
        QFile::remove(lock.filePath());
}

}

QString freeName(const StoredProfiles &stored, const QString &name)
{
    const auto isTaken = [&stored](const QString &wanted) {
        return std::ranges::find(stored.profiles, wanted, &Profile::name) != stored.profiles.end();
    };
    QString free = name;
    for (int number = 2; isTaken(free); ++number)
        free = u"%1 (%2)"_s.arg(name).arg(number);
    return free;
}

ProfileStore::ProfileStore(std::unique_ptr<QSettings> settings, QObject *parent)
    : QObject(parent), m_settings(std::move(settings))
{
}

ProfileStore::~ProfileStore() = default;

// Returns the existing groups: first those in the stored order, then the others by name.
QStringList ProfileStore::sortedGroups() const
{
    m_settings->sync();
    m_settings->beginGroup(profilesGroup);
    QStringList groups = m_settings->childGroups();
    m_settings->endGroup();
    const QStringList wanted = m_settings->value(orderKey).toStringList();
    std::ranges::stable_sort(groups, {}, [&wanted](const QString &group) {
        const qsizetype place = wanted.indexOf(group);
        return place < 0 ? wanted.size() : place;
    });
    return groups;
}

StoredProfiles ProfileStore::list() const
{
    StoredProfiles found;
    for (const auto groups = sortedGroups(); const QString &group : groups) {
        m_settings->beginGroup(profilesGroup + u'/' + group);
        auto entry = readProfileEntry(*m_settings, group);
        const QString name = m_settings->value(u"name"_s).toString();
        m_settings->endGroup();
        if (entry)
            found.profiles.push_back(std::move(*entry));
        else
            found.broken.push_back({.group = group, .name = name, .reason = entry.error()});
    }
    return found;
}

std::optional<Profile> ProfileStore::find(const QUuid &id) const
{
    const auto profiles = list().profiles;
    const auto found = std::ranges::find(profiles, id, &Profile::id);
    return found == profiles.end() ? std::nullopt : std::optional(*found);
}

QUuid ProfileStore::lastUsed() const
{
    m_settings->sync();
    const QUuid id(m_settings->value(lastUsedKey).toString());
    return find(id) ? id : QUuid();
}

tl::expected<void, QString> ProfileStore::save(const Profile &profile)
{
    return save(std::vector{profile});
}

tl::expected<void, QString> ProfileStore::save(const std::vector<Profile> &profiles)
{
    if (std::ranges::any_of(profiles, &QUuid::isNull, &Profile::id))
        return tl::unexpected(tr("The connection has no identity and cannot be saved."));
    if (!isWritable())
        return tl::unexpected(unwritableText());
    QStringList groups = sortedGroups();
    for (const Profile &profile : profiles) {
        if (!groups.contains(groupOf(profile.id)))
            groups += groupOf(profile.id);
        m_settings->beginGroup(profilesGroup + u'/' + groupOf(profile.id));
        writeProfileEntry(*m_settings, profile);
        m_settings->endGroup();
    }
    m_settings->setValue(orderKey, groups);
    return sync();
}

tl::expected<void, QString> ProfileStore::remove(const QUuid &id)
{
    if (!isWritable())
        return tl::unexpected(unwritableText());
    QStringList groups = sortedGroups();
    groups.removeAll(groupOf(id));
    m_settings->remove(profilesGroup + u'/' + groupOf(id));
    m_settings->remove(successGroup + u'/' + groupOf(id));
    m_settings->setValue(orderKey, groups);
    return sync();
}

void ProfileStore::setLastUsed(const QUuid &id)
{
    removeAbandonedLock(m_settings->fileName());
    m_settings->setValue(lastUsedKey, groupOf(id));
    m_settings->sync();
}

QDateTime ProfileStore::lastSuccess(const QUuid &id) const
{
    return QDateTime::fromString(m_settings->value(successGroup + u'/' + groupOf(id)).toString(), Qt::ISODate);
}

void ProfileStore::setLastSuccess(const QUuid &id, const QDateTime &when)
{
    removeAbandonedLock(m_settings->fileName());
    m_settings->setValue(successGroup + u'/' + groupOf(id), when.toUTC().toString(Qt::ISODate));
    m_settings->sync();
}

tl::expected<void, QString> ProfileStore::setOrder(const QList<QUuid> &ids)
{
    if (!isWritable())
        return tl::unexpected(unwritableText());
    QStringList groups;
    for (const QUuid &id : ids)
        groups += groupOf(id);
    for (const auto others = sortedGroups(); const QString &group : others) {
        if (!groups.contains(group))
            groups += group;
    }
    m_settings->setValue(orderKey, groups);
    return sync();
}

void ProfileStore::watch()
{
    // Watches the folder, because saving replaces the file.
    const QString folder = QFileInfo(m_settings->fileName()).absolutePath();
    QDir().mkpath(folder);
    m_known = list();
    m_watcher = std::make_unique<QFileSystemWatcher>(QStringList(folder));
    connect(m_watcher.get(), &QFileSystemWatcher::directoryChanged, this, &ProfileStore::reload);
}

void ProfileStore::reload()
{
    StoredProfiles found = list();
    if (found == m_known)
        return;
    m_known = std::move(found);
    Q_EMIT changed();
    Q_EMIT changedElsewhere();
}

// Changes of others are reported as theirs, before they become part of what is saved here.
bool ProfileStore::isWritable()
{
    if (m_watcher)
        reload();
    return m_settings->isWritable();
}

tl::expected<void, QString> ProfileStore::sync()
{
    removeAbandonedLock(m_settings->fileName());
    m_settings->sync();
    if (m_watcher)
        m_known = list();
    Q_EMIT changed();
    if (m_settings->status() == QSettings::NoError)
        return {};
    return tl::unexpected(unwritableText());
}

QString ProfileStore::unwritableText() const
{
    return tr("The settings file %1 cannot be written.").arg(m_settings->fileName());
}

}
