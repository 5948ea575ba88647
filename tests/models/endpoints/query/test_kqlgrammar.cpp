// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QRandomGenerator>
#include <QTest>

#include "app/demo/fleet/kql.h"
#include "models/endpoints/query/kqlreader.h"
#include "tests/models/endpoints/query/kqlgrammar.h"
#include "tests/models/endpoints/query/kqltexts.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

namespace {

constexpr int deep = 50; // deeper than any text here

bool isReference(const QString &text)
{
    return samples::isKql({reinterpret_cast<const char16_t *>(text.utf16()), static_cast<size_t>(text.size())});
}

QString written(const demo::KqlValue &value)
{
    QStringList pieces;
    for (const std::string &piece : value.pieces)
        pieces += QString::fromStdString(piece);
    return value.quoted ? u'"' + pieces.join(u'*') + u'"' : pieces.join(u'*');
}

// "field=value" of every condition, in order.
void addConditions(const demo::KqlNode &node, QStringList &into)
{
    for (const demo::KqlNode &child : node.children)
        addConditions(child, into);
    if (!node.value.pieces.empty())
        into += written(node.field) + u'=' + written(node.value);
}

QString written(const KqlText &text)
{
    return text.isQuoted ? u'"' + text.text + u'"' : text.text;
}

QStringList conditionsOf(const KqlReading &reading)
{
    QStringList all;
    for (const KqlCondition &condition : reading.conditions)
        all += (condition.field ? written(*condition.field) : QString()) + u'=' + written(condition.value);
    return all;
}

}

// The two readers of KQL, the one here and the demo's, against the rules of Kibana's grammar.
class TestKqlGrammar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theReferenceIsRight_data();
    void theReferenceIsRight();
    void bothReadersAcceptTheSame();
    void bothReadersFindTheSameConditions();
};

void TestKqlGrammar::theReferenceIsRight_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isValid");
    const auto row = [](const char *name, const QString &text, bool isValid) {
        QTest::newRow(name) << text << isValid;
    };
    row("nothing", QString(), true);
    row("white space", u" \t\u00a0\r\n"_s, true);
    row("a field and a value", u"a : b"_s, true);
    row("a value alone", u"two words"_s, true);
    row("a value and a keyword that is none at the end", u"foo or"_s, true);
    row("a joint without a second condition", u"foo or "_s, false);
    row("a keyword behind a joint is text", u"a or or b"_s, true);
    row("not twice", u"not not a"_s, false);
    row("not and a bracket without white space", u"not(a)"_s, false);
    row("not and a space inside a word", u"cannot open"_s, false);
    row("not at the end of a word", u"cannot"_s, true);
    row("a list", u"a : (1 or not 2 and (3))"_s, true);
    row("a list with a field in it", u"a : (b : 1)"_s, false);
    row("an empty list", u"a : ()"_s, false);
    row("braces", u"a : { b : 1 or c > 2 }"_s, true);
    row("braces in braces", u"a : { b : { c : 1 } }"_s, true);
    row("braces in a list", u"a : ({ b : 1 })"_s, false);
    row("empty braces", u"a : {}"_s, false);
    row("two conditions side by side", u"\"a\" \"b\""_s, false);
    row("a second colon", u"a : b : c"_s, false);
    row("an open quote", u"a : \"b"_s, false);
    row("a quote closed by a backslash and a quote", u"a : \"b\\\""_s, false);
    row("a backslash before a quote", u"a : \"b\\\\\""_s, true);
    row("a backslash that means nothing, in quotes", u"a : \"\\x\""_s, true);
    row("and without quotes", u"a : \\x"_s, false);
    row("a code point", u"a : \\u00e9"_s, true);
    row("a code point cut short", u"a : \\u00e"_s, false);
    row("a range without a value", u"a >= "_s, false);
    row("a range of a list", u"a > (1 or 2)"_s, false);
    row("brackets that close too early", u"a : b) or (c : d"_s, false);
    row("the same in brackets", u"(a : b) or (c : d)"_s, true);
    row("white space that is none of KQL's", u"a\u2003or\u2003b"_s, true);
}

void TestKqlGrammar::theReferenceIsRight()
{
    QFETCH(QString, text);
    QFETCH(bool, isValid);
    QCOMPARE(isReference(text), isValid);
    QCOMPARE(!readKql(text).mistake, isValid);
    QCOMPARE(demo::parseKql(text.toStdString()).has_value(), isValid);
}

void TestKqlGrammar::bothReadersAcceptTheSame()
{
    QRandomGenerator random(20260818);
    int accepted = 0;
    constexpr int count = 6000;
    for (int i = 0; i < count; ++i) {
        const QString text = samples::randomKqlText(random);
        const bool isValid = isReference(text);
        accepted += isValid ? 1 : 0;
        const KqlReading reading = readKql(text, deep);
        QVERIFY2(!reading.mistake == isValid, qPrintable(u"read here, text %1: %2"_s.arg(i).arg(text)));
        const auto there = demo::parseKql(text.toStdString());
        QVERIFY2(there.has_value() == isValid, qPrintable(u"read by the demo, text %1: %2"_s.arg(i).arg(text)));
        if (reading.mistake)
            QVERIFY2(reading.mistake->at >= 0 && reading.mistake->at <= text.size(), qPrintable(text));
    }
    QVERIFY2(accepted > count / 4 && accepted < count * 3 / 4, qPrintable(QString::number(accepted)));
}

void TestKqlGrammar::bothReadersFindTheSameConditions()
{
    QRandomGenerator random(8180);
    int compared = 0;
    for (int i = 0; i < 1000; ++i) {
        QString text = samples::randomQuery(random, 3);
        if (text.contains(u'{') || text.contains(u"null"_s)) // names go on in braces here, and stay apart there
            continue;
        const auto there = demo::parseKql(text.toStdString());
        if (!there) // a value that ends in a keyword, beside a joint
            continue;
        ++compared;
        QStringList conditions;
        addConditions(*there, conditions);
        const QStringList here = conditionsOf(readKql(text, deep));
        QVERIFY2(here == conditions, qPrintable(text + u"\n" + here.join(u", "_s) + u"\n" + conditions.join(u", "_s)));
    }
    QVERIFY2(compared > 300, qPrintable(QString::number(compared)));
}

REEVE_GUILESS_TEST_MAIN(TestKqlGrammar)
#include "test_kqlgrammar.moc"
