// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Stores the draft of a case on disk while it is written, so that closing or crashing loses nothing, and beside it the
// case that was sent and not answered yet, so that it is not created twice. Holds no secret.

#include <QObject>
#include <QString>
#include <QTimer>
#include <optional>

#include "models/cases/sentcase.h"

namespace reeve {

class DraftJournal : public QObject
{
    Q_OBJECT
public:
    // path: of the file; its folder is created when needed.
    explicit DraftJournal(QString path, QObject *parent = nullptr);
    ~DraftJournal() override; // writes pending changes

    // Returns the stored draft, or nothing. A file that cannot be read is renamed, not lost: see backupPath().
    std::optional<CaseDraft> restore();
    const std::optional<SentCase> &sent() const { return m_sent; } // restored, or set since
    QString backupPath() const { return m_backupPath; } // of the unreadable file; empty: none

    void setDraft(const CaseDraft &draft); // writes half a second after the last change
    void setSent(const std::optional<SentCase> &sent); // writes now, with the draft
    bool flush(); // writes now; false: it could not be written, and failed() was emitted
    void remove(); // the draft: only when the case is known to exist, or the user discards it

Q_SIGNALS:
    void failed(const QString &sentence);

private:
    bool write() const;

    QString m_path;
    QString m_backupPath{};
    std::optional<CaseDraft> m_draft{};
    std::optional<SentCase> m_sent{};
    bool m_isWritten = true;
    QTimer m_writeTimer;
};

}
