// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/detail/endpointfields.h"

#include <QJsonDocument>
#include <QTest>
#include <algorithm>

#include "tests/models/endpoints/fakeendpoints.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;

class TestEndpointFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowAloneFillsWhatItKnows();
    void documentAddsTheRest();
    void labelsStayWhateverTheEndpoint();
    void fleetStandsBesideTheHostStatus();
    void whatIsNotKnownIsSaidSo();
    void aNewerDocumentIsToldApartFromTheRow();
    void copiesAsText();
    void momentsAreLocalTimesWhateverTheirForm_data();
    void momentsAreLocalTimesWhateverTheirForm();

private:
    static std::optional<QString> value(const QList<DetailGroup> &groups, const QString &label)
    {
        for (const DetailGroup &group : groups) {
            const auto found = std::ranges::find(group.fields, label, &DetailField::label);
            if (found != group.fields.end())
                return found->value;
        }
        return u"no such field"_s;
    }
};

void TestEndpointFields::rowAloneFillsWhatItKnows()
{
    const Endpoint endpoint = someEndpoint(5);
    const QList<DetailGroup> groups = detailsOf(endpoint);
    QCOMPARE(groups.size(), 7);
    QCOMPARE(value(groups, u"Agent id"_s), endpoint.agentId);
    QCOMPARE(value(groups, u"Addresses"_s), u"10.0.0.5\nfe80::1"_s);
    QCOMPARE(value(groups, u"Build"_s), std::nullopt);
    QCOMPARE(value(groups, u"Not as expected"_s), std::nullopt);
    QCOMPARE(value(groups, u"Kernel"_s), QString());
}

void TestEndpointFields::documentAddsTheRest()
{
    const QJsonObject document = QJsonDocument::fromJson(R"({
        "metadata": {"agent": {"build": {"original": "version: 8.18.1"}}, "Endpoint": {"state": {"isolation": true}}},
        "policy_info": {"endpoint": {"revision": 7}}})")
                                     .object();
    const QList<DetailGroup> groups = detailsOf(someEndpoint(1), document);
    QCOMPARE(value(groups, u"Build"_s), u"version: 8.18.1"_s);
    QCOMPARE(value(groups, u"Isolation reported"_s), u"true"_s);
    QCOMPARE(value(groups, u"Integration revision"_s), u"7"_s);
    QCOMPARE(value(groups, u"OS platform"_s), QString());
}

void TestEndpointFields::labelsStayWhateverTheEndpoint()
{
    const auto labels = [](const QList<DetailGroup> &groups) {
        QStringList all;
        for (const DetailGroup &group : groups) {
            for (const DetailField &field : group.fields)
                all.append(field.label);
        }
        return all;
    };
    QCOMPARE(labels(detailsOf({})), labels(detailsOf(someEndpoint(3), {{u"metadata"_s, QJsonObject()}})));
}

void TestEndpointFields::fleetStandsBesideTheHostStatus()
{
    const QDateTime now = QDateTime::fromString(u"2025-06-18T09:15:00Z"_s, Qt::ISODate);
    Endpoint endpoint = someEndpoint(1);
    endpoint.status = HostStatus::Unhealthy;
    endpoint.lastCheckIn = now.addSecs(-180);
    const FleetAgentState news{.agent = FleetAgent{.status = FleetStatus::Orphaned,
                                   .statusWord = u"orphaned"_s,
                                   .lastCheckIn = now.addDays(-2),
                                   .unhealthyBecause = u"input"_s}};
    const QList<DetailGroup> groups = detailsOf(endpoint, {}, news, now);
    QCOMPARE(groups.first().title, u"Status"_s);
    QCOMPARE(value(groups, u"Host status"_s), u"Unhealthy"_s);
    QCOMPARE(value(groups, u"Fleet status"_s), u"Orphaned (because of input)"_s);
    QVERIFY(value(groups, u"Compared"_s)->startsWith(u"Fleet says orphaned; the Endpoints API shows that as"_s));
    QVERIFY(value(groups, u"Last check-in"_s)->endsWith(u"(3 minutes ago)"_s));
    QVERIFY(value(groups, u"Fleet check-in"_s)->endsWith(u"(2 days ago)"_s));
    QCOMPARE(value(groups, u"Fleet message"_s), std::nullopt);
}

void TestEndpointFields::whatIsNotKnownIsSaidSo()
{
    const auto fleet = [](const FleetAgentState &news) {
        return value(detailsOf(someEndpoint(1), {}, news), u"Fleet status"_s);
    };
    QCOMPARE(fleet({}), std::nullopt);
    QCOMPARE(fleet({.isUnderWay = true}), u"Reading"_s);
    QCOMPARE(fleet({.problem = u"No right."_s}), u"Not known: No right."_s);
    QCOMPARE(fleet({.isAbsent = true}), u"No such agent"_s);
    const QList<DetailGroup> groups = detailsOf(someEndpoint(1), {}, {.problem = u"No right."_s});
    QCOMPARE(value(groups, u"Compared"_s), std::nullopt);
}

void TestEndpointFields::aNewerDocumentIsToldApartFromTheRow()
{
    Endpoint endpoint = someEndpoint(1);
    endpoint.status = HostStatus::Healthy;
    const QList<DetailGroup> groups = detailsOf(endpoint, {{u"host_status"_s, u"offline"_s}});
    QCOMPARE(value(groups, u"Host status"_s), u"Offline (in the list: Healthy)"_s);
    QCOMPARE(
        value(detailsOf(endpoint, {{u"host_status"_s, 7}}), u"Host status"_s), u"Unknown (in the list: Healthy)"_s);
}

void TestEndpointFields::copiesAsText()
{
    const QString text = detailsAsText(detailsOf(someEndpoint(2)));
    QVERIFY(text.startsWith(u"Status\nHost status: "_s));
    QVERIFY(text.contains(u"\n\nIdentity\nHost name: WS-BERLIN-00002\n"_s));
    QVERIFY(text.contains(u"Addresses: 10.0.0.2, fe80::1\n"_s));
    QVERIFY(!text.contains(u"Build"_s));
}

void TestEndpointFields::momentsAreLocalTimesWhateverTheirForm_data()
{
    QTest::addColumn<QJsonValue>("written");
    QTest::addColumn<QString>("ending"); // of what is shown
    QTest::addColumn<QString>("raw");
    QTest::newRow("ms since 1970") << QJsonValue(qint64(1'750'237'860'000)) << u"(3 minutes ago)"_s
                                   << u"1750237860000"_s;
    QTest::newRow("ISO 8601 with nine digits") << QJsonValue(u"2025-06-18T09:11:00.123456789Z"_s)
                                               << u"(3 minutes ago)"_s << u"2025-06-18T09:11:00.123456789Z"_s;
    QTest::newRow("no moment is shown as it is") << QJsonValue(u"soon"_s) << u"soon"_s << QString();
    QTest::newRow("nothing told") << QJsonValue() << QString() << QString();
}

void TestEndpointFields::momentsAreLocalTimesWhateverTheirForm()
{
    QFETCH(QJsonValue, written);
    QFETCH(QString, ending);
    QFETCH(QString, raw);
    const QDateTime now = QDateTime::fromString(u"2025-06-18T09:14:10Z"_s, Qt::ISODate);
    const QJsonObject document{{u"last_checkin"_s, written},
        {u"metadata"_s, QJsonObject{{u"event"_s, QJsonObject{{u"ingested"_s, written}}}}}};
    const QList<DetailGroup> groups = detailsOf({}, document, {}, now);
    const DetailField &ingested = groups.constLast().fields.at(4);
    QCOMPARE(ingested.label, u"Document ingested"_s);
    QVERIFY2(ingested.value->endsWith(ending), qPrintable(*ingested.value));
    QCOMPARE(ingested.value->startsWith(u"2025-06-18 "_s), !raw.isEmpty());
    QCOMPARE(ingested.raw, raw);
    QVERIFY(raw.isEmpty() || detailsAsText(groups).contains(ending + u", "_s + raw));
    QVERIFY(raw.isEmpty() || value(groups, u"Last check-in"_s) == ingested.value);
}

REEVE_GUILESS_TEST_MAIN(TestEndpointFields)
#include "test_endpointfields.moc"
