// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/changes/lookfile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(reeve::LastLook)
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

}

KeptLook readLook(const LookFile &file, const FileStamp &known)
{
    if (file.path.isEmpty())
        return {};
    KeptLook kept{.stamp = stampOf(file.path)};
    if (kept.stamp == known || kept.stamp.size < 0)
        return kept;
    auto read = loadSnapshot(file.path, file.key);
    if (read)
        kept.look = std::make_shared<const FleetSnapshot>(std::move(*read));
    else
        kept.remark = Words::tr("Changes before this reading are not told: the last look could not be read. %1 It is "
                                "put aside as %2.")
                          .arg(read.error(), asideOf(file.path));
    return kept;
}

KeptLook keepLook(const LookFile &file, std::shared_ptr<const FleetSnapshot> candidate, LookRule rule)
{
    KeptLook kept = readLook(file, {});
    const bool isNewer = kept.look && kept.look->asOf() > candidate->asOf();
    if (kept.look && (rule == LookRule::IfNone || (rule == LookRule::IfNewer && isNewer)))
        return kept;
    const bool isUnreadable = !kept.look && !kept.remark.isEmpty();
    kept.look = std::move(candidate);
    kept.isPlaced = true;
    if (file.path.isEmpty())
        return kept;
    const auto notKept = [](const QString &reason) {
        return Words::tr("The last look is remembered only while Reeve is open. %1").arg(reason);
    };
    if (isUnreadable && !putAside(file.path))
        kept.remark = notKept(Words::tr("%1 could not be put aside.").arg(file.path));
    else if (const auto written = saveSnapshot(*kept.look, file.path, file.key); !written)
        kept.remark = notKept(written.error());
    kept.stamp = stampOf(file.path);
    return kept;
}

}
