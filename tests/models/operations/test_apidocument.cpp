// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "models/operations/apidocument.h"
#include "models/operations/catalogue.h"
#include "models/operations/operationrequest.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

namespace {

ApiDocumentPointer document(const QByteArray &paths, const QByteArray &rest = {})
{
    return readApiDocument(
        "{\"openapi\":\"3.0.3\",\"info\":{\"title\":\"T\",\"version\":\"1\"},\"paths\":" + paths + rest + "}")
        .value();
}

}

class TestApiDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void operationsAreListed();
    void yamlAndJsonAreTheSame();
    void parametersOfThePathAreInherited();
    void headersOfTheConnectionAreLeftOut();
    void marksOfTheCatalogueAreRead();
    void versionsDecide_data();
    void versionsDecide();
    void otherTextsAreRefusedInWords_data();
    void otherTextsAreRefusedInWords();
    void referencesInCirclesLeadNowhere();
    void aliasesThatExplodeAreRefused();
    void aliasesInCirclesAreRefused();
    void aMillionOperationsAreCutShort();
    void whatStandsThereTwiceIsSaid();
    void tooManyParametersAreSaid();
    void largeYamlIsRefused();
};

void TestApiDocument::operationsAreListed()
{
    const auto api = document(R"({"/api/a":{"get":{"operationId":"read-a","summary":"Read  a","tags":["A"]},
        "delete":{}},"/s/{spaceId}/api/b":{"post":{"deprecated":true}}})");
    QCOMPARE(api->operations().size(), 3u);
    QCOMPARE(api->operations()[0].summary, u"Read a"_s);
    QCOMPARE(api->operations()[0].topic, u"A"_s);
    QCOMPARE(api->operations()[0].effect, Effect::Reads);
    QCOMPARE(api->operations()[1].effect, Effect::Destroys);
    QCOMPARE(operationKey(api->operations()[2]), u"POST /api/b"_s);
    QCOMPARE(api->operations()[2].effect, Effect::Changes);
    QVERIFY(api->operations()[2].isDeprecated);
    QVERIFY(api->issues().empty());
}

void TestApiDocument::yamlAndJsonAreTheSame()
{
    const auto api = readApiDocument(R"(openapi: 3.0.3
info: {title: T, version: 1.10}
paths:
  /api/x:
    get:
      summary: "8.18"
      parameters:
        - {name: size, in: query, schema: {type: integer, default: 010, maximum: 0x10}}
        - {name: flag, in: query, schema: {type: boolean, default: true, example: "true"}}
)")
                         .value();
    QCOMPARE(api->version(), u"1.10"_s);
    const OperationDetails details = detailsOf(api, api->operations().front());
    QCOMPARE(details.parameters.size(), 2u);
    QCOMPARE(details.parameters[0].schema.bound(u"maximum"), u"16"_s);
    QVERIFY(details.parameters[1].schema.defaultValue()->isBoolean());
    QVERIFY(details.parameters[1].schema.example()->isString());
}

void TestApiDocument::parametersOfThePathAreInherited()
{
    const auto api =
        document(R"({"/api/{kind}/{id}":{"parameters":[{"name":"kind","in":"path","schema":{"type":"integer"}},
        {"name":"q","in":"query","description":"old"}],"get":{"parameters":[{"name":"q","in":"query","description":"new"}]}}})");
    const OperationDetails details = detailsOf(api, api->operations().front());
    QCOMPARE(details.parameters.size(), 3u);
    QCOMPARE(details.parameters[0].name, u"kind"_s);
    QCOMPARE(details.parameters[1].name, u"id"_s);
    QVERIFY(details.parameters[1].isRequired);
    QCOMPARE(details.parameters[2].description, u"new"_s);
    QCOMPARE(api->issues().size(), 1u); // {id} is not described
}

void TestApiDocument::headersOfTheConnectionAreLeftOut()
{
    const auto api = document(R"({"/api/x":{"post":{"parameters":[{"name":"kbn-xsrf","in":"header","required":true},
        {"name":"elastic-api-version","in":"header"},{"name":"Authorization","in":"header"},{"name":"x-own","in":"header"}]}}})");
    const OperationDetails details = detailsOf(api, api->operations().front());
    QCOMPARE(details.parameters.size(), 1u);
    QCOMPARE(details.parameters[0].name, u"x-own"_s);
}

void TestApiDocument::marksOfTheCatalogueAreRead()
{
    const auto api = readApiDocument(R"({"openapi":"3.0.3","paths":{"/api/x/_find":{"post":{"x-reeve":{"effect":"reads",
        "scope":"deployment","privileges":["Fleet: All"],"paging":"perPageSnake","list":"/data","id":"id",
        "secrets":["/key"],"answer":"ndjson","since":"8.18","until":"9.3"}}}}})",
        true)
                         .value();
    const Operation &operation = api->operations().front();
    QCOMPARE(operation.effect, Effect::Reads);
    QCOMPARE(operation.scope, Scope::Deployment);
    QCOMPARE(operation.privileges, QStringList{u"Fleet: All"_s});
    QCOMPARE(operation.paging, Paging::PageSnake);
    QCOMPARE(operation.list, std::optional(u"/data"_s));
    QCOMPARE(operation.answer, AnswerKind::Ndjson);
    QVERIFY(operation.isOurs);
}

void TestApiDocument::versionsDecide_data()
{
    QTest::addColumn<QString>("since");
    QTest::addColumn<QString>("until");
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("expected");
    QTest::newRow("not known") << u""_s << u""_s << u"8.18.0"_s << true;
    QTest::newRow("before it came") << u"9.1"_s << u""_s << u"9.0.9"_s << false;
    QTest::newRow("the version that brought it") << u"9.1"_s << u""_s << u"9.1.0"_s << true;
    QTest::newRow("a patch of the last version") << u""_s << u"9.3"_s << u"9.3.4"_s << true;
    QTest::newRow("after the last version") << u""_s << u"9.3"_s << u"9.4.0"_s << false;
    QTest::newRow("a server whose version is not known") << u"9.1"_s << u""_s << u""_s << true;
}

void TestApiDocument::versionsDecide()
{
    QFETCH(QString, since);
    QFETCH(QString, until);
    QFETCH(QString, version);
    QTEST(isIn(Operation{.since = since, .until = until}, version), "expected");
}

void TestApiDocument::otherTextsAreRefusedInWords_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("part");
    QTest::newRow("nothing") << QByteArray() << u"no OpenAPI document"_s;
    QTest::newRow("a list") << "[]"_ba << u"not an object"_s;
    QTest::newRow("JSON of another kind") << R"({"a":1})"_ba << u"does not say"_s;
    QTest::newRow("a Swagger document") << R"({"swagger":"2.0","paths":{}})"_ba << u"Swagger 2.0"_s;
    QTest::newRow("a later OpenAPI") << R"({"openapi":"4.0.0","paths":{}})"_ba << u"4.0.0"_s;
    QTest::newRow("no paths") << R"({"openapi":"3.0.0"})"_ba << u"no paths"_s;
    QTest::newRow("JSON that ends too early") << R"({"openapi":"3.0.0")"_ba << u"Line 1, column"_s;
    QTest::newRow("YAML with a mistake") << "openapi: 3.0.3\npaths:\n  - a\n b: c"_ba << u"Line 4"_s;
    QTest::newRow("a web page") << "<html><body>Sign in</body></html>"_ba << u"no OpenAPI document"_s;
    QTest::newRow("deep JSON") << QByteArray(100'000, '[') << u"nested"_s;
    QTest::newRow("deep YAML") << QByteArray(10'000, '[').prepend("a: ") << u""_s;
}

void TestApiDocument::otherTextsAreRefusedInWords()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, part);
    const auto read = readApiDocument(text);
    QVERIFY(!read);
    QVERIFY2(read.error().contains(part), qPrintable(read.error()));
}

void TestApiDocument::referencesInCirclesLeadNowhere()
{
    const auto api = document(R"({"/api/x":{"get":{"parameters":[{"$ref":"#/components/parameters/a"},
        {"$ref":"other.yaml#/x"},{"$ref":"https://example.org/x.json"}]}}})",
        R"(,"components":{"parameters":{"a":{"$ref":"#/components/parameters/b"},"b":{"$ref":"#/components/parameters/a"}}})");
    QVERIFY(detailsOf(api, api->operations().front()).parameters.empty());
    QCOMPARE(api->issues().size(), 3u);
}

void TestApiDocument::aliasesThatExplodeAreRefused()
{
    QByteArray text = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n";
    for (int i = 1; i < 10; ++i) {
        const QByteArray last = "*a" + QByteArray::number(i - 1);
        QByteArray items = last;
        for (int n = 0; n < 9; ++n)
            items += ',' + last;
        text += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" + items + "]\n";
    }
    const auto read = readApiDocument(text);
    QVERIFY(!read);
    QVERIFY2(read.error().contains(u"aliases"), qPrintable(read.error()));
}

void TestApiDocument::aliasesInCirclesAreRefused()
{
    const auto read = readApiDocument("a: &a [*a, *a]\n");
    QVERIFY(!read);
    QVERIFY2(read.error().contains(u"nested") || read.error().contains(u"YAML"), qPrintable(read.error()));
}

void TestApiDocument::aMillionOperationsAreCutShort()
{
    QByteArray paths = "{";
    for (int i = 0; i < 1'000'000; ++i)
        paths += "\"/" + QByteArray::number(i) + "\":{\"get\":{}},";
    paths += "\"/{id}\":{\"get\":{}}}";
    const auto api = document(paths);
    QCOMPARE(api->operations().size(), 20'000u);
    QCOMPARE(api->issues().size(), 1u);
    QVERIFY2(api->issues().front().text.contains(u"20,000"), qPrintable(api->issues().front().text));
    Catalogue catalogue;
    catalogue.add(api);
    catalogue.add(document(paths));
    QCOMPARE(catalogue.entries().size(), 20'000u);
    QVERIFY(catalogue.entries().back().isAlsoInOther);
}

void TestApiDocument::whatStandsThereTwiceIsSaid()
{
    const auto api =
        document(R"({"/a":{"get":{"operationId":"x"},"get":{}},"/a":{"get":{}},"/b":{"get":{"operationId":"x"}}})");
    QCOMPARE(api->operations().size(), 2u);
    QCOMPARE(api->issues().size(), 3u);
}

void TestApiDocument::tooManyParametersAreSaid()
{
    QByteArray parameters;
    for (int i = 0; i < 100'000; ++i)
        parameters += R"({"in":"query","name":"p)" + QByteArray::number(i) + "\"},";
    const auto api = document(R"({"/a":{"get":{"parameters":[)" + parameters + R"({"in":"query","name":"last"}]}}})");
    QCOMPARE(api->issues().size(), 1u);
    QCOMPARE(detailsOf(api, api->operations().front()).parameters.size(), mostParameters);
}

void TestApiDocument::largeYamlIsRefused()
{
    const auto read = readApiDocument("a: " + QByteArray(17 * 1024 * 1024, 'x'));
    QVERIFY(!read);
    QVERIFY2(read.error().contains(u"16 MB"), qPrintable(read.error()));
}

REEVE_GUILESS_TEST_MAIN(TestApiDocument)
#include "test_apidocument.moc"
