// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QSignalSpy>

#include "models/endpoints/inventory/endpointinventory.h"
#include "models/endpoints/reading/fleetloader.h"
#include "tests/models/endpoints/reading/demokibana.h"
#include "tests/models/endpoints/reading/serverstate.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace reeve::samples;
using namespace Qt::StringLiterals;

// Endpoints that come, go and change while they are read; a quarter of a million of them has a test of its own.
class TestChangingFleet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whenItComesToRestNothingDiffers_data();
    void whenItComesToRestNothingDiffers();
    void whileItMovesTheDifferenceIsTold_data();
    void whileItMovesTheDifferenceIsTold();
    void asManyComeAsGo();
    void whoLeavesTheFilterIsLeftOut();
    void cancellingWhileItComparesKeepsTheRows();
    void theCountsSayWhatDiffers();

private:
    static void load(FleetLoader &loader, const EndpointQuery &query = {})
    {
        loader.begin(query);
        QTRY_VERIFY_WITH_TIMEOUT(loader.state() != FleetLoader::State::Loading, 60'000);
        QCOMPARE(loader.state(), FleetLoader::State::Done);
    }
};

// Churn: gained, lost, changed after each answered page, for so many pages. 20,000 take six pages, and as many to
// compare.
void TestChangingFleet::whenItComesToRestNothingDiffers_data()
{
    QTest::addColumn<std::uint64_t>("fleet");
    QTest::addColumn<std::string>("churn");
    const auto row = [](const char *name, std::uint64_t fleet, const std::string &churn) {
        QTest::newRow(name) << fleet << churn;
    };
    row("20,000 that stand still", 20'000, "0");
    row("40,000, many of each until it is compared", 40'000, "200,100,300*20");
    row("20,000 that only grow", 20'000, "50,0,0*5");
    row("20,000 that only shrink", 20'000, "0,50,0*6");
    row("20,000 that only change", 20'000, "0,0,500*6");
    row("20,000 of which most leave", 20'000, "0,4000,0*4");
    row("one that outgrows the single answer it began with", 3'900, "2000,0,0*3");
    row("a small one that doubles again and again", 6'000, "6000,0,0*2");
}

void TestChangingFleet::whenItComesToRestNothingDiffers()
{
    QFETCH(std::uint64_t, fleet);
    QFETCH(std::string, churn);
    const DemoKibana kibana(fleet);
    QVERIFY(kibana.server->setChurn(churn));
    FleetLoader loader(*kibana.client);
    load(loader);
    const demo::Fleet end = kibana.server->fleet();
    const Truth rows = truthIn(*loader.rows());
    const Truth server = truthAbout(end);
    QCOMPARE(rows.size(), loader.rows()->size());
    QCOMPARE(missingIn(rows, server), 0U);
    QCOMPARE(missingIn(server, rows), 0U);
    QCOMPARE(untrueAmong(rows, end), 0U);
    QCOMPARE(loader.matching(), static_cast<qint64>(end.listed()));
    QCOMPARE(loader.difference().unaccounted(), 0);
}

void TestChangingFleet::whileItMovesTheDifferenceIsTold_data()
{
    QTest::addColumn<std::uint64_t>("fleet");
    QTest::addColumn<std::string>("churn");
    QTest::newRow("40,000, thirty of each after every page") << std::uint64_t{40'000} << std::string("30");
    QTest::newRow("20,000 that only shrink") << std::uint64_t{20'000} << std::string("0,20,0");
    QTest::newRow("20,000 that only grow") << std::uint64_t{20'000} << std::string("20,0,0");
}

void TestChangingFleet::whileItMovesTheDifferenceIsTold()
{
    QFETCH(std::uint64_t, fleet);
    QFETCH(std::string, churn);
    const DemoKibana kibana(fleet);
    QVERIFY(kibana.server->setChurn(churn));
    FleetLoader loader(*kibana.client);
    load(loader);
    const demo::Fleet end = kibana.server->fleet();
    const Truth rows = truthIn(*loader.rows());
    const FleetDifference told = loader.difference();
    const qint64 answers = kibana.pagesAsked();
    QCOMPARE(rows.size(), loader.rows()->size());
    QCOMPARE(untrueAmong(rows, end), 0U);
    // It gives up after three rounds: 64 pages, and four times at most as many counts and slices, and the newest.
    QVERIFY2(answers < 64 + 4 * (2 * 70 + 3), qPrintable(QString::number(answers)));
    QVERIFY(told.came + told.left > 0);
    QVERIFY(told.unaccounted() > 0);
    QCOMPARE(told.leftNames.size(), std::min<qint64>(told.left, 100));
    // A number that the server has had, which a sum of counts of different moments need not be.
    const auto least = static_cast<qint64>(std::min(fleet, end.listed()));
    const auto most = static_cast<qint64>(std::max(fleet, end.listed()));
    QVERIFY2(loader.matching() >= least && loader.matching() <= most, qPrintable(QString::number(loader.matching())));
    // What differs now came or went since the last round of comparing began.
    const Truth server = truthAbout(end);
    const auto missing = missingIn(rows, server);
    const auto surplus = missingIn(server, rows);
    const auto moved = 30 * 70U * 2;
    QVERIFY2(missing <= moved && surplus <= moved, qPrintable(u"%1 %2"_s.arg(missing).arg(surplus)));
    QVERIFY(loader.since() <= loader.asOf());
}

// Gains and losses cancel out in every count of the whole.
void TestChangingFleet::asManyComeAsGo()
{
    const DemoKibana kibana(20'000);
    QVERIFY(kibana.server->setChurn("40,40,0*6"));
    FleetLoader loader(*kibana.client);
    load(loader);
    QCOMPARE(loader.rows()->size(), 20'000U);
    QVERIFY(loader.difference().came > 0);
    QVERIFY(loader.difference().left > 0);
    const Truth rows = truthIn(*loader.rows());
    QCOMPARE(missingIn(rows, truthAbout(kibana.server->fleet())), 0U);
    for (const QString &name : loader.difference().leftNames)
        QVERIFY(
            std::ranges::none_of(rows, [&](const auto &row) { return std::get<0>(row.second) == name.toStdString(); }));
}

void TestChangingFleet::whoLeavesTheFilterIsLeftOut()
{
    const DemoKibana kibana(40'000);
    QVERIFY(kibana.server->setChurn("0,0,3000*6"));
    FleetLoader loader(*kibana.client);
    load(loader, {.hostStatuses = {u"healthy"_s}});
    QVERIFY(loader.difference().left > 0);
    QCOMPARE(loader.difference().unaccounted(), 0);
    QCOMPARE(static_cast<qint64>(loader.rows()->size()), loader.matching());
    for (const auto &[id, facts] : truthIn(*loader.rows()))
        QCOMPARE(std::get<1>(facts), HostStatus::Healthy);
}

void TestChangingFleet::cancellingWhileItComparesKeepsTheRows()
{
    const DemoKibana kibana(20'000);
    QVERIFY(kibana.server->setChurn("10*6"));
    FleetLoader loader(*kibana.client);
    connect(&loader, &FleetLoader::changed, &loader, [&] {
        if (loader.isComparing() && loader.difference().came > 0)
            loader.cancel();
    });
    loader.begin({});
    QTRY_COMPARE_WITH_TIMEOUT(loader.state(), FleetLoader::State::Cancelled, 40'000);
    QVERIFY(loader.rows()->size() >= 20'000U);
    loader.disconnect();
    loader.resume();
    QTRY_COMPARE_WITH_TIMEOUT(loader.state(), FleetLoader::State::Done, 40'000);
    const Truth rows = truthIn(*loader.rows());
    const Truth server = truthAbout(kibana.server->fleet());
    QCOMPARE(missingIn(rows, server), 0U);
    QCOMPARE(missingIn(server, rows), 0U);
}

void TestChangingFleet::theCountsSayWhatDiffers()
{
    const DemoKibana kibana(20'000);
    EndpointInventory inventory(*kibana.client);
    inventory.setMode(ReadingMode::WholeFleet);
    QStringList said;
    connect(&inventory, &EndpointInventory::countsChanged, this, [&] { said += inventory.countsText(); });
    QVERIFY(kibana.server->setChurn("25"));
    inventory.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(inventory.state() != InventoryState::Loading, 40'000);
    QCOMPARE(inventory.state(), InventoryState::Partial);
    QVERIFY2(said.last().contains(u"came or went while they were read"_s), qPrintable(said.last()));
    QVERIFY2(said.last().contains(u"unaccounted for"_s), qPrintable(said.last()));
    QVERIFY(std::ranges::any_of(said,
        [](const QString &text) { return text.contains(u"checking for endpoints that came or left meanwhile"_s); }));
    QVERIFY(kibana.server->setChurn("0"));
    inventory.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(inventory.state(), InventoryState::Complete, 40'000);
    const QString listed = QLocale().toString(static_cast<qint64>(kibana.server->fleet().listed()));
    QVERIFY2(inventory.countsText().startsWith(listed + u" endpoints, as of"_s), qPrintable(inventory.countsText()));
    QVERIFY(!inventory.countsText().contains(u';'));
}

REEVE_GUILESS_TEST_MAIN(TestChangingFleet)
#include "test_changingfleet.moc"
