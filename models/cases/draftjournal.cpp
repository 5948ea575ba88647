// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/cases/draftjournal.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

#include "models/cases/draftjson.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

QString freeNameBeside(const QString &path)
{
    QString name = path + u".unreadable"_s;
    for (int i = 2; QFile::exists(name); ++i)
        name = path + u".unreadable-"_s + QString::number(i);
    return name;
}

}

DraftJournal::DraftJournal(QString path, QObject *parent) : QObject(parent), m_path(std::move(path))
{
    m_writeTimer.setSingleShot(true);
    m_writeTimer.setInterval(500);
    connect(&m_writeTimer, &QTimer::timeout, this, &DraftJournal::flush);
}

DraftJournal::~DraftJournal()
{
    if (!m_isWritten)
        write();
}

// The sent case has a key of its own, so that older versions of Reeve still read the draft.
bool DraftJournal::write() const
{
    if (!m_draft && !m_sent)
        return !QFile::exists(m_path) || QFile::remove(m_path);
    QJsonObject content = draftToJson(m_draft.value_or(CaseDraft()));
    if (!m_draft)
        content.insert(u"noDraft"_s, true);
    if (m_sent)
        content.insert(u"sent"_s, sentToJson(*m_sent));
    if (!QDir().mkpath(QFileInfo(m_path).absolutePath()))
        return false;
    QSaveFile file(m_path);
    return file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(QJsonDocument(content).toJson()) > 0 && file.commit();
}

std::optional<CaseDraft> DraftJournal::restore()
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject content = QJsonDocument::fromJson(file.readAll()).object();
    file.close();
    m_draft = draftFromJson(content);
    if (!m_draft) {
        const QString backup = freeNameBeside(m_path);
        if (file.rename(backup))
            m_backupPath = backup;
    }
    if (content[u"noDraft"].toBool())
        m_draft.reset();
    m_sent = sentFromJson(content[u"sent"].toObject());
    return m_draft;
}

void DraftJournal::setDraft(const CaseDraft &draft)
{
    m_draft = draft;
    m_isWritten = false;
    m_writeTimer.start();
}

void DraftJournal::setSent(const std::optional<SentCase> &sent)
{
    if (m_sent == sent)
        return;
    m_sent = sent;
    m_isWritten = false;
    flush();
}

bool DraftJournal::flush()
{
    m_writeTimer.stop();
    if (m_isWritten)
        return true;
    m_isWritten = write();
    if (!m_isWritten)
        Q_EMIT failed(tr("The draft could not be saved to %1. It exists in this window only.").arg(m_path));
    return m_isWritten;
}

void DraftJournal::remove()
{
    m_draft.reset();
    m_isWritten = false;
    flush();
}

}
