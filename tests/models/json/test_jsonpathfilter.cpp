// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/json/jsonpathfilter.h"

#include <QTest>

#include "models/json/jsonlayout.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

namespace {

constexpr const char *answer =
    "{\"data\":[{\"id\":\"a\",\"name\":\"One\",\"enabled\":false,\"tags\":[\"x\",\"y\"],\"n\":9007199254740993},"
    "{\"id\":\"b\",\"name\":\"Two\",\"enabled\":true,\"tags\":[],\"n\":9007199254740992,\"inner\":{\"name\":\"Deep\"}},"
    "{\"id\":\"c\",\"enabled\":false,\"a.b\":{\"api_key\":\"hush\"},\"n\":1.0}],\"total\":3,\"it's\":\"quoted\",\"\":"
    "\"blank\"}";

}

class TestJsonPathFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void selects_data();
    void selects();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void secretsStaySecret();
    void hugeSelectionsAreCut();
    void linesAreItems();
};

void TestJsonPathFilter::selects_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("result"); // compact; empty: nothing
    const auto row = [](const char *name, const char *path, const char *result) {
        QTest::newRow(name) << QString::fromUtf8(path) << QByteArray(result);
    };
    row("a pointer", "/data/1/name", "\"Two\"");
    row("a pointer with an escape", "/data/2/a.b/api_key", "\"hush\"");
    row("a pointer to nothing", "/data/7", "");
    row("a pointer is no word for an index", "/data/01", "");
    row("a member", "$.total", "3");
    row("without the root", "data[0].name", "\"One\"");
    row("without the root, a bracket", "['total']", "3");
    row("every item", "$.data[*].name", R"(["One","Two"])");
    row("everywhere", "$..name", R"(["One","Two","Deep"])");
    row("everywhere, without the root", "..name", R"(["One","Two","Deep"])");
    row("a name with a dot", "$.data[2]['a.b'].api_key", "\"hush\"");
    row("a name with an escaped quote", "$['it\\'s']", "\"quoted\"");
    row("a name with the other quote", "$[\"it's\"]", "\"quoted\"");
    row("an empty name", "$['']", "\"blank\"");
    row("from the end", "$.data[-1].id", "\"c\"");
    row("beyond the end", "$.data[-4].id", "");
    row("a slice", "$.data[1:].id", R"(["b","c"])");
    row("a slice with a step", "$.data[::2].id", R"(["a","c"])");
    row("a slice backwards", "$.data[::-1].id", R"(["c","b","a"])");
    row("a slice from the end", "$.data[-2:-1].id", R"(["b"])");
    row("a step of zero selects nothing", "$.data[::0]", "[]");
    row("a union", "$.data[0,2].id", R"(["a","c"])");
    row("a union of names", "$.data[0]['id','name']", R"(["a","One"])");
    row("a condition", "$.data[?(@.enabled==false)].id", R"(["a","c"])");
    row("a condition without brackets", "$.data[?@.enabled == true].id", R"(["b"])");
    row("existence", "$.data[?(@.name)].id", R"(["a","b"])");
    row("no existence", "$.data[?(!@.name)].id", R"(["c"])");
    row("and", "$.data[?(@.enabled==false && @.name=='One')].id", R"(["a"])");
    row("or with brackets", "$.data[?((@.id=='a' || @.id==\"b\") && @.enabled)].id", R"(["a","b"])");
    row("an order of numbers", "$.data[?(@.n > 1)].id", R"(["a","b"])");
    row("large numbers by their digits", "$.data[?(@.n == 9007199254740993)].id", R"(["a"])");
    row("the same number written otherwise", "$.data[?(@.n == 1)].id", R"(["c"])");
    row("an order of texts", "$.data[?(@.id >= 'b')].id", R"(["b","c"])");
    row("a text and a number are not equal", "$.data[?(@.id == 1)].id", "[]");
    row("a path in an item", "$.data[?(@.tags[0]=='x')].id", R"(["a"])");
    row("items themselves", "$.data[0].tags[?(@ != 'x')]", R"(["y"])");
    row("members of an object", "$[?(@ == 3)]", "[3]");
    row("spaces", "  $ .data [ 0 ] . id ", "");
    row("a wildcard on a number", "$.total.*", "[]");
}

void TestJsonPathFilter::selects()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, result);
    const JsonBytesPtr json = JsonBytes::read(answer);
    const auto filter = JsonPathFilter::read(path);
    if (path.startsWith(u"  $"_s)) {
        QVERIFY(!filter); // no space before a name
        return;
    }
    QVERIFY2(filter, filter ? "" : qPrintable(filter.error().message));
    const JsonSelection selection = filter->select(*json);
    QVERIFY(!selection.isCut);
    const JsonBytesPtr selected = selectedJson(*json, selection);
    QCOMPARE(selected ? compactText(selected->bytes()) : QByteArray(), result);
}

void TestJsonPathFilter::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("at");
    QTest::newRow("a bracket that stays open") << u"$.data[0"_s << 8;
    QTest::newRow("a quote that stays open") << u"$['a"_s << 2;
    QTest::newRow("nothing behind a dot") << u"$.data."_s << 7;
    QTest::newRow("three dots") << u"$...a"_s << 3;
    QTest::newRow("text behind the end") << u"$.a b"_s << 4;
    QTest::newRow("an empty bracket") << u"$[]"_s << 2;
    QTest::newRow("one equal sign") << u"$[?(@.a=1)]"_s << 7;
    QTest::newRow("a condition without a value") << u"$[?(@.a==)]"_s << 9;
    QTest::newRow("a condition that is a literal") << u"$[?(1)]"_s << 5;
    QTest::newRow("a condition that stays open") << u"$[?(@.a"_s << 7;
    QTest::newRow("a bad escape in a pointer") << u"/a~2"_s << 2;
    QTest::newRow("an index that is too large") << u"$[99999999999999999999]"_s << 2;
    QTest::newRow("brackets without end") << u"$[?"_s + QString(500, u'(') << 35;
}

void TestJsonPathFilter::saysWhatIsWrong()
{
    QFETCH(QString, path);
    const auto filter = JsonPathFilter::read(path);
    QVERIFY(!filter);
    QVERIFY(!filter.error().message.isEmpty());
    QTEST(int(filter.error().at), "at");
}

void TestJsonPathFilter::secretsStaySecret()
{
    const JsonBytesPtr json = JsonBytes::read(answer, {u"/data/*/id"_s});
    for (const QString &path : {u"$..api_key"_s, u"$.data[2]['a.b'].api_key"_s, u"$.data[2]"_s, u"$..*"_s,
             u"/data/0/id"_s, u"$.data[*].id"_s}) {
        const JsonBytesPtr selected = selectedJson(*json, JsonPathFilter::read(path)->select(*json));
        QVERIFY(selected && !selected->secrets().empty());
        const QByteArray masked = selected->maskedBytes();
        QVERIFY2(
            !masked.contains("hush") && !masked.contains("\"a\"") && !masked.contains("\"c\""), masked.constData());
        QVERIFY(JsonBytes::read(masked));
    }
}

void TestJsonPathFilter::hugeSelectionsAreCut()
{
    QByteArray text = "[" + QByteArray("1,").repeated(300'000);
    text.back() = ']';
    const JsonBytesPtr json = JsonBytes::read(text);
    const JsonSelection selection = JsonPathFilter::read(u"$[*]"_s)->select(*json);
    QVERIFY(selection.isCut);
    QCOMPARE(std::ssize(selection.spots), mostSelected);
    const JsonBytesPtr deep = JsonBytes::read(QByteArray(400, '[') + "1" + QByteArray(400, ']'));
    QVERIFY(JsonPathFilter::read(u"$..*..*..*..*"_s)->select(*deep).isCut); // ends
}

void TestJsonPathFilter::linesAreItems()
{
    const JsonBytesPtr json = JsonBytes::readLines("{\"a\":1}\nbroken\n{\"a\":2,\"password\":\"hush\"}\n");
    const auto selected = [&](const QString &path) {
        return selectedJson(*json, JsonPathFilter::read(path)->select(*json));
    };
    QCOMPARE(compactText(selected(u"$[*].a"_s)->bytes()), QByteArray("[1,2]"));
    QCOMPARE(selected(u"[1]"_s)->bytes(), QByteArray("\"broken\""));
    QVERIFY(selected(u"$"_s)->isLines());
    QVERIFY(!selected(u"$[2]"_s)->maskedBytes().contains("hush"));
}

REEVE_GUILESS_TEST_MAIN(TestJsonPathFilter)
#include "test_jsonpathfilter.moc"
