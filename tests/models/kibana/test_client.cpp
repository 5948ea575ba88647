// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>
#include <zlib.h>

#include "models/kibana/client.h"
#include "models/kibana/requestlog.h"
#include "tests/support/rawserver.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace reeve::test;
using namespace Qt::StringLiterals;

namespace {

// Collects what a call answered, and how often.
struct Answers {
    std::vector<Outcome<Reply>> all{};
    Client::Done taker()
    {
        return [this](Outcome<Reply> outcome) { all.push_back(std::move(outcome)); };
    }
    Fault fault() const { return all.empty() || all.front() ? Fault::Unknown : all.front().error().fault; }
};

Target targetAt(const QUrl &url)
{
    return {.address = url, .credential = ApiKeyCredential{Secret("c2VlZGVkLXNlY3JldA=="_ba)}, .timeoutMs = 2'000};
}

const ApiRequest readSomething{.path = u"/api/thing"_s};
const ApiRequest changeSomething{
    .verb = Verb::Post, .path = u"/api/cases"_s, .body = QJsonObject{{u"title"_s, u"a"_s}}, .effect = Effect::Changes};

}

class TestClient : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sendsKibanasHeaders_data();
    void sendsKibanasHeaders();
    void sendsTheBodyAsCompactJson();
    void answersOnceWithTheWholeBody();
    void inflatesWhatComesCompressed();
    void turnsAnswersIntoFaults_data();
    void turnsAnswersIntoFaults();
    void neverRepeatsAChangeWhoseConnectionCloses_data();
    void neverRepeatsAChangeWhoseConnectionCloses();
    void timesOutAndSaysSo();
    void saysNothingOnceDropped();
    void mayBeDroppedFromItsOwnAnswer();
    void outlivedHandlesStaySilent();
    void doesNotFollowRedirects();
    void refusesToCarryASecretOverPlainHttp();
    void logsEachCallWithoutItsSecret();
    void masksItsSecretInAnswers_data();
    void masksItsSecretInAnswers();
};

void TestClient::sendsKibanasHeaders_data()
{
    QTest::addColumn<ApiRequest>("request");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    const ApiRequest internal{.path = u"/internal/security/me"_s};
    QTest::newRow("the credential") << readSomething << "Authorization"_ba
                                    << "ApiKey c2VlZGVkLXNlY3JldA=="_ba;
    QTest::newRow("the public version") << readSomething << "elastic-api-version"_ba
                                        << "2023-10-31"_ba;
    QTest::newRow("no xsrf header on reads") << readSomething << "kbn-xsrf"_ba << QByteArray();
    QTest::newRow("an xsrf header on changes") << changeSomething << "kbn-xsrf"_ba
                                               << "true"_ba;
    QTest::newRow("the length of a body that cannot be rewound") << changeSomething << "Content-Length"_ba
                                                                 << "13"_ba;
    QTest::newRow("an origin on internal routes") << internal << "x-elastic-internal-origin"_ba
                                                  << "Reeve"_ba;
    QTest::newRow("internal routes have versions of their own") << internal << "elastic-api-version"_ba
                                                                << "1"_ba;
    QTest::newRow("no origin on public routes") << readSomething << "x-elastic-internal-origin"_ba << QByteArray();
    QTest::newRow("never kbn-version") << changeSomething << "kbn-version"_ba << QByteArray();
    QTest::newRow("no cookies") << readSomething << "Cookie"_ba << QByteArray();
    QTest::newRow("gzip only") << readSomething << "Accept-Encoding"_ba
                               << "gzip"_ba;
}

void TestClient::sendsKibanasHeaders()
{
    QFETCH(ApiRequest, request);
    QFETCH(QByteArray, header);
    RawServer server([](const RawRequest &) { return http(200, "{}"); });
    Client client(targetAt(server.url()));
    Answers answers;
    const Call call = client.send(request, answers.taker());
    QTRY_COMPARE(answers.all.size(), 1u);
    QCOMPARE(server.requests().size(), 1u);
    QTEST(server.requests().front().header(header), "value");
}

void TestClient::sendsTheBodyAsCompactJson()
{
    RawServer server([](const RawRequest &) { return http(200, "{}"); });
    Client client(targetAt(server.url()));
    Answers answers;
    const Call call = client.send(changeSomething, answers.taker());
    QTRY_COMPARE(answers.all.size(), 1u);
    QCOMPARE(server.requests().front().line, "POST /api/cases HTTP/1.1"_ba);
    QCOMPARE(server.requests().front().body, R"({"title":"a"})"_ba);
}

void TestClient::answersOnceWithTheWholeBody()
{
    RawServer server([](const RawRequest &) {
        return http(200, R"({"a":1})", "Content-Type: application/json\r\nkbn-name: k1\r\n");
    });
    Client client(targetAt(server.url()));
    Answers answers;
    const Call call = client.send(readSomething, answers.taker());
    QVERIFY(answers.all.empty()); // later than the call
    QTRY_COMPARE(answers.all.size(), 1u);
    QVERIFY(answers.all.front().has_value());
    QCOMPARE(answers.all.front()->body, R"({"a":1})"_ba);
    QCOMPARE(answers.all.front()->kbnName, "k1"_ba);
}

void TestClient::inflatesWhatComesCompressed()
{
    const QByteArray text(5'000'000, 'e');
    // A zlib stream in a gzip coat: compress2 writes the former.
    z_stream stream{};
    deflateInit2(&stream, 1, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    QByteArray gzip(100'000, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(text.constData()));
    stream.avail_in = uInt(text.size());
    stream.next_out = reinterpret_cast<Bytef *>(gzip.data());
    stream.avail_out = uInt(gzip.size());
    deflate(&stream, Z_FINISH);
    gzip.truncate(gzip.size() - stream.avail_out);
    deflateEnd(&stream);
    RawServer server([&](const RawRequest &) { return http(200, gzip, "Content-Encoding: gzip\r\n"); });
    Client client(targetAt(server.url()));
    Answers answers;
    const Call call = client.send(readSomething, answers.taker());
    QTRY_COMPARE(answers.all.size(), 1u);
    QVERIFY(answers.all.front().has_value());
    QVERIFY(answers.all.front()->body == text);
}

void TestClient::turnsAnswersIntoFaults_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("close");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("says");
    QTest::newRow("401 with Kibana's words")
        << http(401, R"({"statusCode":401,"error":"Unauthorized","message":"bad key"})") << false << Fault::SignedOut
        << u"bad key"_s;
    QTest::newRow("503 of a starting Kibana")
        << http(503, "Kibana server is not ready yet", "Content-Type: text/plain\r\n") << false << Fault::NotReady
        << u"Kibana server is not ready yet"_s;
    QTest::newRow("503 of something else")
        << http(503, "<html><title>Sorry</title></html>", "Content-Type: text/html\r\n") << false
        << Fault::GatewayFailed << u"Sorry"_s;
    QTest::newRow("a login page, with success")
        << http(200, "<!DOCTYPE html><title>Sign in</title>", "Content-Type: text/html\r\n") << false << Fault::BadBody
        << QString();
    QTest::newRow("JSON that does not end")
        << http(200, R"({"data":[{"a":]] not json)", "Content-Type: application/json; charset=utf-8\r\n") << false
        << Fault::BadBody << QString();
    QTest::newRow("a page that claims to be JSON")
        << http(200, "\n<html><title>Sign in</title></html>", "Content-Type: application/json\r\n") << false
        << Fault::BadBody << QString();
    QTest::newRow("closed without a word") << QByteArray() << true << Fault::ConnectionLost << QString();
    QTest::newRow("cut short") << "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\":"_ba << true
                               << Fault::ConnectionLost << QString();
    QTest::newRow("a damaged compressed body")
        << http(200, "not gzip", "Content-Encoding: gzip\r\n") << false << Fault::BadBody << QString();
    QTest::newRow("not HTTP at all") << "220 mail.example.com ESMTP\r\n\r\n"_ba << true << Fault::ConnectionLost
                                     << QString();
}

void TestClient::turnsAnswersIntoFaults()
{
    QFETCH(QByteArray, answer);
    QFETCH(bool, close);
    QFETCH(Fault, fault);
    RawServer server([&](const RawRequest &) { return answer; });
    server.closeAfterAnswer(close);
    Client client(targetAt(server.url()));
    QSignalSpy failed(&client, &Client::failed);
    Answers answers;
    const Call call = client.send(readSomething, answers.taker());
    QTRY_COMPARE(answers.all.size(), 1u);
    QCOMPARE(faultName(answers.fault()), faultName(fault));
    QTEST(answers.all.front().error().serverSays, "says");
    QCOMPARE(failed.count(), 1);
}

void TestClient::neverRepeatsAChangeWhoseConnectionCloses_data()
{
    const ApiRequest removal{.verb = Verb::Delete, .path = u"/api/cases"_s, .effect = Effect::Destroys};
    QTest::addColumn<ApiRequest>("change");
    QTest::addColumn<int>("before");
    QTest::newRow("on a new connection") << changeSomething << 0;
    QTest::newRow("on a connection that has answered before") << changeSomething << 1;
    QTest::newRow("after several answers") << changeSomething << 3;
    QTest::newRow("without a body") << removal << 1;
}

void TestClient::neverRepeatsAChangeWhoseConnectionCloses()
{
    QFETCH(ApiRequest, change);
    QFETCH(int, before);
    std::unique_ptr<RawServer> server;
    server = std::make_unique<RawServer>([&](const RawRequest &request) {
        const bool reads = request.line.startsWith("GET");
        server->closeAfterAnswer(!reads);
        return reads ? http(200, "{}") : QByteArray();
    });
    Client client(targetAt(server->url()));
    for (int i = 0; i < before; ++i) {
        Answers first;
        const Call call = client.send(readSomething, first.taker());
        QTRY_COMPARE(first.all.size(), 1u);
    }
    Answers answers;
    const Call call = client.send(change, answers.taker());
    QTRY_COMPARE(answers.all.size(), 1u);
    QCOMPARE(faultName(answers.fault()), u"connection-lost"_s);
    QVERIFY(answers.all.front().error().mayHaveActed);
    // Another call on the same client: had the change been queued again, it would arrive before this one.
    Answers after;
    const Call next = client.send(readSomething, after.taker());
    QTRY_COMPARE(after.all.size(), 1u);
    QCOMPARE(server->count(verbName(change.verb).toLatin1()), 1);
}

void TestClient::timesOutAndSaysSo()
{
    RawServer server([](const RawRequest &) { return QByteArray(); });
    Target target = targetAt(server.url());
    target.timeoutMs = 50;
    Client client(target);
    Answers answers;
    const Call call = client.send(changeSomething, answers.taker());
    QTRY_COMPARE(answers.all.size(), 1u);
    QCOMPARE(faultName(answers.fault()), u"timed-out"_s);
    QVERIFY(answers.all.front().error().mayHaveActed);
}

void TestClient::saysNothingOnceDropped()
{
    RawServer server([](const RawRequest &) { return http(200, "{}"); });
    Client client(targetAt(server.url()));
    Answers dropped;
    Call call = client.send(readSomething, dropped.taker());
    call.reset();
    Answers kept;
    const Call other = client.send(readSomething, kept.taker());
    QTRY_COMPARE(kept.all.size(), 1u);
    QVERIFY(dropped.all.empty());
}

void TestClient::mayBeDroppedFromItsOwnAnswer()
{
    RawServer server([](const RawRequest &) { return http(200, "{}"); });
    Client client(targetAt(server.url()));
    Call call;
    int answered = 0;
    call = client.send(readSomething, [&](const Outcome<Reply> &) {
        call.reset();
        ++answered;
    });
    QTRY_COMPARE(answered, 1);
}

void TestClient::outlivedHandlesStaySilent()
{
    RawServer server([](const RawRequest &) { return QByteArray(); });
    auto client = std::make_unique<Client>(targetAt(server.url()));
    Answers answers;
    const Call call = client->send(readSomething, answers.taker());
    QTRY_COMPARE(server.requests().size(), 1u);
    client.reset();
    QVERIFY(answers.all.empty());
}

void TestClient::doesNotFollowRedirects()
{
    RawServer other([](const RawRequest &) { return http(200, "{}"); });
    RawServer server([&](const RawRequest &) {
        return http(302, "", "Location: http://u:p@127.0.0.1:" + QByteArray::number(other.serverPort()) + "/login\r\n");
    });
    Client client(targetAt(server.url()));
    Answers answers;
    const Call call = client.send(readSomething, answers.taker());
    QTRY_COMPARE(answers.all.size(), 1u);
    QCOMPARE(faultName(answers.fault()), u"redirected"_s);
    QCOMPARE(answers.all.front().error().redirectTarget, other.url().resolved(QUrl(u"/login"_s)));
    QCOMPARE(other.requests().size(), 0u);
}

void TestClient::refusesToCarryASecretOverPlainHttp()
{
    Client client(targetAt(QUrl(u"http://192.0.2.1:5601"_s)));
    Answers answers;
    const Call call = client.send(readSomething, answers.taker());
    QVERIFY(answers.all.empty());
    QTRY_COMPARE(answers.all.size(), 1u);
    QCOMPARE(faultName(answers.fault()), u"plain-http-refused"_s);
}

void TestClient::logsEachCallWithoutItsSecret()
{
    RawServer server([](const RawRequest &) { return http(200, "{}"); });
    RequestLog log;
    Client client(targetAt(server.url()), &log);
    Answers answers;
    Call call = client.send(readSomething, answers.taker());
    QTRY_COMPARE(answers.all.size(), 1u);
    call = client.send(changeSomething, answers.taker());
    call.reset();
    QCOMPARE(log.entries().size(), 2u);
    QCOMPARE(log.entries().front().status, 200);
    QVERIFY(!log.entries().front().failed);
    QCOMPARE(log.entries().back().fault, Fault::Cancelled);
    for (const LoggedRequest &entry : log.entries())
        QVERIFY(!QString(entry.origin + entry.path).contains("c2VlZGVk"_L1));
}

void TestClient::masksItsSecretInAnswers_data()
{
    QTest::addColumn<Credential>("credential");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const Credential key = ApiKeyCredential{Secret("c2VlZGVkOnNlY3JldC1oYWxm"_ba)}; // seeded:secret-half
    const Credential pair = BasicCredential{u"jo"_s, Secret("pass\"word 1"_ba)};
    const auto row = [](const char *name, const Credential &credential, int status, const QByteArray &body) {
        QTest::newRow(name) << credential << status << body;
    };
    row("the key as it was sent", key, 403, R"({"message":"denied for c2VlZGVkOnNlY3JldC1oYWxm"})");
    row("the key decoded", key, 403, R"({"message":"denied for seeded:secret-half"})");
    row("half of the decoded key", key, 500, R"({"message":"key secret-half is unknown"})");
    row("the password in JSON", pair, 401, R"({"message":"jo and pass\"word 1"})");
    row("user and password in base64", pair, 403, R"({"message":"Basic am86cGFzcyJ3b3JkIDE="})");
    row("a text in place of JSON", key, 200, "Authorization was c2VlZGVkOnNlY3JldC1oYWxm here");
    row("at the place where a quotation ends", key, 200, QByteArray(190, 'x') + " c2VlZGVkOnNlY3JldC1oYWxm");
}

void TestClient::masksItsSecretInAnswers()
{
    QFETCH(Credential, credential);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    RawServer server([&](const RawRequest &) { return http(status, body, "Content-Type: text/plain\r\n"); });
    Target target = targetAt(server.url());
    target.credential = credential;
    Client client(target);
    std::optional<ApiError> error;
    const Call call = ask<QJsonObject>(client, readSomething, objectIn,
        [&](const Outcome<QJsonObject> &answer) { error = answer ? ApiError() : answer.error(); });
    QTRY_VERIFY(error);
    const QString said = error->serverSays + error->detail;
    for (const QString &part : {u"c2VlZGVk"_s, u"secret-half"_s, u"word 1"_s, u"am86cGFz"_s})
        QVERIFY2(!said.contains(part), qPrintable(said));
}

REEVE_GUILESS_TEST_MAIN(TestClient)
#include "test_client.moc"
