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

// What becomes of the last look where its file cannot be read or written.
class TestLookDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileThatCannotBeReadIsPutAsideAndSaid();
    void aFileDamagedMeanwhileIsWrittenAgain();
    void whereNothingCanBeWrittenItHoldsWhileOpen();

private:
    QString path() const { return m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u".fleet"_s); }

    QTemporaryDir m_folder{};
};

void TestLookDamage::aFileThatCannotBeReadIsPutAsideAndSaid()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("written by a program of another time");
    file.close();
    DemoKibana kibana(200);
    Window window(kibana, path());
    QSignalSpy said(&window.look, &FleetBaseline::problemFound);
    window.readAndCompare();
    QVERIFY(!said.isEmpty());
    const QString sentence = said.first().first().toString();
    QVERIFY2(sentence.contains(u"The file holds no endpoints of Reeve."_s), qPrintable(sentence));
    QVERIFY2(sentence.contains(u"Changes before this reading are not reported."_s), qPrintable(sentence));
    QCOMPARE(window.changes(), 0U);
    QVERIFY(loadSnapshot(path(), fleet));
    QFile aside(path() + u".unreadable"_s);
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), QByteArray("written by a program of another time"));
}

void TestLookDamage::aFileDamagedMeanwhileIsWrittenAgain()
{
    DemoKibana kibana(200);
    Window window(kibana, path());
    window.readAndCompare();
    const QDateTime since = window.look.since();
    QSignalSpy said(&window.look, &FleetBaseline::problemFound);
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() / 2));
    file.write("##");
    file.close();
    QVERIFY(!loadSnapshot(path(), fleet));
    QVERIFY(kibana.server->setChurn("7,0,0*1"));
    window.read();
    window.read();
    QTRY_COMPARE(window.changes(), 7U);
    QTRY_COMPARE(said.size(), 1);
    const QString sentence = said.first().first().toString();
    QVERIFY2(!sentence.contains(u"not reported"_s), qPrintable(sentence));
    QVERIFY2(sentence.endsWith(u".unreadable. The last look is written again."_s), qPrintable(sentence));
    QVERIFY(QFile::exists(path() + u".unreadable"_s));
    const auto kept = loadSnapshot(path(), fleet);
    QVERIFY(kept);
    QCOMPARE(kept->size(), 200U);
    QCOMPARE(kept->since().toMSecsSinceEpoch(), since.toMSecsSinceEpoch());
}

void TestLookDamage::whereNothingCanBeWrittenItHoldsWhileOpen()
{
    DemoKibana kibana(200);
    Window window(kibana, u"/proc/no/such/folder/x.fleet"_s);
    QSignalSpy said(&window.look, &FleetBaseline::problemFound);
    window.readAndCompare();
    QCOMPARE(said.size(), 1);
    QVERIFY(said.first().first().toString().startsWith(u"The last look is remembered only while Reeve is open."_s));
    QVERIFY(kibana.server->setChurn("7,0,0*1"));
    window.read();
    window.read();
    QTRY_COMPARE(window.changes(), 7U);
}

REEVE_GUILESS_TEST_MAIN(TestLookDamage)
#include "test_baselinedamage.moc"
