// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/valuefilter.h"

#include <QTest>

#include "tests/ui/endpoints/fakeendpoints.h"

using namespace Qt::StringLiterals;
using namespace reeve;

class TestValueFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statusBecomesTheOnlyChip();
    void hostNameBecomesWords();
    void aFieldBecomesKqlBesideWhatIsThere();
    void quotesAndBackslashesStayInsideTheValue();
    void anEmptyCellChangesNothing();
    void listsAndTimesAreNotOffered();
};

void TestValueFilter::statusBecomesTheOnlyChip()
{
    const EndpointQuery query{.hostStatuses = {u"offline"_s}};
    QCOMPARE(narrowedTo(query, someEndpoint(0), EndpointColumn::Status).hostStatuses, QStringList{u"healthy"_s});
}

void TestValueFilter::hostNameBecomesWords()
{
    Endpoint endpoint = someEndpoint(1);
    QCOMPARE(narrowedTo({}, endpoint, EndpointColumn::HostName).words, endpoint.hostName);
    endpoint.hostName = u"front desk"_s;
    QCOMPARE(narrowedTo({}, endpoint, EndpointColumn::HostName).words, u"\"front desk\""_s);
    endpoint.hostName = u"-host:x"_s;
    QCOMPARE(narrowedTo({}, endpoint, EndpointColumn::HostName).words, u"\"-host:x\""_s);
}

void TestValueFilter::aFieldBecomesKqlBesideWhatIsThere()
{
    const Endpoint endpoint = someEndpoint(1);
    QCOMPARE(narrowedTo({}, endpoint, EndpointColumn::Os).kuery, u"united.endpoint.host.os.name : \"Windows\""_s);
    QCOMPARE(narrowedTo({.kuery = u"a : b or c : d"_s}, endpoint, EndpointColumn::PolicyName).kuery,
        u"(a : b or c : d) and united.endpoint.Endpoint.policy.applied.name : \"Workstations\""_s);
}

void TestValueFilter::quotesAndBackslashesStayInsideTheValue()
{
    Endpoint endpoint = someEndpoint(1);
    endpoint.policyName = u"C:\\ \"x\" * or *"_s;
    QCOMPARE(narrowedTo({}, endpoint, EndpointColumn::PolicyName).kuery,
        u"united.endpoint.Endpoint.policy.applied.name : \"C:\\\\ \\\"x\\\" * or *\""_s);
}

void TestValueFilter::anEmptyCellChangesNothing()
{
    const EndpointQuery query{.words = u"x"_s, .kuery = u"y"_s};
    QCOMPARE(narrowedTo(query, Endpoint(), EndpointColumn::PolicyName), query);
    QCOMPARE(narrowedTo(query, Endpoint(), EndpointColumn::HostName), query);
    QCOMPARE(narrowedTo(query, Endpoint(), EndpointColumn::Isolation), query);
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
