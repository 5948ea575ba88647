// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/query/kql.h"

#include <QTest>

#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

class TestKql : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsAreQuoted_data();
    void textsAreQuoted();
    void textsAreSearchedFor_data();
    void textsAreSearchedFor();
    void aTextThatIsTakenForAWildcardIsNot();
    void conditionsAreJoined();
};

void TestKql::textsAreQuoted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a word") << u"web"_s << u"\"web\""_s;
    QTest::newRow("only quotes and backslashes mean something")
        << u"\\ \" * (a or not b) {}"_s << u"\"\\\\ \\\" * (a or not b) {}\""_s;
    QTest::newRow("nothing") << QString() << u"\"\""_s;
}

void TestKql::textsAreQuoted()
{
    QFETCH(QString, text);
    QTEST(kqlQuoted(text), "expected");
}

void TestKql::textsAreSearchedFor_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a plain word stays") << u"web-01.example"_s << u"*web-01.example*"_s;
    QTest::newRow("brackets and colons") << u"a(b)c:d"_s << u"*a\\(b\\)c\\:d*"_s;
    QTest::newRow("comparisons and braces") << u"<a>{b}"_s << u"*\\<a\\>\\{b\\}*"_s;
    QTest::newRow("quotes, backslashes, wildcards") << u"\"\\*"_s << u"*\\\"\\\\\\**"_s;
    QTest::newRow("white space stands for any text") << u"and or\t\nnot\u3000x"_s << u"*and*or*not*x*"_s;
    QTest::newRow("a space that does not break") << u"a\u00a0and\u00a0b"_s << u"*a\\u00a0and\\u00a0b*"_s;
    QTest::newRow("letters of any script") << u"\u0645\u0636\U0001f600"_s << u"*\u0645\u0636\U0001f600*"_s;
}

void TestKql::textsAreSearchedFor()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(kqlContaining(text).value_or(QString()), expected);
    QCOMPARE(kqlBeginning(text).value_or(QString()), expected.sliced(1));
}

void TestKql::aTextThatIsTakenForAWildcardIsNot()
{
    QVERIFY(!kqlContaining(u"a@kuery-wildcard@b"_s));
    QVERIFY(!kqlBeginning(u"@kuery-wildcard@"_s));
    QVERIFY(kqlContaining(u"@kuery-cursor@"_s).has_value());
}

void TestKql::conditionsAreJoined()
{
    QCOMPARE(kqlAny(u"a"_s, {u"1"_s}), u"a : 1"_s);
    QCOMPARE(kqlAny(u"a"_s, {u"1"_s, u"2"_s}), u"a : (1 or 2)"_s);
    QCOMPARE(kqlEvery(u"a"_s, {u"1"_s, u"2"_s}), u"a : (1 and 2)"_s);
    QCOMPARE(kqlAll({}, {}), QString());
    QCOMPARE(kqlAll(u" a : 1 or b : 2 "_s, {QString()}), u"a : 1 or b : 2"_s);
    QCOMPARE(
        kqlAll(u"a : 1 or b : 2"_s, {u"c : 3"_s, QString(), u"d : 4"_s}), u"(a : 1 or b : 2) and c : 3 and d : 4"_s);
}

REEVE_GUILESS_TEST_MAIN(TestKql)
#include "test_kql.moc"
