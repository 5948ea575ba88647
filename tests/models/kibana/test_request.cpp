// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QJsonObject>
#include <QTest>

#include "models/kibana/request.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

class TestRequest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void putsArgumentsIntoThePath_data();
    void putsArgumentsIntoThePath();
    void encodesTheQuery_data();
    void encodesTheQuery();
    void writesSeveralValuesAsJsonText();
    void tellsInternalRoutesApart();
    void comparesAsAValue();
};

void TestRequest::putsArgumentsIntoThePath_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a path without arguments stays as it is") << u"/api/status"_s << QStringList() << u"/api/status"_s;
    QTest::newRow("an argument takes the place of its name")
        << u"/api/cases/{id}"_s << QStringList(u"a1"_s) << u"/api/cases/a1"_s;
    QTest::newRow("a slash inside an argument does not divide the path")
        << u"/api/cases/{id}/user_actions"_s << QStringList(u"a/b c"_s) << u"/api/cases/a%2Fb%20c/user_actions"_s;
    QTest::newRow("two arguments keep their order")
        << u"/a/{x}/b/{y}"_s << QStringList({u"1"_s, u"2"_s}) << u"/a/1/b/2"_s;
    QTest::newRow("question mark, hash and percent stay inside")
        << u"/a/{x}"_s << QStringList(u"?#%"_s) << u"/a/%3F%23%25"_s;
    QTest::newRow("dots cannot climb out of the path") << u"/a/{x}/c"_s << QStringList(u"../b"_s) << u"/a/..%2Fb/c"_s;
    QTest::newRow("letters of other scripts go as UTF-8") << u"/a/{x}"_s << QStringList(u"\u00e9"_s) << u"/a/%C3%A9"_s;
    QTest::newRow("braces in an argument are not another name")
        << u"/a/{x}/{y}"_s << QStringList({u"{y}"_s, u"2"_s}) << u"/a/%7By%7D/2"_s;
}

void TestRequest::putsArgumentsIntoThePath()
{
    QFETCH(QString, path);
    QFETCH(QStringList, arguments);
    QTEST(encodedPath({.path = path, .arguments = arguments}), "expected");
}

void TestRequest::encodesTheQuery_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("plain") << u"page"_s << u"0"_s << "page=0"_ba;
    QTest::newRow("plus stays a plus, not a space") << u"kuery"_s << u"a+b"_s << "kuery=a%2Bb"_ba;
    QTest::newRow("ampersand and equals stay inside the value") << u"kuery"_s << u"a&b=c"_s << "kuery=a%26b%3Dc"_ba;
    QTest::newRow("quotes and colons are encoded") << u"kuery"_s << u"a : \"b\""_s << "kuery=a%20%3A%20%22b%22"_ba;
    QTest::newRow("right-to-left text goes as UTF-8") << u"q"_s << u"\u05d0"_s << "q=%D7%90"_ba;
}

void TestRequest::encodesTheQuery()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QTEST(encodedQuery({.query = {{name, value}}}), "expected");
}

void TestRequest::writesSeveralValuesAsJsonText()
{
    QCOMPARE(arrayArgument({u"healthy"_s}), u"[\"healthy\"]"_s);
    QCOMPARE(arrayArgument({u"a\"b"_s, u"c"_s}), u"[\"a\\\"b\",\"c\"]"_s);
}

void TestRequest::tellsInternalRoutesApart()
{
    QVERIFY(isInternal({.path = u"/internal/security/me"_s}));
    QVERIFY(!isInternal({.path = u"/api/internal/x"_s}));
}

void TestRequest::comparesAsAValue()
{
    const ApiRequest one{.path = u"/api/cases"_s, .body = QJsonObject{{u"title"_s, u"a"_s}}};
    ApiRequest other = one;
    QVERIFY(one == other);
    other.body = QJsonObject{{u"title"_s, u"b"_s}};
    QVERIFY(!(one == other));
}

REEVE_GUILESS_TEST_MAIN(TestRequest)
#include "test_request.moc"
