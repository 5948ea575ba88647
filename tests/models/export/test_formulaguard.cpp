// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/export/formulaguard.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "models/endpoints/export/copytext.h"
#include "models/endpoints/export/endpointexporter.h"
#include "models/endpoints/export/excelguard.h"
#include "models/endpoints/export/exportwriter.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

// One rule for every way into a spreadsheet.
class TestFormulaGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWayOutIsGuarded_data();
    void everyWayOutIsGuarded();
    void excelGetsWhatItReads_data();
    void excelGetsWhatItReads();
    void excelKeepsTextsAsTexts_data();
    void excelKeepsTextsAsTexts();
    void excelReadsNumbersAndTimes();
    void formatsHaveNames();

private:
    static ShownRows host(const QString &name);
    QByteArray file(const QString &name, ExportFormat format) const;

    QTemporaryDir m_folder{};
};

ShownRows TestFormulaGuard::host(const QString &name)
{
    auto store = std::make_shared<RowStore>();
    RowDraft draft;
    const std::string text = name.toStdString();
    draft.texts[static_cast<std::size_t>(RowText::AgentId)] = "a";
    draft.texts[static_cast<std::size_t>(RowText::HostName)] = text;
    draft.terms[static_cast<std::size_t>(RowTerm::PolicyName)] = text;
    draft.terms[static_cast<std::size_t>(RowTerm::Capabilities)] = text;
    store->append(draft);
    return everyRow(store);
}

QByteArray TestFormulaGuard::file(const QString &name, ExportFormat format) const
{
    const ExportOrder order{.path = m_folder.filePath(u"x.csv"_s),
        .rows = host(name),
        .columns = {EndpointColumn::HostName, EndpointColumn::PolicyName, EndpointColumn::Capabilities},
        .format = format};
    if (!exportEndpoints(order, [](qint64) { return true; }))
        return {};
    QFile written(order.path);
    return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
}

void TestFormulaGuard::everyWayOutIsGuarded_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isGuarded");
    QTest::newRow("a sum") << u"=1+1"_s << true;
    QTest::newRow("a call") << u"=cmd|' /C calc'!A0"_s << true;
    QTest::newRow("a plus") << u"+1"_s << true;
    QTest::newRow("a minus") << u"-2+3"_s << true;
    QTest::newRow("an at") << u"@SUM(1)"_s << true;
    QTest::newRow("a tab before a sum") << u"\t=1"_s << true;
    QTest::newRow("a carriage return before it") << u"\r=1"_s << true;
    QTest::newRow("a wide sign") << u"\uff1d1+1"_s << true;
    QTest::newRow("a wide at") << u"\uff20SUM"_s << true;
    QTest::newRow("a sum inside") << u"web=1"_s << false;
    QTest::newRow("another wide letter") << u"\uff21bc"_s << false;
    QTest::newRow("a name") << u"web-01"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestFormulaGuard::everyWayOutIsGuarded()
{
    QFETCH(QString, name);
    QFETCH(bool, isGuarded);
    for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::ExcelCsv})
        QCOMPARE(QString::fromUtf8(file(name, format)).count(u"'"_s + name), isGuarded ? 3 : 0);
    const CopyOrder copied{.rows = host(name),
        .columns = {EndpointColumn::HostName, EndpointColumn::PolicyName, EndpointColumn::Capabilities}};
    const QString shown = QString(name).replace(u'\t', u' ').replace(u'\r', u' ');
    const QString cell = isGuarded ? QString(u'\'' + shown) : shown;
    QCOMPARE(copiedText(copied, CopyFormat::Text), (QStringList{cell, cell, cell}).join(u'\t'));
    QCOMPARE(copiedText(copied, CopyFormat::Csv).count(u"'"_s + name), isGuarded ? 3 : 0);
    QCOMPARE(asCopied(name), cell);
    QCOMPARE(withoutFormula(name), isGuarded ? QString(u'\'' + name) : name);
}

void TestFormulaGuard::excelGetsWhatItReads_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray german = "\xEF\xBB\xBFhost_name;policy\r\n\"a,b;c\";K\xC3\xB6ln\r\n"_ba;
    QTest::newRow("in German") << QLocale(QLocale::German) << german;
    QTest::newRow("in French") << QLocale(QLocale::French) << german;
    QTest::newRow("in English") << QLocale(QLocale::English)
                                << QByteArray(german).replace("e;p", "e,p").replace("\";", "\",");
    QTest::newRow("in Japanese") << QLocale(QLocale::Japanese)
                                 << QByteArray(german).replace("e;p", "e,p").replace("\";", "\",");
}

void TestFormulaGuard::excelGetsWhatItReads()
{
    QFETCH(QLocale, locale);
    RowStore store;
    RowDraft draft;
    draft.texts[static_cast<std::size_t>(RowText::AgentId)] = "a";
    draft.texts[static_cast<std::size_t>(RowText::HostName)] = "a,b;c";
    draft.terms[static_cast<std::size_t>(RowTerm::PolicyName)] = "K\u00f6ln";
    store.append(draft);
    ExportWriter writer(ExportFormat::ExcelCsv, {EndpointColumn::HostName, EndpointColumn::PolicyName}, locale);
    std::string bytes;
    writer.begin(bytes);
    writer.row(store, 0, true, bytes);
    writer.end(bytes);
    QTEST(QByteArray::fromStdString(bytes), "expected");
}

void TestFormulaGuard::excelKeepsTextsAsTexts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isGuarded");
    const auto row = [](const char *name, bool isGuarded) {
        QTest::newRow(name) << QString::fromUtf8(name) << isGuarded;
    };
    for (const char *name : {"00123", "0", "123456", "1E5", "12E3", "1e-5", "2.5E+10", "MAR-1", "1-Mar", "SEP2", "DEC1",
             "May 5, 2024", "März 2024", "févr. 24", "5 / 5", "3-4", "1/2", "2024-05-01", "10:30", "3 PM", "8.10",
             "8.17.2", "1,5", "1.234,56", "5%", "(5)", "$5", "€ 5", " 12", "12 ", "1234567890123456", "TRUE", "false",
             "Wahr", "FAUX", "#N/A", "10.100.200.250", "\uff11\uff12", "00-15-50-10-20-30", "30 Sept 10:15 PM"})
        row(name, true);
    for (const char *name : {"web-01", "MARX-1", "march", "x1E5", "1E5x", "E5", "1EE5", "10.1.2.3", "truest", "a true",
             "Windows 11 Enterprise", "22.04 LTS", "4A5C", "12 monkeys", "DECK-1", "-", "(x)",
             "b5f0a1c2-0000-4000-8000-000000000001", "May", "3 PMs"})
        row(name, std::string_view(name) == "-");
}

void TestFormulaGuard::excelKeepsTextsAsTexts()
{
    QFETCH(QString, name);
    QFETCH(bool, isGuarded);
    const QByteArray guarded = "\"=\"\"" + name.toUtf8() + "\"\"\"";
    const QString excel = QString::fromUtf8(file(name, ExportFormat::ExcelCsv));
    if (name != u"-"_s)
        QCOMPARE(excel.count(QString::fromUtf8(guarded)), isGuarded ? 3 : 0);
    else
        QCOMPARE(excel.count(u"'-"_s), 3); // guarded as the beginning of a formula
    QCOMPARE(excel.count(name), 3);
    QVERIFY(!QString::fromUtf8(file(name, ExportFormat::Csv)).contains(u"=\"\""_s));
}

void TestFormulaGuard::excelReadsNumbersAndTimes()
{
    RowStore store;
    RowDraft draft;
    draft.texts[static_cast<std::size_t>(RowText::AgentId)] = "a";
    draft.record.lastCheckIn = 1'714'558'530'123;
    draft.record.revisionApplied = 5;
    draft.record.revisionCurrent = -1;
    store.append(draft);
    draft.texts[static_cast<std::size_t>(RowText::AgentId)] = "b";
    draft.record.revisionCurrent = 7;
    store.append(draft);
    const QList<EndpointColumn> columns{EndpointColumn::PolicyRevision, EndpointColumn::LastCheckIn};
    const auto written = [&](ExportFormat format) {
        ExportWriter writer(format, columns, QLocale(QLocale::English));
        std::string bytes;
        writer.begin(bytes);
        writer.row(store, 0, true, bytes);
        writer.row(store, 1, false, bytes);
        return QByteArray::fromStdString(bytes);
    };
    const QByteArray excel = written(ExportFormat::ExcelCsv);
    QVERIFY2(
        excel.endsWith("last_check_in (UTC)\r\n5,2024-05-01 10:15:30\r\n\"=\"\"5 / 7\"\"\",2024-05-01 10:15:30\r\n"),
        excel.constData());
    const QByteArray plain = written(ExportFormat::Csv);
    QVERIFY2(plain.endsWith("last_check_in\r\n5,2024-05-01T10:15:30.123Z\r\n5 / 7,2024-05-01T10:15:30.123Z\r\n"),
        plain.constData());
    QVERIFY(!isChangedByExcel(std::string(256, '1')));
    QVERIFY(isChangedByExcel(std::string(255, '1')));
}

void TestFormulaGuard::formatsHaveNames()
{
    for (const ExportFormat format :
        {ExportFormat::Csv, ExportFormat::ExcelCsv, ExportFormat::Json, ExportFormat::Ndjson, ExportFormat::Markdown})
        QCOMPARE(exportFormatFromName(exportFormatName(format).toUpper()), std::optional(format));
    QCOMPARE(exportFormatName(ExportFormat::ExcelCsv), u"excel"_s);
    QCOMPARE(exportFormatFromName(u"md"_s), std::optional(ExportFormat::Markdown));
    for (const QString &name : {u"xlsx"_s, u""_s, u"csv "_s})
        QCOMPARE(exportFormatFromName(name), std::optional<ExportFormat>());
}

REEVE_GUILESS_TEST_MAIN(TestFormulaGuard)
#include "test_formulaguard.moc"
