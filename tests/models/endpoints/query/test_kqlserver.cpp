// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QSet>

#include "models/endpoints/inventory/endpointinventory.h"
#include "models/endpoints/query/kqlcolumns.h"
#include "models/endpoints/query/serverfilter.h"
#include "models/endpoints/table/endpointtablemodel.h"
#include "tests/models/endpoints/reading/demokibana.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

// The KQL of a filter, asked of a server, against the filter over the same fleet here.
class TestKqlServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aFilterFindsTheSameThereAsHere_data();
    void aFilterFindsTheSameThereAsHere();
    void hostileTextsAreAnswered_data();
    void hostileTextsAreAnswered();
    void aCellFindsItsEndpoint();
    void aFieldThatIsNotKnownAsksNobody();
    void ownKqlWithAMistakeAsksNobody_data();
    void ownKqlWithAMistakeAsksNobody();

private:
    QSet<QString> ids(const EndpointInventory &inventory) const;
    QSet<QString> live(const EndpointQuery &query);

    std::unique_ptr<samples::DemoKibana> m_kibana{};
    std::unique_ptr<EndpointInventory> m_fleet{}; // all of it, read once
};

void TestKqlServer::initTestCase()
{
    m_kibana = std::make_unique<samples::DemoKibana>(300);
    m_fleet = std::make_unique<EndpointInventory>(*m_kibana->client);
    m_fleet->setMode(ReadingMode::WholeFleet);
    m_fleet->refresh();
    QTRY_COMPARE_WITH_TIMEOUT(m_fleet->state(), InventoryState::Complete, 20'000);
}

QSet<QString> TestKqlServer::ids(const EndpointInventory &inventory) const
{
    QSet<QString> found;
    for (int row = 0; row < inventory.model().rowCount(); ++row) {
        const Endpoint endpoint = inventory.model().endpointAt(row);
        // Kibana shows agents as unhealthy that it finds by no status, and finds addresses it does not show as such.
        if (endpoint.status != HostStatus::Unhealthy && endpoint.issues.isEmpty())
            found += endpoint.agentId;
    }
    return found;
}

QSet<QString> TestKqlServer::live(const EndpointQuery &query)
{
    EndpointInventory inventory(*m_kibana->client);
    inventory.setQuery(query);
    inventory.refresh();
    const auto isRead = [&] { return inventory.state() != InventoryState::Loading; };
    if (!QTest::qWaitFor(isRead, 20'000) || inventory.state() != InventoryState::Complete)
        return {u"not read"_s};
    return ids(inventory);
}

void TestKqlServer::aFilterFindsTheSameThereAsHere_data()
{
    QTest::addColumn<QString>("words");
    for (const char *words :
        {"os:windows", "-os:windows", "os:windows -status:healthy", "status:off", "policystatus:fail",
            "policystatus:unk", "isolated:yes", "isolated:no", "isolated:pend", "-isolated:no", "host:\"<b>\"",
            "\"<b>x</b>\"", "version:8.1", "arch:aarch -family:ubuntu", "namespace:default", "capability:isolation",
            "kernel:6 host:1", "ip:10.", "agent:0 -agent:1", "policystatus:nothing", "ip:web", "-ip:web", "version:<8.17",
            "-version:<8.17", "version:>8.15 version:<=8.17.1", "version:>=8.16.2", "revision:<20", "-revision:>=20",
            "checkin:>2d", "-checkin:>2d"})
        QTest::newRow(words) << QString::fromLatin1(words);
}

void TestKqlServer::aFilterFindsTheSameThereAsHere()
{
    QFETCH(QString, words);
    m_fleet->setQuery({.searchText = words});
    QTRY_COMPARE_WITH_TIMEOUT(m_fleet->state(), InventoryState::Complete, 20'000);
    const ServerFilter asked = serverFilter({.searchText = words});
    QCOMPARE(asked.leftOut, QStringList());
    const QSet<QString> there = live({.searchText = words});
    if (words == u"ip:10."_s) // a part of an address anywhere here, its beginning there
        QCOMPARE(QSet(there).subtract(ids(*m_fleet)), QSet<QString>());
    else
        QTRY_COMPARE(ids(*m_fleet), there);
}

void TestKqlServer::hostileTextsAreAnswered_data()
{
    QTest::addColumn<QString>("value");
    for (const QString &value : {u"and"_s, u"not"_s, u"cannot open"_s, u"a) or (b"_s, u"\\"_s, u"\""_s, u"{*}"_s,
             u"null"_s, u"\u202e\U0001f600e\u0301"_s, u"%22&kuery="_s, u"\u0001"_s, u"@kuery-cursor@"_s})
        QTest::newRow(qPrintable(value)) << value;
}

void TestKqlServer::hostileTextsAreAnswered()
{
    QFETCH(QString, value);
    Endpoint endpoint;
    endpoint.hostName = endpoint.osName = endpoint.agentId = value;
    for (const auto column : {EndpointColumn::HostName, EndpointColumn::Os, EndpointColumn::AgentId})
        QCOMPARE(live({.kuery = kqlOfCell(endpoint, column).value_or(u"("_s)}), QSet<QString>());
    const LocalFilter filter{.terms = {{.value = value, .column = EndpointColumn::Kernel}}};
    QCOMPARE(live({.kuery = kqlOf(filter, {}, {}).kuery}), QSet<QString>());
    const LocalFilter others{.terms = {{.value = value, .column = EndpointColumn::Kernel, .isExcluded = true}}};
    QVERIFY(live({.kuery = kqlOf(others, {}, {}).kuery}).size() > 200);
}

void TestKqlServer::aCellFindsItsEndpoint()
{
    m_fleet->setQuery({});
    QTRY_COMPARE(m_fleet->model().rowCount(), 300);
    for (int row = 0; row < 300; row += 97) {
        const Endpoint endpoint = m_fleet->model().endpointAt(row);
        if (endpoint.status == HostStatus::Unhealthy || !endpoint.issues.isEmpty())
            continue;
        for (int i = 0; i < endpointColumnCount; ++i) {
            const auto kuery = kqlOfCell(endpoint, static_cast<EndpointColumn>(i));
            if (kuery)
                QVERIFY2(live({.kuery = *kuery}).contains(endpoint.agentId), qPrintable(*kuery));
        }
    }
}

void TestKqlServer::aFieldThatIsNotKnownAsksNobody()
{
    const int before = m_kibana->pagesAsked();
    QCOMPARE(live({.searchText = u"hots:web"_s}), QSet<QString>());
    QCOMPARE(m_kibana->pagesAsked(), before);
}

void TestKqlServer::ownKqlWithAMistakeAsksNobody_data()
{
    QTest::addColumn<ReadingMode>("mode");
    QTest::addColumn<QString>("kuery");
    for (const QString &kuery : {u"a : b) or (c : d"_s, u"a : \"b"_s, u"a : b or "_s, u"((((((((a))))))))"_s}) {
        QTest::addRow("live: %s", qPrintable(kuery)) << ReadingMode::Live << kuery;
        QTest::addRow("the whole fleet: %s", qPrintable(kuery)) << ReadingMode::WholeFleet << kuery;
    }
}

void TestKqlServer::ownKqlWithAMistakeAsksNobody()
{
    QFETCH(ReadingMode, mode);
    QFETCH(QString, kuery);
    const int before = m_kibana->pagesAsked();
    EndpointInventory inventory(*m_kibana->client);
    inventory.setMode(mode, {.kuery = kuery});
    inventory.refresh();
    QTRY_COMPARE(inventory.state(), InventoryState::Complete);
    QCOMPARE(inventory.model().rowCount(), 0);
    QCOMPARE(inventory.counts().matching, -1);
    QVERIFY(!inventory.filterProblem().isEmpty());
    QVERIFY(inventory.countsText().startsWith(u"The filter is not understood"_s));
    QCOMPARE(m_kibana->pagesAsked(), before);
    inventory.setQuery({.kuery = u"united.endpoint.agent.id : 0*"_s});
    QTRY_VERIFY(inventory.state() == InventoryState::Complete && inventory.counts().matching > 0);
    QCOMPARE(inventory.filterProblem(), QString());
}

REEVE_GUILESS_TEST_MAIN(TestKqlServer)
#include "test_kqlserver.moc"
