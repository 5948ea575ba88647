// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// reeve --export-endpoints as a script sees it: the built program, a real server, exit statuses and the file.
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "app/demo/fleet/fleet.h"
#include "models/profiles/profilefile.h"
#include "tests/app/reeveprocess.h"
#include "tests/support/demokibana.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace reeve::test;
using namespace Qt::StringLiterals;

class TestExportEndpoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFleetIsWritten_data();
    void aFleetIsWritten();
    void aRefusalWritesNothing();

private:
    ReeveRun run(DemoKibana &kibana)
    {
        QFile connection(m_folder.filePath(u"connection.json"_s));
        if (!connection.open(QIODevice::WriteOnly) || connection.write(profileJson(kibana.profile())) < 0)
            return {};
        connection.close();
        return runReeve(
            {u"--export-endpoints"_s, path(), u"--secret-stdin"_s, u"--connection"_s, connection.fileName()},
            kibana.apiKey().reveal());
    }
    QString path() const { return m_folder.filePath(u"fleet.csv"_s); }
    qsizetype lines() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll().count("\r\n") : -1;
    }

    QTemporaryDir m_folder{};
};

void TestExportEndpoints::aFleetIsWritten_data()
{
    QTest::addColumn<demo::Churn>("churn");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("one that stands still") << demo::Churn{} << 0 << QByteArray();
    QTest::newRow("one that comes to rest")
        << demo::Churn{9, 9, 0, 4} << 0 << QByteArray("left while the fleet was read");
    QTest::newRow("one that does not") << demo::Churn{30, 10, 0} << 3 << QByteArray("did not stand still");
}

void TestExportEndpoints::aFleetIsWritten()
{
    QFETCH(demo::Churn, churn);
    QFETCH(QByteArray, said);
    DemoKibana kibana({.fleet = 12'000, .churn = churn});
    QVERIFY(kibana.isRunning());
    const ReeveRun ran = run(kibana);
    QTEST(ran.status, "status");
    QVERIFY2(said.isEmpty() ? ran.err.isEmpty() : ran.err.contains(said), ran.err.constData());
    QVERIFY(ran.out.contains("endpoints written to"));
    if (ran.status == 0)
        QCOMPARE(lines(), 1 + static_cast<qsizetype>(kibana.server().fleet().listed()));
    else
        QVERIFY(lines() > 12'000);
}

void TestExportEndpoints::aRefusalWritesNothing()
{
    QFile::remove(path());
    DemoKibana kibana({.fleet = 50, .faults = {{"403-endpoint", "", "", -1}}});
    const ReeveRun ran = run(kibana);
    QCOMPARE(ran.status, 1);
    QVERIFY(!ran.err.isEmpty());
    QVERIFY(!QFile::exists(path()));
}

REEVE_GUILESS_TEST_MAIN(TestExportEndpoints)
#include "test_exportendpoints.moc"
