// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "models/diagnosis/emptyinventory.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

class TestEmptyInventory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void explainsAnEmptyInventory_data();
    void explainsAnEmptyInventory();
};

void TestEmptyInventory::explainsAnEmptyInventory_data()
{
    QTest::addColumn<EmptyInventoryFacts>("facts");
    QTest::addColumn<QString>("id");
    const QString none;
    const QString other = u"marketing"_s;
    QTest::newRow("a filter over a fleet") << EmptyInventoryFacts{true, 25'431, 9, none} << u"filter-matched-nothing"_s;
    QTest::newRow("a filter over nobody knows what")
        << EmptyInventoryFacts{true, -1, -1, none} << u"filter-matched-nothing"_s;
    QTest::newRow("a filter over nothing at all") << EmptyInventoryFacts{true, 0, 0, none} << u"nothing-enrolled"_s;
    QTest::newRow("agents without Elastic Defend")
        << EmptyInventoryFacts{false, 0, 12, none} << u"agents-without-endpoints"_s;
    QTest::newRow("agents beside uninstalled ones")
        << EmptyInventoryFacts{false, 0, 12, none, {3, 0, 0}} << u"agents-without-endpoints"_s;
    QTest::newRow("only uninstalled agents")
        << EmptyInventoryFacts{false, 0, 0, none, {3, 0, 0}} << u"only-gone-agents"_s;
    QTest::newRow("only orphaned agents in another space")
        << EmptyInventoryFacts{false, 0, 0, other, {0, 2, 0}} << u"only-gone-agents"_s;
    QTest::newRow("agents that are gone, not told apart")
        << EmptyInventoryFacts{false, 0, 0, none, {0, 0, 7}} << u"only-gone-agents"_s;
    QTest::newRow("nothing in another space") << EmptyInventoryFacts{false, 0, 0, other} << u"nothing-in-this-space"_s;
    QTest::newRow("nothing in another space, agents not known")
        << EmptyInventoryFacts{false, 0, -1, other} << u"nothing-in-this-space"_s;
    QTest::newRow("nothing enrolled") << EmptyInventoryFacts{false, 0, 0, u"default"_s} << u"nothing-enrolled"_s;
    QTest::newRow("agents not known") << EmptyInventoryFacts{false, 0, -1, none} << u"signed-in-but-no-data"_s;
}

void TestEmptyInventory::explainsAnEmptyInventory()
{
    QFETCH(EmptyInventoryFacts, facts);
    const Diagnosis found = diagnoseEmptyInventory(facts);
    QTEST(found.id, "id");
    const QString all = found.symptom + found.cause + found.resolution.join(u' ') + found.evidence;
    QVERIFY2(!all.contains(u'{'), qPrintable(all));
    QVERIFY(!found.remedies.isEmpty());
    const GoneAgents &gone = facts.goneAgents;
    if (gone.uninstalled > 0)
        QVERIFY2(all.contains(u"%1 uninstalled agents"_s.arg(gone.uninstalled)), qPrintable(all));
    if (gone.orphaned > 0)
        QVERIFY2(all.contains(u"%1 orphaned agents"_s.arg(gone.orphaned)), qPrintable(all));
    if (gone.either > 0)
        QVERIFY2(all.contains(u"%1 uninstalled or orphaned agents"_s.arg(gone.either)), qPrintable(all));
    if (facts.totalUnfiltered > 0)
        QVERIFY(found.cause.contains("25,431"_L1));
}

REEVE_GUILESS_TEST_MAIN(TestEmptyInventory)
#include "test_emptyinventory.moc"
