// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/endpointfields.h"

#include <QJsonDocument>
#include <QTest>
#include <algorithm>

#include "tests/ui/endpoints/fakeendpoints.h"

using namespace Qt::StringLiterals;
using namespace reeve;

class TestEndpointFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowAloneFillsWhatItKnows();
    void documentAddsTheRest();
    void labelsStayWhateverTheEndpoint();
    void copiesAsText();

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
    QCOMPARE(groups.size(), 6);
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

void TestEndpointFields::copiesAsText()
{
    const QString text = detailsAsText(detailsOf(someEndpoint(2)));
    QVERIFY(text.startsWith(u"Identity\nHost name: WS-BERLIN-00002\n"_s));
    QVERIFY(text.contains(u"Addresses: 10.0.0.2, fe80::1\n"_s));
    QVERIFY(!text.contains(u"Build"_s));
}

QTEST_GUILESS_MAIN(TestEndpointFields)
#include "test_endpointfields.moc"
