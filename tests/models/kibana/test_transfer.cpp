// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "models/kibana/client.h"
#include "tests/support/rawserver.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace reeve::test;
using namespace Qt::StringLiterals;

namespace {

Target targetAt(const QUrl &url)
{
    return {.address = url, .credential = ApiKeyCredential{Secret("c2VlZGVkLXNlY3JldA=="_ba)}, .timeoutMs = 2'000};
}

QString writtenFile(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    QFile file(folder.filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    return file.fileName();
}

// The body of a part of multipart/form-data, without its head; empty: there is no such part.
QByteArray partNamed(const RawRequest &request, const QByteArray &name, QByteArray *head = nullptr)
{
    const QByteArray type = request.header("Content-Type");
    const QByteArray boundary = "--" + type.mid(type.indexOf("boundary=") + 9);
    const QByteArray next = "\r\n" + boundary;
    const QByteArray label = "name=\"" + name + '"';
    qsizetype at = 0;
    while ((at = request.body.indexOf(boundary, at)) >= 0) {
        const qsizetype headEnd = request.body.indexOf("\r\n\r\n", at);
        const qsizetype end = request.body.indexOf(next, headEnd);
        const QByteArray text = request.body.mid(at, headEnd - at);
        at += boundary.size();
        if (!text.contains(label))
            continue;
        if (head)
            *head = text;
        return request.body.mid(headEnd + 4, end - headEnd - 4);
    }
    return {};
}

struct Exchanged {
    std::optional<Outcome<Reply>> outcome{};
    Call call{};

    void send(Client &client, const ApiRequest &request, Client::Transfer transfer = {})
    {
        call =
            client.transfer(request, std::move(transfer), [this](Outcome<Reply> reply) { outcome = std::move(reply); });
    }
};

}

class TestTransfer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonGoesOutAsItWasTyped();
    void rawBytesKeepTheirMediaType();
    void partsArriveWithNamesAndTypes();
    void aLargeFileIsSentWithItsLength();
    void aMissingFileIsNamedAndNothingIsSent();
    void reservedHeadersAreNotReplaced();
    void theAnswerIsWrittenToAFile();
    void anErrorLeavesTheFileAlone();
    void aCutAnswerLeavesTheFileAlone();
    void aFolderThatDoesNotExistIsToldBeforeSending();
};

void TestTransfer::jsonGoesOutAsItWasTyped()
{
    RawServer server([](const RawRequest &) { return http(200, "{}"); });
    Client client(targetAt(server.url()));
    const QByteArray typed = R"({ "b": 9007199254740993, "a": 1.50 })";
    Exchanged exchanged;
    exchanged.send(client, {.verb = Verb::Post, .path = u"/api/x"_s, .body = JsonBody{typed}});
    QTRY_VERIFY(exchanged.outcome);
    QCOMPARE(server.requests().front().body, typed);
    QCOMPARE(server.requests().front().header("Content-Type"), "application/json"_ba);
}

void TestTransfer::rawBytesKeepTheirMediaType()
{
    RawServer server([](const RawRequest &) { return http(200, "{}"); });
    Client client(targetAt(server.url()));
    Exchanged exchanged;
    exchanged.send(
        client, {.verb = Verb::Post, .path = u"/api/x"_s, .body = RawBody{"application/x-ndjson"_ba, "{}\n{}\n"_ba}});
    QTRY_VERIFY(exchanged.outcome);
    QCOMPARE(server.requests().front().body, "{}\n{}\n"_ba);
    QCOMPARE(server.requests().front().header("Content-Type"), "application/x-ndjson"_ba);
}

void TestTransfer::partsArriveWithNamesAndTypes()
{
    const QTemporaryDir folder;
    const QByteArray content = QByteArray("\0\r\n--x\r\n\xff", 10);
    const QString path = writtenFile(folder, u"a \"b\".bin"_s, content);
    RawServer server([](const RawRequest &) { return http(200, "{}"); });
    Client client(targetAt(server.url()));
    Exchanged exchanged;
    exchanged.send(client,
        {.verb = Verb::Post,
            .path = u"/api/endpoint/action/upload"_s,
            .body = MultipartBody{{
                {.name = u"endpoint_ids"_s, .mediaType = "application/json"_ba, .text = R"(["a"])"_ba},
                {.name = u"comment"_s, .text = "größer"_ba},
                {.name = u"file"_s, .filePath = path},
            }},
            .effect = Effect::Changes});
    QTRY_VERIFY(exchanged.outcome);
    const RawRequest &request = server.requests().front();
    QByteArray head;
    QCOMPARE(partNamed(request, "endpoint_ids", &head), R"(["a"])"_ba);
    QVERIFY(head.contains("Content-Type: application/json"));
    QCOMPARE(partNamed(request, "comment", &head), "größer"_ba);
    QVERIFY(!head.contains("Content-Type"));
    QCOMPARE(partNamed(request, "file", &head), content);
    QVERIFY2(head.contains("filename=\"a %22b%22.bin\"\r\nContent-Type: application/octet-stream"), head.constData());
    QCOMPARE(request.header("Content-Length").toLongLong(), request.body.size());
}

void TestTransfer::aLargeFileIsSentWithItsLength()
{
    const QTemporaryDir folder;
    const QByteArray content(4'000'000, 'x');
    const QString path = writtenFile(folder, u"large"_s, content);
    RawServer server([](const RawRequest &) { return http(200, "{}"); });
    Client client(targetAt(server.url()));
    qint64 most = 0;
    qint64 all = 0;
    Exchanged exchanged;
    exchanged.send(client,
        {.verb = Verb::Post, .path = u"/api/x"_s, .body = MultipartBody{{{.name = u"file"_s, .filePath = path}}}},
        {.progress = [&](qint64 sent, qint64 toSend, qint64, qint64) {
            most = std::max(most, sent);
            all = std::max(all, toSend);
        }});
    QTRY_VERIFY_WITH_TIMEOUT(exchanged.outcome, 30'000);
    QVERIFY(exchanged.outcome->has_value());
    QVERIFY(partNamed(server.requests().front(), "file") == content);
    QVERIFY(all > content.size());
    QCOMPARE(most, all);
}

void TestTransfer::aMissingFileIsNamedAndNothingIsSent()
{
    RawServer server([](const RawRequest &) { return http(200, "{}"); });
    Client client(targetAt(server.url()));
    Exchanged exchanged;
    exchanged.send(client,
        {.verb = Verb::Post,
            .path = u"/api/x"_s,
            .body = MultipartBody{{{.name = u"file"_s, .filePath = u"/does/not/exist.bin"_s}}},
            .effect = Effect::Changes});
    QTRY_VERIFY(exchanged.outcome);
    QVERIFY(!exchanged.outcome->has_value());
    QCOMPARE(exchanged.outcome->error().fault, Fault::FileFailed);
    QVERIFY(exchanged.outcome->error().detail.contains(u"/does/not/exist.bin"));
    QVERIFY(!exchanged.outcome->error().mayHaveActed);
    QVERIFY(server.requests().empty());
}

void TestTransfer::reservedHeadersAreNotReplaced()
{
    RawServer server([](const RawRequest &) { return http(200, "{}"); });
    Client client(targetAt(server.url()));
    Exchanged exchanged;
    exchanged.send(client,
        {.path = u"/api/x"_s,
            .headers = {{"Authorization", "Basic eDp5"}, {"elastic-api-version", "2"}, {"x-own", "1"}}});
    QTRY_VERIFY(exchanged.outcome);
    const RawRequest &request = server.requests().front();
    QCOMPARE(request.header("Authorization"), "ApiKey c2VlZGVkLXNlY3JldA=="_ba);
    QCOMPARE(request.header("elastic-api-version"), "2"_ba);
    QCOMPARE(request.header("x-own"), "1"_ba);
}

void TestTransfer::theAnswerIsWrittenToAFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"rules.ndjson"_s);
    const QByteArray body(3'000'000, 'r');
    RawServer server([&](const RawRequest &) { return http(200, body, "Content-Type: application/ndjson\r\n"); });
    Client client(targetAt(server.url()));
    Exchanged exchanged;
    exchanged.send(client, {.path = u"/api/x"_s}, {.saveTo = path});
    QTRY_VERIFY(exchanged.outcome);
    QVERIFY(exchanged.outcome->has_value());
    QCOMPARE((*exchanged.outcome)->savedBytes, body.size());
    QVERIFY((*exchanged.outcome)->body.isEmpty());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() == body);
    QCOMPARE(server.requests().front().header("Accept-Encoding"), "identity"_ba);
}

void TestTransfer::anErrorLeavesTheFileAlone()
{
    const QTemporaryDir folder;
    const QString path = writtenFile(folder, u"old"_s, "old"_ba);
    RawServer server([](const RawRequest &) {
        return http(404, R"({"statusCode":404,"error":"Not Found","message":"gone"})",
            "Content-Type: application/json\r\nkbn-name: k\r\n");
    });
    Client client(targetAt(server.url()));
    Exchanged exchanged;
    exchanged.send(client, {.path = u"/api/x"_s}, {.saveTo = path});
    QTRY_VERIFY(exchanged.outcome);
    QCOMPARE(exchanged.outcome->error().fault, Fault::NotFound);
    QCOMPARE(exchanged.outcome->error().serverSays, u"gone"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "old"_ba);
}

void TestTransfer::aCutAnswerLeavesTheFileAlone()
{
    const QTemporaryDir folder;
    RawServer server([](const RawRequest &) { return "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"_ba; });
    server.closeAfterAnswer(true);
    Client client(targetAt(server.url()));
    Exchanged exchanged;
    exchanged.send(client, {.path = u"/api/x"_s}, {.saveTo = folder.filePath(u"new"_s)});
    QTRY_VERIFY(exchanged.outcome);
    QCOMPARE(exchanged.outcome->error().fault, Fault::ConnectionLost);
    exchanged.call.reset();
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestTransfer::aFolderThatDoesNotExistIsToldBeforeSending()
{
    RawServer server([](const RawRequest &) { return http(200, "{}"); });
    Client client(targetAt(server.url()));
    Exchanged exchanged;
    exchanged.send(client, {.path = u"/api/x"_s}, {.saveTo = u"/does/not/exist/out.json"_s});
    QTRY_VERIFY(exchanged.outcome);
    QCOMPARE(exchanged.outcome->error().fault, Fault::FileFailed);
    QVERIFY(server.requests().empty());
}

REEVE_GUILESS_TEST_MAIN(TestTransfer)
#include "test_transfer.moc"
