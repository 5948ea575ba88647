// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QSignalSpy>
#include <QJsonObject>
#include <QTest>

#include "models/kibana/client.h"
#include "tests/support/rawserver.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace reeve::test;
using namespace Qt::StringLiterals;

// A read-only connection refuses what changes something, whoever asks for it.
class TestReadOnly : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusesWhatDoesMoreThanRead_data();
    void refusesWhatDoesMoreThanRead();
    void sendsChangesOnceUnlockedAndRefusesThemOnceLocked();

private:
    static Fault send(Client &client, const ApiRequest &request);
};

// The fault, or Unknown for success.
Fault TestReadOnly::send(Client &client, const ApiRequest &request)
{
    std::optional<Outcome<Reply>> answer;
    const Call call = client.send(request, [&answer](Outcome<Reply> outcome) { answer = std::move(outcome); });
    if (answer || !QTest::qWaitFor([&answer] { return answer.has_value(); }))
        qFatal("answered at once, or never");
    return answer->has_value() ? Fault::Unknown : answer->error().fault;
}

void TestReadOnly::refusesWhatDoesMoreThanRead_data()
{
    QTest::addColumn<ApiRequest>("request");
    QTest::addColumn<bool>("sent");
    const QJsonObject body{{u"a"_s, 1}};
    QTest::newRow("reading") << ApiRequest{.path = u"/api/thing"_s} << true;
    QTest::newRow("searching, which posts and only reads")
        << ApiRequest{.verb = Verb::Post, .path = u"/api/search"_s, .body = body} << true;
    QTest::newRow("creating")
        << ApiRequest{.verb = Verb::Post, .path = u"/api/cases"_s, .body = body, .effect = Effect::Changes} << false;
    QTest::newRow("changing")
        << ApiRequest{.verb = Verb::Patch, .path = u"/api/cases"_s, .body = body, .effect = Effect::Changes} << false;
    QTest::newRow("changing by a verb that usually reads")
        << ApiRequest{.path = u"/api/trigger"_s, .effect = Effect::Changes} << false;
    QTest::newRow("deleting") << ApiRequest{.verb = Verb::Delete, .path = u"/api/cases"_s, .effect = Effect::Destroys}
                              << false;
}

void TestReadOnly::refusesWhatDoesMoreThanRead()
{
    QFETCH(const ApiRequest, request);
    QFETCH(const bool, sent);
    RawServer server([](const RawRequest &) { return http(200, "{}"); });
    Client client({.address = server.url(), .timeoutMs = 2'000, .readOnly = true});
    QSignalSpy failed(&client, &Client::failed);
    const Fault fault = send(client, request);
    QCOMPARE(fault, sent ? Fault::Unknown : Fault::ReadOnly);
    QCOMPARE(failed.count(), sent ? 0 : 1);
    // Another call on the same client: had the refused one been queued, it would arrive before this one.
    QCOMPARE(send(client, {.path = u"/api/after"_s}), Fault::Unknown);
    QCOMPARE(server.requests().size(), sent ? 2u : 1u);
    QVERIFY(neverArrived(Fault::ReadOnly) && !breaksConnection(Fault::ReadOnly));
}

void TestReadOnly::sendsChangesOnceUnlockedAndRefusesThemOnceLocked()
{
    const ApiRequest change{.verb = Verb::Delete, .path = u"/api/cases"_s, .effect = Effect::Destroys};
    RawServer server([](const RawRequest &) { return http(200, "{}"); });
    Client client({.address = server.url(), .timeoutMs = 2'000, .readOnly = true});
    QSignalSpy turned(&client, &Client::readOnlyChanged);
    client.setReadOnly(false);
    client.setReadOnly(false);
    QCOMPARE(turned.count(), 1);
    QCOMPARE(send(client, change), Fault::Unknown);
    client.setReadOnly(true);
    QCOMPARE(send(client, change), Fault::ReadOnly);
    QCOMPARE(server.requests().size(), 1u);
}

REEVE_GUILESS_TEST_MAIN(TestReadOnly)
#include "test_readonly.moc"
