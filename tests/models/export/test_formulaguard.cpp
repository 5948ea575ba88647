// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/export/formulaguard.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "models/endpoints/export/copytext.h"
#include "models/endpoints/export/endpointexporter.h"
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
