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
    void kqlWithAMistakeAsksNobody_data();
    void kqlWithAMistakeAsksNobody();

private:
    ReeveRun runExport(DemoKibana &kibana, const QStringList &more = {})
    {
        QFile connection(m_folder.filePath(u"connection.json"_s));
        if (!connection.open(QIODevice::WriteOnly) || connection.write(profileJson(kibana.profile())) < 0)
            return {};
        connection.close();
        return runReeve(
            QStringList{u"--export-endpoints"_s, path(), u"--secret-stdin"_s, u"--connection"_s, connection.fileName()}
                + more,
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
    QTest::addColumn<QByteArray>("errorText");
    QTest::newRow("one that stands still") << demo::Churn{} << 0 << QByteArray();
    QTest::newRow("one that comes to rest")
        << demo::Churn{9, 9, 0, 4} << 0 << QByteArray("left while the fleet was read");
    QTest::newRow("one that does not") << demo::Churn{30, 10, 0} << 3 << QByteArray("changed while it was read");
}

void TestExportEndpoints::aFleetIsWritten()
{
    QFETCH(demo::Churn, churn);
    QFETCH(QByteArray, errorText);
    DemoKibana kibana({.fleet = 12'000, .churn = churn});
    QVERIFY(kibana.isRunning());
    const ReeveRun run = runExport(kibana);
    QTEST(run.status, "status");
    QVERIFY2(errorText.isEmpty() ? run.err.isEmpty() : run.err.contains(errorText), run.err.constData());
    QVERIFY(run.out.contains("endpoints written to"));
    if (run.status == 0)
        QCOMPARE(lines(), 1 + static_cast<qsizetype>(kibana.server().fleet().listed()));
    else
        QVERIFY(lines() > 12'000);
}

void TestExportEndpoints::aRefusalWritesNothing()
{
    QFile::remove(path());
    DemoKibana kibana({.fleet = 50, .faults = {{"403-endpoint", "", "", -1}}});
    const ReeveRun run = runExport(kibana);
    QCOMPARE(run.status, 1);
    QVERIFY(!run.err.isEmpty());
    QVERIFY(!QFile::exists(path()));
}

void TestExportEndpoints::kqlWithAMistakeAsksNobody_data()
{
    QTest::addColumn<QString>("kuery");
    QTest::addColumn<QByteArray>("place");
    QTest::newRow("brackets that close nothing") << u"a : b) or (c : d"_s << "At character 6"_ba;
    QTest::newRow("an open quote") << u"a : \"b"_s << "At character 5"_ba;
    QTest::newRow("a joint without a condition") << u"a : b and "_s << "At the end"_ba;
}

void TestExportEndpoints::kqlWithAMistakeAsksNobody()
{
    QFETCH(QString, kuery);
    QFETCH(QByteArray, place);
    QFile::remove(path());
    DemoKibana kibana({.fleet = 50});
    const ReeveRun run = runExport(kibana, {u"--kuery"_s, kuery});
    QCOMPARE(run.status, 2);
    QVERIFY2(run.err.contains(place), run.err.constData());
    QVERIFY(!QFile::exists(path()));
    QCOMPARE(kibana.server().count("GET", "/api/endpoint/metadata"), 0U);
}

REEVE_GUILESS_TEST_MAIN(TestExportEndpoints)
#include "test_exportendpoints.moc"
