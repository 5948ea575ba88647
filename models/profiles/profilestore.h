// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The saved connections in a settings file: one group per profile, in an order of their own. Never a secret.

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

// An entry that could not be read. It stays in the file as it is.
struct BrokenProfile {
    QString group{}; // the name of its group in the file
    QString name{}; // as far as it could be read
    QString reason{}; // one sentence

    bool operator==(const BrokenProfile &) const = default;
};

struct StoredProfiles {
    std::vector<Profile> profiles{};
    std::vector<BrokenProfile> broken{};

    bool operator==(const StoredProfiles &) const = default;
};

// The name itself where nothing is called so yet, else "name (2)" and so on.
QString freeName(const StoredProfiles &stored, const QString &name);

class ProfileStore : public QObject
{
    Q_OBJECT
public:
    // settings: an INI file of the caller's choice.
    explicit ProfileStore(std::unique_ptr<QSettings> settings, QObject *parent = nullptr);
    ~ProfileStore() override;

    // Read from the file at each call, so that what another window or program saved is there.
    StoredProfiles list() const;
    std::optional<Profile> find(const QUuid &id) const;
    QUuid lastUsed() const; // null: none, or it has gone
    QDateTime lastSuccess(const QUuid &id) const; // as last read, UTC; invalid: none yet

    // Or one sentence saying why the file could not be written. A new profile comes last; a null id is refused.
    tl::expected<void, QString> save(const Profile &profile);
    tl::expected<void, QString> save(const std::vector<Profile> &profiles); // all of them or none
    tl::expected<void, QString> remove(const QUuid &id);
    void setLastUsed(const QUuid &id);
    void setLastSuccess(const QUuid &id, const QDateTime &when); // when Kibana answered this connection
    // These first, in this order; those not named follow as they were.
    tl::expected<void, QString> setOrder(const QList<QUuid> &ids);
    // From now on also tells what other windows and programs save.
    void watch();

Q_SIGNALS:
    void changed(); // by whomever
    void changedElsewhere(); // as well, when it was not through this object

private:
    QStringList order() const;
    bool mayWrite();
    tl::expected<void, QString> written();
    QString unwritable() const;
    void look();

    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<QFileSystemWatcher> m_watcher{};
    StoredProfiles m_seen{}; // while watching
};

}
