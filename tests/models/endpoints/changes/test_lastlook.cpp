// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "models/endpoints/changes/fleetchanges.h"
#include "models/endpoints/changes/lastlook.h"
#include "tests/models/endpoints/reading/demokibana.h"

using namespace reeve;
using namespace reeve::samples;
using namespace Qt::StringLiterals;

// What the last look is, and which readings are compared with it.
class TestLastLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstCompleteReadingBecomesIt();
    void everyLaterReadingIsComparedWithIt();
    void markingMakesTheRowsTheLastLook();
    void undoBringsTheOneBefore();
    void itOutlivesTheProgram();
    void anotherWindowsMarkIsTakenOver();
    void anOlderReadingDoesNotReplaceANewerLook();
    void onlyTheWholeFleetIsCompared_data();
    void onlyTheWholeFleetIsCompared();
    void theTableIsNarrowedToWhatChanged();
    void aFileThatCannotBeReadIsPutAsideAndSaid();
    void aFileDamagedMeanwhileIsWrittenAgain();
    void whereNothingCanBeWrittenItHoldsWhileOpen();

private:
    // One window on a fleet.
    struct Window {
        Window(DemoKibana &kibana, const QString &path) : inventory(*kibana.client), look({path, key}, inventory)
        {
            inventory.setMode(ReadingMode::WholeFleet);
        }
        void read()
        {
            const auto before = inventory.model().store();
            inventory.refresh();
            QTRY_VERIFY(inventory.state() == InventoryState::Complete && inventory.model().store() != before);
        }
        void readAndCompare()
        {
            read();
            QTRY_VERIFY(inventory.changes());
        }
        std::size_t changes() const { return inventory.changes() ? inventory.changes()->size() : 9'999; }

        EndpointInventory inventory;
        LastLook look;
    };
    inline static const QByteArray key = QByteArray(32, 'a');
    QString path() const { return m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u".fleet"_s); }

    QTemporaryDir m_folder{};
};

void TestLastLook::theFirstCompleteReadingBecomesIt()
{
    DemoKibana kibana(200);
    Window window(kibana, path());
    QVERIFY(!window.look.since().isValid());
    window.readAndCompare();
    QCOMPARE(window.changes(), 0U);
    QVERIFY(window.look.since().isValid());
    QVERIFY(!window.look.canMark()); // there is nothing that was not seen
    QVERIFY(!window.look.canUndo());
    const auto kept = loadSnapshot(path(), key);
    QVERIFY(kept);
    QCOMPARE(kept->size(), 200U);
}

void TestLastLook::everyLaterReadingIsComparedWithIt()
{
    DemoKibana kibana(200);
    Window window(kibana, path());
    window.readAndCompare();
    const QDateTime since = window.look.since();
    QVERIFY(kibana.server->setChurn("7,5,3*1"));
    window.read(); // of some it has what they were before
    window.read();
    QTRY_VERIFY(window.changes() >= 12 && window.changes() < 1'000);
    const auto changes = window.inventory.changes();
    QCOMPARE(changes->count(ChangeKind::New), 7U);
    QCOMPARE(changes->count(ChangeKind::Gone), 5U);
    QCOMPARE(window.look.since(), since);
    window.read();
    QCOMPARE(window.inventory.changes()->size(), changes->size());
}

void TestLastLook::markingMakesTheRowsTheLastLook()
{
    DemoKibana kibana(200);
    Window window(kibana, path());
    window.readAndCompare();
    QVERIFY(kibana.server->setChurn("7,0,0*1"));
    window.read();
    window.read();
    QTRY_COMPARE(window.changes(), 7U);
    QVERIFY(window.look.canMark());
    const QDateTime before = window.look.since();
    window.look.markAsSeen();
    QTRY_COMPARE(window.changes(), 0U);
    QVERIFY(window.look.since() > before);
    QVERIFY(window.look.canUndo());
    QVERIFY(!window.look.canMark());
    QCOMPARE(loadSnapshot(path(), key)->size(), 207U);
}

void TestLastLook::undoBringsTheOneBefore()
{
    DemoKibana kibana(200);
    Window window(kibana, path());
    window.readAndCompare();
    const QDateTime before = window.look.since();
    QVERIFY(kibana.server->setChurn("7,0,0*1"));
    window.read();
    window.read();
    QTRY_COMPARE(window.changes(), 7U);
    window.look.markAsSeen();
    QTRY_COMPARE(window.changes(), 0U);
    window.look.undo();
    QTRY_COMPARE(window.changes(), 7U);
    QCOMPARE(window.look.since(), before);
    QVERIFY(!window.look.canUndo());
    QVERIFY(window.look.canMark());
    QCOMPARE(loadSnapshot(path(), key)->size(), 200U);
}

void TestLastLook::itOutlivesTheProgram()
{
    DemoKibana kibana(200);
    QDateTime since;
    {
        Window window(kibana, path());
        window.readAndCompare();
        since = window.look.since();
    }
    QVERIFY(kibana.server->setChurn("7,0,0*1"));
    Window another(kibana, {});
    another.readAndCompare(); // what changes, changes after a page is read
    Window window(kibana, path());
    window.readAndCompare();
    QTRY_COMPARE(window.changes(), 7U);
    QCOMPARE(window.look.since().toMSecsSinceEpoch(), since.toMSecsSinceEpoch());
}

void TestLastLook::anotherWindowsMarkIsTakenOver()
{
    DemoKibana kibana(200);
    Window one(kibana, path());
    one.readAndCompare();
    Window other(kibana, path());
    other.readAndCompare();
    QCOMPARE(other.look.since(), one.look.since());
    QVERIFY(kibana.server->setChurn("7,0,0*1"));
    one.read();
    one.read();
    QTRY_COMPARE(one.changes(), 7U);
    one.look.markAsSeen();
    QTRY_COMPARE(one.changes(), 0U);
    QCOMPARE(other.changes(), 0U); // of the rows it shows
    other.read();
    QTRY_COMPARE(other.look.since(), one.look.since());
    QTRY_COMPARE(other.changes(), 0U);
    QVERIFY(!other.look.canUndo());
}

void TestLastLook::anOlderReadingDoesNotReplaceANewerLook()
{
    DemoKibana kibana(200);
    Window one(kibana, path());
    one.readAndCompare();
    Window other(kibana, path());
    other.read();
    QTRY_VERIFY(other.look.canMark());
    one.read();
    one.look.markAsSeen();
    QTRY_VERIFY(one.look.canUndo());
    other.look.markAsSeen(); // its rows were read before
    QTRY_COMPARE(other.look.since(), one.look.since());
    QVERIFY(!other.look.canUndo());
    QCOMPARE(loadSnapshot(path(), key)->since(), one.look.since());
}

void TestLastLook::onlyTheWholeFleetIsCompared_data()
{
    QTest::addColumn<ReadingMode>("mode");
    QTest::addColumn<QString>("kuery");
    QTest::addColumn<QStringList>("statuses");
    QTest::newRow("Live mode reads a part") << ReadingMode::Live << QString() << QStringList();
    QTest::newRow("KQL keeps some back") << ReadingMode::WholeFleet << u"united.endpoint.host.os.name : \"Linux\""_s
                                         << QStringList();
    QTest::newRow("host statuses keep some back") << ReadingMode::WholeFleet << QString() << QStringList{u"healthy"_s};
}

void TestLastLook::onlyTheWholeFleetIsCompared()
{
    QFETCH(ReadingMode, mode);
    QFETCH(QString, kuery);
    QFETCH(QStringList, statuses);
    QFile::remove(path());
    DemoKibana kibana(200);
    Window window(kibana, path());
    EndpointQuery query;
    query.kuery = kuery;
    query.hostStatuses = statuses;
    window.inventory.setMode(mode, query);
    window.read();
    QVERIFY(window.inventory.model().rowCount() > 0);
    QVERIFY(!window.inventory.wholeReading().store);
    QVERIFY(!window.look.canMark());
    query.kuery.clear();
    query.hostStatuses.clear();
    window.inventory.setMode(ReadingMode::WholeFleet, query);
    QTRY_VERIFY(window.inventory.changes()); // now it is one
    QCOMPARE(window.changes(), 0U);
    QCOMPARE(loadSnapshot(path(), key)->size(), 200U);
}

void TestLastLook::theTableIsNarrowedToWhatChanged()
{
    DemoKibana kibana(200);
    Window window(kibana, path());
    window.readAndCompare();
    EndpointQuery query = window.inventory.query();
    query.changed = everyChangeKind();
    window.inventory.setQuery(query);
    QTRY_COMPARE(window.inventory.model().rowCount(), 0);
    QVERIFY2(window.inventory.countsText().startsWith(u"0 of 200 endpoints match"_s),
        qPrintable(window.inventory.countsText()));
    QVERIFY(kibana.server->setChurn("7,5,0*1"));
    window.read();
    window.read(); // stays narrowed, by what has changed now
    QCOMPARE(window.inventory.model().rowCount(), 7);
    QVERIFY2(window.inventory.countsText().startsWith(u"7 of 202 endpoints match"_s),
        qPrintable(window.inventory.countsText()));
    qint64 counted = 0;
    for (const FacetValue &value : window.inventory.facets().constFirst().values)
        counted += value.rows;
    QCOMPARE(counted, 7);
    query.changed = ChangeKinds().set(std::size_t(ChangeKind::Gone));
    window.inventory.setQuery(query);
    QTRY_COMPARE(window.inventory.model().rowCount(), 0); // they have no row
    for (const auto &request : kibana.server->requests())
        QVERIFY(request.target.find("changed") == std::string::npos);
    query.changed.reset();
    window.inventory.setQuery(query);
    QTRY_COMPARE(window.inventory.model().rowCount(), 202);
}

void TestLastLook::aFileThatCannotBeReadIsPutAsideAndSaid()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("written by a program of another time");
    file.close();
    DemoKibana kibana(200);
    Window window(kibana, path());
    QSignalSpy said(&window.look, &LastLook::remarked);
    window.readAndCompare();
    QVERIFY(!said.isEmpty());
    const QString sentence = said.first().first().toString();
    QVERIFY2(sentence.contains(u"The file holds no endpoints of Reeve."_s), qPrintable(sentence));
    QVERIFY2(sentence.contains(u"Changes before this reading are not told."_s), qPrintable(sentence));
    QCOMPARE(window.changes(), 0U);
    QVERIFY(loadSnapshot(path(), key));
    QFile aside(path() + u".unreadable"_s);
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), QByteArray("written by a program of another time"));
}

void TestLastLook::aFileDamagedMeanwhileIsWrittenAgain()
{
    DemoKibana kibana(200);
    Window window(kibana, path());
    window.readAndCompare();
    const QDateTime since = window.look.since();
    QSignalSpy said(&window.look, &LastLook::remarked);
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() / 2));
    file.write("##");
    file.close();
    QVERIFY(!loadSnapshot(path(), key));
    QVERIFY(kibana.server->setChurn("7,0,0*1"));
    window.read();
    window.read();
    QTRY_COMPARE(window.changes(), 7U);
    QTRY_COMPARE(said.size(), 1);
    const QString sentence = said.first().first().toString();
    QVERIFY2(!sentence.contains(u"not told"_s), qPrintable(sentence));
    QVERIFY2(sentence.endsWith(u".unreadable. The last look is written again."_s), qPrintable(sentence));
    QVERIFY(QFile::exists(path() + u".unreadable"_s));
    const auto kept = loadSnapshot(path(), key);
    QVERIFY(kept);
    QCOMPARE(kept->size(), 200U);
    QCOMPARE(kept->since().toMSecsSinceEpoch(), since.toMSecsSinceEpoch());
}

void TestLastLook::whereNothingCanBeWrittenItHoldsWhileOpen()
{
    DemoKibana kibana(200);
    Window window(kibana, u"/proc/no/such/folder/x.fleet"_s);
    QSignalSpy said(&window.look, &LastLook::remarked);
    window.readAndCompare();
    QCOMPARE(said.size(), 1);
    QVERIFY(said.first().first().toString().startsWith(u"The last look is remembered only while Reeve is open."_s));
    QVERIFY(kibana.server->setChurn("7,0,0*1"));
    window.read();
    window.read();
    QTRY_COMPARE(window.changes(), 7U);
}

QTEST_GUILESS_MAIN(TestLastLook)
#include "test_lastlook.moc"
