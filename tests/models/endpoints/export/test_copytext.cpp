// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/export/copytext.h"

#include <QTest>

#include "models/endpoints/export/endpointexporter.h"
#include "models/endpoints/reading/pagereader.h"
#include "tests/models/endpoints/samples.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

class TestCopyText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsInEveryFormat_data();
    void rowsInEveryFormat();
    void onlyWhatIsSelectedIsCopied_data();
    void onlyWhatIsSelectedIsCopied();
    void oneColumnAsKql_data();
    void oneColumnAsKql();
    void whatHasNoIdIsNotAskedFor();
    void hostileTextsAreWrittenWhole();
    void nothingIsNothing();

private:
    static CopyOrder order(const QByteArray &items, const QList<EndpointColumn> &columns)
    {
        auto page = readEndpointPage(samples::page(items, 0));
        return {everyRow(std::make_shared<const RowStore>(page->rows)), columns};
    }
    static QByteArray twoItems()
    {
        QByteArray other = samples::regularItem("b\\\"");
        other.replace("proxy-300", R"(x|\ty)").replace(R"("name":"Linux")", R"("name":"")");
        return samples::regularItem("a") + ',' + other;
    }
};

void TestCopyText::rowsInEveryFormat_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, CopyFormat format, const QString &expected) {
        QTest::newRow(name) << static_cast<int>(format) << expected;
    };
    row("text", CopyFormat::Text, u"proxy-300\tLinux\tOffline\nx| y\t\tOffline"_s);
    row("csv", CopyFormat::Csv, u"host_name,os,status\r\nproxy-300,Linux,offline\r\nx|\ty,,offline\r\n"_s);
    row("json", CopyFormat::Json,
        u"[\n{\"host_name\":\"proxy-300\",\"os\":\"Linux\",\"status\":\"offline\"},\n"
        "{\"host_name\":\"x|\\u0009y\",\"os\":\"\",\"status\":\"offline\"}\n]\n"_s);
    row("markdown", CopyFormat::Markdown,
        u"| host\\_name | os | status |\n| --- | --- | --- |\n| proxy-300 | Linux | offline |\n"
        "| x\\| y |  | offline |\n"_s);
    row("kql", CopyFormat::Kql, u"united.endpoint.agent.id : (\"a\" or \"b\\\"\")"_s);
}

void TestCopyText::rowsInEveryFormat()
{
    QFETCH(int, format);
    const CopyOrder two = order(twoItems(), {EndpointColumn::HostName, EndpointColumn::Os, EndpointColumn::Status});
    QTEST(copiedText(two, static_cast<CopyFormat>(format)), "expected");
}

void TestCopyText::onlyWhatIsSelectedIsCopied_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, CopyFormat format, const QString &expected) {
        QTest::newRow(name) << static_cast<int>(format) << expected;
    };
    row("text", CopyFormat::Text, u"proxy-300\t\tOffline\n\tLinux\t"_s);
    row("csv", CopyFormat::Csv, u"host_name,os,status\r\nproxy-300,,offline\r\n,Linux,\r\n"_s);
    row("json", CopyFormat::Json,
        u"[\n{\"host_name\":\"proxy-300\",\"status\":\"offline\"},\n{\"os\":\"Linux\"}\n]\n"_s);
    row("markdown", CopyFormat::Markdown,
        u"| host\\_name | os | status |\n| --- | --- | --- |\n| proxy-300 |  | offline |\n|  | Linux |  |\n"_s);
}

void TestCopyText::onlyWhatIsSelectedIsCopied()
{
    QFETCH(int, format);
    const auto only = [](std::initializer_list<EndpointColumn> columns) {
        ColumnSet cells;
        for (const EndpointColumn column : columns)
            cells.set(static_cast<std::size_t>(column));
        return cells;
    };
    CopyOrder two = order(samples::regularItem("a") + ',' + samples::regularItem("b"),
        {EndpointColumn::HostName, EndpointColumn::Os, EndpointColumn::Status});
    two.cells = {only({EndpointColumn::HostName, EndpointColumn::Status}), only({EndpointColumn::Os})};
    QTEST(copiedText(two, static_cast<CopyFormat>(format)), "expected");
}

void TestCopyText::oneColumnAsKql_data()
{
    QTest::addColumn<EndpointColumn>("column");
    QTest::addColumn<QString>("expected");
    const QString e = u"united.endpoint."_s;
    QTest::newRow("values of a field") << EndpointColumn::HostName
                                       << e + u"host.hostname : (\"proxy-300\" or \"x|\ty\")"_s;
    QTest::newRow("a value and what is not reported")
        << EndpointColumn::Os
        << u"united.endpoint.host.os.name : \"Linux\" or not united.endpoint.host.os.name : * or "
           "united.endpoint.host.os.name : \"\""_s;
    QTest::newRow("equal values once") << EndpointColumn::Kernel << e + u"host.os.kernel : \"6.8.0\""_s;
    QTest::newRow("a list") << EndpointColumn::Capabilities
                            << e + u"Endpoint.capabilities : (\"isolation\" and \"kill_process\")"_s;
    QTest::newRow("addresses") << EndpointColumn::PrimaryAddress << e + u"host.ip : \"10.74.205.36\""_s;
    QTest::newRow("a status of the policy")
        << EndpointColumn::PolicyStatus << e + u"Endpoint.policy.applied.status : \"success\""_s;
    QTest::newRow("what KQL cannot ask for, by ids")
        << EndpointColumn::Status << e + u"agent.id : (\"a\" or \"b\\\"\")"_s;
}

void TestCopyText::oneColumnAsKql()
{
    QFETCH(EndpointColumn, column);
    QTEST(copiedText(order(twoItems(), {column}), CopyFormat::Kql), "expected");
}

void TestCopyText::whatHasNoIdIsNotAskedFor()
{
    const QByteArray nameless = R"({"metadata":{"host":{"hostname":"x"}},"host_status":"offline"})";
    const QList<EndpointColumn> columns{EndpointColumn::HostName, EndpointColumn::Status};
    QCOMPARE(copiedText(order(nameless, columns), CopyFormat::Kql), QString());
    QCOMPARE(copiedText(order(nameless + ',' + samples::regularItem("a"), columns), CopyFormat::Kql),
        u"united.endpoint.agent.id : \"a\""_s);
}

void TestCopyText::hostileTextsAreWrittenWhole()
{
    const QByteArray longName(int(longestRowText), 'W'); // the store keeps no more of a text
    for (const auto &[inJson, inCsv] : {std::pair<QByteArray, QByteArray>{longName, longName}, {"<b>x</b>", "<b>x</b>"},
             {"a\\u0000b\\u001b[31m", QByteArray("a\0b\x1b[31m", 8)}, {"exe.\\u202egpj", "exe.\u202egpj"},
             {"=1+\\\"x\\\"", "\"'=1+\"\"x\"\"\""}}) {
        const CopyOrder one = order(samples::regularItem("a").replace("proxy-300", inJson), {EndpointColumn::HostName});
        QCOMPARE(copiedText(one, CopyFormat::Csv), u"host_name\r\n"_s + QString::fromUtf8(inCsv) + u"\r\n"_s);
    }
}

void TestCopyText::nothingIsNothing()
{
    for (const CopyFormat format :
        {CopyFormat::Text, CopyFormat::Csv, CopyFormat::Json, CopyFormat::Markdown, CopyFormat::Kql}) {
        QCOMPARE(copiedText(order({}, {EndpointColumn::Os}), format), QString());
        QCOMPARE(copiedText(order(twoItems(), {}), format), QString());
    }
}

REEVE_GUILESS_TEST_MAIN(TestCopyText)
#include "test_copytext.moc"
