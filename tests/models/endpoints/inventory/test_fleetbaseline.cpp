// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "tests/models/endpoints/changes/window.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace reeve::samples;
using namespace Qt::StringLiterals;

// What the last look is, and which readings are compared with it.
class TestFleetBaseline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstCompleteReadingBecomesIt();
    void everyLaterReadingIsComparedWithIt();
    void markingMakesTheRowsTheBaseline();
    void undoBringsTheOneBefore();
    void itOutlivesTheProgram();
    void anotherWindowsMarkIsTakenOver();
    void undoDoesNotTakeAwayAnotherWindowsMark();
    void anOlderReadingDoesNotReplaceANewerLook();
    void onlyTheWholeFleetIsCompared_data();
    void onlyTheWholeFleetIsCompared();
    void theTableIsNarrowedToWhatChanged();

private:
    QString path() const { return m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u".fleet"_s); }

    QTemporaryDir m_folder{};
};

void TestFleetBaseline::theFirstCompleteReadingBecomesIt()
{
    DemoKibana kibana(200);
    Window window(kibana, path());
    QVERIFY(!window.look.since().isValid());
    window.readAndCompare();
    QCOMPARE(window.changes(), 0U);
    QVERIFY(window.look.since().isValid());
    QVERIFY(!window.look.canMark()); // there is nothing that was not seen
    QVERIFY(!window.look.canUndo());
    const auto kept = loadSnapshot(path(), fleet);
    QVERIFY(kept);
    QCOMPARE(kept->size(), 200U);
}

void TestFleetBaseline::everyLaterReadingIsComparedWithIt()
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

void TestFleetBaseline::markingMakesTheRowsTheBaseline()
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
    QCOMPARE(loadSnapshot(path(), fleet)->size(), 207U);
}

void TestFleetBaseline::undoBringsTheOneBefore()
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
    QCOMPARE(loadSnapshot(path(), fleet)->size(), 200U);
}

void TestFleetBaseline::itOutlivesTheProgram()
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

void TestFleetBaseline::anotherWindowsMarkIsTakenOver()
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

void TestFleetBaseline::undoDoesNotTakeAwayAnotherWindowsMark()
{
    DemoKibana kibana(200);
    Window one(kibana, path());
    one.readAndCompare();
    Window other(kibana, path());
    other.readAndCompare();
    one.read();
    one.look.markAsSeen();
    QTRY_VERIFY(one.look.canUndo());
    QVERIFY(kibana.server->setChurn("7,0,0*1"));
    other.read();
    other.read();
    QTRY_COMPARE(other.changes(), 7U);
    other.look.markAsSeen();
    QTRY_COMPARE(other.changes(), 0U);
    QVERIFY(other.look.since() > one.look.since());
    QSignalSpy said(&one.look, &FleetBaseline::problemFound);
    one.look.undo();
    QTRY_COMPARE(said.size(), 1);
    const QString sentence = said.first().first().toString();
    QVERIFY2(sentence.startsWith(u"Another window has marked this fleet as seen since"_s), qPrintable(sentence));
    QCOMPARE(one.look.since(), other.look.since());
    QVERIFY(!one.look.canUndo());
    QCOMPARE(loadSnapshot(path(), fleet)->size(), 207U);
}

void TestFleetBaseline::anOlderReadingDoesNotReplaceANewerLook()
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
    QCOMPARE(loadSnapshot(path(), fleet)->since(), one.look.since());
}

void TestFleetBaseline::onlyTheWholeFleetIsCompared_data()
{
    QTest::addColumn<ReadingMode>("mode");
    QTest::addColumn<QString>("kuery");
    QTest::addColumn<QStringList>("statuses");
    QTest::newRow("Live mode reads a part") << ReadingMode::Live << QString() << QStringList();
    QTest::newRow("KQL keeps some back") << ReadingMode::WholeFleet << u"united.endpoint.host.os.name : \"Linux\""_s
                                         << QStringList();
    QTest::newRow("host statuses keep some back") << ReadingMode::WholeFleet << QString() << QStringList{u"healthy"_s};
}

void TestFleetBaseline::onlyTheWholeFleetIsCompared()
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
    QCOMPARE(loadSnapshot(path(), fleet)->size(), 200U);
}

void TestFleetBaseline::theTableIsNarrowedToWhatChanged()
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

REEVE_GUILESS_TEST_MAIN(TestFleetBaseline)
#include "test_fleetbaseline.moc"
