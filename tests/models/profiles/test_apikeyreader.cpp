// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QStringConverter>
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
    void saysWhatWasDropped_data();
    void saysWhatWasDropped();
    void sendsKeysWithAPrefixAsTheyAre_data();
    void sendsKeysWithAPrefixAsTheyAre();
    void acceptsShortKeysInTheRightForm();
    void refuses_data();
    void refuses();
    void everyFormHasAName();
};

namespace {

const QByteArray id("VuaCfGcBCdbkQm-e5aOx");
const QByteArray key("ui2lp2axTNmsyakw9tvNnw");
const QByteArray idAndKey = id + ':' + key;
const QByteArray encoded = idAndKey.toBase64();

QByteArray base64(const QByteArray &text)
{
    return text.toBase64();
}

QByteArray utf16(const QByteArray &text, QStringConverter::Encoding encoding = QStringConverter::Utf16LE,
    QStringConverter::Flag mark = QStringConverter::Flag::WriteBom)
{
    QStringEncoder encoder(encoding, mark);
    return encoder.encode(QString::fromLatin1(text));
}

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

void ApiKeyReaderTest::saysWhatWasDropped_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("says");
    const QString inside = u"inside the encoding"_s;
    const QString around = u"around the key"_s;
    QTest::newRow("a line break of echo") << base64(idAndKey + '\n') << inside;
    QTest::newRow("a line break of Windows") << base64(idAndKey + "\r\n") << inside;
    QTest::newRow("blanks and a tab") << base64(" \t" + idAndKey + "  ") << inside;
    QTest::newRow("-n of an echo that has no options") << base64("-n " + idAndKey + '\n') << inside;
    QTest::newRow("quotes of cmd's echo") << base64('"' + idAndKey + "\"\r\n") << inside;
    QTest::newRow("a byte order mark") << base64("\xef\xbb\xbf" + idAndKey) << inside;
    QTest::newRow("a null character at the end") << base64(idAndKey + '\0') << inside;
    QTest::newRow("UTF-16 of PowerShell")
        << utf16(idAndKey, QStringConverter::Utf16LE, QStringConverter::Flag::Default).toBase64() << inside;
    QTest::newRow("the scheme") << base64("ApiKey " + idAndKey) << inside;
    QTest::newRow("a line break in each of two encodings") << base64(encoded + '\n') << inside;
    QTest::newRow("a file in UTF-16") << utf16(encoded + "\r\n") << u"UTF-16"_s;
    QTest::newRow("a file in UTF-16, big end first") << utf16(encoded, QStringConverter::Utf16BE) << u"UTF-16"_s;
    QTest::newRow("a file in UTF-16 without a mark")
        << utf16(idAndKey, QStringConverter::Utf16LE, QStringConverter::Flag::Default) << u"UTF-16"_s;
    QTest::newRow("an environment line") << "ELASTIC_API_KEY=" + encoded + '\n' << around;
    QTest::newRow("an exported variable") << "export ES_API_KEY='" + encoded + "'\n" << around;
    QTest::newRow("a variable of cmd") << "set KIBANA_API_KEY=" + encoded + "\r\n" << around;
    QTest::newRow("a lasting variable of Windows") << "setx KIBANA_API_KEY " + encoded + "\r\n" << around;
    QTest::newRow("a variable of PowerShell") << "$env:ELASTIC_API_KEY = \"" + encoded + '"' << around;
    QTest::newRow("an option of docker") << "-e ELASTICSEARCH_APIKEY=" + idAndKey << around;
    QTest::newRow("several lines of an .env file") << "# production\nKIBANA_URL=https://kibana:5601\nAPI_KEY=" + encoded
            + "\n" << around;
    QTest::newRow("a terraform block") << "kibana {\n  endpoints = [\"https://kibana:5601\"]\n  api_key = \"" + encoded
            + "\"\n}\n" << around;
    QTest::newRow("a client in JavaScript")
        << "const client = new Client({ node: 'https://es:9200', auth: { apiKey: '" + encoded + "' } })" << around;
    QTest::newRow("id and key of a client in JavaScript")
        << "auth: { apiKey: { id: '" + id + "', api_key: '" + key + "' } }" << around;
    QTest::newRow("id and key on two lines") << "id: " + id + "\nkey: " + key << around;
    QTest::newRow("id and key in two variables") << "export ES_API_KEY_ID=" + id + "\nexport ES_API_KEY=" + key + "\n"
                                                 << around;
    QTest::newRow("a client in Python") << "client = Elasticsearch(\"https://es:9200\", api_key=\"" + encoded + "\")"
                                        << around;
    QTest::newRow("a request in Python") << "requests.get(url, headers={'Authorization': 'ApiKey " + encoded + "'})"
                                         << around;
    QTest::newRow("an answer of the Dev Tools console") << "# POST /_security/api_key 200\n{\n  \"id\": \"" + id
            + "\",\n  \"name\": \"x\",\n  \"api_key\": \"" + key + "\",\n  \"encoded\": \"" + encoded
            + "\"\n}\n" << around;
    QTest::newRow("the output of curl -i")
        << "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nkbn-name: kb\r\n\r\n{\"id\":\"" + id
            + "\",\"api_key\":\"" + key + "\",\"encoded\":\"" + encoded + "\"}\n"
        << around;
    QTest::newRow("an answer and the next prompt") << "{\"encoded\":\"" + encoded + "\"}user@host:~$ " << around;
    QTest::newRow("a log line") << "created key " + encoded + " for reeve" << around;
    QTest::newRow("curl of cmd with carets")
        << "curl ^\"https://kibana:5601/api/status^\" ^\r\n  -H ^\"authorization: ApiKey " + encoded + "^\"" << around;
    QTest::newRow("HTTPie") << "http https://kibana:5601/api/status 'Authorization:ApiKey " + encoded + "'" << around;
    QTest::newRow("PowerShell") << "Invoke-RestMethod -Uri \"https://kibana:5601\" -Headers @{ \"Authorization\" = "
                                   "\"ApiKey "
            + encoded + "\" }" << around;
    QTest::newRow("a line break written as an escape") << encoded + "\\n" << QString();
    QTest::newRow("padding written for a URL") << idAndKey.toBase64().replace("=", "%3D") << QString();
    QTest::newRow("a list of one") << "[ {\"id\":\"" + id + "\",\"api_key\":\"" + key + "\"} ]" << QString();
    QTest::newRow("an object within an object")
        << "{\"agentKey\":{\"id\":\"" + id + "\",\"api_key\":\"" + key + "\"}}" << QString();
}

void ApiKeyReaderTest::saysWhatWasDropped()
{
    QFETCH(const QByteArray, text);
    const auto pasted = readApiKey(Secret(text));
    QVERIFY2(pasted.has_value(), pasted ? "" : qPrintable(pasted.error()));
    QCOMPARE(pasted->encoded.reveal(), encoded);
    QCOMPARE(pasted->id, QString::fromLatin1(id));
    QFETCH(const QString, says);
    const QString notes = pasted->notes.join(u' ');
    QVERIFY2(says.isEmpty() ? notes.isEmpty() : notes.contains(says), qPrintable(notes));
    QVERIFY(!notes.contains(QString::fromLatin1(key)) && !notes.contains(QString::fromLatin1(encoded.left(12))));
}

void ApiKeyReaderTest::sendsKeysWithAPrefixAsTheyAre_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("sent");
    const QByteArray cloud("essu_VnVhQ2ZHY0JDZGJrUW0tZTVhT3g6dWkybHAyYXhUTm1zeWFrdzl0dk5udw==AAAAAB12_-x");
    QTest::newRow("a key of Elastic Cloud") << cloud << cloud;
    QTest::newRow("with the scheme") << "ApiKey " + cloud << cloud;
    QTest::newRow("in an environment line") << "EC_API_KEY=" + cloud + "\n" << cloud;
    QTest::newRow("in an answer of Elastic Cloud") << "{\"keys\":[{\"id\":\"1\",\"key\":\"" + cloud + "\"}]}" << cloud;
    QTest::newRow("in a curl command") << "curl -H 'Authorization: ApiKey " + cloud + "' https://kibana" << cloud;
    QTest::newRow("encoded once more") << cloud.toBase64() << cloud;
    QTest::newRow("a short one") << "essu_abc"_ba
                                 << "essu_abc"_ba;
    const QByteArray project("esproj_8fK2mQzT0vB4nX7cL1sD9wR3");
    QTest::newRow("a prefix that nobody knows yet") << project << project;
    const QByteArray agent("kbn2_VnVhQ2ZHY0JDZGJrUW0tZTVhT3g6dWkybHAy==");
    QTest::newRow("another one, with padding") << agent << agent;
    const QByteArray dotted("eck_live.8fK2mQzT0vB4nX7cL1sD");
    QTest::newRow("another one, with a dot") << dotted << dotted;
}

void ApiKeyReaderTest::sendsKeysWithAPrefixAsTheyAre()
{
    QFETCH(const QByteArray, text);
    const auto pasted = readApiKey(Secret(text));
    QVERIFY2(pasted.has_value(), pasted ? "" : qPrintable(pasted.error()));
    QTEST(pasted->encoded.reveal(), "sent");
    QCOMPARE(pasted->form, ApiKeyForm::AsGiven);
    QCOMPARE(pasted->id, QString());
}

void ApiKeyReaderTest::acceptsShortKeysInTheRightForm()
{
    for (const QByteArray &pair : {"foo:bar"_ba, "a:b"_ba, "reeve:secret"_ba, "elastic:changeme"_ba}) {
        const auto pasted = readApiKey(Secret(pair.toBase64()));
        QVERIFY2(pasted.has_value(), pair.constData());
        QCOMPARE(pasted->encoded.reveal(), pair.toBase64());
        QCOMPARE(pasted->form, ApiKeyForm::Encoded);
        QVERIFY(pasted->warnings.join(u' ').contains(u"shorter"_s));
    }
    const auto whole = readApiKey(Secret(encoded));
    QCOMPARE(whole->notes + whole->warnings, QStringList());
}

void ApiKeyReaderTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("nothing") << ""_ba << u"Enter"_s;
    QTest::newRow("white space") << " \n"_ba << u"Enter"_s;
    QTest::newRow("the key without its id") << key << u"one half"_s;
    QTest::newRow("the id without its key") << id << u"one half"_s;
    QTest::newRow("user and password") << "elastic:changeme"_ba << u"password"_s;
    QTest::newRow("two colons") << idAndKey + ":x" << u"one colon"_s;
    QTest::newRow("white space within id and key") << id + ": " + key << u"one colon"_s;
    QTest::newRow("a bearer token") << "Bearer eyJhbGciOiJIUzI1NiJ9.e30.x"_ba << u"another kind"_s;
    QTest::newRow("a basic header") << "Authorization: Basic ZWxhc3RpYzpjaGFuZ2VtZQ=="_ba << u"another kind"_s;
    QTest::newRow("base64 of something else") << "the secret of the night"_ba.toBase64() << u"none of the forms"_s;
    QTest::newRow("a pair that is too short") << "abc:def"_ba << u"too short"_s;
    QTest::newRow("the name of a key") << "reeve_key_for_the_production"_ba << u"none of the forms"_s;
    QTest::newRow("a Cloud ID") << "soc:dXMtZWFzdC0xLmF3cy5mb3VuZC5pbyRlczEyMyRrYjQ1Ng=="_ba << u"Cloud ID"_s;
    QTest::newRow("an address") << "https://kibana.example.com:5601/app/home"_ba << u"address"_s;
    QTest::newRow("a command with a password") << "curl -u elastic:pw https://kibana:5601"_ba << u"password"_s;
    QTest::newRow("a command with a token")
        << "curl -H 'Authorization: Bearer eyJhbGciOiJIUzI1NiJ9' https://kibana:5601"_ba << u"token"_s;
    QTest::newRow("a command without anything") << "curl https://kibana:5601/api/status"_ba << u"no API key"_s;
    const QString placeholder = u"placeholder, not a key"_s;
    for (const char *text : {"$ELASTIC_API_KEY", "${API_KEY}", "${KEY:-none}", "$(cat key)", "%KEY%", "$env:API_KEY",
             "<api-key>", "<your key here>", "YOUR_KEY", "your-api-key", "your_api_key_here", "YOUR API KEY", "xxxx",
             "XXXXXXXXXXXXXXXX", "xxxx-xxxx", "****", "...", "{{ key }}", "{{API_KEY}}", "{api_key}", "[API key]",
             "__API_KEY__", "API_KEY", "base64_encoded_key", "REDACTED", "REPLACE_ME", "insert-key-here", "ApiKey $KEY",
             "Authorization: ApiKey <encoded>", "ELASTIC_API_KEY=${SECRET}", "api_key: \"<api key>\"",
             "{\"encoded\": \"<encoded>\"}", "api_key = var.elastic_key", "process.env.API_KEY",
             "curl -H \"Authorization: ApiKey $API_KEY\" https://kibana:5601",
             "curl ^\"https://kibana^\" -H ^\"Authorization: ApiKey ^%KEY^%^\""})
        QTest::newRow(text) << QByteArray(text) << placeholder;
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
    const bool repeated = text.size() >= 12 && pasted.error().contains(QString::fromUtf8(text.right(12)));
    QVERIFY(!repeated);
}

void ApiKeyReaderTest::everyFormHasAName()
{
    using enum ApiKeyForm;
    for (const auto form : {Encoded, EncodedTwice, IdAndKey, Json, AsGiven})
        QVERIFY(!apiKeyFormText(form).isEmpty());
}

REEVE_GUILESS_TEST_MAIN(ApiKeyReaderTest)
#include "test_apikeyreader.moc"
