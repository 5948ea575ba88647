// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// How the tests that run the built program learn how it ended: by an exit status, a signal, or not at all.
#include <QTest>
#include <csignal>

#include "tests/app/reeveprocess.h"
#include "tests/support/testprogram.h"

using namespace reeve::test;
using namespace Qt::StringLiterals;

class TestReeveProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reportsTheEnd_data();
    void reportsTheEnd();
    void reportsAProgramThatDoesNotStart();
};

void TestReeveProcess::reportsTheEnd_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("signal");
    QTest::addColumn<QString>("text");
    QTest::newRow("success") << u"exit 0"_s << 0 << 0 << u"exit status 0"_s;
    QTest::newRow("an exit status") << u"exit 3"_s << 3 << 0 << u"exit status 3"_s;
    QTest::newRow("an exit status like a signal's") << u"exit 139"_s << 139 << 0 << u"exit status 139"_s;
    QTest::newRow("a crash") << u"kill -SEGV $$"_s << -1 << SIGSEGV << u"ended by signal 11 (Segmentation fault)"_s;
    QTest::newRow("terminated") << u"kill -TERM $$"_s << -1 << SIGTERM << u"ended by signal 15 (Terminated)"_s;
    QTest::newRow("killed") << u"kill -KILL $$"_s << -1 << SIGKILL << u"ended by signal 9 (Killed)"_s;
}

void TestReeveProcess::reportsTheEnd()
{
    QFETCH(QString, script);
    QFETCH(QString, text);
    const ReeveRun run = runProgram(u"/bin/sh"_s, {u"-c"_s, u"cat; echo said >&2; "_s + script}, "read\n");
    QTEST(run.status, "status");
    QTEST(run.signal, "signal");
    QVERIFY2(run.endText().startsWith(text), qPrintable(run.endText()));
    QCOMPARE(run.out, QByteArray("read\n"));
    QCOMPARE(run.err, QByteArray("said\n"));
    QVERIFY(!run.timedOut);
}

void TestReeveProcess::reportsAProgramThatDoesNotStart()
{
    const ReeveRun run = runProgram(u"/nonexistent/reeve"_s, {}, {});
    QCOMPARE(run.status, -1);
    QCOMPARE(run.signal, 0);
    QCOMPARE(run.endText(), u"did not start"_s);
}

REEVE_GUILESS_TEST_MAIN(TestReeveProcess)
#include "test_reeveprocess.moc"
