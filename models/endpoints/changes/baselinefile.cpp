// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/changes/baselinefile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(reeve::FleetBaseline)
};

FileStamp stampOf(const QString &path)
{
    const QFileInfo file(path);
    return file.exists() ? FileStamp{file.lastModified().toMSecsSinceEpoch(), file.size()} : FileStamp();
}

QString backupPath(const QString &path)
{
    return path + u".unreadable"_s;
}

bool backUp(const QString &path)
{
    const QString backup = backupPath(path);
    return !QFile::exists(path) || ((!QFile::exists(backup) || QFile::remove(backup)) && QFile::rename(path, backup));
}

QString notStoredText(const QString &reason)
{
    return Texts::tr("The last look is remembered only while Reeve is open. %1").arg(reason);
}

// loss: a sentence to add if the file found cannot be read; may be empty.
StoredBaseline put(
    const BaselineFile &file, StoredBaseline found, std::shared_ptr<const FleetSnapshot> baseline, const QString &loss)
{
    found.baseline = std::move(baseline);
    found.isCandidateStored = true;
    if (file.path.isEmpty())
        return found;
    const bool isUnreadable = !found.problem.isEmpty();
    QStringList notes;
    if (isUnreadable)
        notes = {Texts::tr("The file of the last look could not be read."), found.problem, loss};
    if (isUnreadable && !backUp(file.path)) {
        notes.append(notStoredText(Texts::tr("Could not back up %1.").arg(file.path)));
    } else {
        if (isUnreadable)
            notes.append(Texts::tr("The file is kept as %1.").arg(backupPath(file.path)));
        if (const auto written = saveSnapshot(*found.baseline, file.path, file.key); !written)
            notes.append(notStoredText(written.error()));
        else if (isUnreadable && loss.isEmpty())
            notes.append(Texts::tr("The last look is written again."));
    }
    notes.removeAll(QString());
    found.note = notes.join(u' ');
    found.stamp = stampOf(file.path);
    return found;
}

}

StoredBaseline readBaseline(const BaselineFile &file, const FileStamp &known)
{
    if (file.path.isEmpty())
        return {};
    StoredBaseline stored{.stamp = stampOf(file.path)};
    if (stored.stamp == known || stored.stamp.size < 0)
        return stored;
    auto read = loadSnapshot(file.path, file.key);
    if (read)
        stored.baseline = std::make_shared<const FleetSnapshot>(std::move(*read));
    else
        stored.problem = read.error();
    return stored;
}

StoredBaseline storeBaseline(
    const BaselineFile &file, std::shared_ptr<const FleetSnapshot> candidate, ReplacePolicy rule)
{
    StoredBaseline found = readBaseline(file, {});
    const bool isNewer = found.baseline && found.baseline->asOf() > candidate->asOf();
    if (found.baseline && (rule == ReplacePolicy::IfNone || (rule == ReplacePolicy::IfNewer && isNewer)))
        return found;
    const QString loss =
        rule == ReplacePolicy::IfNone ? Texts::tr("Changes before this reading are not reported.") : QString();
    return put(file, std::move(found), std::move(candidate), loss);
}

StoredBaseline restoreBaseline(
    const BaselineFile &file, std::shared_ptr<const FleetSnapshot> before, const QDateTime &marked)
{
    StoredBaseline found = readBaseline(file, {});
    if (!found.baseline || found.baseline->asOf() <= marked)
        return put(file, std::move(found), std::move(before), {});
    found.note =
        Texts::tr("Another window has marked this fleet as seen since. Its mark stays, and nothing is undone.");
    return found;
}

StoredBaseline repairBaseline(const BaselineFile &file, std::shared_ptr<const FleetSnapshot> known)
{
    StoredBaseline found = readBaseline(file, {});
    return found.problem.isEmpty() ? found : put(file, std::move(found), std::move(known), {});
}

}
