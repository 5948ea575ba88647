// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include "models/operations/requesttext.h"
#include "tests/support/rawserver.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace reeve::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray secretKey = "c2VlZGVkOnNlY3JldC1oYWxm"_ba;

Target targetAt(const QUrl &url)
{
    return {.address = url, .space = u"soc"_s, .credential = ApiKeyCredential{Secret(secretKey)}};
}

}

class TestRequestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void curlSendsTheSameRequest_data();
    void curlSendsTheSameRequest();
    void curlSendsTheSameParts();
    void noFormHoldsTheSecret();
    void devToolsGetThePathWithItsSpace();
};

void TestRequestText::curlSendsTheSameRequest_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("plain JSON") << R"({"a":1})"_ba;
    QTest::newRow("quotes of every kind") << R"({"a":"it's \"b\" `c`"})"_ba;
    QTest::newRow("what a shell would expand") << R"({"a":"$HOME $(id) !x \\ * ?"})"_ba;
    QTest::newRow("line ends and spaces") << "{\n  \"a\":\t1\n}"_ba;
    QTest::newRow("letters outside ASCII") << "{\"a\":\"größer \xF0\x9F\x98\x80\"}"_ba;
    QTest::newRow("an at sign in front") << "@/etc/hostname"_ba;
}

void TestRequestText::curlSendsTheSameRequest()
{
    if (QStandardPaths::findExecutable(u"curl"_s).isEmpty())
        QSKIP("curl is not installed");
    QFETCH(QByteArray, body);
    RawServer server([](const RawRequest &) { return http(200, "{}"); });
    const ApiRequest request{.verb = Verb::Put,
        .path = u"/api/x/{id}"_s,
        .arguments = {u"a b/'c"_s},
        .query = {{u"q"_s, u"1&2"_s}},
        .body = JsonBody{body},
        .effect = Effect::Changes};
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"KIBANA_API_KEY"_s, QString::fromLatin1(secretKey));
    shell.setProcessEnvironment(environment);
    shell.start(u"sh"_s, {u"-c"_s, curlText(targetAt(server.url()), request)});
    QTRY_COMPARE(server.requests().size(), 1u);
    const RawRequest &arrived = server.requests().front();
    QCOMPARE(arrived.line, "PUT /s/soc/api/x/a%20b%2F%27c?q=1%262 HTTP/1.1"_ba);
    QCOMPARE(arrived.body, body);
    QCOMPARE(arrived.header("Authorization"), "ApiKey "_ba + secretKey);
    QCOMPARE(arrived.header("kbn-xsrf"), "true"_ba);
    QCOMPARE(arrived.header("Content-Type"), "application/json"_ba);
    QTRY_COMPARE(shell.state(), QProcess::NotRunning);
}

void TestRequestText::curlSendsTheSameParts()
{
    if (QStandardPaths::findExecutable(u"curl"_s).isEmpty())
        QSKIP("curl is not installed");
    RawServer server([](const RawRequest &) { return http(200, "{}"); });
    const QByteArray json = R"({"a":"it's; \"b\" \\ type=x"})";
    const ApiRequest request{.verb = Verb::Post,
        .path = u"/api/x"_s,
        .body = MultipartBody{{
            {.name = u"parameters"_s, .mediaType = "application/json"_ba, .text = json},
            {.name = u"comment"_s, .text = "@/etc/hostname; <x"_ba},
        }},
        .effect = Effect::Changes};
    QProcess shell;
    shell.start(u"sh"_s, {u"-c"_s, curlText(targetAt(server.url()), request)});
    QTRY_COMPARE(server.requests().size(), 1u);
    const QByteArray body = server.requests().front().body;
    const QByteArray part = "\r\n\r\n" + json + "\r\n";
    QVERIFY2(body.contains(part), body.constData());
    QVERIFY2(body.contains("\r\n\r\n@/etc/hostname; <x\r\n"), body.constData());
    QVERIFY(server.requests().front().header("Content-Type").startsWith("multipart/form-data; boundary="));
    QTRY_COMPARE(shell.state(), QProcess::NotRunning);
}

void TestRequestText::noFormHoldsTheSecret()
{
    const ApiRequest request{.verb = Verb::Post, .path = u"/api/x"_s, .body = JsonBody{"{}"_ba}};
    for (const Credential &credential :
        {Credential(ApiKeyCredential{Secret(secretKey)}), Credential(BasicCredential{u"jo"_s, Secret(secretKey)})}) {
        Target target = targetAt(QUrl(u"https://kibana.example.com"_s));
        target.credential = credential;
        for (const auto textOf : {requestLine, requestText, curlText, devToolsText, pythonText, powerShellText})
            QVERIFY(!textOf(target, request).contains(QString::fromLatin1(secretKey)));
    }
}

void TestRequestText::devToolsGetThePathWithItsSpace()
{
    const ApiRequest request{.verb = Verb::Put, .path = u"/api/x"_s, .body = JsonBody{R"({"a":1})"_ba}};
    QCOMPARE(devToolsText(targetAt(QUrl(u"https://kibana.example.com/base"_s)), request),
        u"PUT kbn:/s/soc/api/x\n{\n  \"a\": 1\n}"_s);
}

REEVE_GUILESS_TEST_MAIN(TestRequestText)
#include "test_requesttext.moc"
