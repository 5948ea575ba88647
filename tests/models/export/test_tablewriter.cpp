// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/export/tablewriter.h"

#include <QTest>

#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

class TestTableWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesEachFormat_data();
    void writesEachFormat();
};

void TestTableWriter::writesEachFormat_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("CSV: quotes, separators, formulas")
        << int(ExportFormat::Csv) << QByteArray("id,\"a,b\"\r\n1,\"say \"\"hi\"\"\"\r\n,'=1+1\r\n");
    QTest::newRow("CSV for Excel in German")
        << int(ExportFormat::ExcelCsv) << QByteArray("\xEF\xBB\xBFid;\"a,b\"\r\n1;\"say \"\"hi\"\"\"\r\n;'=1+1\r\n");
    QTest::newRow("JSON: what is absent is left out")
        << int(ExportFormat::Json) << QByteArray("[\n{\"id\":1,\"a,b\":\"say \\\"hi\\\"\"},\n{\"a,b\":\"=1+1\"}\n]\n");
    QTest::newRow("NDJSON") << int(ExportFormat::Ndjson)
                            << QByteArray("{\"id\":1,\"a,b\":\"say \\\"hi\\\"\"}\n{\"a,b\":\"=1+1\"}\n");
    QTest::newRow("Markdown") << int(ExportFormat::Markdown)
                              << QByteArray("| id | a,b |\n| --- | --- |\n| 1 | say \"hi\" |\n|  | =1+1 |\n");
}

void TestTableWriter::writesEachFormat()
{
    QFETCH(int, format);
    const TableWriter writer(static_cast<ExportFormat>(format), {u"id"_s, u"a,b"_s}, QLocale(QLocale::German));
    std::string out;
    writer.begin(out);
    writer.row(std::vector<TableCell>{{"1", "1"}, {"say \"hi\"", "\"say \\\"hi\\\"\""}}, true, out);
    writer.row(std::vector<TableCell>{{}, {"=1+1", "\"=1+1\""}}, false, out);
    writer.end(out);
    QTEST(QByteArray::fromStdString(out), "bytes");
}

REEVE_GUILESS_TEST_MAIN(TestTableWriter)
#include "test_tablewriter.moc"
