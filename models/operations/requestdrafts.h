// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Keeps what is filled in for each operation on disk, so that neither a restart nor a crash loses it. Values that are
// secrets by their names are not written, and kept in memory only.

#include <QObject>
#include <QTimer>
#include <map>

#include "models/operations/requestvalues.h"

namespace reeve {

class RequestDrafts : public QObject
{
    Q_OBJECT
public:
    // The file is read when a draft is first asked for. path: of the file; its folder is created when needed. Empty: in memory only. A file that cannot be read is renamed
    // to end in ".bad", not lost.
    explicit RequestDrafts(QString path, QObject *parent = nullptr);
    ~RequestDrafts() override; // writes pending changes

    // place: the connection and its space. key: "PUT /api/fleet/settings". Empty values when there is no draft.
    RequestValues values(const QString &place, const QString &key);
    // Empty values remove the draft. Writes half a second after the last change; keeps the 500 newest drafts.
    void setValues(const QString &place, const QString &key, const RequestValues &values);
    void flush(); // writes now

Q_SIGNALS:
    void failed(const QString &sentence); // the file could not be written, translated

private:
    struct Draft {
        RequestValues values{};
        qint64 changed = 0; // counts up
    };

    void readOnce();
    void dropOldest();

    QString m_path;
    std::map<std::pair<QString, QString>, Draft> m_drafts{}; // by place and key
    qint64 m_changes = 0;
    bool m_isRead = false;
    bool m_isWritten = true;
    QTimer m_timer{};
};

// The value without the texts of members whose names are those of secrets, at any depth.
JsonValue withoutSecretTexts(const JsonValue &value);

}
