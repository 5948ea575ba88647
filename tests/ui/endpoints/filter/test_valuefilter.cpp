// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/filter/valuefilter.h"

#include <QTest>

#include "tests/ui/endpoints/fakeendpoints.h"

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
    void listsAndTimesAreNotOffered();
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
    const EndpointQuery live = narrowedTo({.words = u"x"_s}, endpoint, EndpointColumn::HostName, ReadingMode::Live);
    QCOMPARE(live.kuery, u"united.endpoint.host.hostname : \"WS-BERLIN-00001\""_s);
    QCOMPARE(live.words, u"x"_s); // what was typed stays
}

void TestValueFilter::withTheWholeFleetItIsLookedForHere()
{
    const auto words = [](const Endpoint &endpoint, EndpointColumn column) {
        return narrowedTo({.words = u"x"_s}, endpoint, column, ReadingMode::WholeFleet).words;
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
        QCOMPARE(query.words, QString());
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
    const EndpointQuery query{.words = u"x"_s, .kuery = u"y"_s};
    QCOMPARE(narrowedTo(query, Endpoint(), EndpointColumn::PolicyName, ReadingMode::Live), query);
    QCOMPARE(narrowedTo(query, Endpoint(), EndpointColumn::HostName, ReadingMode::Live), query);
    QCOMPARE(narrowedTo(query, Endpoint(), EndpointColumn::Isolation, ReadingMode::Live), query);
}

void TestValueFilter::listsAndTimesAreNotOffered()
{
    QVERIFY(canFilterBy(EndpointColumn::HostName));
    QVERIFY(canFilterBy(EndpointColumn::PolicyStatus));
    QVERIFY(!canFilterBy(EndpointColumn::LastCheckIn));
    QVERIFY(!canFilterBy(EndpointColumn::Capabilities));
}

QTEST_GUILESS_MAIN(TestValueFilter)
#include "test_valuefilter.moc"
