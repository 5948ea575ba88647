// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/inventory/valuefilter.h"

#include <QTest>

#include "tests/models/endpoints/fakeendpoints.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;

class TestValueFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statusBecomesTheOnlyChip();
    void hostNameIsJustThatName();
    void withTheWholeFleetItIsLookedForHere();
    void isolationOnItsWayIsAskedFor();
    void aFieldBecomesKqlBesideWhatIsThere();
    void quotesAndBackslashesStayInsideTheValue();
    void anEmptyCellChangesNothing();
    void everyColumnWithAFieldIsAWord_data();
    void everyColumnWithAFieldIsAWord();
    void ofAListEveryEntryIsAskedFor();
    void timesAreNotOffered();
};

void TestValueFilter::statusBecomesTheOnlyChip()
{
    const EndpointQuery query{.hostStatuses = {u"offline"_s}};
    QCOMPARE(narrowedTo(query, someEndpoint(0), EndpointColumn::Status, ReadingMode::Live).hostStatuses,
        QStringList{u"healthy"_s});
}

void TestValueFilter::hostNameIsJustThatName()
{
    const Endpoint endpoint = someEndpoint(1);
    const EndpointQuery live =
        narrowedTo({.searchText = u"x"_s}, endpoint, EndpointColumn::HostName, ReadingMode::Live);
    QCOMPARE(live.kuery, u"united.endpoint.host.hostname : \"WS-BERLIN-00001\""_s);
    QCOMPARE(live.searchText, u"x"_s); // what was typed stays
}

void TestValueFilter::withTheWholeFleetItIsLookedForHere()
{
    const auto words = [](const Endpoint &endpoint, EndpointColumn column) {
        return narrowedTo({.searchText = u"x"_s}, endpoint, column, ReadingMode::WholeFleet).searchText;
    };
    Endpoint endpoint = someEndpoint(1);
    QCOMPARE(words(endpoint, EndpointColumn::HostName), u"x host:\"WS-BERLIN-00001\""_s);
    QCOMPARE(words(endpoint, EndpointColumn::PrimaryAddress), u"x primary:\"10.0.0.1\""_s);
    QCOMPARE(words(endpoint, EndpointColumn::Os), u"x"_s);
    endpoint.hostName = u"-host:x"_s;
    QCOMPARE(words(endpoint, EndpointColumn::HostName), u"x host:\"-host:x\""_s);
    for (const QString &name : {u"a\"b"_s, u"a  b"_s, u"a\tb"_s}) { // nothing that can be typed
        endpoint.hostName = name;
        const EndpointQuery query = narrowedTo({}, endpoint, EndpointColumn::HostName, ReadingMode::WholeFleet);
        QCOMPARE(query.searchText, QString());
        QVERIFY(query.kuery.startsWith(u"united.endpoint.host.hostname : \"a"_s));
    }
}

void TestValueFilter::aFieldBecomesKqlBesideWhatIsThere()
{
    const Endpoint endpoint = someEndpoint(1);
    QCOMPARE(narrowedTo({}, endpoint, EndpointColumn::Os, ReadingMode::Live).kuery,
        u"united.endpoint.host.os.name : \"Windows\""_s);
    QCOMPARE(narrowedTo({.kuery = u"a : b or c : d"_s}, endpoint, EndpointColumn::PolicyName, ReadingMode::Live).kuery,
        u"(a : b or c : d) and united.endpoint.Endpoint.policy.applied.name : \"Workstations\""_s);
}

void TestValueFilter::quotesAndBackslashesStayInsideTheValue()
{
    Endpoint endpoint = someEndpoint(1);
    endpoint.policyName = u"C:\\ \"x\" * or *"_s;
    QCOMPARE(narrowedTo({}, endpoint, EndpointColumn::PolicyName, ReadingMode::Live).kuery,
        u"united.endpoint.Endpoint.policy.applied.name : \"C:\\\\ \\\"x\\\" * or *\""_s);
}

void TestValueFilter::isolationOnItsWayIsAskedFor()
{
    Endpoint endpoint;
    endpoint.isolation = Isolation::Pending;
    const QString kuery = narrowedTo({}, endpoint, EndpointColumn::Isolation, ReadingMode::Live).kuery;
    QVERIFY2(kuery.contains(u"state.isolation : true and"_s) && kuery.contains(u"configuration.isolation : true and"_s),
        qPrintable(kuery));
}

void TestValueFilter::anEmptyCellChangesNothing()
{
    const EndpointQuery query{.searchText = u"x"_s, .kuery = u"y"_s};
    QCOMPARE(narrowedTo(query, Endpoint(), EndpointColumn::PolicyName, ReadingMode::Live), query);
    QCOMPARE(narrowedTo(query, Endpoint(), EndpointColumn::HostName, ReadingMode::Live), query);
    QCOMPARE(narrowedTo(query, Endpoint(), EndpointColumn::Isolation, ReadingMode::Live), query);
}

void TestValueFilter::everyColumnWithAFieldIsAWord_data()
{
    QTest::addColumn<EndpointColumn>("column");
    QTest::addColumn<QString>("words");
    QTest::newRow("OS version") << EndpointColumn::OsVersion << u"osversion:\"10.0 x\""_s;
    QTest::newRow("kernel") << EndpointColumn::Kernel << u"kernel:\"10.0.1\""_s;
    QTest::newRow("OS family") << EndpointColumn::OsFamily << u"family:\"windows\""_s;
    QTest::newRow("architecture") << EndpointColumn::Architecture << u"arch:\"x86_64\""_s;
    QTest::newRow("namespace") << EndpointColumn::Namespace << u"namespace:\"default\""_s;
    QTest::newRow("host id") << EndpointColumn::HostId << u"hostid:\"h-1\""_s;
    QTest::newRow("several addresses") << EndpointColumn::Addresses << u"ip:\"10.0.0.1\" ip:\"fe80::1\""_s;
    QTest::newRow("MAC addresses") << EndpointColumn::MacAddresses << u"mac:\"e6-68-af\""_s;
}

void TestValueFilter::everyColumnWithAFieldIsAWord()
{
    QFETCH(EndpointColumn, column);
    QFETCH(QString, words);
    Endpoint endpoint = someEndpoint(1);
    endpoint.osVersion = u"10.0 x"_s;
    endpoint.osKernel = u"10.0.1"_s;
    endpoint.osFamily = u"windows"_s;
    endpoint.architecture = u"x86_64"_s;
    endpoint.dataNamespace = u"default"_s;
    endpoint.hostId = u"h-1"_s;
    endpoint.addresses = {u"10.0.0.1"_s, u"fe80::1"_s};
    endpoint.macs = {u"e6-68-af"_s, u"e6-68-af"_s};
    const EndpointQuery query = narrowedTo({.kuery = u"k"_s}, endpoint, column, ReadingMode::WholeFleet);
    QCOMPARE(query, (EndpointQuery{.searchText = words, .kuery = u"k"_s})); // nothing that would read again
    QVERIFY(readFilter(query.searchText).problems.isEmpty());
    for (const FilterTerm &term : readFilter(query.searchText).terms)
        QCOMPARE(term.column, column);
}

void TestValueFilter::ofAListEveryEntryIsAskedFor()
{
    Endpoint endpoint = someEndpoint(1);
    endpoint.capabilities = {u"isolation"_s, u"kill_process"_s};
    QCOMPARE(narrowedTo({}, endpoint, EndpointColumn::Capabilities, ReadingMode::Live).kuery,
        u"united.endpoint.Endpoint.capabilities : (\"isolation\" and \"kill_process\")"_s);
    endpoint.capabilities.clear();
    for (int i = 0; i < 40; ++i)
        endpoint.capabilities += u"c%1"_s.arg(i);
    const EndpointQuery many = narrowedTo({}, endpoint, EndpointColumn::Capabilities, ReadingMode::WholeFleet);
    QCOMPARE(many.searchText, QString()); // more than a filter takes
    QVERIFY(many.kuery.contains(u"\"c39\""_s));
}

void TestValueFilter::timesAreNotOffered()
{
    QVERIFY(canFilterBy(EndpointColumn::HostName));
    QVERIFY(canFilterBy(EndpointColumn::PolicyStatus));
    QVERIFY(canFilterBy(EndpointColumn::Capabilities));
    QVERIFY(!canFilterBy(EndpointColumn::LastCheckIn));
    QVERIFY(!canFilterBy(EndpointColumn::PolicyRevision));
}

REEVE_GUILESS_TEST_MAIN(TestValueFilter)
#include "test_valuefilter.moc"
