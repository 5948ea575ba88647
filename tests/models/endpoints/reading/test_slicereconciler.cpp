// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "models/endpoints/reading/fleetreadingtext.h"
#include "models/endpoints/reading/retrypolicy.h"
#include "models/endpoints/reading/slicereconciler.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

using Row = RowStore::Row;
using Rows = std::vector<Row>;

class TestSliceReconciler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_store = {}; }
    void whatDoesNotComeAgainIsGone();
    void whatComesBackIsNotGone();
    void newestRowsGoWhereTheirIdsBelong();
    void splittingKeepsTheRows();
    void doubledDocumentsAreNoDifference();
    void differencesAreCountedBothWays();
    void storesAreCopiedWithoutSomeRows();
    void retryDelay_data();
    void retryDelay();
    void anAbsenceIsRiddenOutForHalfAMinute();
    void words();

private:
    Row stored(std::string_view id)
    {
        RowDraft draft;
        draft.texts[static_cast<std::size_t>(RowText::AgentId)] = id;
        return m_store.append(draft).row;
    }

    RowStore m_store{};
};

void TestSliceReconciler::whatDoesNotComeAgainIsGone()
{
    SliceReconciler ledger;
    const auto a = ledger.open({.beginnings = {u"a"_s}});
    const auto b = ledger.open({.beginnings = {u"b"_s}});
    ledger.settle(a, {0, 1, 2}, 3, 0);
    ledger.settle(b, {3, 4}, 2, 0);
    QCOMPARE(ledger.gone(), Rows{});
    ledger.settle(a, {0, 2, 5}, 3, 0);
    QCOMPARE(ledger.gone(), Rows{1});
    QCOMPARE(ledger.counted(), 5);
    QVERIFY(!ledger.differs(a) && !ledger.differs(b));
}

void TestSliceReconciler::whatComesBackIsNotGone()
{
    SliceReconciler ledger;
    const auto part = ledger.open({});
    ledger.settle(part, {0, 1}, 2, 0);
    ledger.settle(part, {0}, 1, 0);
    QCOMPARE(ledger.gone(), Rows{1});
    ledger.settle(part, {0, 1}, 2, 0);
    QCOMPARE(ledger.gone(), Rows{});
}

void TestSliceReconciler::newestRowsGoWhereTheirIdsBelong()
{
    SliceReconciler ledger;
    const auto a = ledger.open({.beginnings = {u"a"_s}});
    const auto rest = ledger.open({.excluded = {u"a"_s}});
    ledger.settle(a, {stored("a1")}, 1, 0);
    ledger.settle(rest, {stored("z1")}, 1, 0);
    QVERIFY(ledger.find(stored("a2"), m_store));
    QVERIFY(ledger.find(stored("\xd1\x8f"), m_store));
    QVERIFY(!ledger.find(stored("a1"), m_store)); // known
    QVERIFY(ledger.differs(a) && ledger.differs(rest));
    ledger.count(a, 2);
    ledger.count(rest, 2);
    QVERIFY(!ledger.differs(a) && !ledger.differs(rest));
}

void TestSliceReconciler::splittingKeepsTheRows()
{
    SliceReconciler ledger;
    const auto a = ledger.open({.beginnings = {u"a"_s}});
    const Rows rows{stored("a1"), stored("ab"), stored("a-x"), stored("a")};
    for (const Row row : rows)
        ledger.put(a, row);
    const auto pieces = ledger.split(a, cut(ledger.slice(a)), m_store);
    QCOMPARE(pieces.size(), 17U);
    QCOMPARE(ledger.parts(), pieces);
    QCOMPARE(ledger.gone(), Rows{});
    ledger.settle(pieces[1], {rows[0]}, 1, 0);
    ledger.settle(pieces[11], {rows[1]}, 1, 0);
    ledger.settle(pieces[16], {rows[2]}, 1, 0);
    QCOMPARE(ledger.gone(), Rows{rows[3]});
    QCOMPARE(ledger.counted(), 3);
}

void TestSliceReconciler::doubledDocumentsAreNoDifference()
{
    SliceReconciler ledger;
    const auto part = ledger.open({});
    ledger.settle(part, {0, 1}, 4, 2);
    QVERIFY(!ledger.differs(part));
    QCOMPARE(ledger.counted(), 2);
}

void TestSliceReconciler::differencesAreCountedBothWays()
{
    SliceReconciler ledger;
    const auto a = ledger.open({.beginnings = {u"a"_s}});
    const auto b = ledger.open({.beginnings = {u"b"_s}});
    ledger.settle(a, {0, 1}, 2, 0);
    ledger.settle(b, {2, 3}, 2, 0);
    ledger.count(a, 5);
    ledger.count(b, 1);
    QCOMPARE(ledger.unread(), 3);
    QCOMPARE(ledger.leftover(), 1);
    QCOMPARE(ledger.counted(), 6);
}

void TestSliceReconciler::storesAreCopiedWithoutSomeRows()
{
    for (const char *id : {"a", "b", "c", "d"})
        stored(id);
    const RowStore others = m_store.without({1, 3});
    QCOMPARE(others.size(), 2U);
    QCOMPARE(others.identity(0), std::string_view("a"));
    QCOMPARE(others.identity(1), std::string_view("c"));
    QVERIFY(!others.find("b"));
    QCOMPARE(m_store.without({}).size(), 4U);
    QCOMPARE(m_store.without({0, 1, 2, 3}).size(), 0U);
}

void TestSliceReconciler::retryDelay_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("retryAfter");
    QTest::addColumn<int>("quiet");
    QTest::addColumn<int>("pause"); // -1: it stops
    const auto row = [](const char *name, Fault fault, int retryAfter, int quiet, int pause) {
        QTest::newRow(name) << fault << retryAfter << quiet << pause;
    };
    row("refused credentials stop it", Fault::SignedOut, -1, 0, -1);
    row("missing privileges stop it", Fault::Forbidden, -1, 0, -1);
    row("a certificate that is not trusted stops it", Fault::TlsUntrusted, -1, 0, -1);
    row("nobody listens, and nobody ever did", Fault::Refused, -1, -1, -1);
    row("nobody listens any more", Fault::Refused, -1, 0, 500);
    row("the network is away", Fault::Unreachable, -1, 5'000, 500);
    row("the first failure after a minute's silence", Fault::TimedOut, -1, 60'000, 500);
    row("the very first question is not answered", Fault::TimedOut, -1, -1, 500);
    row("it asks to wait", Fault::Throttled, 7, 0, 7'000);
    row("it asks to wait and does not say how long", Fault::Throttled, -1, 0, 500);
    row("it is starting", Fault::NotReady, 30, 0, 30'000);
    row("it asks to wait for longer than anybody would", Fault::Throttled, 301, 0, -1);
}

void TestSliceReconciler::retryDelay()
{
    QFETCH(Fault, fault);
    QFETCH(int, retryAfter);
    QFETCH(int, quiet);
    RetryState tries;
    QTEST(pauseAfter({.fault = fault, .retryAfterSeconds = retryAfter}, quiet, tries).value_or(-1), "pause");
}

void TestSliceReconciler::anAbsenceIsRiddenOutForHalfAMinute()
{
    RetryState tries;
    int quiet = 0;
    int tried = 0;
    while (const auto pause = pauseAfter({.fault = Fault::Refused}, quiet, tries)) {
        quiet += *pause;
        ++tried;
    }
    QVERIFY2(quiet >= 30'000 && quiet < 36'000, qPrintable(QString::number(quiet)));
    QVERIFY2(tried < 11, qPrintable(QString::number(tried)));
    tries = {};
    for (int i = 0; i < 10; ++i) // others are answered meanwhile
        QVERIFY(pauseAfter({.fault = Fault::BadBody}, 100, tries));
    QVERIFY(!pauseAfter({.fault = Fault::BadBody}, 100, tries));
}

void TestSliceReconciler::words()
{
    QCOMPARE(differenceText({.came = 3, .left = 4}), QString()); // it is settled
    QCOMPARE(differenceText({.came = 3, .left = 4, .unread = 1, .leftover = 2}),
        u"7 came or went while they were read, 3 more unaccounted for"_s);
    QCOMPARE(fleetChangeText({}), QString());
    QCOMPARE(fleetChangeText({.came = 3'000, .left = 4}),
        u"At least 3,000 endpoints came during the reading. At least 4 endpoints left during the reading."_s);
    QCOMPARE(fleetChangeText({.left = 1, .unread = 1, .leftover = 1}),
        u"At least 1 endpoint left during the reading. At least 2 more endpoints came or left, unaccounted for."_s);
    QCOMPARE(differenceText({.unread = 2}), u"2 came or went while they were read and are unaccounted for"_s);
    QCOMPARE(waitText({Fault::Refused, 5}), u"Kibana does not answer, trying again in 5 s"_s);
    QCOMPARE(waitText({Fault::Throttled, 30}), u"Kibana asks to wait, going on in 30 s"_s);
}

REEVE_GUILESS_TEST_MAIN(TestSliceReconciler)
#include "test_slicereconciler.moc"
