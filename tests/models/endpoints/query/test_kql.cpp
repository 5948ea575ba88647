// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/query/kql.h"

#include <QTest>

#include "models/endpoints/query/kqlreader.h"
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
    void ownTextThatEndsInAKeywordKeepsItsMeaning_data();
    void ownTextThatEndsInAKeywordKeepsItsMeaning();
    void ownTextThatIsNotValidStaysAlone();
    void conditionsAreNegated();
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
    QCOMPARE(kqlAll(u"a : 1 and b : 2"_s, {u"c : 3"_s}), u"a : 1 and b : 2 and c : 3"_s);
    QCOMPARE(kqlAll({}, {u"a : 1 or b : 2"_s}), u"a : 1 or b : 2"_s);
    QCOMPARE(kqlAll({}, {u"a : 1 or b : 2"_s, u"not c : 3"_s}), u"(a : 1 or b : 2) and not c : 3"_s);
    QCOMPARE(kqlAll(u"(a : 1 or b : 2)"_s, {u"c : 3"_s}), u"(a : 1 or b : 2) and c : 3"_s);
    QCOMPARE(
        kqlAll(u"a : 1 or b : 2"_s, {u"c : 3"_s, QString(), u"d : 4"_s}), u"(a : 1 or b : 2) and c : 3 and d : 4"_s);
}

void TestKql::ownTextThatEndsInAKeywordKeepsItsMeaning_data()
{
    QTest::addColumn<QString>("own");
    QTest::addColumn<bool>("isBracketed");
    QTest::newRow("and") << u"a : b and"_s << true;
    QTest::newRow("or in capitals") << u"a : b OR"_s << true;
    QTest::newRow("or behind a space that does not break") << u"a : b\u00a0or"_s << true;
    QTest::newRow("not") << u"a : b not"_s << true;
    QTest::newRow("not at the end of a word") << u"a : knot"_s << true;
    QTest::newRow("or at the end of a word") << u"a : vendor"_s << false;
    QTest::newRow("in quotes") << u"a : \"b and\""_s << false;
}

void TestKql::ownTextThatEndsInAKeywordKeepsItsMeaning()
{
    QFETCH(QString, own);
    QFETCH(bool, isBracketed);
    const KqlReading alone = readKql(own);
    QVERIFY(!alone.mistake);
    const QString together = kqlAll(own, {u"c : 3"_s});
    QCOMPARE(together, (isBracketed ? u'(' + own + u')' : own) + u" and c : 3"_s);
    const KqlReading both = readKql(together);
    QVERIFY(!both.mistake);
    QCOMPARE(both.conditions.size(), 2);
    QCOMPARE(both.conditions[0].value.text, alone.conditions[0].value.text);
    QCOMPARE(kqlAll(own, {}), own);
}

void TestKql::ownTextThatIsNotValidStaysAlone()
{
    for (const QString &own : {u"a : b) or (c : d"_s, u"a : b or "_s, u"not "_s, u"\"x"_s, u"a : b not "_s})
        QCOMPARE(kqlAll(own, {u"e : 5"_s}), own);
}

void TestKql::conditionsAreNegated()
{
    QCOMPARE(kqlNot(u"a : 1"_s), u"not a : 1"_s);
    QCOMPARE(kqlNot(u"a : (1 or 2)"_s), u"not a : (1 or 2)"_s);
    QCOMPARE(kqlNot(u"a : 1 or b : 2"_s), u"not (a : 1 or b : 2)"_s);
    QCOMPARE(kqlNot(u"a : 1 and b : 2"_s), u"not (a : 1 and b : 2)"_s);
    QCOMPARE(kqlNot(u"not a : 1"_s), u"a : 1"_s);
    QCOMPARE(kqlNot(u"not a : 1 and b : 2"_s), u"not (not a : 1 and b : 2)"_s);
}

REEVE_GUILESS_TEST_MAIN(TestKql)
#include "test_kql.moc"
