// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// Fleets that are read in parts through a proxy that refuses long addresses.
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>

#include "models/connection/requestcontext.h"
#include "models/endpoints/reading/fleetloader.h"
#include "tests/models/endpoints/reading/demokibana.h"
#include "tests/support/addresslimit.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace reeve::test;
using namespace Qt::StringLiterals;

class TestAddressLimit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesAreShortFromTheStart_data();
    void addressesAreShortFromTheStart();
    void everyHostIsReadOnce_data();
    void everyHostIsReadOnce();
    void oneRefusalIsEnough();
    void theLimitIsNamed_data();
    void theLimitIsNamed();

private:
    struct Reading {
        FleetLoader::State state{};
        qint64 matching = -1;
        QSet<QString> hosts{}; // agent ids
        std::size_t rows = 0;
        qint64 announced = 0; // rows that were announced as added
        FleetDifference difference{};
        QString diagnosis{}; // its id; empty: it did not fail
        Diagnosis whole{};
    };
    static Reading read(
        const samples::DemoKibana &kibana, const AddressLimit &proxy, const EndpointQuery &query, int rowsAtOnce);
};

TestAddressLimit::Reading TestAddressLimit::read(
    const samples::DemoKibana &kibana, const AddressLimit &proxy, const EndpointQuery &query, int rowsAtOnce)
{
    Target target = kibana.client->target();
    target.address = proxy.url();
    Client client(target);
    FleetLoader loader(client, rowsAtOnce);
    Reading reading;
    connect(&loader, &FleetLoader::arrived, &loader,
        [&](const std::vector<std::uint32_t> &added) { reading.announced += std::ssize(added); });
    connect(&loader, &FleetLoader::failed, &loader, [&](const ApiRequest &request, const ApiError &error) {
        reading.whole = diagnose(error, requestContextOf({.address = proxy.url()}, request));
        reading.diagnosis = reading.whole.id;
    });
    loader.begin(query);
    if (!QTest::qWaitFor([&] { return loader.state() != FleetLoader::State::Loading; }, 60'000))
        return reading;
    reading.state = loader.state();
    reading.matching = loader.matching();
    reading.rows = loader.rows()->size();
    reading.difference = loader.difference();
    for (RowStore::Row row = 0; row < loader.rows()->size(); ++row)
        reading.hosts += qtText(loader.rows()->identity(row));
    return reading;
}

void TestAddressLimit::addressesAreShortFromTheStart_data()
{
    QTest::addColumn<int>("fleet");
    QTest::addColumn<int>("rowsAtOnce");
    QTest::addColumn<QStringList>("statuses");
    const QStringList every{u"healthy"_s, u"offline"_s, u"updating"_s, u"unhealthy"_s, u"inactive"_s};
    QTest::newRow("two parts") << 700 << 500 << QStringList();
    QTest::newRow("seven parts") << 700 << 150 << QStringList();
    QTest::newRow("more parts than first digits") << 900 << 40 << QStringList();
    QTest::newRow("parts of parts") << 600 << 8 << QStringList();
    QTest::newRow("parts of all statuses") << 700 << 150 << every;
}

void TestAddressLimit::addressesAreShortFromTheStart()
{
    QFETCH(int, fleet);
    QFETCH(int, rowsAtOnce);
    QFETCH(QStringList, statuses);
    const samples::DemoKibana kibana(static_cast<std::uint64_t>(fleet));
    AddressLimit proxy(kibana.client->target().address, 100'000, LongAddressAnswer::UriTooLong);
    const Reading reading = read(kibana, proxy, {.hostStatuses = statuses}, rowsAtOnce);
    QCOMPARE(reading.state, FleetLoader::State::Done);
    QVERIFY(proxy.passed() > 3);
    QVERIFY2(proxy.longestAsked() < 1'500, qPrintable(QString::number(proxy.longestAsked())));
    QCOMPARE(reading.hosts.size(), static_cast<qsizetype>(reading.matching));
}

void TestAddressLimit::everyHostIsReadOnce_data()
{
    QTest::addColumn<LongAddressAnswer>("answer");
    QTest::addColumn<int>("most");
    QTest::addColumn<QString>("kuery");
    QTest::addColumn<bool>("isRefused");
    const QString longFilter =
        u"united.endpoint.agent.id : *"_s + u" or united.endpoint.host.os.name : x"_s.repeated(20);
    QTest::newRow("IIS by default") << LongAddressAnswer::NotFoundPage << 2'048 << QString() << false;
    QTest::newRow("414 above 400 bytes") << LongAddressAnswer::UriTooLong << 400 << QString() << true;
    QTest::newRow("400 above 340 bytes") << LongAddressAnswer::BareBadRequest << 340 << QString() << true;
    QTest::newRow("431 above 350 bytes") << LongAddressAnswer::HeadTooLarge << 350 << QString() << true;
    QTest::newRow("a 404 page above 440 bytes") << LongAddressAnswer::NotFoundPage << 440 << QString() << true;
    QTest::newRow("a 403 page above 470 bytes") << LongAddressAnswer::FirewallPage << 470 << QString() << true;
    QTest::newRow("a filter that leaves little room") << LongAddressAnswer::UriTooLong << 1'350 << longFilter << true;
}

void TestAddressLimit::everyHostIsReadOnce()
{
    QFETCH(LongAddressAnswer, answer);
    QFETCH(int, most);
    QFETCH(QString, kuery);
    QFETCH(bool, isRefused);
    constexpr int fleet = 1'100;
    const samples::DemoKibana kibana(fleet);
    AddressLimit proxy(kibana.client->target().address, most, answer);
    const Reading reading = read(kibana, proxy, {.kuery = kuery}, 300);
    QCOMPARE(reading.diagnosis, QString());
    QCOMPARE(reading.state, FleetLoader::State::Done);
    QCOMPARE(reading.matching, fleet);
    QCOMPARE(reading.rows, std::size_t(fleet));
    QCOMPARE(reading.announced, fleet);
    QCOMPARE(reading.hosts.size(), fleet);
    QCOMPARE(reading.difference, FleetDifference());
    QCOMPARE(proxy.refused() > 0, isRefused);
    QVERIFY(proxy.longestPassed() <= most);
}

// Parts as long as one that was refused are divided before they are sent.
void TestAddressLimit::oneRefusalIsEnough()
{
    const samples::DemoKibana kibana(1'100);
    AddressLimit proxy(kibana.client->target().address, 400, LongAddressAnswer::UriTooLong);
    QCOMPARE(read(kibana, proxy, {}, 100).state, FleetLoader::State::Done);
    QVERIFY2(proxy.refused() > 0 && proxy.refused() <= 20, qPrintable(QString::number(proxy.refused())));
}

void TestAddressLimit::theLimitIsNamed_data()
{
    QTest::addColumn<LongAddressAnswer>("answer");
    QTest::addColumn<int>("most");
    QTest::addColumn<QString>("kuery");
    QTest::addColumn<QString>("id");
    const QString filter = u"united.endpoint.agent.id : *"_s;
    const QString longFilter = filter + u" or united.endpoint.host.os.name : x"_s.repeated(20);
    QTest::newRow("414, no filter") << LongAddressAnswer::UriTooLong << 180 << QString() << u"address-limit"_s;
    QTest::newRow("400, no filter") << LongAddressAnswer::BareBadRequest << 180 << QString() << u"address-limit"_s;
    QTest::newRow("431, no filter") << LongAddressAnswer::HeadTooLarge << 180 << QString() << u"address-limit"_s;
    QTest::newRow("a 404 page, no filter") << LongAddressAnswer::NotFoundPage << 180 << QString() << u"address-limit"_s;
    QTest::newRow("a 403 page, no filter") << LongAddressAnswer::FirewallPage << 180 << QString() << u"address-limit"_s;
    QTest::newRow("a filter and a part") << LongAddressAnswer::UriTooLong << 180 << filter
                                         << u"filter-and-address-limit"_s;
    QTest::newRow("a long filter alone") << LongAddressAnswer::UriTooLong << 400 << longFilter << u"filter-too-long"_s;
    QTest::newRow("a long filter alone, a 404 page")
        << LongAddressAnswer::NotFoundPage << 400 << longFilter << u"filter-too-long"_s;
    QTest::newRow("a long filter alone, a 400 page")
        << LongAddressAnswer::BareBadRequest << 400 << longFilter << u"filter-too-long"_s;
    QTest::newRow("not even the count") << LongAddressAnswer::UriTooLong << 50 << QString() << u"address-too-long"_s;
}

void TestAddressLimit::theLimitIsNamed()
{
    QFETCH(LongAddressAnswer, answer);
    QFETCH(int, most);
    QFETCH(QString, kuery);
    const samples::DemoKibana kibana(600);
    AddressLimit proxy(kibana.client->target().address, most, answer);
    const Reading reading = read(kibana, proxy, {.kuery = kuery}, 300);
    QCOMPARE(reading.state, FleetLoader::State::Failed);
    QTEST(reading.diagnosis, "id");
    if (reading.diagnosis.endsWith("address-limit"_L1)) {
        static const QRegularExpression bytes(u"([\\d,]+) bytes"_s);
        const int named = bytes.match(reading.whole.symptom).captured(1).remove(u',').toInt();
        QVERIFY2(named > most && named <= proxy.longestAsked(), qPrintable(reading.whole.symptom));
        QVERIFY(reading.whole.resolution.join(u' ').contains("large_client_header_buffers"_L1));
    }
    if (kuery.isEmpty())
        QVERIFY(!reading.whole.resolution.join(u' ').contains("filter"_L1, Qt::CaseInsensitive)
            || reading.whole.resolution.join(u' ').contains("requestFiltering"_L1));
}

REEVE_GUILESS_TEST_MAIN(TestAddressLimit)
#include "test_addresslimit.moc"
