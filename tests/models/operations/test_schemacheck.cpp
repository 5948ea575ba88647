// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QElapsedTimer>
#include <QTest>

#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/operations/apidocument.h"
#include "models/operations/schemacheck.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

namespace {

// The schema "Thing" of a document that has these schemas.
Schema thing(const QByteArray &schemas)
{
    const auto document =
        readApiDocument(R"({"openapi":"3.0.3","info":{},"paths":{},"components":{"schemas":)" + schemas + "}}").value();
    return {document, *valueAt(document->root(), {u"components"_s, u"schemas"_s, u"Thing"_s})};
}

QStringList problemLines(const Schema &schema, const QByteArray &value)
{
    QStringList lines;
    for (const ValueProblem &problem : SchemaCheck(schema).problemsOf(readJson(value).value()))
        lines += pointerText(problem.path) + u": "_s + problem.text;
    lines.sort();
    return lines;
}

}

class TestSchemaCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void problemsAreInWords_data();
    void problemsAreInWords();
    void schemasThatContainThemselvesAreChecked();
    void patternsThatExplodeRefuseNothing();
    void minimalValuesAreValid_data();
    void minimalValuesAreValid();
};

void TestSchemaCheck::problemsAreInWords_data()
{
    QTest::addColumn<QByteArray>("schemas");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QByteArray &schema, const QByteArray &value,
                         const QStringList &expected = {}) {
        QTest::newRow(name) << QByteArray("{\"Thing\":" + schema + "}") << value << expected;
    };
    const QByteArray person = R"({"type":"object","required":["name"],"additionalProperties":false,"properties":{
        "name":{"type":"string","minLength":1,"maxLength":5},"age":{"type":"integer","minimum":0,"maximum":150},
        "kind":{"type":"string","enum":["a","b"]},"tags":{"type":"array","maxItems":2,"items":{"type":"string"}},
        "note":{"type":"string","nullable":true},"ratio":{"type":"number","minimum":0,"exclusiveMinimum":true}}})";
    row("a valid object", person, R"({"name":"Ann","age":1.0,"note":null,"kind":"a"})");
    row("a member that is missing", person, "{}", {u"/name: This is required."_s});
    row("an empty text", person, R"({"name":""})", {u"/name: This may not be empty."_s});
    row("a long text", person, R"({"name":"abcdef"})", {u"/name: At most 5 character(s)."_s});
    row("characters outside the basic plane count once", person,
        "{\"name\":\"\xF0\x9F\x98\x80\xF0\x9F\x98\x80\xF0\x9F\x98\x80\"}");
    row("a text for a number", person, R"({"name":"A","age":"7"})", {u"/age: Expected: a whole number."_s});
    row("a fraction for a whole number", person, R"({"name":"A","age":7.5})", {u"/age: Expected: a whole number."_s});
    row("a number that is too large", person, R"({"name":"A","age":151})", {u"/age: At most 150."_s});
    row("an excluded bound of 3.0", person, R"({"name":"A","ratio":0})", {u"/ratio: More than 0."_s});
    row("a value that is not listed", person, R"({"name":"A","kind":"c"})", {u"/kind: Allowed: a, b."_s});
    row("an unknown member", person, R"({"name":"A","nick":1})",
        {u"/nick: Kibana knows no field of this name here."_s});
    row("an item of another kind", person, R"({"name":"A","tags":["x",1]})", {u"/tags/1: Expected: a text."_s});
    row("too many items", person, R"({"name":"A","tags":["x","y","z"]})", {u"/tags: At most 2 item(s)."_s});
    row("null where it is not allowed", person, R"({"name":null})", {u"/name: Expected: a text."_s});
    row("two problems at once", person, R"({"age":-1})", {u"/age: At least 0."_s, u"/name: This is required."_s});
    const QByteArray pet = R"({"oneOf":[
        {"type":"object","required":["type","lives"],"properties":{"type":{"enum":["cat"]},"lives":{"type":"integer"}}},
        {"type":"object","required":["type","bark"],"properties":{"type":{"enum":["dog"]},"bark":{"type":"boolean"}}}],
        "discriminator":{"propertyName":"type"}})";
    row("the alternative that the discriminator names", pet, R"({"type":"cat","lives":9})");
    row("the problems of the alternative that is meant", pet, R"({"type":"dog","bark":"loud"})",
        {u"/bark: Expected: true or false."_s});
    row("a value that fits no alternative", pet, R"("cat")", {u": Expected: an object."_s});
    row("parts that are merged", R"({"allOf":[{"type":"object","required":["a"],"properties":{"a":{"type":"string"}}},
        {"type":"object","properties":{"b":{"type":"integer"}}}]})",
        R"({"b":"x"})", {u"/a: This is required."_s, u"/b: Expected: a whole number."_s});
    row("a pattern", R"({"type":"string","pattern":"^[a-z]+$"})", R"("A1")", {u": This has to match ^[a-z]+$."_s});
    row("a pattern inside an alternative",
        R"({"oneOf":[{"type":"string","pattern":"^a"},{"type":"string","pattern":"^b"}]})", R"("bc")");
    row("nullable without a type", R"({"nullable":true,"allOf":[{"type":"string"}]})", "null");
    row("a list of types, as in 3.1", R"({"type":["string","null"]})", "null");
    row("a constant, as in 3.1", R"({"const":"x"})", R"("y")", {u": Allowed: x."_s});
}

void TestSchemaCheck::problemsAreInWords()
{
    QFETCH(QByteArray, schemas);
    QFETCH(QByteArray, value);
    QTEST(problemLines(thing(schemas), value), "expected");
}

void TestSchemaCheck::schemasThatContainThemselvesAreChecked()
{
    const Schema schema = thing(R"({"Thing":{"type":"object","required":["name"],"properties":{
        "name":{"type":"string"},"child":{"$ref":"#/components/schemas/Thing"}}}})");
    QCOMPARE(problemLines(schema, R"({"name":"a","child":{"name":"b","child":{"name":1}}})"),
        QStringList{u"/child/child/name: Expected: a text."_s});
}

void TestSchemaCheck::patternsThatExplodeRefuseNothing()
{
    const Schema schema = thing(R"({"Thing":{"type":"string","pattern":"^(a+)+$"}})");
    QElapsedTimer clock;
    clock.start();
    SchemaCheck(schema).problemsOf(JsonValue::string(QString(40, u'a') + u'!'));
    QVERIFY(problemLines(schema, R"("b")").size() == 1);
    QVERIFY(SchemaCheck(thing(R"({"Thing":{"type":"string","pattern":"("}})"))
                .problemsOf(JsonValue::string(u"x"_s))
                .empty());
}

void TestSchemaCheck::minimalValuesAreValid_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("required members only")
        << R"({"type":"object","required":["a","b"],"properties":{"c":{"type":"string"},"a":{"type":"string"},
            "b":{"type":"boolean"}}})"_ba
        << R"({"a":"","b":false})"_ba;
    QTest::newRow("limits") << R"({"type":"array","minItems":2,"items":{"type":"integer","minimum":3}})"_ba
                            << "[3,3]"_ba;
    QTest::newRow("the first of a list") << R"({"type":"string","enum":["x","y"]})"_ba
                                         << R"("x")"_ba;
    QTest::newRow("the default") << R"({"type":"integer","default":20})"_ba
                                 << "20"_ba;
    QTest::newRow("the first alternative")
        << R"({"oneOf":[{"type":"object","required":["t"],"properties":{"t":{"enum":["k"]}}},{"type":"string"}]})"_ba
        << R"({"t":"k"})"_ba;
}

void TestSchemaCheck::minimalValuesAreValid()
{
    QFETCH(QByteArray, schema);
    const Schema it = thing("{\"Thing\":" + schema + "}");
    const JsonValue value = minimalValue(it);
    QTEST(compactJson(value), "expected");
    QVERIFY(SchemaCheck(it).problemsOf(value).empty());
}

REEVE_GUILESS_TEST_MAIN(TestSchemaCheck)
#include "test_schemacheck.moc"
