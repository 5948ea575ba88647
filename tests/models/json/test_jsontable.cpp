// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/json/jsontablemodel.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QTest>

#include "models/json/tableexport.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

namespace {

JsonTablePtr tableOf(const char *text, const std::optional<QString> &pointer = {})
{
    return JsonTable::read(JsonBytes::read(text), pointer);
}

constexpr const char *rules =
    "{\"page\":1,\"data\":["
    "{\"id\":\"b\",\"name\":\"=cmd\",\"n\":10,\"os\":{\"name\":\"Linux\",\"v\":[1,2]},\"api_key\":\"hush\"},"
    "{\"id\":\"a\",\"n\":9,\"enabled\":false,\"os\":{\"v\":[{\"x\":1}]}},"
    "{\"id\":\"c\",\"n\":null,\"os\":{},\"name\":\"Zz, \\\"q\\\"\"}],\"other\":[{\"z\":1}]}";

}

class TestJsonTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheList_data();
    void findsTheList();
    void nestedMembersAreColumns();
    void sortsAndFilters();
    void linesAreRows();
    void manyColumnsAreSaidToBeMore();
    void modelShowsThem();
    void exportsWhatIsShown();
    void searchesCells();
};

void TestJsonTable::findsTheList_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("place");
    QTest::newRow("where the operation says") << QByteArray(rules) << u"/other"_s << u"/other"_s;
    QTest::newRow("the first of objects") << QByteArray(rules) << QString() << u"/data"_s;
    QTest::newRow("the whole") << QByteArray("[{\"a\":1}]") << QString() << u""_s;
    QTest::newRow("near the top rather than in a neighbour")
        << QByteArray(R"({"a":{"deep":[{"x":1}]},"b":[{"y":1}]})") << QString() << u"/b"_s;
    QTest::newRow("when the pointer leads nowhere")
        << QByteArray(R"({"hits":{"hits":[{"x":1}]}})") << u"/items"_s << u"/hits/hits"_s;
    QTest::newRow("a list of plain values, when asked for") << QByteArray(R"({"a":["x","y"]})") << u"/a"_s << u"/a"_s;
}

void TestJsonTable::findsTheList()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, pointer);
    const JsonTablePtr table = tableOf(text.constData(), pointer.isEmpty() ? std::nullopt : std::optional(pointer));
    QVERIFY(table);
    QTEST(table->place(), "place");
    for (const char *none : {"{}", "[]", "[1,2]", "\"x\"", R"({"a":{"b":[1]}})"})
        QVERIFY(!tableOf(none));
}

void TestJsonTable::nestedMembersAreColumns()
{
    const JsonTablePtr table = tableOf(rules);
    QCOMPARE(table->columns(),
        (QStringList{u"id"_s, u"name"_s, u"n"_s, u"os.name"_s, u"os.v"_s, u"api_key"_s, u"enabled"_s, u"os"_s}));
    const auto text = [&](std::size_t row, std::size_t column) {
        return table->textOf(table->cellsOf(row)[column], true);
    };
    QCOMPARE(text(0, 3), u"Linux"_s);
    QCOMPARE(text(0, 4), u"1, 2"_s);
    QCOMPARE(text(0, 5), maskedText());
    QCOMPARE(text(1, 4), u"[{\"x\":1}]"_s);
    QCOMPARE(text(1, 6), u"false"_s);
    QCOMPARE(text(2, 7), u"{}"_s);
    QCOMPARE(text(2, 2), QString()); // null
}

void TestJsonTable::sortsAndFilters()
{
    const JsonTablePtr table = tableOf(rules);
    using Rows = std::vector<int>;
    QCOMPARE(orderedRows(*table, {}), (Rows{0, 1, 2}));
    QCOMPARE(orderedRows(*table, {.sortColumn = 0}), (Rows{1, 0, 2}));
    QCOMPARE(orderedRows(*table, {.sortColumn = 2}), (Rows{1, 0, 2})); // as numbers; null last
    QCOMPARE(orderedRows(*table, {.sortColumn = 2, .direction = Qt::DescendingOrder}), (Rows{0, 1, 2}));
    QCOMPARE(orderedRows(*table, {.filter = u"LINUX"_s}), (Rows{0}));
    QCOMPARE(orderedRows(*table, {.filter = u"hush"_s}), Rows{}); // hidden
    QCOMPARE(orderedRows(*table, {.filter = u"hush"_s, .isMasked = false}), (Rows{0}));
}

void TestJsonTable::linesAreRows()
{
    const JsonTablePtr table = JsonTable::read(JsonBytes::readLines("{\"a\":1}\n5\nbroken {\n{\"a\":2}\n"));
    QVERIFY(table);
    QCOMPARE(table->rows().size(), 4U);
    QCOMPARE(table->columns(), (QStringList{u"a"_s, QString()}));
    QCOMPARE(table->textOf(table->cellsOf(2)[1], true), u"broken {"_s);
}

void TestJsonTable::manyColumnsAreSaidToBeMore()
{
    QByteArray text = "[{";
    for (int i = 0; i < 600; ++i)
        text += "\"k" + QByteArray::number(i) + "\":1,";
    text.chop(1);
    const JsonTablePtr table = tableOf(text.append("}]").constData());
    QCOMPARE(table->columns().size(), mostTableColumns);
    QVERIFY(table->hasMoreColumns());
}

void TestJsonTable::modelShowsThem()
{
    JsonTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(tableOf(rules));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, 4).data(TablePathRole).toString(), u"/data/0/os/v"_s);
    QCOMPARE(model.index(2, 2).data().toString(), u"null"_s);
    model.setOrder({2, 1});
    QCOMPARE(model.index(0, 0).data().toString(), u"c"_s);
    QCOMPARE(model.headerData(0, Qt::Vertical, Qt::DisplayRole).toInt(), 3);
    QVERIFY(model.rowText(1).contains(u"\"enabled\": false"_s));
    model.setTable({});
    QCOMPARE(model.rowCount(), 0);
}

void TestJsonTable::exportsWhatIsShown()
{
    QTemporaryDir folder;
    TableExport order{
        .path = folder.filePath(u"a.csv"_s), .table = tableOf(rules), .rows = {2, 0}, .columns = {1, 5, 2}};
    const auto written = [&](const QString &name) {
        order.path = folder.filePath(name);
        const auto rows = exportTable(order);
        QFile file(order.path);
        return rows && *rows == 2 && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray dots = maskedText().toUtf8();
    QCOMPARE(written(u"a.csv"_s), QByteArray("name,api_key,n\r\n\"Zz, \"\"q\"\"\",,\r\n'=cmd,") + dots + ",10\r\n");
    QCOMPARE(written(u"a.ndjson"_s),
        QByteArray("{\"name\":\"Zz, \\\"q\\\"\",\"n\":null}\n{\"name\":\"=cmd\",\"api_key\":\"") + dots
            + "\",\"n\":10}\n");
    order.isMasked = false;
    QVERIFY(written(u"a.json"_s).contains("hush"));
    QVERIFY(written(u"a.md"_s).startsWith("| name |"));
    order.path = folder.filePath(u"a.exe"_s);
    QCOMPARE(exportTable(order).error().fault, ExportFault::UnknownExtension);
    order.path = folder.filePath(u"none/a.csv"_s);
    QCOMPARE(exportTable(order).error().fault, ExportFault::NotWritable);
}

void TestJsonTable::searchesCells()
{
    const JsonTablePtr table = tableOf(rules);
    const CellMatches matches = findInTable(*table, {2, 1, 0}, {0, 1, 4, 5}, u"1"_s, true);
    QCOMPARE(matches.count, 2);
    QCOMPARE(matches.cells.front(), (std::pair{1, 4}));
    QCOMPARE(findInTable(*table, {0}, {5}, u"hush"_s, true).count, 0);
    QCOMPARE(findInTable(*table, {0}, {5}, u"hush"_s, false).count, 1);
}

REEVE_GUILESS_TEST_MAIN(TestJsonTable)
#include "test_jsontable.moc"
