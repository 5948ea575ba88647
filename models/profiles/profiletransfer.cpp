// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/profiletransfer.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>
#include <algorithm>
#include <iterator>

#include "models/profiles/profilefile.h"
#include "models/profiles/profilestore.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestFileName = 60;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(reeve::ProfileTransfer)
};

QString sentences(const QString &file, const JsonProblems &problems)
{
    QStringList lines;
    for (const JsonProblem &problem : problems)
        lines += problem.where.isEmpty() ? problem.sentence : u"%1: %2"_s.arg(problem.where, problem.sentence);
    return Texts::tr("%1: %2").arg(QFileInfo(file).fileName(), lines.join(u' '));
}

// The name itself, or with a number where a file of that name is there.
QString freeFile(const QDir &folder, const QString &name)
{
    const QFileInfo wanted(name);
    QString free = name;
    for (int number = 2; QFileInfo::exists(folder.filePath(free)); ++number)
        free = u"%1-%2.%3"_s.arg(wanted.completeBaseName()).arg(number).arg(wanted.suffix());
    return free;
}

}

ImportedProfiles importProfiles(ProfileStore &store, const QStringList &files)
{
    ImportedProfiles imported;
    StoredProfiles known = store.list();
    std::vector<Profile> taken;
    for (const QString &file : files) {
        auto profile = loadProfile(file);
        if (!profile) {
            imported.problems += sentences(file, profile.error());
            continue;
        }
        profile->id = QUuid::createUuid();
        profile->name = freeName(known, profile->name);
        known.profiles.push_back(*profile);
        taken.push_back(*std::move(profile));
    }
    if (taken.empty())
        return imported;
    if (const auto saved = store.save(taken); !saved)
        imported.problems += saved.error();
    else
        std::ranges::transform(taken, std::back_inserter(imported.ids), &Profile::id);
    return imported;
}

tl::expected<void, QString> exportProfile(const Profile &profile, const QString &file)
{
    QSaveFile written(file);
    const QByteArray json = profileJson(profile);
    if (!written.open(QIODevice::WriteOnly) || written.write(json) != json.size() || !written.commit())
        return tl::unexpected(Texts::tr("%1 could not be written: %2").arg(file, written.errorString()));
    return {};
}

tl::expected<QStringList, QString> exportProfiles(const QList<Profile> &profiles, const QString &folder)
{
    const QDir place(folder);
    QStringList names;
    for (const Profile &profile : profiles) {
        const QString name = freeFile(place, exportFileName(profile));
        if (const auto written = exportProfile(profile, place.filePath(name)); !written)
            return tl::unexpected(written.error());
        names += name;
    }
    return names;
}

QString exportFileName(const Profile &profile)
{
    QString name;
    for (const QChar c : profile.name.toLower()) {
        if (c.isLetterOrNumber())
            name += c;
        else if (!name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
    }
    name.truncate(longestFileName);
    while (name.endsWith(u'-'))
        name.chop(1);
    return (name.isEmpty() ? u"connection"_s : name) + ".json"_L1;
}

}
