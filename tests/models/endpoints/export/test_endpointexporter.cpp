// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "models/endpoints/export/endpointexporter.h"
#include "models/endpoints/export/exportwriter.h"
#include "models/endpoints/reading/pagereader.h"
#include "tests/models/endpoints/samples.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

class TestEndpointExporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvIsWrittenAsPeopleExpect();
    void jsonIsAnArrayOfFlatObjects();
    void ndjsonIsAnObjectALine();
    void markdownIsATable();
    void markupShowsAsItIs_data();
    void markupShowsAsItIs();
    void formulasAreGuarded_data();
    void formulasAreGuarded();
    void theExtensionDecides_data();
    void theExtensionDecides();
    void anUnwritableFolderIsSaid();
    void textsThatAreCutAreCounted();
    void whatIsNoFileIsLeftAsItIs();
    void cancellingLeavesTheOldFileWhole();
    void itRunsOnAWorker();

private:
    static std::shared_ptr<const RowStore> rows(const QByteArray &items, int count)
    {
        auto page = readEndpointPage(samples::page(items, count));
        return std::make_shared<const RowStore>(page->rows);
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }
    QByteArray exported(const QString &name, const QByteArray &items, int count, const QList<EndpointColumn> &columns);

    QTemporaryDir m_folder{};
};

QByteArray TestEndpointExporter::exported(
    const QString &name, const QByteArray &items, int count, const QList<EndpointColumn> &columns)
{
    const ExportOrder order{.path = m_folder.filePath(name), .rows = everyRow(rows(items, count)), .columns = columns};
    const ExportOutcome outcome = exportEndpoints(order, [](qint64) { return true; });
    if (!outcome)
        return outcome.error().sentence.toUtf8();
    const QByteArray content = contentOf(order.path);
    return outcome->rows == count && outcome->bytes == content.size() ? content : "wrong counts"_ba;
}

void TestEndpointExporter::csvIsWrittenAsPeopleExpect()
{
    const QByteArray items =
        samples::regularItem("a") + ',' + samples::regularItem("b").replace("proxy-300", R"(x,\"y\n\u00e4)");
    const QByteArray expected =
        "agent_id,host_name,status,addresses,policy_revision,last_check_in,isolation\r\n"
        "a,proxy-300,offline,\"fe80::1, 127.0.0.1, 10.74.205.36\",33 / 34,2026-05-01T12:00:00.703Z,not isolated\r\n"
        "b,\"x,\"\"y\n\u00e4\",offline,\"fe80::1, 127.0.0.1, 10.74.205.36\",33 / 34,2026-05-01T12:00:00.703Z,not isolated\r\n"_ba;
    QCOMPARE(exported(u"two.csv"_s, items, 2,
                 {EndpointColumn::AgentId, EndpointColumn::HostName, EndpointColumn::Status, EndpointColumn::Addresses,
                     EndpointColumn::PolicyRevision, EndpointColumn::LastCheckIn, EndpointColumn::Isolation}),
        expected);
}

void TestEndpointExporter::jsonIsAnArrayOfFlatObjects()
{
    const QByteArray items =
        samples::regularItem("a") + ',' + samples::regularItem("b").replace("proxy-300", R"(\u0001<\\>\"=1)");
    const QJsonArray array = QJsonDocument::fromJson(exported(u"all.json"_s, items, 2, {})).array();
    QCOMPARE(array.size(), 2);
    QCOMPARE(array[0].toObject().size(), endpointColumnCount);
    QCOMPARE(array[0].toObject()[u"primary_address"_s].toString(), u"10.74.205.36"_s);
    QCOMPARE(array[1].toObject()[u"host_name"_s].toString(), u"\u0001<\\>\"=1"_s);
    QCOMPARE(exported(u"none.json"_s, {}, 0, {}), "[\n]\n"_ba);
}

void TestEndpointExporter::ndjsonIsAnObjectALine()
{
    const QByteArray items = samples::regularItem("a") + ',' + samples::regularItem("b");
    QCOMPARE(exported(u"two.ndjson"_s, items, 2, {EndpointColumn::AgentId, EndpointColumn::Os}),
        "{\"agent_id\":\"a\",\"os\":\"Linux\"}\n{\"agent_id\":\"b\",\"os\":\"Linux\"}\n"_ba);
}

void TestEndpointExporter::markdownIsATable()
{
    const QByteArray items = samples::regularItem("a") + ',' + samples::regularItem("b");
    QCOMPARE(exported(u"two.md"_s, items, 2, {EndpointColumn::AgentId, EndpointColumn::Os, EndpointColumn::Kernel}),
        "| agent\\_id | os | kernel |\n| --- | --- | --- |\n| a | Linux | 6.8.0 |\n| b | Linux | 6.8.0 |\n"_ba);
    QCOMPARE(exported(u"none.markdown"_s, {}, 0, {EndpointColumn::Os}), "| os |\n| --- |\n"_ba);
}

void TestEndpointExporter::markupShowsAsItIs_data()
{
    QTest::addColumn<QByteArray>("name"); // in JSON
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QByteArray &json, const QByteArray &expected) {
        QTest::newRow(name) << json << expected;
    };
    row("a bar does not end the cell", "a|b", "a\\|b");
    row("nor does a backslash before one", R"(a\\|b)", R"(a\\\|b)");
    row("a line break does not end the row", R"(a\r\nb\u007f)", "a  b ");
    row("emphasis", "*a* _b_ ~c~", R"(\*a\* \_b\_ \~c\~)");
    row("code", "`a`", R"(\`a\`)");
    row("links and pictures", "![a](http://b)", R"(\!\[a\](http\://b))");
    row("tags and entities", "<b>&amp;", R"(\<b\>\&amp;)");
    row("a formula is text", "=1+1", "=1+1");
    row("addresses stay as they are", "fe80::1 10.0.0.1", "fe80::1 10.0.0.1");
    row("nothing", "", "other"); // the other name of the host
}

void TestEndpointExporter::markupShowsAsItIs()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, expected);
    const QByteArray item = samples::regularItem().replace("proxy-300", name);
    QCOMPARE(
        exported(u"one.md"_s, item, 1, {EndpointColumn::HostName}), "| host\\_name |\n| --- |\n| " + expected + " |\n");
}

void TestEndpointExporter::formulasAreGuarded_data()
{
    QTest::addColumn<QByteArray>("name"); // in JSON
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("equals sign") << "=1+1"_ba
                                 << "'=1+1"_ba;
    QTest::newRow("plus") << "+1"_ba
                          << "'+1"_ba;
    QTest::newRow("minus") << "-1"_ba
                           << "'-1"_ba;
    QTest::newRow("at sign") << "@a"_ba
                             << "'@a"_ba;
    QTest::newRow("tab") << R"(\ta)"_ba
                         << "'\ta"_ba;
    QTest::newRow("carriage return") << R"(\ra)"_ba
                                     << "\"'\ra\""_ba;
    QTest::newRow("inside quotes") << R"(=\"a\")"_ba
                                   << "\"'=\"\"a\"\"\""_ba;
    QTest::newRow("only at the beginning") << "a=1"_ba
                                           << "a=1"_ba;
}

void TestEndpointExporter::formulasAreGuarded()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, expected);
    const QByteArray item = samples::regularItem().replace("proxy-300", name);
    QCOMPARE(exported(u"one.csv"_s, item, 1, {EndpointColumn::HostName}), "host_name\r\n" + expected + "\r\n");
}

void TestEndpointExporter::theExtensionDecides_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<std::optional<ExportFormat>>("expected");
    QTest::newRow("csv") << u"/a/b.csv"_s << std::optional(ExportFormat::Csv);
    QTest::newRow("capitals") << u"b.JSON"_s << std::optional(ExportFormat::Json);
    QTest::newRow("the last one counts") << u"b.csv.ndjson"_s << std::optional(ExportFormat::Ndjson);
    QTest::newRow("markdown") << u"b.md"_s << std::optional(ExportFormat::Markdown);
    QTest::newRow("markdown in full") << u"b.Markdown"_s << std::optional(ExportFormat::Markdown);
    QTest::newRow("unknown") << u"b.xlsx"_s << std::optional<ExportFormat>();
    QTest::newRow("none") << u"csv"_s << std::optional<ExportFormat>();
}

void TestEndpointExporter::theExtensionDecides()
{
    QFETCH(QString, path);
    QFETCH(std::optional<ExportFormat>, expected);
    QVERIFY(exportFormatFor(path) == expected);
}

void TestEndpointExporter::anUnwritableFolderIsSaid()
{
    const ExportOrder order{.path = m_folder.filePath(u"missing/a.csv"_s), .rows = everyRow(rows({}, 0))};
    const ExportOutcome outcome = exportEndpoints(order, [](qint64) { return true; });
    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().fault, ExportFault::NotWritable);
    QVERIFY(outcome.error().sentence.contains(m_folder.filePath(u"missing"_s)));
    QVERIFY(exported(u"a.doc"_s, {}, 0, {}).contains(".csv, .json, .ndjson or .md"));
}

void TestEndpointExporter::textsThatAreCutAreCounted()
{
    const QByteArray items =
        samples::regularItem("a") + ',' + samples::regularItem("b").replace("proxy-300", QByteArray(20'000, 'W'));
    const ExportOutcome outcome = exportEndpoints(
        {.path = m_folder.filePath(u"cut.csv"_s), .rows = everyRow(rows(items, 2))}, [](qint64) { return true; });
    QVERIFY(outcome.has_value());
    QCOMPARE(outcome->shortened, 1);
    QVERIFY(shortenedText(1).contains(u"4,000 bytes"_s));
}

void TestEndpointExporter::whatIsNoFileIsLeftAsItIs()
{
    QVERIFY(QFile::link(u"/dev/null"_s, m_folder.filePath(u"link.csv"_s)));
    QVERIFY(QDir(m_folder.path()).mkdir(u"folder.csv"_s));
    for (const auto &name : {u"link.csv"_s, u"folder.csv"_s})
        QVERIFY(exported(name, samples::regularItem(), 1, {}).contains("is not a file"));
    QCOMPARE(QFileInfo(m_folder.filePath(u"link.csv"_s)).symLinkTarget(), u"/dev/null"_s);
    QVERIFY(QFileInfo(m_folder.filePath(u"folder.csv"_s)).isDir());
}

void TestEndpointExporter::cancellingLeavesTheOldFileWhole()
{
    const QString path = m_folder.filePath(u"kept.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("old") == 3);
    file.close();
    const ExportOrder order{.path = path, .rows = everyRow(rows(samples::regularItem(), 1))};
    const ExportOutcome outcome = exportEndpoints(order, [](qint64) { return false; });
    QCOMPARE(outcome.error().fault, ExportFault::Cancelled);
    QCOMPARE(contentOf(path), "old"_ba);
    QCOMPARE(QDir(m_folder.path()).entryList({u"kept*"_s}, QDir::Files | QDir::Hidden), QStringList{u"kept.csv"_s});
}

void TestEndpointExporter::itRunsOnAWorker()
{
    EndpointExporter exporter;
    ExportOutcome outcome;
    connect(&exporter, &EndpointExporter::finished, &exporter, [&](const ExportOutcome &result) { outcome = result; });
    QSignalSpy progress(&exporter, &EndpointExporter::progressed);
    QSignalSpy finished(&exporter, &EndpointExporter::finished);
    exporter.start({.path = m_folder.filePath(u"worker.ndjson"_s), .rows = everyRow(rows(samples::regularItem(), 1))});
    QVERIFY(exporter.isRunning());
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!exporter.isRunning());
    QCOMPARE(outcome->rows, 1);
    QCOMPARE(progress.constLast().constFirst().toLongLong(), 1);
    exporter.start({.path = m_folder.filePath(u"worker.ndjson"_s), .rows = everyRow(rows(samples::regularItem(), 1))});
    exporter.cancel();
    QTRY_COMPARE(finished.size(), 2);
    QVERIFY(outcome.has_value() || outcome.error().fault == ExportFault::Cancelled);
}

REEVE_GUILESS_TEST_MAIN(TestEndpointExporter)
#include "test_endpointexporter.moc"
