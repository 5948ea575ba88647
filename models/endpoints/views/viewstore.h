// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The named views of one connection, stored in the settings. Entries that this version cannot read are preserved.

#include <QStringList>

#include "models/endpoints/views/endpointview.h"

class QSettings;

namespace reeve {

class ViewStore
{
public:
    // settings must outlive the store. key: the settings key of the connection's views.
    ViewStore(QSettings &settings, QString key);

    const QList<EndpointView> &views() const { return m_views; } // sorted by name, ignoring case
    QStringList names() const;
    qsizetype unreadable() const { return m_unread.size(); } // number of entries that could not be read
    // Null if there is no such view. Valid until the store changes.
    const EndpointView *find(const QString &name) const;

    // Each of these first reads the settings again, because another window may have changed them. The error is one
    // translated sentence.
    using Saved = tl::expected<void, QString>;
    Saved put(const EndpointView &view); // adds it, or replaces the view with its name
    Saved rename(const QString &name, const QString &to); // an error if another view has the name
    Saved remove(const QString &name);
    // Adds views, under a free name if theirs is in use, except those that are equal to an existing view. Returns the names
    // under which views were added.
    tl::expected<QStringList, QString> import(const QList<EndpointView> &views);

private:
    void read();
    Saved write();
    QString freeName(const QString &name) const;

    QSettings &m_settings;
    QString m_key;
    QList<EndpointView> m_views{};
    QStringList m_unread{};
};

}
