// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include "models/profiles/profilestore.h"
#include "models/profiles/profiletransfer.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;

class ProfileTransferTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatIsExportedComesBackUnderAnotherIdentity();
    void severalGoIntoFilesOfTheirOwnAndReplaceNone();
    void filesThatHoldNoConnectionAreNamedAndTheOthersTaken();
    void theSameFileTwiceIsTwoConnections();
    void aPlaceThatCannotBeWrittenIsSaid();
    void namesBecomeFileNames_data();
    void namesBecomeFileNames();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &text) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProfileStore> m_store;
};

namespace {

Profile profileNamed(const QString &name)
{
    return {.id = QUuid::createUuid(),
        .name = name,
        .address = QUrl(u"https://kibana.example.com:5601"_s),
        .space = u"soc"_s,
        .environment = Environment::Production};
}

}

void ProfileTransferTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store =
        std::make_unique<ProfileStore>(std::make_unique<QSettings>(path(u"connections.ini"_s), QSettings::IniFormat));
}

void ProfileTransferTest::write(const QString &name, const QByteArray &text) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void ProfileTransferTest::whatIsExportedComesBackUnderAnotherIdentity()
{
    const Profile profile = profileNamed(u"SOC"_s);
    QVERIFY(m_store->save(profile));
    QVERIFY(exportProfile(profile, path(u"soc.json"_s)));
    const ImportedProfiles imported = importProfiles(*m_store, {path(u"soc.json"_s)});
    QCOMPARE(imported.problems, QStringList());
    QCOMPARE(imported.ids.size(), 1);
    Profile expected = profile;
    expected.id = imported.ids.first();
    expected.name = u"SOC (2)"_s;
    QVERIFY(expected.id != profile.id);
    QVERIFY(m_store->find(expected.id) == expected);
    QVERIFY(m_store->find(profile.id) == profile);
}

void ProfileTransferTest::severalGoIntoFilesOfTheirOwnAndReplaceNone()
{
    write(u"soc.json"_s, "mine");
    const auto names = exportProfiles({profileNamed(u"SOC"_s), profileNamed(u"soc!"_s)}, m_folder->path());
    QCOMPARE(names.value(), (QStringList{u"soc-2.json"_s, u"soc-3.json"_s}));
    QFile untouched(path(u"soc.json"_s));
    QVERIFY(untouched.open(QIODevice::ReadOnly));
    QCOMPARE(untouched.readAll(), "mine"_ba);
}

void ProfileTransferTest::filesThatHoldNoConnectionAreNamedAndTheOthersTaken()
{
    write(u"bad.json"_s, R"({"formatVersion":1,"adress":"https://a"})");
    write(u"secret.json"_s,
        R"({"formatVersion":1,"address":"https://a","authentication":{"type":"api-key"},"apiKey":"S3eded"})");
    QVERIFY(exportProfile(profileNamed(u"Good"_s), path(u"good.json"_s)));
    const ImportedProfiles imported = importProfiles(
        *m_store, {path(u"bad.json"_s), path(u"secret.json"_s), path(u"gone.json"_s), path(u"good.json"_s)});
    QCOMPARE(imported.ids.size(), 1);
    QCOMPARE(imported.problems.size(), 3);
    QVERIFY(imported.problems.at(0).startsWith(u"bad.json: "));
    QVERIFY(imported.problems.at(0).contains(u"adress"));
    QVERIFY(imported.problems.at(1).startsWith(u"secret.json: "));
    QVERIFY(!imported.problems.at(1).contains(u"S3eded"));
    QVERIFY(imported.problems.at(2).startsWith(u"gone.json: "));
    QCOMPARE(m_store->list().profiles.size(), std::size_t(1));
}

void ProfileTransferTest::theSameFileTwiceIsTwoConnections()
{
    QVERIFY(exportProfile(profileNamed(u"SOC"_s), path(u"soc.json"_s)));
    const QStringList files{path(u"soc.json"_s), path(u"soc.json"_s)};
    QCOMPARE(importProfiles(*m_store, files).ids.size(), 2);
    QCOMPARE(m_store->list().profiles.back().name, u"SOC (2)"_s);
}

void ProfileTransferTest::aPlaceThatCannotBeWrittenIsSaid()
{
    const auto written = exportProfile(profileNamed(u"SOC"_s), path(u"missing/soc.json"_s));
    QVERIFY(written.error().contains(u"missing/soc.json"));
    QVERIFY(!exportProfiles({profileNamed(u"SOC"_s)}, path(u"missing"_s)));
}

void ProfileTransferTest::namesBecomeFileNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("file");
    QTest::newRow("words") << u"SOC Production (EU)"_s << u"soc-production-eu.json"_s;
    QTest::newRow("a path") << u"../../etc/passwd"_s << u"etc-passwd.json"_s;
    QTest::newRow("letters of other scripts") << u"Küche 北京"_s << u"küche-北京.json"_s;
    QTest::newRow("nothing to go by") << u"…"_s << u"connection.json"_s;
    QTest::newRow("too long") << QString(300, u'a') << QString(60, u'a') + u".json"_s;
}

void ProfileTransferTest::namesBecomeFileNames()
{
    QFETCH(const QString, name);
    QTEST(exportFileName(profileNamed(name)), "file");
}

REEVE_GUILESS_TEST_MAIN(ProfileTransferTest)
#include "test_profiletransfer.moc"
