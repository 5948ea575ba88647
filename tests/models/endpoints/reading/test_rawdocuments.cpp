// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/reading/rawdocuments.h"

#include <QTemporaryDir>
#include <QTest>

#include "models/endpoints/reading/documentspool.h"
#include "models/endpoints/reading/pagereader.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

class TestRawDocuments : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bytesStayAsTheyCame_data();
    void bytesStayAsTheyCame();
    void lineBreaksBetweenValuesGo();
    void aRepeatedIdKeepsItsLastDocument();
    void theSpoolFollowsTheRows();
    void aFolderThatIsNotThereIsSaid();
};

void TestRawDocuments::bytesStayAsTheyCame_data()
{
    QTest::addColumn<QByteArray>("item");
    QTest::newRow("order of keys") << R"({"z":1,"a":2,"m":3})"_ba;
    QTest::newRow("spelling of numbers") << R"({"a":1.50,"b":1e3,"c":-0,"d":18446744073709551615,"e":0.1e-7})"_ba;
    QTest::newRow("escapes") << R"({"a":"\u00e9\/\"]}","b":"\\"})"_ba;
    QTest::newRow("characters outside ASCII") << "{\"a\":\"K\xc3\xb6ln\"}"_ba;
    QTest::newRow("a key twice") << R"({"a":1,"a":2})"_ba;
    QTest::newRow("blanks inside") << R"({ "a" : [ 1 , { } ] })"_ba;
    QTest::newRow("nested data") << R"({"data":[{"data":[]}],"total":7})"_ba;
    QTest::newRow("an empty object") << "{}"_ba;
    QTest::newRow("a list") << "[1,[2]]"_ba;
    QTest::newRow("no object") << "null"_ba;
    QTest::newRow("a text") << "\"a, b]\""_ba;
}

void TestRawDocuments::bytesStayAsTheyCame()
{
    QFETCH(QByteArray, item);
    for (const QByteArray &between : {","_ba, " ,\n "_ba}) {
        const QByteArray body = "{\"page\":0,\"data\":["_ba + item + between + item + "],\"total\":2}";
        const std::vector<std::string_view> texts = rawDocuments(body);
        QCOMPARE(texts.size(), 2U);
        for (const std::string_view text : texts) {
            QCOMPARE(QByteArray(text.data(), qsizetype(text.size())), item);
            QCOMPARE(asOneLine(text), item.toStdString());
        }
    }
}

void TestRawDocuments::lineBreaksBetweenValuesGo()
{
    QCOMPARE(asOneLine("{\r\n \"a\": 1\n}"), std::string("{   \"a\": 1 }"));
    QVERIFY(rawDocuments("nothing").empty());
    QVERIFY(rawDocuments("{\"data\":[{]}").empty());
}

void TestRawDocuments::aRepeatedIdKeepsItsLastDocument()
{
    const QByteArray first = R"({"metadata":{"agent":{"id":"a"}},"n":1})";
    const QByteArray other = R"({"metadata":{"agent":{"id":"b"}},"n":2})";
    const QByteArray again = R"({"metadata":{"agent":{"id":"a"}},"n":3})";
    const QByteArray body = "{\"data\":["_ba + first + ',' + other + ',' + again + "],\"total\":3}";
    const Outcome<EndpointPage> page = readEndpointPage(body, true);
    QVERIFY(page);
    QCOMPARE(page->texts, (std::vector{again.toStdString(), other.toStdString()}));
    QVERIFY(readEndpointPage(body)->texts.empty());
}

void TestRawDocuments::theSpoolFollowsTheRows()
{
    QTemporaryDir folder;
    DocumentSpool spool(folder.path());
    spool.put(0, "a");
    spool.put(2, "ccc");
    spool.put(1, "bb");
    spool.put(0, "aaaa");
    QCOMPARE(spool.size(), 3U);
    spool.remove({1});
    QCOMPARE(spool.size(), 2U);
    QCOMPARE(spool.document(0), "aaaa"_ba);
    QCOMPARE(spool.document(1), "ccc"_ba);
    QCOMPARE(spool.document(9), QByteArray());
    spool.clear();
    spool.put(0, "new");
    QCOMPARE(spool.document(0), "new"_ba);
    QCOMPARE(spool.problem(), QString());
}

void TestRawDocuments::aFolderThatIsNotThereIsSaid()
{
    DocumentSpool spool(u"/nonexistent/folder"_s);
    QVERIFY(!spool.problem().isEmpty());
    spool.put(0, "a");
    QCOMPARE(spool.document(0), QByteArray());
}

REEVE_GUILESS_TEST_MAIN(TestRawDocuments)
#include "test_rawdocuments.moc"
