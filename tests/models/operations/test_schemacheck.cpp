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

// The schemas "Thing", then "D1", "D2" and so on: make(i) leads from one to the next; the last is given.
template<typename Make> QByteArray chain(int count, const Make &make, const QByteArray &last)
{
    QByteArray schemas = "{";
    for (int i = 0; i < count; ++i) {
        const QByteArray next = "{\"$ref\":\"#/components/schemas/D" + QByteArray::number(i + 1) + "\"}";
        const QByteArray name = i == 0 ? QByteArray("Thing") : QByteArray("D" + QByteArray::number(i));
        schemas += '"' + name + "\":" + make(next) + ',';
    }
    return schemas + "\"D" + QByteArray::number(count) + "\":" + last + '}';
}

QByteArray nested(const QByteArray &open, const QByteArray &inside, const QByteArray &close, int count)
{
    return open.repeated(count) + inside + close.repeated(count);
}

QByteArray numbered(int count, const QByteArray &before, const QByteArray &after)
{
    QByteArrayList list;
    for (int i = 0; i < count; ++i)
        list += before + QByteArray::number(i) + after;
    return list.join(',');
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
    void hostileSchemasEnd_data();
    void hostileSchemasEnd();
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
    row("a long text", person, R"({"name":"abcdef"})", {u"/name: At most 5 characters."_s});
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
    row("too many items", person, R"({"name":"A","tags":["x","y","z"]})", {u"/tags: At most 2 items."_s});
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

void TestSchemaCheck::hostileSchemasEnd_data()
{
    QTest::addColumn<QByteArray>("schemas");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("expected"); // of the first problem; empty: the value is accepted
    const QString tooMuch = u"too much to be checked"_s;
    const QByteArray self = R"({"$ref":"#/components/schemas/Thing"})";
    const auto row = [](const char *name, const QByteArray &schemas, const QByteArray &value,
                         const QString &expected = {}) { QTest::newRow(name) << schemas << value << expected; };
    row("an allOf that contains itself", R"({"Thing":{"allOf":[)" + self + R"(,{"type":"object"}]}})", "1",
        u"an object"_s);
    row("an allOf that is nothing but itself, twice", R"({"Thing":{"allOf":[)" + self + ',' + self + "]}}", "1");
    row("a oneOf that contains itself", R"({"Thing":{"oneOf":[)" + self + R"(,{"type":"object"}]}})", "1");
    row("an anyOf inside a not that contains itself", R"({"Thing":{"not":{"anyOf":[)" + self + "]}}}", "1");
    row("references in a circle", R"({"Thing":{"properties":{"a":{"$ref":"#/components/schemas/A"}}},
        "A":{"$ref":"#/components/schemas/B"},"B":{"$ref":"#/components/schemas/A"}})",
        R"({"a":1})");
    row("a reference to a file", R"({"Thing":{"items":{"$ref":"file:///etc/passwd"}}})", "[1]");
    row("a reference to an address", R"({"Thing":{"items":{"$ref":"https://127.0.0.1:9/x.json#/a"}}})", "[1]");
    row("a required member that contains itself twice",
        R"({"Thing":{"required":["a","b"],"type":"object","properties":{
        "a":)"
            + self + R"(,"b":)" + self + "}}}",
        R"({"a":1,"b":2})", u"an object"_s);
    row("20,000 references, each inside the next",
        chain(
            20'000, [](const QByteArray &next) -> QByteArray { return R"({"properties":{"a":)" + next + "}}"; }, "{}"),
        R"({"a":1})");
    row("20,000 references at the same value",
        chain(
            20'000, [](const QByteArray &next) -> QByteArray { return R"({"allOf":[)" + next + "]}"; }, "{}"),
        "1", tooMuch);
    row("forty alternatives that double",
        chain(
            40, [](const QByteArray &next) -> QByteArray { return R"({"anyOf":[)" + next + ',' + next + "]}"; },
            R"({"type":"string"})"),
        "1", tooMuch);
    row("alternatives that double with each list",
        R"({"Thing":{"anyOf":[{"type":"array","items":)" + self + R"(},{"type":"array","items":)" + self + "}]}}",
        nested("[", "1", "]", 40), tooMuch);
    row("a schema 200 lists deep", R"({"Thing":)" + nested(R"({"items":)", R"({"type":"string"})", "}", 200) + '}',
        nested("[", "1", "]", 200), u"a text"_s);
    row("a value 500 lists deep", R"({"Thing":{"type":"array","items":)" + self + "}}", nested("[", "[]", "]", 500));
    row("100,000 allowed values", R"({"Thing":{"items":{"enum":[)" + numbered(100'000, "\"v", "\"") + "]}}}",
        '[' + numbered(10'000, "\"v", "\"") + R"(,"w"])", u"Allowed: v0"_s);
    row("100,000 entries, each once", R"({"Thing":{"uniqueItems":true}})", '[' + numbered(100'000, "", "") + ']');
    row("100,000 members",
        R"({"Thing":{"additionalProperties":false,"properties":{)" + numbered(100'000, "\"m", "\":{}") + "}}}",
        '{' + numbered(100'000, "\"m", "\":1") + '}');
    row("100,000 alternatives", R"({"Thing":{"anyOf":[)" + numbered(100'000, R"({"maximum":)", "}") + "]}}", "99998.5");
    row("a pattern that explodes, a hundred times", R"({"Thing":{"items":{"type":"string","pattern":"^(a+)+$"}}})",
        '[' + numbered(100, '"' + QByteArray(40, 'a'), "!\"") + ']', tooMuch);
    row("names of members by a pattern that explodes",
        R"({"Thing":{"patternProperties":{"^(a+)+$":{"type":"string"}},"additionalProperties":false}})",
        "{\"" + QByteArray(40, 'a') + "!\":1}");
    row("limits beyond what is counted", R"({"Thing":{"maxLength":1e300,"minimum":-1e300,"multipleOf":1e-300}})", "1");
    row("a number with an endless exponent", R"({"Thing":{"multipleOf":7,"maximum":1e300}})", "1e-999999999999999999",
        u"multiple"_s);
}

// A check without an end runs into the time limit of the test program.
void TestSchemaCheck::hostileSchemasEnd()
{
    QFETCH(QByteArray, schemas);
    QFETCH(QByteArray, value);
    QFETCH(QString, expected);
    const auto read = readJson(value);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    const Schema schema = thing(schemas);
    const std::vector<ValueProblem> problems = SchemaCheck(schema).problemsOf(*read);
    const QString first = problems.empty() ? QString() : problems.front().text;
    QVERIFY2(expected.isEmpty() ? problems.empty() : first.contains(expected), qPrintable(first));
    minimalValue(schema);
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
