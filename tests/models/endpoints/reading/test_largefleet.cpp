// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QSet>

#include "models/endpoints/reading/fleetloader.h"
#include "tests/models/endpoints/reading/demokibana.h"
#include "tests/support/testprogram.h"

using namespace reeve;

// 25,000 endpoints over HTTP, with the slices and page sizes of everyday use.
class TestLargeFleet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLostOrDoubledAmongFaults();
};

void TestLargeFleet::nothingIsLostOrDoubledAmongFaults()
{
    const samples::DemoKibana kibana(25'000);
    FleetLoader loader(*kibana.client);
    int answers = 0;
    connect(&loader, &FleetLoader::arrived, &loader, [&] {
        static constexpr std::array faults{"429=1*1", "truncated*1", "reset*1", "502*1"};
        if (answers < std::ssize(faults))
            QVERIFY(kibana.server->setFault(faults[static_cast<std::size_t>(answers)]).has_value());
        ++answers;
    });
    loader.begin({});
    QTRY_COMPARE_WITH_TIMEOUT(loader.state(), FleetLoader::State::Done, 90'000);
    QCOMPARE(loader.difference(), FleetDifference());
    QCOMPARE(loader.rows()->size(), 25'000U);
    QSet<QString> ids;
    for (RowStore::Row row = 0; row < loader.rows()->size(); ++row)
        ids += qtText(loader.rows()->identity(row));
    QCOMPARE(ids.size(), 25'000);
}

REEVE_GUILESS_TEST_MAIN(TestLargeFleet)
#include "test_largefleet.moc"
