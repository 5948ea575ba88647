// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QSignalSpy>
#include <QTest>

#include "models/kibana/client.h"
#include "models/kibana/requestlog.h"
#include "tests/support/rawserver.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace reeve::test;
using namespace Qt::StringLiterals;

namespace {

const ApiRequest request{.path = u"/api/thing"_s};

Outcome<qsizetype> lengthOf(const Reply &reply)
{
    return reply.body.size();
}

Outcome<qsizetype> unreadable(const Reply &reply)
{
    return tl::unexpected(ApiError{.fault = Fault::BadBody, .status = reply.status, .detail = u"not a number"_s});
}

}

// An answer of success that cannot be read is a failed call, for everybody who watches.
class TestAsk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatCanBeReadIsHandedOver();
    void whatCannotBeReadFailsTheCall();
    void whoHearsOfTheFailureMayDropTheCall();

private:
    std::unique_ptr<RawServer> m_server;
    RequestLog m_log{};
    std::unique_ptr<Client> m_client;
};

void TestAsk::init()
{
    m_log.clear();
    m_server = std::make_unique<RawServer>([](const RawRequest &) { return http(200, "[1, 2]"); });
    m_client = std::make_unique<Client>(Target{.address = m_server->url(), .timeoutMs = 2'000}, &m_log);
}

void TestAsk::whatCanBeReadIsHandedOver()
{
    QSignalSpy succeeded(m_client.get(), &Client::succeeded);
    std::optional<Outcome<qsizetype>> answer;
    const Call call = ask<qsizetype>(
        *m_client, request, lengthOf, [&answer](Outcome<qsizetype> outcome) { answer = std::move(outcome); });
    QTRY_VERIFY(answer);
    QCOMPARE(answer->value(), 6);
    QCOMPARE(succeeded.count(), 1);
    QVERIFY(!m_log.entries().back().failed);
}

void TestAsk::whatCannotBeReadFailsTheCall()
{
    QSignalSpy succeeded(m_client.get(), &Client::succeeded);
    QSignalSpy failed(m_client.get(), &Client::failed);
    std::optional<Outcome<qsizetype>> answer;
    const Call call = ask<qsizetype>(
        *m_client, request, unreadable, [&answer](Outcome<qsizetype> outcome) { answer = std::move(outcome); });
    QTRY_VERIFY(answer);
    QCOMPARE(answer->error().detail, u"not a number"_s);
    QCOMPARE(failed.count(), 1);
    QCOMPARE(succeeded.count(), 0);
    QVERIFY(m_log.entries().back().failed);
    QCOMPARE(m_log.entries().back().status, 200);
}

void TestAsk::whoHearsOfTheFailureMayDropTheCall()
{
    Call call;
    bool heard = false;
    bool answered = false;
    connect(m_client.get(), &Client::failed, this, [&] {
        heard = true;
        call.reset();
    });
    call = ask<qsizetype>(*m_client, request, unreadable, [&](const Outcome<qsizetype> &) { answered = true; });
    QTRY_VERIFY(heard);
    QVERIFY(!answered);
}

REEVE_GUILESS_TEST_MAIN(TestAsk)
#include "test_ask.moc"
