// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// reeve --export-endpoints as a script sees it: the built program, a real server, exit statuses and the file.
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include "app/demo/fleet/fleet.h"
#include "models/profiles/profilefile.h"
#include "tests/app/reeveprocess.h"
#include "tests/support/addresslimit.h"
#include "tests/support/demokibana.h"
#include "tests/support/scriptedkibana.h"
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
    void anEmptyResultIsNoSuccess_data();
    void anEmptyResultIsNoSuccess();
    void anEmptyResultIsWrittenWhenAllowed_data();
    void anEmptyResultIsWrittenWhenAllowed();
    void aSpaceThatDoesNotExistIsAnError_data();
    void aSpaceThatDoesNotExistIsAnError();
    void aSpaceThatCannotBeAskedForIsSaid();
    void chosenColumnsAreWritten_data();
    void chosenColumnsAreWritten();
    void excelGetsAFileThatItReads();
    void documentsAreWrittenAsTheyCame();
    void documentsOfALargeFleetAreWrittenOnce_data();
    void documentsOfALargeFleetAreWrittenOnce();
    void longAddressesAreAvoided();

private:
    ReeveRun runExport(DemoKibana &kibana, const QStringList &more = {}, const QString &file = u"fleet.csv"_s)
    {
        return exportWith(kibana.profile(), kibana.apiKey().reveal(), more, file);
    }
    ReeveRun exportWith(const Profile &profile, const QByteArray &key, const QStringList &more, const QString &file)
    {
        QFile connection(m_folder.filePath(u"connection.json"_s));
        if (!connection.open(QIODevice::WriteOnly) || connection.write(profileJson(profile)) < 0)
            return {};
        connection.close();
        return runReeve(QStringList{u"--export-endpoints"_s, m_folder.filePath(file), u"--secret-stdin"_s,
                            u"--connection"_s, connection.fileName()}
                + more,
            key);
    }
    QString path() const { return m_folder.filePath(u"fleet.csv"_s); }
    QByteArray contents(const QString &file = u"fleet.csv"_s) const
    {
        QFile open(m_folder.filePath(file));
        return open.open(QIODevice::ReadOnly) ? open.readAll() : QByteArray();
    }
    void keepYesterdaysFile() const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("yesterday\r\n") > 0);
    }
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

void TestExportEndpoints::anEmptyResultIsNoSuccess_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("a KQL that matches nothing")
        << ""_ba << QStringList{u"--kuery"_s, u"united.endpoint.host.os.name : nothing"_s}
        << "No endpoint matches the filter."_ba;
    QTest::newRow("a name that no host has")
        << ""_ba << QStringList{u"--kuery"_s, u"united.endpoint.host.hostname : nobody*"_s, u"--status"_s, u"healthy"_s}
        << "No endpoint matches the filter."_ba;
    QTest::newRow("a KQL and a status that exclude each other")
        << ""_ba << QStringList{u"--status"_s, u"healthy"_s, u"--kuery"_s, u"united.endpoint.agent.id : zz*"_s}
        << "Without the filter: 60 endpoints"_ba;
    QTest::newRow("a fleet without endpoints") << "empty-fleet"_ba << QStringList() << "endpoint"_ba;
}

void TestExportEndpoints::anEmptyResultIsNoSuccess()
{
    QFETCH(QByteArray, fault);
    QFETCH(QStringList, more);
    QFETCH(QByteArray, says);
    DemoKibana kibana({.fleet = 60});
    QVERIFY(fault.isEmpty() || kibana.server().setFault(fault.toStdString()).has_value());
    keepYesterdaysFile();
    const ReeveRun run = runExport(kibana, more);
    QCOMPARE(run.status, 4);
    QVERIFY2(run.err.contains(says), run.err.constData());
    QVERIFY2(run.err.contains("--allow-empty"), run.err.constData());
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(contents(), "yesterday\r\n"_ba);
    QVERIFY(QFile::remove(path()));
    QCOMPARE(runExport(kibana, more).status, 4);
    QVERIFY(!QFile::exists(path()));
}

void TestExportEndpoints::anEmptyResultIsWrittenWhenAllowed_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("CSV") << u"fleet.csv"_s << QStringList() << "host_name,"_ba;
    QTest::newRow("JSON") << u"fleet.json"_s << QStringList() << "["_ba;
    QTest::newRow("NDJSON") << u"fleet.ndjson"_s << QStringList() << ""_ba;
    QTest::newRow("documents") << u"documents.ndjson"_s << QStringList{u"--documents"_s} << ""_ba;
}

void TestExportEndpoints::anEmptyResultIsWrittenWhenAllowed()
{
    QFETCH(QString, file);
    QFETCH(QStringList, more);
    DemoKibana kibana({.fleet = 60});
    const QStringList nothing{u"--kuery"_s, u"united.endpoint.host.os.name : nothing"_s};
    QVERIFY(runExport(kibana, more, file).status == 0);
    QVERIFY(!contents(file).isEmpty());
    const ReeveRun run = runExport(kibana, more + nothing + QStringList{u"--allow-empty"_s}, file);
    QCOMPARE(run.status, 0);
    QVERIFY2(run.err.contains("No endpoint matches the filter."), run.err.constData());
    QVERIFY(run.out.contains("0 endpoints written"));
    QFETCH(QByteArray, begins);
    QVERIFY(contents(file).startsWith(begins));
    QVERIFY(contents(file).count('\n') <= 2);
}

void TestExportEndpoints::aSpaceThatDoesNotExistIsAnError_data()
{
    QTest::addColumn<QString>("space");
    QTest::addColumn<QStringList>("more");
    QTest::newRow("one that never was") << u"nowhere"_s << QStringList();
    QTest::newRow("a name instead of an id") << u"soc-emea"_s << QStringList();
    QTest::newRow("with a filter") << u"nowhere"_s << QStringList{u"--status"_s, u"healthy"_s};
    QTest::newRow("also where an empty file is allowed") << u"nowhere"_s << QStringList{u"--allow-empty"_s};
}

void TestExportEndpoints::aSpaceThatDoesNotExistIsAnError()
{
    QFETCH(QString, space);
    QFETCH(QStringList, more);
    DemoKibana kibana({.fleet = 60});
    Profile profile = kibana.profile();
    profile.space = space;
    keepYesterdaysFile();
    const ReeveRun run = exportWith(profile, kibana.apiKey().reveal(), more, u"fleet.csv"_s);
    QCOMPARE(run.status, 1);
    QVERIFY2(run.err.contains(QByteArray("There is no space " + space.toUtf8())), run.err.constData());
    QVERIFY2(run.err.contains("Spaces that this account may see: default"), run.err.constData());
    QCOMPARE(contents(), "yesterday\r\n"_ba);
    QCOMPARE(kibana.server().count("GET", "/api/endpoint/metadata"), 0U);
}

// A proxy that passes only the endpoints' path on does not stop an export, but an empty answer then proves nothing.
void TestExportEndpoints::aSpaceThatCannotBeAskedForIsSaid()
{
    DemoKibana kibana({.fleet = 60, .faults = {{"500", "", "/api/spaces", -1}}});
    Profile profile = kibana.profile();
    profile.space = u"nowhere"_s;
    const ReeveRun run = exportWith(profile, kibana.apiKey().reveal(), {}, u"fleet.csv"_s);
    QCOMPARE(run.status, 4);
    QVERIFY2(run.err.contains("Whether there is a space nowhere could not be asked"), run.err.constData());
}

void TestExportEndpoints::chosenColumnsAreWritten_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("columns");
    QTest::addColumn<QByteArray>("firstLine");
    QTest::newRow("one") << u"fleet.csv"_s << u"host_name"_s << "host_name\r"_ba;
    QTest::newRow("in another order") << u"fleet.csv"_s << u"status,host_name,agent_id"_s
                                      << "status,host_name,agent_id\r"_ba;
    QTest::newRow("with blanks, one twice")
        << u"fleet.csv"_s << u"agent_id, status ,agent_id"_s << "agent_id,status\r"_ba;
    QTest::newRow("as objects") << u"fleet.ndjson"_s << u"status"_s << ""_ba;
}

void TestExportEndpoints::chosenColumnsAreWritten()
{
    QFETCH(QString, file);
    QFETCH(QString, columns);
    QFETCH(QByteArray, firstLine);
    DemoKibana kibana({.fleet = 20});
    QCOMPARE(runExport(kibana, {u"--columns"_s, columns}, file).status, 0);
    const QList<QByteArray> lines = contents(file).trimmed().split('\n');
    if (!firstLine.isEmpty()) {
        QCOMPARE(lines.first(), firstLine);
        return;
    }
    QCOMPARE(lines.size(), 20);
    for (const QByteArray &line : lines)
        QCOMPARE(QJsonDocument::fromJson(line).object().keys(), QStringList{u"status"_s});
}

void TestExportEndpoints::excelGetsAFileThatItReads()
{
    DemoKibana kibana({.fleet = 20});
    QCOMPARE(runExport(kibana, {u"--excel"_s, u"--columns"_s, u"host_name,status"_s}).status, 0);
    QVERIFY2(contents().startsWith("\xef\xbb\xbfhost_name,status\r\n"), contents().left(40).toHex(' ').constData());
    QCOMPARE(runExport(kibana, {u"--columns"_s, u"host_name,status"_s}).status, 0);
    QVERIFY(contents().startsWith("host_name,status\r\n"));
}

void TestExportEndpoints::documentsAreWrittenAsTheyCame()
{
    const QList<QByteArray> documents{
        R"({"metadata":{"agent":{"id":"b"},"z":1.50,"a":18446744073709551615,"host":{"hostname":"\u00e9\"}{"}},"host_status":"healthy"})",
        R"({"host_status":"offline","metadata":{"host":{"hostname":"x","ip":[]},"agent":{"id":"a"},"n":1e3,"n":2}})",
        R"({"metadata":{"agent":{"id":"c"}}, "host_status" :"updating","last_checkin":null})",
    };
    RawServer server([&](const RawRequest &request) {
        if (!request.line.contains("/api/endpoint/metadata"))
            return http(404, "{}", asKibana);
        return http(200, "{\"total\":3,\"data\":[\n" + documents.join(",\r\n ") + "]}", asKibana);
    });
    const ReeveRun run =
        exportWith(profileFor(server.url()), apiKey.reveal(), {u"--documents"_s}, u"documents.ndjson"_s);
    QCOMPARE(run.status, 0);
    QCOMPARE(contents(u"documents.ndjson"_s), documents.join('\n') + '\n');
}

void TestExportEndpoints::documentsOfALargeFleetAreWrittenOnce_data()
{
    QTest::addColumn<demo::Churn>("churn");
    QTest::newRow("one that stands still") << demo::Churn{};
    QTest::newRow("one that comes to rest") << demo::Churn{9, 9, 0, 4};
}

void TestExportEndpoints::documentsOfALargeFleetAreWrittenOnce()
{
    QFETCH(demo::Churn, churn);
    DemoKibana kibana({.fleet = 12'000, .churn = churn});
    const ReeveRun run = runExport(kibana, {u"--documents"_s}, u"documents.ndjson"_s);
    QCOMPARE(run.status, 0);
    QSet<QString> ids;
    const QList<QByteArray> lines = contents(u"documents.ndjson"_s).trimmed().split('\n');
    for (const QByteArray &line : lines)
        ids += QJsonDocument::fromJson(line).object()[u"metadata"_s][u"agent"_s][u"id"_s].toString();
    QCOMPARE(lines.size(), static_cast<qsizetype>(kibana.server().fleet().listed()));
    QCOMPARE(ids.size(), lines.size());
    QVERIFY(!ids.contains(QString()));
    QCOMPARE(QDir(m_folder.path()).entryList({u".reeve*"_s}, QDir::Hidden | QDir::Files), QStringList());
}

void TestExportEndpoints::longAddressesAreAvoided()
{
    DemoKibana kibana({.fleet = 12'000});
    AddressLimit proxy(kibana.profile().address, 2'048, LongAddressAnswer::NotFoundPage);
    Profile profile = kibana.profile();
    profile.address = proxy.url();
    const ReeveRun run = exportWith(profile, kibana.apiKey().reveal(), {}, u"fleet.csv"_s);
    QCOMPARE(run.status, 0);
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(lines(), 12'001);
    QCOMPARE(proxy.refused(), 0);
    AddressLimit narrow(kibana.profile().address, 200, LongAddressAnswer::NotFoundPage);
    profile.address = narrow.url();
    const ReeveRun refused = exportWith(profile, kibana.apiKey().reveal(), {}, u"fleet.csv"_s);
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.err.contains("takes no addresses of"), refused.err.constData());
    QVERIFY(!refused.err.contains("ilter is too long"));
}

REEVE_GUILESS_TEST_MAIN(TestExportEndpoints)
#include "test_exportendpoints.moc"
