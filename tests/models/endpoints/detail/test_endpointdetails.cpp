// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/detail/endpointdetails.h"

#include <QSignalSpy>
#include <QTest>

#include "app/demo/fleet/actionhistory.h"
#include "app/demo/fleet/fleet.h"
#include "tests/models/endpoints/reading/demokibana.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace reeve::samples;
using namespace Qt::StringLiterals;

class TestEndpointDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksOnlyForWhatIsRequested();
    void passingByAsksForNothing();
    void wantingTwiceAsksOnce();
    void fleetIsAskedByTheIdInTheDocument();
    void fleetIsAskedWithoutADocumentToo();
    void anotherEndpointForgetsAndHangsUp();
    void oneFailureLeavesTheOthersAlone();
    void retryAsksAgain();
    void noActionWasEverRun();
    void noPolicyResponse();
    void olderActionsComePageByPageAndOnlyWhenAskedFor();
    void renewedPartsKeepWhatIsKnown();
    void hangingUpKeepsWhatArrived();

private:
    QString idOf(bool (*fits)(const demo::Fleet &, std::uint64_t)) const;
    std::size_t asked(const char *path) const { return m_kibana->server->count("GET", path); }

    const demo::Fleet m_fleet{1, 600, 0};
    std::unique_ptr<DemoKibana> m_kibana = std::make_unique<DemoKibana>(600);
    QString m_anyone = QString::fromStdString(m_fleet.agentId(3));
};

void TestEndpointDetails::init()
{
    m_kibana->server->clearFaults();
    m_kibana->server->forgetRequests();
}

QString TestEndpointDetails::idOf(bool (*fits)(const demo::Fleet &, std::uint64_t)) const
{
    for (std::uint64_t i = 0; i < m_fleet.size(); ++i) {
        if (fits(m_fleet, i))
            return QString::fromStdString(m_fleet.agentId(i));
    }
    return {};
}

void TestEndpointDetails::asksOnlyForWhatIsRequested()
{
    EndpointDetails details;
    details.setClient(m_kibana->client.get());
    details.setAgentId(m_anyone);
    details.load(DetailPart::PolicyResponse);
    QVERIFY(details.policyResponse().isUnderWay);
    QTRY_VERIFY(details.policyResponse().value);
    QVERIFY(!details.policyResponse().isUnderWay);
    QVERIFY(!details.policyResponse().value->configurations.isEmpty());
    QVERIFY(!details.document().isSettled() && !details.document().isUnderWay);
    QCOMPARE(m_kibana->server->requests().size(), 1U);
}

void TestEndpointDetails::passingByAsksForNothing()
{
    EndpointDetails details;
    details.setClient(m_kibana->client.get());
    for (std::uint64_t i = 0; i < 10; ++i) {
        details.setAgentId(QString::fromStdString(m_fleet.agentId(i)));
        details.load(DetailPart::Document);
    }
    QTRY_VERIFY(details.document().value);
    QCOMPARE(m_kibana->server->requests().size(), 1U);
    QCOMPARE(details.document().value->value("metadata"_L1)["agent"_L1]["id"_L1].toString(), details.agentId());
}

void TestEndpointDetails::wantingTwiceAsksOnce()
{
    EndpointDetails details;
    details.setClient(m_kibana->client.get());
    details.setAgentId(m_anyone);
    details.load(DetailPart::PendingActions);
    details.load(DetailPart::PendingActions);
    QTRY_VERIFY(details.pendingActions().value);
    details.load(DetailPart::PendingActions);
    QVERIFY(!details.pendingActions().isUnderWay);
    QCOMPARE(asked("/api/endpoint/action_status"), 1U);
}

void TestEndpointDetails::fleetIsAskedByTheIdInTheDocument()
{
    EndpointDetails details;
    details.setClient(m_kibana->client.get());
    details.setAgentId(m_anyone);
    details.load(DetailPart::FleetAgent);
    QTRY_VERIFY(details.fleetAgent().value);
    QVERIFY(details.document().value);
    QCOMPARE(asked(qPrintable(u"/api/fleet/agents/"_s + m_anyone)), 1U);
    QCOMPARE(details.fleetAgent().value->id, m_anyone);
}

void TestEndpointDetails::fleetIsAskedWithoutADocumentToo()
{
    QVERIFY(m_kibana->server->setFault("500@/api/endpoint/metadata/"));
    EndpointDetails details;
    details.setClient(m_kibana->client.get());
    details.setAgentId(m_anyone);
    details.load(DetailPart::FleetAgent);
    QTRY_VERIFY(details.fleetAgent().value);
    QVERIFY(details.document().failure);
}

void TestEndpointDetails::anotherEndpointForgetsAndHangsUp()
{
    QVERIFY(m_kibana->server->setFault("slow=300@/api/endpoint/policy_response*1"));
    EndpointDetails details;
    details.setClient(m_kibana->client.get());
    details.setAgentId(m_anyone);
    details.load(DetailPart::PendingActions);
    QTRY_VERIFY(details.pendingActions().value);
    details.load(DetailPart::PolicyResponse);
    QTRY_COMPARE(asked("/api/endpoint/policy_response"), 1U);
    const QString other = QString::fromStdString(m_fleet.agentId(5));
    details.setAgentId(other);
    QVERIFY(!details.pendingActions().isSettled() && !details.policyResponse().isUnderWay);
    QSignalSpy changed(&details, &EndpointDetails::changed);
    details.load(DetailPart::Document);
    QTRY_VERIFY(details.document().value);
    for (const QList<QVariant> &change : changed)
        QVERIFY(change.first().value<DetailPart>() == DetailPart::Document);
    QVERIFY(!details.policyResponse().isSettled());
}

void TestEndpointDetails::oneFailureLeavesTheOthersAlone()
{
    QVERIFY(m_kibana->server->setFault("403-endpoint@/api/endpoint/action"));
    EndpointDetails details;
    details.setClient(m_kibana->client.get());
    details.setAgentId(m_anyone);
    details.load(DetailPart::PastActions);
    details.load(DetailPart::PolicyResponse);
    QTRY_VERIFY(details.pastActions().failure && details.policyResponse().value);
    QVERIFY(details.pastActions().failure->error.fault == Fault::Forbidden);
    QVERIFY(!details.policyResponse().failure);
}

void TestEndpointDetails::retryAsksAgain()
{
    QVERIFY(m_kibana->server->setFault("500@/api/endpoint/policy_response*1"));
    EndpointDetails details;
    details.setClient(m_kibana->client.get());
    details.setAgentId(m_anyone);
    details.load(DetailPart::PolicyResponse);
    QTRY_VERIFY(details.policyResponse().failure);
    details.load(DetailPart::PolicyResponse); // looking again is no reason to hammer the server
    QVERIFY(!details.policyResponse().isUnderWay);
    details.retry(DetailPart::PolicyResponse);
    QTRY_VERIFY(details.policyResponse().value);
    QVERIFY(!details.policyResponse().failure);
}

void TestEndpointDetails::noActionWasEverRun()
{
    QVERIFY(m_kibana->server->setFault("no-actions"));
    EndpointDetails details;
    details.setClient(m_kibana->client.get());
    details.setAgentId(m_anyone);
    details.load(DetailPart::PastActions);
    QTRY_VERIFY(details.pastActions().isAbsent);
    QVERIFY(!details.pastActions().failure && !details.pastActions().value);
}

void TestEndpointDetails::noPolicyResponse()
{
    const QString silent =
        idOf([](const demo::Fleet &fleet, std::uint64_t i) { return fleet.issue(i) == demo::DocumentIssue::NoPolicy; });
    QVERIFY(!silent.isEmpty());
    EndpointDetails details;
    details.setClient(m_kibana->client.get());
    details.setAgentId(silent);
    details.load(DetailPart::PolicyResponse);
    QTRY_VERIFY(details.policyResponse().isAbsent);
}

void TestEndpointDetails::olderActionsComePageByPageAndOnlyWhenAskedFor()
{
    EndpointDetails details;
    details.setClient(m_kibana->client.get());
    for (std::uint64_t i = 0; i < m_fleet.size(); ++i) { // somebody with a long history
        if (demo::actionsOf(m_fleet, i).size() > 20) {
            details.setAgentId(QString::fromStdString(m_fleet.agentId(i)));
            break;
        }
    }
    details.load(DetailPart::PastActions);
    QTRY_VERIFY(details.pastActions().value);
    QCOMPARE(details.pastActions().value->actions.size(), 20);
    QVERIFY(details.pastActions().value->hasOlder);
    QCOMPARE(asked("/api/endpoint/action"), 1U);
    details.readOlderActions();
    details.readOlderActions(); // while it is under way
    QTRY_VERIFY(details.pastActions().value->actions.size() > 20);
    QCOMPARE(asked("/api/endpoint/action"), 2U);
    while (details.pastActions().value->hasOlder) {
        const auto before = details.pastActions().value->actions.size();
        details.readOlderActions();
        QTRY_VERIFY(details.pastActions().value->actions.size() > before);
    }
    QCOMPARE(details.pastActions().value->actions.size(), details.pastActions().value->total);
    const std::size_t all = asked("/api/endpoint/action");
    details.readOlderActions();
    QVERIFY(!details.pastActions().isUnderWay);
    QCOMPARE(asked("/api/endpoint/action"), all);
}

void TestEndpointDetails::renewedPartsKeepWhatIsKnown()
{
    EndpointDetails details;
    details.setClient(m_kibana->client.get());
    details.setAgentId(m_anyone);
    details.load(DetailPart::Document);
    QTRY_VERIFY(details.document().value);
    details.renew();
    QVERIFY(details.document().value);
    QCOMPARE(m_kibana->server->requests().size(), 1U);
    QVERIFY(m_kibana->server->setFault("500@/api/endpoint/metadata/*1"));
    details.load(DetailPart::Document);
    QTRY_VERIFY(details.document().failure);
    QVERIFY(details.document().value); // the older one, and it is said that reading anew failed
}

void TestEndpointDetails::hangingUpKeepsWhatArrived()
{
    QVERIFY(m_kibana->server->setFault("never@/api/endpoint/policy_response"));
    EndpointDetails details;
    details.setClient(m_kibana->client.get());
    details.setAgentId(m_anyone);
    details.load(DetailPart::Document);
    details.load(DetailPart::PolicyResponse);
    QTRY_VERIFY(details.document().value && asked("/api/endpoint/policy_response") == 1U);
    details.hangUp();
    QVERIFY(details.document().value && !details.policyResponse().isUnderWay);
    m_kibana->server->clearFaults();
    details.load(DetailPart::PolicyResponse);
    QTRY_VERIFY(details.policyResponse().value);
}

REEVE_GUILESS_TEST_MAIN(TestEndpointDetails)
#include "test_endpointdetails.moc"
