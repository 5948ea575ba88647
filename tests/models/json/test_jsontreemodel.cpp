// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/json/jsontreemodel.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "tests/support/cputimer.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

namespace {

JsonBytesPtr json(const char *text)
{
    return JsonBytes::read(text);
}

JsonBytesPtr json(const QJsonObject &object)
{
    return JsonBytes::read(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString cell(const QModelIndex &index, int column)
{
    return index.siblingAtColumn(column).data().toString();
}

}

class TestJsonTreeModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsKeyValueAndType_data();
    void showsKeyValueAndType();
    void keepsTheRulesOfAModel();
    void pathsLeadToValues_data();
    void pathsLeadToValues();
    void longListsAreGatheredInRanges();
    void findsPlaces();
    void noSuchPlace();
    void hostileValuesAreCutInTheirCellAlone();
    void aMegabyteOpensAtOnce();
    void anyValueIsADocument_data();
    void anyValueIsADocument();
    void orderAndDigitsStay();
    void secretsAreDotsUntilTheyAreShown();
    void linesAreItems();
};

void TestJsonTreeModel::showsKeyValueAndType_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("type");
    QTest::newRow("a list") << 0 << u"a"_s << u"2 items"_s << u"array"_s;
    QTest::newRow("a truth") << 1 << u"b"_s << u"true"_s << u"boolean"_s;
    QTest::newRow("nothing") << 2 << u"c"_s << u"null"_s << u"null"_s;
    QTest::newRow("a large number") << 3 << u"d"_s << u"9007199254740993"_s << u"number"_s;
    QTest::newRow("an object") << 4 << u"e"_s << u"1 field"_s << u"object"_s;
    QTest::newRow("a text") << 5 << u"f"_s << u"<b>x</b>"_s << u"string"_s;
    QTest::newRow("an empty object") << 6 << u"g"_s << u"0 fields"_s << u"object"_s;
}

void TestJsonTreeModel::showsKeyValueAndType()
{
    JsonTreeModel model;
    model.setJson(json(R"({"a":[1,2],"b":true,"c":null,"d":9007199254740993,"e":{"x":1},"f":"<b>x</b>","g":{}})"));
    QCOMPARE(model.rowCount(), 7);
    QFETCH(int, row);
    const QModelIndex index = model.index(row, 0);
    QTEST(cell(index, JsonTreeModel::KeyColumn), "key");
    QTEST(cell(index, JsonTreeModel::ValueColumn), "value");
    QTEST(cell(index, JsonTreeModel::TypeColumn), "type");
}

void TestJsonTreeModel::keepsTheRulesOfAModel()
{
    JsonTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setJson(json(R"({"a":[1,[2,{"b":[]}]],"c":{"d":{"e":3}}})"));
    QCOMPARE(model.rowCount(model.index(0, 0)), 2);
    QCOMPARE(model.rowCount(model.index(0, 1)), 0);
    model.setJson({});
    QCOMPARE(model.rowCount(), 0);
}

void TestJsonTreeModel::pathsLeadToValues_data()
{
    QTest::addColumn<JsonPlace>("place");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::newRow("a field") << JsonPlace{0} << u"a"_s << u"text"_s;
    QTest::newRow("deeper") << JsonPlace{1, 0, 1} << u"b.ip[1]"_s << u"::1"_s;
    QTest::newRow("a key with a dot") << JsonPlace{1, 1} << u"b[\"x.y\"]"_s << u"7"_s;
    QTest::newRow("a key with a quote") << JsonPlace{1, 2} << u"b[\"z\\\"\"]"_s << u"false"_s;
}

void TestJsonTreeModel::pathsLeadToValues()
{
    JsonTreeModel model;
    model.setJson(json(R"({"a":"text","b":{"ip":["10.0.0.1","::1"],"x.y":7,"z\"":false}})"));
    QFETCH(JsonPlace, place);
    const QModelIndex index = model.indexOf(place);
    QVERIFY(index.isValid());
    QTEST(index.data(JsonPathRole).toString(), "path");
    QTEST(index.data(JsonTextRole).toString(), "text");
    QVERIFY(index.data(JsonScalarRole).toBool());
}

void TestJsonTreeModel::longListsAreGatheredInRanges()
{
    QJsonArray list;
    for (int i = 0; i < 2'500; ++i)
        list.append(i);
    JsonTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setJson(json(QJsonObject{{u"list"_s, list}, {u"short"_s, 1}}));
    const QModelIndex index = model.index(0, 0);
    QCOMPARE(cell(index, JsonTreeModel::ValueColumn), u"2500 items"_s);
    QCOMPARE(model.rowCount(index), 3);
    const QModelIndex last = model.index(2, 0, index);
    QCOMPARE(cell(last, JsonTreeModel::KeyColumn), u"[2000 … 2499]"_s);
    QCOMPARE(model.rowCount(last), 500);
    const QModelIndex item = model.index(499, 0, last);
    QCOMPARE(cell(item, JsonTreeModel::KeyColumn), u"[2499]"_s);
    QCOMPARE(cell(item, JsonTreeModel::ValueColumn), u"2499"_s);
    QCOMPARE(item.data(JsonPathRole).toString(), u"list[2499]"_s);
    QCOMPARE(last.data(JsonPathRole).toString(), u"list"_s);
}

void TestJsonTreeModel::findsPlaces()
{
    QJsonArray list;
    for (int i = 0; i < 2'500; ++i)
        list.append(QJsonObject{{u"n"_s, i}});
    JsonTreeModel model;
    model.setJson(json(QJsonObject{{u"a"_s, 0}, {u"list"_s, list}}));
    const QModelIndex index = model.indexOf({1, 1'234, 0});
    QCOMPARE(cell(index, JsonTreeModel::ValueColumn), u"1234"_s);
    QCOMPARE(index.data(JsonPathRole).toString(), u"list[1234].n"_s);
    QCOMPARE(cell(index.parent().parent(), JsonTreeModel::KeyColumn), u"[1000 … 1999]"_s);
}

void TestJsonTreeModel::noSuchPlace()
{
    JsonTreeModel model;
    model.setJson(json(R"({"a":[1]})"));
    for (const JsonPlace &place : {JsonPlace{}, JsonPlace{1}, JsonPlace{0, 1}, JsonPlace{0, 0, 0}, JsonPlace{-1}})
        QVERIFY(!model.indexOf(place).isValid());
}

void TestJsonTreeModel::hostileValuesAreCutInTheirCellAlone()
{
    JsonTreeModel model;
    const QString longText(1'000'000, u'x');
    model.setJson(json(QJsonObject{{u"a"_s, longText}}));
    const QModelIndex index = model.index(0, 0);
    QCOMPARE(cell(index, JsonTreeModel::ValueColumn).size(), 600);
    QCOMPARE(index.data(JsonTextRole).toString(), longText);
}

void TestJsonTreeModel::aMegabyteOpensAtOnce()
{
    QJsonArray list;
    for (int i = 0; i < 500'000; ++i)
        list.append(0);
    JsonTreeModel model;
    const JsonBytesPtr document = json(QJsonObject{{u"list"_s, list}});
    const test::CpuTimer clock;
    model.setJson(document);
    const QModelIndex index = model.index(0, 0);
    for (int row = 0; row < model.rowCount(index); ++row)
        (void)model.index(row, 0, index).data();
    QCOMPARE(model.rowCount(index), 500);
    QVERIFY2(clock.elapsedMs() < 200, qPrintable(QString::number(clock.elapsedMs()))); // far less, even instrumented
}

void TestJsonTreeModel::anyValueIsADocument_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::newRow("a list") << QByteArray("[7, 8]") << 2 << u"[0]"_s << u"7"_s;
    QTest::newRow("a text") << QByteArray(R"("one\ntwo")") << 1 << QString() << u"one\ntwo"_s;
    QTest::newRow("a number") << QByteArray(" -1.50e+3\n") << 1 << QString() << u"-1.50e+3"_s;
    QTest::newRow("null") << QByteArray("null") << 1 << QString() << u"null"_s;
    QTest::newRow("an empty list") << QByteArray("[ ]") << 0 << QString() << QString();
    QTest::newRow("behind a byte order mark") << QByteArray("\xEF\xBB\xBF{\"a\":1}") << 1 << u"a"_s << u"1"_s;
}

void TestJsonTreeModel::anyValueIsADocument()
{
    QFETCH(QByteArray, text);
    JsonTreeModel model;
    model.setJson(JsonBytes::read(text));
    QVERIFY(model.json());
    QTEST(model.rowCount(), "rows");
    QTEST(cell(model.index(0, 0), JsonTreeModel::KeyColumn), "key");
    QTEST(cell(model.index(0, 0), JsonTreeModel::ValueColumn), "value");
}

void TestJsonTreeModel::orderAndDigitsStay()
{
    JsonTreeModel model;
    model.setJson(json(R"({"z":18446744073709551615,"a":1.10,"z":2})"));
    QCOMPARE(model.rowCount(), 3); // a repeated name is not lost
    QCOMPARE(cell(model.index(0, 0), JsonTreeModel::ValueColumn), u"18446744073709551615"_s);
    QCOMPARE(cell(model.index(1, 0), JsonTreeModel::ValueColumn), u"1.10"_s);
    QCOMPARE(cell(model.index(2, 0), JsonTreeModel::KeyColumn), u"z"_s);
}

void TestJsonTreeModel::secretsAreDotsUntilTheyAreShown()
{
    JsonTreeModel model;
    model.setJson(JsonBytes::read(R"({"agentKey":{"id":"1","api_key":"hush","x":["s3cret"]}})", {u"/*/x/*"_s}));
    const QModelIndex key = model.indexOf({0, 1});
    QCOMPARE(cell(key, JsonTreeModel::ValueColumn), maskedText());
    QVERIFY(key.data(JsonSecretRole).toBool());
    QCOMPARE(key.data(JsonTextRole).toString(), maskedText());
    const QString whole = model.index(0, 0).data(JsonTextRole).toString();
    QVERIFY2(!whole.contains(u"hush"_s) && !whole.contains(u"s3cret"_s), qPrintable(whole));
    QVERIFY(whole.contains(u"\"id\": \"1\""_s));
    model.setMasked(false);
    QCOMPARE(cell(key, JsonTreeModel::ValueColumn), u"hush"_s);
    QVERIFY(model.index(0, 0).data(JsonTextRole).toString().contains(u"s3cret"_s));
}

void TestJsonTreeModel::linesAreItems()
{
    JsonTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setJson(JsonBytes::readLines("{\"a\":1}\n\nnot json\n[2]"));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.indexOf({0, 0}).data(JsonPathRole).toString(), u"[0].a"_s);
    QCOMPARE(cell(model.index(1, 0), JsonTreeModel::ValueColumn), u"not json"_s);
    QCOMPARE(cell(model.index(1, 0), JsonTreeModel::TypeColumn), u"not JSON"_s);
    QCOMPARE(cell(model.indexOf({2, 0}), JsonTreeModel::ValueColumn), u"2"_s);
}

REEVE_GUILESS_TEST_MAIN(TestJsonTreeModel)
#include "test_jsontreemodel.moc"
