// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

#include "models/profiles/profilestore.h"
#include "tests/models/profiles/generations.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;
using namespace reeve::test;

namespace {

constexpr int kills = 200;
constexpr quint32 seed = 20'240'607;
constexpr int longestLifeMs = 15; // a few savings

// In memory where that is possible: the disk would take most of the time, and a killed process does not lose what is in
// its cache.
QString folderTemplate()
{
    const QString memory = u"/dev/shm"_s;
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + u"/reeve-profilekill-XXXXXX"_s;
}

}

// A process that saves profiles is killed at any moment, and its file is read.
class ProfileKillTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aKilledSavingLeavesTheOldOrTheNewFile();

private:
    StoredProfiles stored() const;
    // Lets a saver go on from that generation, and kills it; the last generation it said it had saved.
    int saveAndKill(int from, int lifeMs);
    void dropNamelessLock() const;
    // The newest generation in the file, or -1 when any profile is not exactly what was saved of it at that time.
    int newestWhole() const;

    QTemporaryDir m_folder{folderTemplate()};
};

void ProfileKillTest::initTestCase()
{
    ProfileStore store(std::make_unique<QSettings>(m_folder.filePath(u"reeve.ini"_s), QSettings::IniFormat));
    for (int generation = 0; generation < generationSlots; ++generation)
        QVERIFY(store.save(generationOf(generation, generation)));
}

StoredProfiles ProfileKillTest::stored() const
{
    return ProfileStore(std::make_unique<QSettings>(m_folder.filePath(u"reeve.ini"_s), QSettings::IniFormat)).list();
}

int ProfileKillTest::saveAndKill(int from, int lifeMs)
{
    QProcess saver;
    saver.start(QStringLiteral(REEVE_PROFILE_SAVER), {m_folder.filePath(u"reeve.ini"_s), QString::number(from)});
    if (!saver.waitForReadyRead(10'000))
        return -1;
    saver.waitForFinished(lifeMs); // it never does by itself
    if (saver.state() != QProcess::Running)
        return -1;
    saver.kill(); // SIGKILL
    saver.waitForFinished();
    dropNamelessLock();
    QByteArray said = saver.readAllStandardOutput();
    said.truncate(said.lastIndexOf('\n')); // the last whole line
    return said.mid(said.lastIndexOf('\n') + 1).toInt();
}

// Killed after it made its lock and before it wrote its process id there, a saver leaves a lock that QLockFile takes for
// stale after 30 seconds only. Nobody else saves here, so the test need not wait.
void ProfileKillTest::dropNamelessLock() const
{
    QFile lock(m_folder.filePath(u"reeve.ini.lock"_s));
    if (lock.exists() && lock.size() == 0)
        lock.remove();
}

int ProfileKillTest::newestWhole() const
{
    const StoredProfiles found = stored();
    if (!found.broken.empty() || found.profiles.size() != std::size_t(generationSlots))
        return -1;
    int newest = -1;
    QList<int> generations;
    for (int slot = 0; slot < generationSlots; ++slot) {
        const auto profile = std::ranges::find(found.profiles, slotId(slot), &Profile::id);
        if (profile == found.profiles.end())
            return -1;
        const int generation = profile->name.section(u' ', 1).toInt();
        if (*profile != generationOf(slot, generation) || generation % generationSlots != slot)
            return -1;
        generations += generation;
        newest = std::max(newest, generation);
    }
    // One after the other was saved, so the file holds the last twenty without a gap.
    return std::ranges::min(generations) == newest - generationSlots + 1 ? newest : -1;
}

void ProfileKillTest::aKilledSavingLeavesTheOldOrTheNewFile()
{
    QRandomGenerator random(seed);
    int unsaid = 0; // savings that were cut between the file and the word about it
    int newest = newestWhole();
    QCOMPARE(newest, generationSlots - 1);
    for (int kill = 0; kill < kills; ++kill) {
        const int said = saveAndKill(newest + 1, random.bounded(longestLifeMs));
        QVERIFY2(said > newest, qPrintable(u"kill %1: nothing was saved"_s.arg(kill)));
        const int old = newest;
        newest = newestWhole();
        QVERIFY2(newest == said || newest == said + 1,
            qPrintable(u"kill %1 after %2: said %3, found %4"_s.arg(kill).arg(old).arg(said).arg(newest)));
        unsaid += newest == said + 1 ? 1 : 0;
    }
    qInfo("%d kills with seed %u, %d savings; %d of them after the file and before its word", kills, seed, newest + 1,
        unsaid);
}

REEVE_GUILESS_TEST_MAIN(ProfileKillTest)
#include "test_profilekill.moc"
