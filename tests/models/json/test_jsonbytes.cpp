// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/json/jsonbytes.h"

#include <QList>
#include <QRandomGenerator>
#include <QTest>

#include "models/json/jsonlayout.h"
#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/json/ndjsonreader.h"
#include "models/json/secretnames.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

namespace {

QString generatedText(QRandomGenerator &random)
{
    static const QStringList texts{u""_s, u"name"_s, u"a\"b\\c"_s, u"\n\t\u0001"_s, u"Zürich"_s, u"\U0001F600"_s,
        u"[{,:}]"_s, QString(1'500, u'l'), u"//\\\\"_s};
    return texts[random.bounded(static_cast<int>(texts.size()))];
}

JsonValue generated(QRandomGenerator &random, int depth)
{
    static const QStringList numbers{u"0"_s, u"-1"_s, u"1.50"_s, u"18446744073709551615"_s, u"1e+9"_s, u"-0.0E-2"_s};
    switch (random.bounded(depth > 0 ? 7 : 4)) {
    case 0:
        return {};
    case 1:
        return JsonValue::boolean(random.bounded(2) == 0);
    case 2:
        return JsonValue::number(numbers[random.bounded(static_cast<int>(numbers.size()))]);
    case 3:
        return JsonValue::string(generatedText(random));
    default:
        break;
    }
    JsonValue value = random.bounded(2) ? JsonValue::array() : JsonValue::object();
    const int count = random.bounded(10) == 0 ? random.bounded(2'500) : random.bounded(8);
    for (int i = 0; i < count; ++i) {
        JsonValue part = generated(random, std::min(depth - 1, count > 100 ? 0 : depth));
        if (value.isObject())
            value.addMember(generatedText(random), std::move(part));
        else
            value.append(std::move(part));
    }
    return value;
}

// The value that the index returns, read whole.
JsonValue valueIn(const JsonBytes &json, const JsonSpot &spot)
{
    switch (json.kindOf(spot)) {
    case JsonKind::Null:
        return {};
    case JsonKind::Boolean:
        return JsonValue::boolean(json.textOf(spot) == u"true"_s);
    case JsonKind::Number:
        return JsonValue::number(json.textOf(spot));
    case JsonKind::String:
    case JsonKind::Line:
        return JsonValue::string(json.textOf(spot));
    case JsonKind::Array:
    case JsonKind::Object:
        break;
    }
    const bool isObject = json.kindOf(spot) == JsonKind::Object;
    JsonValue value = isObject ? JsonValue::object() : JsonValue::array();
    for (const JsonSpot &part : json.parts(spot)) {
        if (isObject)
            value.addMember(json.nameOf(part), valueIn(json, part));
        else
            value.append(valueIn(json, part));
    }
    return value;
}

}

class TestJsonBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesOutWhatWasWritten();
    void partsFromAnyPosition();
    void refusesWhatIsNotJson_data();
    void refusesWhatIsNotJson();
    void decodesEscapes_data();
    void decodesEscapes();
    void findsByPointer();
    void indexIsSmall();
    void layoutKeepsEveryToken();
    void linesWithAndWithoutJson();
    void knowsNdjson_data();
    void knowsNdjson();
    void secretNames_data();
    void secretNames();
    void masksSecrets();
    void masksSecretsInLinesThatAreNotJson();
};

void TestJsonBytes::givesOutWhatWasWritten()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 60; ++i) {
        const JsonValue value = generated(random, 6);
        const QByteArray text = i % 2 ? compactJson(value) : indentedJson(value);
        const JsonBytesPtr json = JsonBytes::read(text);
        QVERIFY2(json, text.left(2'000).constData());
        QVERIFY(valueIn(*json, json->root()) == value);
    }
}

void TestJsonBytes::partsFromAnyPosition()
{
    QByteArray text = "{\"list\":[";
    for (int i = 0; i < 5'500; ++i)
        text += "{\"n\":" + QByteArray::number(i)
            + (i % 7 ? QByteArray("},") : ",\"long\":\"" + QByteArray(1'100, 'x') + "\"},");
    text.chop(1);
    text += "]}";
    const JsonBytesPtr json = JsonBytes::read(text);
    QVERIFY(json);
    const JsonSpot list = *json->member(json->root(), u"list");
    QCOMPARE(json->countOf(list), 5'500);
    for (const int first : {0, 1, 999, 1'000, 1'001, 2'999, 3'000, 5'000, 5'499}) {
        const auto parts = json->parts(list, first, 3);
        QCOMPARE(std::ssize(parts), std::min(3, 5'500 - first));
        for (qsizetype i = 0; i < std::ssize(parts); ++i) {
            const auto number = json->member(parts[static_cast<std::size_t>(i)], u"n");
            QCOMPARE(json->textOf(*number), QString::number(first + i));
        }
    }
    QVERIFY(json->parts(list, 5'500, 1).empty());
}

void TestJsonBytes::refusesWhatIsNotJson_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", "  ", "{", "[1,]", "[1 2]", "{\"a\"}", "{\"a\":1,}", "{a:1}", "[1]]", "1 2", "nul",
             "truefalse", "01", "-", "1.", ".5", "+1", "1e", "NaN", "\"a", "\"a\nb\"", "\"\\x\"", "\"\\u12g4\"",
             "[\"a\"\"b\"]", "[\"a\"b]", "{\"a\":}", "{\"a\" 1}", "{1:2}", "[}", "{]", ",", ":", "[,1]", "\xff",
             "\"\xc3\"", "{}{}", "'a'", "\\", "1\\", "[1,2"})
        QTest::newRow(qPrintable(QString::fromLatin1(text))) << QByteArray(text);
    QTest::newRow("a zero byte behind the value") << QByteArray("5\0", 2);
    QTest::newRow("a zero byte before more text") << QByteArray("[1]\0[2]", 7);
    QTest::newRow("a zero byte in a text") << QByteArray("\"\0\"", 3);
    QTest::newRow("nested too deep") << QByteArray(2'000, '[') + QByteArray(2'000, ']');
}

void TestJsonBytes::refusesWhatIsNotJson()
{
    QFETCH(QByteArray, text);
    QVERIFY(!JsonBytes::read(text));
    QVERIFY(!readJson(text)); // the other reader agrees
}

void TestJsonBytes::decodesEscapes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("decoded");
    QTest::newRow("short ones") << QByteArray(R"("\"\\\/\b\f\n\r\t")") << u"\"\\/\b\f\n\r\t"_s;
    QTest::newRow("a letter by its number") << QByteArray(R"("\u00e9\u0041")") << u"éA"_s;
    QTest::newRow("two halves") << QByteArray(R"("\ud83d\ude00!")") << u"\U0001F600!"_s;
    QTest::newRow("the first half alone") << QByteArray(R"("\ud83dx")") << u"\ufffdx"_s;
    QTest::newRow("the second half alone") << QByteArray(R"("x\ude00")") << u"x\ufffd"_s;
    QTest::newRow("a half at the end") << QByteArray(R"("\ud83d")") << u"\ufffd"_s;
    QTest::newRow("a half before a quote") << QByteArray(R"("\ud83d\"")") << u"\ufffd\""_s;
}

void TestJsonBytes::decodesEscapes()
{
    QFETCH(QByteArray, text);
    const JsonBytesPtr json = JsonBytes::read(text);
    QVERIFY(json);
    QTEST(json->textOf(json->root()), "decoded");
}

void TestJsonBytes::findsByPointer()
{
    const JsonBytesPtr json = JsonBytes::read(R"({"a/b":[{"c":1},{"c":2}],"d":1,"d":2})");
    QCOMPARE(json->textOf(*json->at({u"a/b"_s, u"1"_s, u"c"_s})), u"2"_s);
    QCOMPARE(json->textOf(*json->at({u"d"_s})), u"2"_s);
    QVERIFY(!json->at({u"a/b"_s, u"2"_s}));
    QVERIFY(!json->at({u"a/b"_s, u"01"_s}));
    QVERIFY(!json->at({u"d"_s, u"0"_s}));
}

void TestJsonBytes::indexIsSmall()
{
    for (const QByteArray &item : QList<QByteArray>{QByteArray("1,"), QByteArray("[],"),
             QByteArray("{\"a\":{\"b\":[1]}},"), QByteArray(200, '[') + QByteArray(200, ']') + ','}) {
        QByteArray text = "[" + item.repeated(2'000'000 / item.size());
        text.back() = ']';
        const JsonBytesPtr json = JsonBytes::read(text);
        QVERIFY(json);
        QVERIFY2(json->indexSize() < text.size() / 10, qPrintable(QString::number(json->indexSize())));
    }
}

void TestJsonBytes::layoutKeepsEveryToken()
{
    QRandomGenerator random(9);
    for (int i = 0; i < 40; ++i) {
        const JsonValue value = generated(random, 5);
        const QByteArray compact = compactJson(value);
        QCOMPARE(compactText(indentedText(compact)), compact);
        QCOMPARE(indentedText(indentedText(compact)), indentedText(compact));
        QVERIFY(readJson(indentedText(compact)).value() == value);
    }
}

void TestJsonBytes::linesWithAndWithoutJson()
{
    QByteArray text = "\xEF\xBB\xBF{\"i\":0}\r\n\n  \n{broken\n[\"\\x\"]\n\"\"\n";
    for (int i = 0; i < 2'500; ++i)
        text += "{\"i\":" + QByteArray::number(i) + "}\n";
    text += "{\"last\":\"" + QByteArray(3'000, 'x') + "\"}";
    const JsonBytesPtr json = JsonBytes::readLines(text);
    QVERIFY(json && json->isLines());
    QCOMPARE(json->countOf(json->root()), 2'505);
    const auto kindAt = [&](qsizetype line) { return json->kindOf(*json->item(json->root(), line)); };
    QCOMPARE(kindAt(0), JsonKind::Object);
    QCOMPARE(kindAt(1), JsonKind::Line);
    QCOMPARE(kindAt(2), JsonKind::Line);
    QCOMPARE(kindAt(3), JsonKind::String);
    QCOMPARE(json->textOf(*json->at({u"1004"_s, u"i"_s})), u"1000"_s);
    QCOMPARE(json->textOf(*json->at({u"2504"_s, u"last"_s})).size(), 3'000);
    QCOMPARE(json->textOf(*json->item(json->root(), 1)), u"{broken"_s);
}

void TestJsonBytes::knowsNdjson_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("isNdjson");
    QTest::newRow("by its type") << QByteArray("{}") << QByteArray("application/ndjson") << true;
    QTest::newRow("by Elasticsearch's type")
        << QByteArray("") << QByteArray("application/x-ndjson; charset=utf-8") << true;
    QTest::newRow("objects on lines") << QByteArray("{\"a\":1}\n{\"b\":2}\n") << QByteArray("text/plain") << true;
    QTest::newRow("one object") << QByteArray("{\"a\":1}\n") << QByteArray("application/json") << false;
    QTest::newRow("an object on several lines") << QByteArray("{\n\"a\":1\n}\n") << QByteArray() << false;
    QTest::newRow("lines of text") << QByteArray("one\ntwo\n") << QByteArray() << false;
}

void TestJsonBytes::knowsNdjson()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, type);
    QTEST(looksLikeNdjson(text, type), "isNdjson");
}

void TestJsonBytes::secretNames_data()
{
    QTest::addColumn<bool>("isSecret");
    for (const char *name :
        {"api_key", "apiKey", "encoded", "password", "service_token", "clientSecret", "Authorization", "secret",
            "token", "key_passphrase", "private-key", "x-api-key", "pass\\u0077ord", "sasl.password"})
        QTest::newRow(name) << true;
    for (const char *name : {"api_key_id", "api_key_name", "tokens", "id", "key", "name", "password_changed_at",
             "secrets", "", "max_tokens", "passed", "author", "encoding"})
        QTest::newRow(name) << false;
}

void TestJsonBytes::secretNames()
{
    QTEST(isSecretName(QTest::currentDataTag()), "isSecret");
}

void TestJsonBytes::masksSecrets()
{
    const QByteArray text =
        R"({"list":[{"value":"one","n":1},{"value":"two"}],"token":"three","has_password":true,"password":"","x":{"secret":["four"]}})";
    const JsonBytesPtr json = JsonBytes::read(text, {u"/list/*/value"_s});
    QCOMPARE(json->secrets().size(), 4U);
    const QByteArray masked = json->maskedBytes();
    for (const char *secret : {"one", "two", "three", "four"})
        QVERIFY(!masked.contains(secret));
    const JsonBytesPtr again = JsonBytes::read(masked);
    QVERIFY(again);
    QCOMPARE(again->textOf(*again->at({u"list"_s, u"0"_s, u"n"_s})), u"1"_s);
    QCOMPARE(again->textOf(*again->at({u"has_password"_s})), u"true"_s);
    QVERIFY(json->isSecret(*json->at({u"list"_s, u"1"_s, u"value"_s})));
    QVERIFY(!json->isSecret(*json->at({u"list"_s, u"1"_s})));
    QVERIFY(json->hasSecretIn(*json->at({u"list"_s, u"1"_s})));
    QVERIFY(!json->hasSecretIn(*json->at({u"list"_s, u"0"_s, u"n"_s})));
    const JsonBytesPtr harmless = JsonBytes::read("[1]");
    QCOMPARE(harmless->maskedBytes().constData(), harmless->bytes().constData()); // shared
}

void TestJsonBytes::masksSecretsInLinesThatAreNotJson()
{
    const JsonBytesPtr json = JsonBytes::readLines(
        "{\"password\":\"hush1\"}\n{\"password\" : \"hush2\", broken\n{\"api_key\": \"hush3\n{\"ok\":\"seen\"}\n");
    const QByteArray masked = json->maskedBytes();
    QVERIFY2(!masked.contains("hush"), masked.constData());
    QVERIFY(masked.contains("seen") && masked.contains("broken"));
}

REEVE_GUILESS_TEST_MAIN(TestJsonBytes)
#include "test_jsonbytes.moc"
