// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

class TestJsonReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsReadIsWrittenAgain_data();
    void whatIsReadIsWrittenAgain();
    void indentedTextIsReadBack();
    void mistakesAreNamedWithTheirPlace_data();
    void mistakesAreNamedWithTheirPlace();
    void deepTextIsRefused();
    void ofEqualNamesTheLastCounts();
};

void TestJsonReader::whatIsReadIsWrittenAgain_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("the order of keys") << R"({"b":1,"a":2})"_ba;
    QTest::newRow("an integer above 2^53") << R"([9007199254740993])"_ba;
    QTest::newRow("an integer above 64 bits") << R"([123456789012345678901234567890])"_ba;
    QTest::newRow("zero with a sign") << R"([-0,-0.0,0])"_ba;
    QTest::newRow("the digits of a fraction") << R"([1.50,1e3,0.1000])"_ba;
    QTest::newRow("equal names") << R"({"a":1,"a":2})"_ba;
    QTest::newRow("null, empty list and empty object") << R"({"a":null,"b":[],"c":{}})"_ba;
    QTest::newRow("escapes") << R"(["\"\\\n\t\r\u0001"])"_ba;
    QTest::newRow("characters outside the basic plane") << "[\"\xF0\x9F\x98\x80\"]"_ba;
    QTest::newRow("half of a character") << R"(["cut \ud83d","\ude00","\ud83dx\ud83d"])"_ba;
    QTest::newRow("spaces are not part of a number") << R"({"a":-1.5e3,"b":[0]})"_ba;
    QTest::newRow("a plain text") << R"("text")"_ba;
    QTest::newRow("a plain number") << "7"_ba;
}

void TestJsonReader::whatIsReadIsWrittenAgain()
{
    QFETCH(QByteArray, text);
    const auto value = readJson(text);
    QVERIFY(value);
    QCOMPARE(compactJson(*value), text);
}

void TestJsonReader::indentedTextIsReadBack()
{
    const auto value = readJson(R"({"a":[1,{"b":[]}],"c":{}})"_ba).value();
    const QByteArray text = indentedJson(value);
    QCOMPARE(text, "{\n  \"a\": [\n    1,\n    {\n      \"b\": []\n    }\n  ],\n  \"c\": {}\n}"_ba);
    QVERIFY(readJson(text).value() == value);
}

void TestJsonReader::mistakesAreNamedWithTheirPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &text, int line, int column, const QString &message) {
        QTest::newRow(name) << text << line << column << message;
    };
    row("nothing at all", "", 1, 1, u"There is no JSON here."_s);
    row("an open object", "{\"a\": 1", 1, 8, u"The text ends too early."_s);
    row("a comma before the end", "{\"a\": 1,}", 1, 9, u"A name in double quotes is expected here."_s);
    row("a comma too few", "{\"a\": 1\n \"b\": 2}", 2, 4, u"A comma or } is expected here."_s);
    row("a colon too few", "{\"a\" 1}", 1, 6, u"A colon is expected behind the name."_s);
    row("single quotes", "{'a': 1}", 1, 2, u"A name in double quotes is expected here."_s);
    row("a text without quotes", "[abc]", 1, 2, u"Texts have to stand in double quotes."_s);
    row("two values", "{} {}", 1, 4, u"More text follows behind the end of the value."_s);
    row("a number with a leading plus", "[+1]", 1, 2, u"Texts have to stand in double quotes."_s);
    row("bytes that are not UTF-8", "[\"\xff\"]", 1, 3, u"These bytes are not UTF-8."_s);
}

void TestJsonReader::mistakesAreNamedWithTheirPlace()
{
    QFETCH(QByteArray, text);
    const auto value = readJson(text);
    QVERIFY(!value);
    QTEST(value.error().message, "message");
    QTEST(value.error().line, "line");
    QTEST(value.error().column, "column");
}

void TestJsonReader::deepTextIsRefused()
{
    QVERIFY(readJson(QByteArray(deepestJson, '[') + QByteArray(deepestJson, ']')));
    const auto deep = readJson(QByteArray(1'000'000, '['));
    QVERIFY(!deep);
    QVERIFY2(deep.error().message.contains(u"nested"), qPrintable(deep.error().message));
}

void TestJsonReader::ofEqualNamesTheLastCounts()
{
    JsonValue value = readJson(R"({"a":1,"b":0,"a":2})"_ba).value();
    QCOMPARE(value.find(u"a")->text(), u"2"_s);
    value.removeMember(u"a");
    QCOMPARE(compactJson(value), R"({"b":0})"_ba);
}

REEVE_GUILESS_TEST_MAIN(TestJsonReader)
#include "test_jsonreader.moc"
