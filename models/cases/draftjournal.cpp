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

bool write(const QString &path, const CaseDraft &draft)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return false;
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(QJsonDocument(draftToJson(draft)).toJson()) > 0 && file.commit();
}

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
    m_pause.setSingleShot(true);
    m_pause.setInterval(500);
    connect(&m_pause, &QTimer::timeout, this, &DraftJournal::flush);
}

DraftJournal::~DraftJournal()
{
    if (m_unwritten)
        write(m_path, *m_unwritten);
}

std::optional<CaseDraft> DraftJournal::restore()
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto draft = draftFromJson(QJsonDocument::fromJson(file.readAll()).object());
    file.close();
    if (!draft) {
        const QString aside = freeNameBeside(m_path);
        if (file.rename(aside))
            m_keptAside = aside;
    }
    return draft;
}

void DraftJournal::note(const CaseDraft &draft)
{
    m_unwritten = draft;
    m_pause.start();
}

bool DraftJournal::flush()
{
    m_pause.stop();
    if (!m_unwritten)
        return true;
    if (!write(m_path, *m_unwritten)) {
        Q_EMIT failed(tr("The draft could not be saved to %1. It is kept in this window only.").arg(m_path));
        return false;
    }
    m_unwritten.reset();
    return true;
}

void DraftJournal::remove()
{
    m_pause.stop();
    m_unwritten.reset();
    QFile::remove(m_path);
}

}
