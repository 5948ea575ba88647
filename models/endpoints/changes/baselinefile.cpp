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

struct Words {
    Q_DECLARE_TR_FUNCTIONS(reeve::FleetBaseline)
};

FileStamp stampOf(const QString &path)
{
    const QFileInfo file(path);
    return file.exists() ? FileStamp{file.lastModified().toMSecsSinceEpoch(), file.size()} : FileStamp();
}

QString asideOf(const QString &path)
{
    return path + u".unreadable"_s;
}

bool putAside(const QString &path)
{
    const QString aside = asideOf(path);
    return !QFile::exists(path) || ((!QFile::exists(aside) || QFile::remove(aside)) && QFile::rename(path, aside));
}

QString notKept(const QString &reason)
{
    return Words::tr("The last look is remembered only while Reeve is open. %1").arg(reason);
}

// loss: what cannot be told any more, where what was found cannot be read; empty: nothing is lost.
StoredBaseline put(
    const BaselineFile &file, StoredBaseline found, std::shared_ptr<const FleetSnapshot> look, const QString &loss)
{
    found.look = std::move(look);
    found.isCandidateStored = true;
    if (file.path.isEmpty())
        return found;
    const bool isUnreadable = !found.problem.isEmpty();
    QStringList told;
    if (isUnreadable)
        told = {Words::tr("The file of the last look could not be read."), found.problem, loss};
    if (isUnreadable && !putAside(file.path)) {
        told.append(notKept(Words::tr("%1 could not be put aside.").arg(file.path)));
    } else {
        if (isUnreadable)
            told.append(Words::tr("The file is put aside as %1.").arg(asideOf(file.path)));
        if (const auto written = saveSnapshot(*found.look, file.path, file.key); !written)
            told.append(notKept(written.error()));
        else if (isUnreadable && loss.isEmpty())
            told.append(Words::tr("The last look is written again."));
    }
    told.removeAll(QString());
    found.remark = told.join(u' ');
    found.stamp = stampOf(file.path);
    return found;
}

}

StoredBaseline readBaseline(const BaselineFile &file, const FileStamp &known)
{
    if (file.path.isEmpty())
        return {};
    StoredBaseline kept{.stamp = stampOf(file.path)};
    if (kept.stamp == known || kept.stamp.size < 0)
        return kept;
    auto read = loadSnapshot(file.path, file.key);
    if (read)
        kept.look = std::make_shared<const FleetSnapshot>(std::move(*read));
    else
        kept.problem = read.error();
    return kept;
}

StoredBaseline storeBaseline(
    const BaselineFile &file, std::shared_ptr<const FleetSnapshot> candidate, ReplacePolicy rule)
{
    StoredBaseline found = readBaseline(file, {});
    const bool isNewer = found.look && found.look->asOf() > candidate->asOf();
    if (found.look && (rule == ReplacePolicy::IfNone || (rule == ReplacePolicy::IfNewer && isNewer)))
        return found;
    const QString loss =
        rule == ReplacePolicy::IfNone ? Words::tr("Changes before this reading are not told.") : QString();
    return put(file, std::move(found), std::move(candidate), loss);
}

StoredBaseline restoreBaseline(
    const BaselineFile &file, std::shared_ptr<const FleetSnapshot> before, const QDateTime &marked)
{
    StoredBaseline found = readBaseline(file, {});
    if (!found.look || found.look->asOf() <= marked)
        return put(file, std::move(found), std::move(before), {});
    found.remark =
        Words::tr("Another window has marked this fleet as seen since. Its mark stays, and nothing is undone.");
    return found;
}

StoredBaseline repairBaseline(const BaselineFile &file, std::shared_ptr<const FleetSnapshot> known)
{
    StoredBaseline found = readBaseline(file, {});
    return found.problem.isEmpty() ? found : put(file, std::move(found), std::move(known), {});
}

}
