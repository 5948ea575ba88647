// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "models/kibana/errorbody.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

class TestErrorBody : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEveryFamily_data();
    void readsEveryFamily();
    void keepsMessagesShort();
};

void TestErrorBody::readsEveryFamily_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<ErrorFamily>("family");
    QTest::addColumn<QString>("message");
    const QByteArray json = "application/json; charset=utf-8"_ba;
    QTest::newRow("Boom") << R"({"statusCode":403,"error":"Forbidden","message":"no"})"_ba << json << ErrorFamily::Boom
                          << u"no"_s;
    QTest::newRow("Kibana's status")
        << R"({"status":{"overall":{"level":"critical","summary":"1 service is down"}}})"_ba << json
        << ErrorFamily::Boom << u"1 service is down"_s;
    QTest::newRow("Kibana's status for strangers")
        << R"({"status":{"overall":{"level":"unavailable"}}})"_ba << json << ErrorFamily::Boom << u"unavailable"_s;
    QTest::newRow("Security Solution") << R"({"message":"gone","status_code":404})"_ba << json << ErrorFamily::Siem
                                       << u"gone"_s;
    QTest::newRow("Security Solution with a list")
        << R"({"message":["a","b"],"status_code":400})"_ba << json << ErrorFamily::Siem << u"a; b"_s;
    QTest::newRow("Timeline") << R"({"body":"x","statusCode":405})"_ba << json << ErrorFamily::Timeline << u"x"_s;
    QTest::newRow("Elasticsearch") << R"({"error":{"type":"t","reason":"r","root_cause":[]},"status":400})"_ba << json
                                   << ErrorFamily::Elasticsearch << u"t: r"_s;
    QTest::newRow("Elasticsearch with a text")
        << R"({"error":"no handler found"})"_ba << json << ErrorFamily::Elasticsearch << u"no handler found"_s;
    QTest::newRow("Elastic Cloud's proxy") << R"({"ok":false,"message":"Unknown resource."})"_ba << json
                                           << ErrorFamily::CloudProxy << u"Unknown resource."_s;
    QTest::newRow("a page is named by its title")
        << "<html><head><title> 502 Bad\nGateway </title></head><body>nginx</body></html>"_ba
        << "text/html"_ba << ErrorFamily::Html << u"502 Bad Gateway"_s;
    QTest::newRow("a page without a title is named by its headline")
        << "<html><body><h1>500 Internal Server Error</h1>\nAn error.</body></html>"_ba
        << "text/html"_ba << ErrorFamily::Html << u"500 Internal Server Error"_s;
    QTest::newRow("a page that claims to be JSON")
        << "<!DOCTYPE html><title>Log in</title>"_ba << json << ErrorFamily::Html << u"Log in"_s;
    QTest::newRow("plain text") << "Kibana server is not ready yet"_ba
                                << "text/plain"_ba << ErrorFamily::PlainText << u"Kibana server is not ready yet"_s;
    QTest::newRow("nothing") << " \n"_ba << json << ErrorFamily::None << QString();
    QTest::newRow("JSON of no family") << R"({"a":1})"_ba << json << ErrorFamily::None << QString();
    QTest::newRow("a number where a text belongs")
        << R"({"statusCode":500,"message":7})"_ba << json << ErrorFamily::Boom << QString();
}

void TestErrorBody::readsEveryFamily()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    const ErrorBody read = readErrorBody(body, type);
    QTEST(read.family, "family");
    QTEST(read.message, "message");
}

void TestErrorBody::keepsMessagesShort()
{
    const QByteArray body = R"({"statusCode":500,"message":")"_ba + QByteArray(100'000, 'x') + "\"}"_ba;
    QCOMPARE(readErrorBody(body, {}).message.size(), 2'000);
}

REEVE_GUILESS_TEST_MAIN(TestErrorBody)
#include "test_errorbody.moc"
