// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Keeps the draft on disk while it is written, so that closing or crashing loses nothing. Nothing secret is in it.

#include <QObject>
#include <QString>
#include <QTimer>
#include <optional>

#include "models/cases/casedraft.h"

namespace reeve {

class DraftJournal : public QObject
{
    Q_OBJECT
public:
    // path: of the file; its folder is made when needed.
    explicit DraftJournal(QString path, QObject *parent = nullptr);
    ~DraftJournal() override; // writes what is not written yet

    // The draft of last time, or nothing. A file that cannot be read is put aside, not lost: see keptAside().
    std::optional<CaseDraft> restore();
    QString keptAside() const { return m_keptAside; } // path of the unreadable file; empty: none

    void note(const CaseDraft &draft); // writes half a second after the last change
    bool flush(); // writes now; false: it could not be written, and failed() has said so
    void remove(); // only when the case is proven to exist, or the person discards the draft

Q_SIGNALS:
    void failed(const QString &sentence);

private:
    QString m_path;
    QString m_keptAside{};
    std::optional<CaseDraft> m_unwritten{};
    QTimer m_pause;
};

}
