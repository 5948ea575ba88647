// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "models/profiles/apikeyreader.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;

class ApiKeyReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void everyFormHasAName();
};

namespace {

const QByteArray id("VuaCfGcBCdbkQm-e5aOx");
const QByteArray key("ui2lp2axTNmsyakw9tvNnw");
const QByteArray idAndKey = id + ':' + key;
const QByteArray encoded = idAndKey.toBase64();

}

void ApiKeyReaderTest::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<ApiKeyForm>("form");
    QByteArray unpadded = encoded;
    while (unpadded.endsWith('='))
        unpadded.chop(1);
    using enum ApiKeyForm;
    QTest::newRow("encoded") << encoded << Encoded;
    QTest::newRow("without padding") << unpadded << Encoded;
    QTest::newRow("in the URL alphabet") << idAndKey.toBase64(QByteArray::Base64UrlEncoding
        | QByteArray::OmitTrailingEquals) << Encoded;
    QTest::newRow("with white space around") << " \r\n\t" + encoded + "\n" << Encoded;
    QTest::newRow("with a line break inside") << encoded.left(20) + "\n  " + encoded.mid(20) << Encoded;
    QTest::newRow("in double quotes") << '"' + encoded + "\"," << Encoded;
    QTest::newRow("in single quotes") << '\'' + encoded + '\'' << Encoded;
    QTest::newRow("in typographic quotes") << "\xe2\x80\x9c" + encoded + "\xe2\x80\x9d" << Encoded;
    QTest::newRow("behind no-break space and byte order mark") << "\xef\xbb\xbf\xc2\xa0" + encoded << Encoded;
    QTest::newRow("with the scheme") << "ApiKey " + encoded << Encoded;
    QTest::newRow("with the scheme in lower case") << "apikey  " + encoded << Encoded;
    QTest::newRow("a header line") << "Authorization: ApiKey " + encoded << Encoded;
    QTest::newRow("a header in lower case") << "authorization:ApiKey " + encoded << Encoded;
    QTest::newRow("an argument for curl") << "-H \"Authorization: ApiKey " + encoded + '"' << Encoded;
    QTest::newRow("a whole curl line") << "curl -X GET \"https://kibana:5601/api/status\" -H \"Authorization: ApiKey "
            + encoded
            + "\" -H 'kbn-xsrf: x'" << Encoded;
    QTest::newRow("encoded twice") << encoded.toBase64() << EncodedTwice;
    QTest::newRow("id and key") << idAndKey << IdAndKey;
    QTest::newRow("id and key with the scheme") << "ApiKey " + idAndKey << IdAndKey;
    QTest::newRow("a line of a Beat's settings") << "api_key: \"" + idAndKey + '"' << IdAndKey;
    QTest::newRow("JSON with everything") << R"({"id":")" + id + R"(","name":"reeve","expiration":1,"api_key":")" + key
            + R"(","encoded":")" + encoded
            + "\"}\n" << Json;
    QTest::newRow("JSON of an old server, without encoded")
        << R"({"id":")" + id + R"(","api_key":")" + key + "\"}" << Json;
    QTest::newRow("JSON over several lines") << "{\n  \"encoded\" : \"" + encoded + "\"\n}" << Json;
}

void ApiKeyReaderTest::reads()
{
    QFETCH(const QByteArray, text);
    const auto pasted = readApiKey(Secret(text));
    QVERIFY2(pasted.has_value(), pasted ? "" : qPrintable(pasted.error()));
    QCOMPARE(pasted->encoded.reveal(), encoded);
    QTEST(pasted->form, "form");
    QCOMPARE(pasted->id, QString::fromLatin1(id));
}

void ApiKeyReaderTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("nothing") << ""_ba << u"Enter"_s;
    QTest::newRow("white space") << " \n"_ba << u"Enter"_s;
    QTest::newRow("a key of a Cloud organisation")
        << "essu_VnVhQ2ZHY0JDZGJrUW0tZTVhT3g6dWkybA=="_ba << u"organisation"_s;
    QTest::newRow("that key with the scheme") << "ApiKey essu_VnVhQ2ZHY0JDZGJrUW0"_ba << u"organisation"_s;
    QTest::newRow("that key in base64") << "essu_VnVhQ2ZHY0JDZGJrUW0tZTVh"_ba.toBase64() << u"organisation"_s;
    QTest::newRow("the key without its id") << key << u"one half"_s;
    QTest::newRow("the id without its key") << id << u"one half"_s;
    QTest::newRow("user and password") << "elastic:changeme"_ba << u"password"_s;
    QTest::newRow("two colons") << idAndKey + ":x" << u"one colon"_s;
    QTest::newRow("white space within id and key") << id + ": " + key << u"one colon"_s;
    QTest::newRow("a bearer token") << "Bearer eyJhbGciOiJIUzI1NiJ9.e30.x"_ba << u"another kind"_s;
    QTest::newRow("a basic header") << "Authorization: Basic ZWxhc3RpYzpjaGFuZ2VtZQ=="_ba << u"another kind"_s;
    QTest::newRow("base64 of something else") << "ZWxhc3RpYzpjaGFuZ2VtZQ=="_ba << u"none of the forms"_s;
    QTest::newRow("cut short by one character") << encoded.left(41) << u"none of the forms"_s;
    QTest::newRow("dots copied from a masked field") << u"••••••••"_s.toUtf8() << u"Enter"_s;
    QTest::newRow("JSON without a key") << R"({"name":"x"})"_ba << u"JSON"_s;
    QTest::newRow("JSON cut short") << R"({"encoded":"Vn)"_ba << u"JSON"_s;
    QTest::newRow("JSON with a number for the key") << R"({"encoded":5})"_ba << u"JSON"_s;
    QTest::newRow("bytes") << QByteArray("\x00\xff\x01:\x02", 5) << u""_s;
    QTest::newRow("far too long") << QByteArray(100'000, 'A') << u"too long"_s;
}

void ApiKeyReaderTest::refuses()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, says);
    const auto pasted = readApiKey(Secret(text));
    QVERIFY(!pasted);
    QVERIFY2(pasted.error().contains(says), qPrintable(pasted.error()));
    QVERIFY(text.size() < 8 || !pasted.error().contains(QString::fromUtf8(text.right(8))));
}

void ApiKeyReaderTest::everyFormHasAName()
{
    using enum ApiKeyForm;
    for (const auto form : {Encoded, EncodedTwice, IdAndKey, Json})
        QVERIFY(!apiKeyFormText(form).isEmpty());
}

REEVE_GUILESS_TEST_MAIN(ApiKeyReaderTest)
#include "test_apikeyreader.moc"
