// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Keeps the draft on disk while it is written, so that closing or crashing loses nothing, and beside it the case that
// was sent and not heard of yet, so that nothing is created twice. Nothing secret is in it.

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
    // path: of the file; its folder is made when needed.
    explicit DraftJournal(QString path, QObject *parent = nullptr);
    ~DraftJournal() override; // writes what is not written yet

    // The draft of last time, or nothing. A file that cannot be read is put aside, not lost: see keptAside().
    std::optional<CaseDraft> restore();
    const std::optional<SentCase> &sent() const { return m_sent; } // restored, or noted since
    QString keptAside() const { return m_keptAside; } // path of the unreadable file; empty: none

    void note(const CaseDraft &draft); // writes half a second after the last change
    void noteSent(const std::optional<SentCase> &sent); // writes now, with the draft
    bool flush(); // writes now; false: it could not be written, and failed() has said so
    void remove(); // the draft: only when the case is proven to exist, or the person discards it

Q_SIGNALS:
    void failed(const QString &sentence);

private:
    bool write() const;

    QString m_path;
    QString m_keptAside{};
    std::optional<CaseDraft> m_draft{};
    std::optional<SentCase> m_sent{};
    bool m_isWritten = true;
    QTimer m_pause;
};

}
