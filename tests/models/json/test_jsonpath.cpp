// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "models/json/jsonpath.h"
#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

class TestJsonPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pointersFindTheirValue_data();
    void pointersFindTheirValue();
    void textAndPathAreInverse();
    void badPointersAreRefused();
};

// The document and the pointers of RFC 6901, section 5.
void TestJsonPath::pointersFindTheirValue_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QByteArray>("expected"); // empty: no such place
    const auto row = [](const char *name, const QString &pointer, const QByteArray &expected) {
        QTest::newRow(name) << pointer << expected;
    };
    row("a member", u"/foo"_s, R"(["bar","baz"])");
    row("an item", u"/foo/0"_s, R"("bar")");
    row("an empty name", u"/"_s, "0");
    row("an escaped slash", u"/a~1b"_s, "1");
    row("an escaped tilde", u"/m~0n"_s, "8");
    row("an index behind the end", u"/foo/2"_s, "");
    row("an index with a leading zero", u"/foo/00"_s, "");
    row("a step into a number", u"/a~1b/x"_s, "");
}

void TestJsonPath::pointersFindTheirValue()
{
    QFETCH(QString, pointer);
    const JsonValue document = readJson(R"({"foo":["bar","baz"],"":0,"a/b":1,"m~n":8})"_ba).value();
    const JsonValue *value = valueAt(document, pathIn(pointer).value());
    QTEST(value ? compactJson(*value) : QByteArray(), "expected");
}

void TestJsonPath::textAndPathAreInverse()
{
    const JsonPath path{u"a/b"_s, QString(), u"~1"_s, u"0"_s};
    QCOMPARE(pointerText(path), u"/a~1b//~01/0"_s);
    QCOMPARE(pathIn(pointerText(path)).value(), path);
    QCOMPARE(pathIn(u"").value(), JsonPath());
}

void TestJsonPath::badPointersAreRefused()
{
    QVERIFY(!pathIn(u"foo"));
    QVERIFY(!pathIn(u"/a~"));
    QVERIFY(!pathIn(u"/a~2"));
}

REEVE_GUILESS_TEST_MAIN(TestJsonPath)
#include "test_jsonpath.moc"
