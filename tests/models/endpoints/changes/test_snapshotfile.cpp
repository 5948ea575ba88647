// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <QtEndian>

#include "models/endpoints/changes/snapshotfile.h"
#include "tests/models/endpoints/changes/changerows.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace reeve::samples;
using namespace Qt::StringLiterals;

// The last look as a file, and files that are none.
class TestSnapshotFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead();
    void onlyItsOwnerReadsIt();
    void badFilesAreRefused_data();
    void badFilesAreRefused();
    void everyCutAndEveryFlippedByteIsRefused();
    void oneThatIsTooLargeIsNotEvenRead();
    void aFolderThatCannotBeMadeIsSaid();
    void eachFleetHasItsFile();
    void aDeletedConnectionLeavesNone();
};

namespace {

const QByteArray key(32, 'a');

FleetSnapshot sample()
{
    return snapshotOf(*fleetOf({u"b web-2 1 8.18.2 Linux 1"_s, u"a wéb-1 0 8.18.2 - 3"_s, u"c - 5 9.0.0 Linux 2"_s}),
        someTime(), someTime().addMSecs(1234));
}

template<typename Number> QByteArray raw(Number number)
{
    QByteArray bytes(sizeof(Number), '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

QByteArray text(const QByteArray &utf8)
{
    return raw(std::uint16_t(utf8.size())) + utf8;
}

QByteArray endpoint(
    const QByteArray &id, std::uint32_t version = 0, std::uint8_t status = 0, std::uint8_t isolation = 0)
{
    return text(id) + text("host") + raw(version) + raw(std::uint32_t{0}) + raw(status) + raw(isolation);
}

// A file as it should be around some endpoints.
QByteArray fileOf(std::uint32_t count, const QByteArray &endpoints, qint64 since = 1, qint64 asOf = 2)
{
    return sealedSnapshot(key + raw(std::int64_t{since}) + raw(std::int64_t{asOf}) + raw(std::uint32_t{1})
        + text("8.18.2") + raw(count) + endpoints);
}

}

void TestSnapshotFile::whatIsWrittenIsRead()
{
    const FleetSnapshot written = sample();
    const auto read = readSnapshot(snapshotBytes(written, key), key);
    QVERIFY(read);
    QCOMPARE(read->size(), 3U);
    QCOMPARE(read->since(), someTime());
    QCOMPARE(read->asOf(), someTime().addMSecs(1234));
    for (FleetSnapshot::Index i = 0; i < 3; ++i)
        QVERIFY(read->at(i) == written.at(i));
    QCOMPARE(qtText(read->at(0).hostName), u"wéb-1"_s);
    QVERIFY(readSnapshot(snapshotBytes(FleetSnapshot(someTime(), someTime()), key), key));
    QVERIFY(readSnapshot(fileOf(2, endpoint("a", 1) + endpoint("b")), key));
}

void TestSnapshotFile::onlyItsOwnerReadsIt()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"deep/er/x.fleet"_s);
    QVERIFY(saveSnapshot(sample(), path, key));
    QVERIFY(saveSnapshot(sample(), path, key)); // in place of itself
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(path) & others));
    QCOMPARE(QDir(folder.filePath(u"deep/er"_s)).entryList(QDir::Files), QStringList{u"x.fleet"_s});
    QVERIFY(loadSnapshot(path, key));
}

void TestSnapshotFile::badFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    const QString damaged = u"The file is damaged."_s;
    const QString foreign = u"The file holds no endpoints of Reeve."_s;
    const auto row = [](const char *name, const QByteArray &bytes, const QString &reason) {
        QTest::newRow(name) << bytes << reason;
    };
    const QByteArray good = snapshotBytes(sample(), key);
    row("nothing", {}, foreign);
    row("something else", "[General]\nwindow=1\n", foreign);
    row("nothing behind the name", "ReeveFlt", damaged);
    row("a newer version", "ReeveFlt" + raw(std::uint32_t{2}) + good.mid(12),
        u"The file is of a newer version of Reeve."_s);
    row("version nought", "ReeveFlt" + raw(std::uint32_t{0}) + good.mid(12), damaged);
    row("another connection's", snapshotBytes(sample(), QByteArray(32, 'b')),
        u"The file is of another connection, address or space."_s);
    row("something behind its end", sealedSnapshot(good.mid(44) + '\0'), damaged);
    row("an endpoint twice", fileOf(2, endpoint("a") + endpoint("a")), damaged);
    row("endpoints out of order", fileOf(2, endpoint("b") + endpoint("a")), damaged);
    row("an endpoint without an id", fileOf(1, endpoint("")), damaged);
    row("a status that there is not", fileOf(1, endpoint("a", 0, 6)), damaged);
    row("an isolation that there is not", fileOf(1, endpoint("a", 0, 0, 4)), damaged);
    row("a term that there is not", fileOf(1, endpoint("a", 2)), damaged);
    row("fewer endpoints than it says", fileOf(3, endpoint("a") + endpoint("b")), damaged);
    row("four thousand million endpoints in a few bytes", fileOf(UINT32_MAX, endpoint("a")), damaged);
    row("four thousand million terms in a few bytes",
        sealedSnapshot(key + raw(std::int64_t{1}) + raw(std::int64_t{2}) + raw(std::uint32_t{UINT32_MAX})), damaged);
    row("a time before 1970", fileOf(0, {}, -1), damaged);
    row("a time that no calendar has", fileOf(0, {}, 1, INT64_MAX), damaged);
    row("an end before its beginning", fileOf(0, {}, 5, 4), damaged);
}

void TestSnapshotFile::badFilesAreRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reason);
    const auto read = readSnapshot(bytes, key);
    QVERIFY(!read);
    QCOMPARE(read.error(), reason);
}

void TestSnapshotFile::everyCutAndEveryFlippedByteIsRefused()
{
    const QByteArray good = snapshotBytes(sample(), key);
    for (qsizetype size = 0; size < good.size(); ++size)
        QVERIFY(!readSnapshot(good.first(size), key));
    for (qsizetype at = 0; at < good.size(); ++at) {
        QByteArray bad = good;
        bad[at] = char(bad[at] ^ 0x41);
        QVERIFY(!readSnapshot(bad, key));
    }
    const QByteArray content = good.mid(44); // cut before it was summed up
    for (qsizetype size = 0; size < content.size(); ++size)
        QVERIFY(!readSnapshot(sealedSnapshot(content.first(size)), key));
}

void TestSnapshotFile::oneThatIsTooLargeIsNotEvenRead()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"x.fleet"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(largestSnapshotFile + 1)); // of holes
    const auto read = loadSnapshot(file.fileName(), key);
    QVERIFY(!read);
    QCOMPARE(read.error(), u"The file is too large."_s);
}

void TestSnapshotFile::aFolderThatCannotBeMadeIsSaid()
{
    const auto saved = saveSnapshot(sample(), u"/proc/no/such/x.fleet"_s, key);
    QVERIFY(!saved);
    QVERIFY(saved.error().contains(u"/proc/no/such/x.fleet"_s));
    QVERIFY(!loadSnapshot(u"/proc/no/such/x.fleet"_s, key));
}

void TestSnapshotFile::eachFleetHasItsFile()
{
    const QUuid one = QUuid::createUuid();
    const QUrl address(u"https://kibana.example.com:5601"_s);
    const QByteArray here = fleetKey(one, address, u"default"_s);
    QCOMPARE(here.size(), 32);
    QCOMPARE(fleetKey(one, address, u"default"_s), here);
    QVERIFY(fleetKey(one, address, u"other"_s) != here);
    QVERIFY(fleetKey(one, QUrl(u"https://kibana.example.org"_s), u"default"_s) != here);
    QVERIFY(fleetKey(QUuid::createUuid(), address, u"default"_s) != here);
    QVERIFY(!snapshotPath(u"/x"_s, one, here).contains(u"example"_s));
    QCOMPARE(snapshotPath({}, one, here), QString());
}

void TestSnapshotFile::aDeletedConnectionLeavesNone()
{
    const QTemporaryDir folder;
    const QUuid one = QUuid::createUuid();
    const QUuid other = QUuid::createUuid();
    const QString path = snapshotPath(folder.path(), one, key);
    QVERIFY(saveSnapshot(sample(), path, key));
    QVERIFY(saveSnapshot(sample(), path + u".unreadable"_s, key));
    QVERIFY(saveSnapshot(sample(), snapshotPath(folder.path(), one, QByteArray(32, 'b')), key));
    QVERIFY(saveSnapshot(sample(), snapshotPath(folder.path(), other, key), key));
    forgetSnapshots(folder.path(), one);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    QVERIFY(QFile::exists(snapshotPath(folder.path(), other, key)));
    forgetSnapshots({}, other);
    QVERIFY(QFile::exists(snapshotPath(folder.path(), other, key)));
}

REEVE_GUILESS_TEST_MAIN(TestSnapshotFile)
#include "test_snapshotfile.moc"
