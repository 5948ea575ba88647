// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The saved connections in a settings file: one group per profile, in the order of the user. Never holds a secret.

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>
#include <QUuid>
#include <memory>
#include <optional>
#include <tl/expected.hpp>
#include <vector>

#include "models/profiles/profile.h"

class QFileSystemWatcher;
class QSettings;

namespace reeve {

// An entry that could not be read. It stays unchanged in the file.
struct BrokenProfile {
    QString group{}; // name of its group in the file
    QString name{}; // empty where that could not be read
    QString reason{}; // one sentence, translated

    bool operator==(const BrokenProfile &) const = default;
};

struct StoredProfiles {
    std::vector<Profile> profiles{};
    std::vector<BrokenProfile> broken{};

    bool operator==(const StoredProfiles &) const = default;
};

// Returns the name where no profile has it, else "name (2)" and so on.
QString freeName(const StoredProfiles &stored, const QString &name);

class ProfileStore : public QObject
{
    Q_OBJECT
public:
    // settings: an INI file.
    explicit ProfileStore(std::unique_ptr<QSettings> settings, QObject *parent = nullptr);
    ~ProfileStore() override;

    // Reads the file at each call, so that changes of other windows and programs are included.
    StoredProfiles list() const;
    std::optional<Profile> find(const QUuid &id) const;
    QUuid lastUsed() const; // null: none, or it was deleted
    QDateTime lastSuccess(const QUuid &id) const; // UTC; invalid: none yet

    // The error of these is one sentence, translated. A new profile is appended; a null id is refused.
    tl::expected<void, QString> save(const Profile &profile);
    tl::expected<void, QString> save(const std::vector<Profile> &profiles); // all of them or none
    tl::expected<void, QString> remove(const QUuid &id);
    void setLastUsed(const QUuid &id);
    void setLastSuccess(const QUuid &id, const QDateTime &when); // the last time Kibana answered this connection
    // Profiles that are not in ids follow in their order.
    tl::expected<void, QString> setOrder(const QList<QUuid> &ids);
    // Also reports changes of other windows and programs from now on.
    void watch();

Q_SIGNALS:
    void changed(); // by this object, another window or another program
    void changedElsewhere(); // after changed(), when not by this object

private:
    QStringList sortedGroups() const;
    bool isWritable(); // after reading changes of others
    tl::expected<void, QString> sync();
    QString unwritableText() const;
    void reload(); // emits signals where the file has changed

    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<QFileSystemWatcher> m_watcher{};
    StoredProfiles m_known{}; // as last read, while watching
};

}
