// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The named views of one connection, kept in the settings. What this version cannot read stays there as it is.

#include <QStringList>

#include "models/endpoints/views/endpointview.h"

class QSettings;

namespace reeve {

class ViewStore
{
public:
    // settings outlives it. key: of the connection.
    ViewStore(QSettings &settings, QString key);

    const QList<EndpointView> &views() const { return m_views; } // by name
    QStringList names() const;
    qsizetype unreadable() const { return m_unread.size(); }
    const EndpointView *find(const QString &name) const; // until anything is changed; null: none

    // Each reads first what another window may have kept meanwhile. The error is one sentence.
    using Kept = tl::expected<void, QString>;
    Kept put(const EndpointView &view); // in place of the one of its name
    Kept rename(const QString &name, const QString &to); // nothing where to is another's name
    Kept remove(const QString &name);
    // Those that are here already are left out; others get a name of their own. The names of those taken.
    tl::expected<QStringList, QString> import(const QList<EndpointView> &views);

private:
    void read();
    Kept write();
    QString freeName(const QString &name) const;

    QSettings &m_settings;
    QString m_key;
    QList<EndpointView> m_views{};
    QStringList m_unread{};
};

}
