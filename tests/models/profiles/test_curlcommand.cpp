// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "models/profiles/addressreader.h"
#include "models/profiles/curlcommand.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;

class CurlCommandTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void knowsItsOwn_data();
    void knowsItsOwn();
    void isAnAddressWithItsCredential();
    void leavesOutWhatItCannotUse();
};

void CurlCommandTest::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("username");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QByteArray>("apiKey");
    const QString url = u"https://kibana:5601/api/status"_s;
    const QString none;
    const QByteArray nothing;
    QTest::newRow("a URL alone") << u"curl https://kibana:5601/api/status"_s << url << none << nothing << nothing;
    QTest::newRow("behind a prompt") << u"$ curl -s https://kibana:5601/api/status"_s << url << none << nothing
                                     << nothing;
    QTest::newRow("a user") << u"curl -u elastic:hunter2 https://kibana:5601/api/status"_s << url << u"elastic"_s
                            << "hunter2"_ba << nothing;
    QTest::newRow("a user glued to its option")
        << u"curl -uelastic:hunter2 https://kibana:5601/api/status"_s << url << u"elastic"_s << "hunter2"_ba << nothing;
    QTest::newRow("a user behind an equals sign")
        << u"curl --user=elastic:a=b https://kibana:5601/api/status"_s << url << u"elastic"_s << "a=b"_ba << nothing;
    QTest::newRow("a user in quotes, behind the URL") << u"curl https://kibana:5601/api/status -u 'elastic:a b\\c\"'"_s
                                                      << url << u"elastic"_s << "a b\\c\""_ba << nothing;
    QTest::newRow("a user with escapes") << u"curl -u elastic:a\\ b\\\" https://kibana:5601/api/status"_s << url
                                         << u"elastic"_s << "a b\""_ba << nothing;
    QTest::newRow("a user without a password")
        << u"curl -u elastic https://kibana:5601/api/status"_s << url << u"elastic"_s << nothing << nothing;
    QTest::newRow("a key in a header") << u"curl -H \"Authorization: ApiKey abc==\" https://kibana:5601/api/status"_s
                                       << url << none << nothing << "abc=="_ba;
    QTest::newRow("a key in a long option, lower case")
        << u"curl --header 'authorization:apikey abc' --url https://kibana:5601/api/status"_s << url << none << nothing
        << "abc"_ba;
    QTest::newRow("a Basic header") << u"curl -H 'Authorization: Basic ZWxhc3RpYzpodW50ZXIy' \"%1\""_s.arg(url) << url
                                    << u"elastic"_s << "hunter2"_ba << nothing;
    QTest::newRow("over several lines")
        << u"curl \\\n  -X POST \\\r\n  -H 'kbn-xsrf: true' \\\n  \"%1\" \\\n -H 'Authorization: ApiKey abc'"_s.arg(url)
        << url << none << nothing << "abc"_ba;
    QTest::newRow("a proxy is not the address")
        << u"curl -x http://proxy:3128 --cacert ca.pem https://kibana:5601/api/status"_s << url << none << nothing
        << nothing;
    QTest::newRow("a quote that does not end") << u"curl https://kibana:5601/api/status -u 'elastic:hunter2"_s << url
                                               << u"elastic"_s << "hunter2"_ba << nothing;
    QTest::newRow("an option without its value")
        << u"curl https://kibana:5601/api/status -u"_s << url << none << nothing << nothing;
    QTest::newRow("no URL") << u"curl -u elastic:hunter2"_s << none << u"elastic"_s << "hunter2"_ba << nothing;
    QTest::newRow("curl alone") << u"curl "_s << none << none << nothing << nothing;
}

void CurlCommandTest::reads()
{
    QFETCH(QString, text);
    const CurlCommand line = readCurlCommand(text);
    QTEST(line.url, "url");
    QTEST(line.username, "username");
    QTEST(line.password.reveal(), "password");
    QTEST(line.apiKey.reveal(), "apiKey");
}

void CurlCommandTest::knowsItsOwn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    QTest::newRow("a curl line") << u"curl https://kibana"_s << true;
    QTest::newRow("over two lines") << u"\n curl\n https://kibana"_s << true;
    QTest::newRow("behind a root's prompt") << u"# curl https://kibana"_s << true;
    QTest::newRow("a host called curl") << u"curl"_s << false;
    QTest::newRow("a host that begins so") << u"curl.example.com:5601"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void CurlCommandTest::knowsItsOwn()
{
    QFETCH(QString, text);
    QTEST(isCurlCommand(text), "expected");
}

void CurlCommandTest::isAnAddressWithItsCredential()
{
    const auto key = readAddress(u"curl -H 'Authorization: ApiKey abc=' 'https://kibana:5601/s/soc/api/status'"_s);
    QVERIFY2(key, key ? "" : qPrintable(key.error()));
    QCOMPARE(key->address, QUrl(u"https://kibana:5601"_s));
    QCOMPARE(key->space, u"soc"_s);
    QCOMPARE(key->apiKey.reveal(), "abc="_ba);
    QVERIFY(key->notes.join(u' ').contains(u"removed"));
    const auto user = readAddress(u"curl -u elastic:hunter2 'https://kibana:5601'"_s);
    QVERIFY(user);
    QCOMPARE(user->username, u"elastic"_s);
    QCOMPARE(user->password.reveal(), "hunter2"_ba);
}

// The address alone is handed on: what else a line sends stays out of it.
void CurlCommandTest::leavesOutWhatItCannotUse()
{
    const auto pasted =
        readAddress(u"curl -H 'Authorization: Bearer s3cret' -d '{\"token\":\"s3cret\"}' https://kibana"_s);
    QVERIFY(pasted);
    QCOMPARE(pasted->address.toString(), u"https://kibana"_s);
    QVERIFY(pasted->apiKey.isEmpty() && pasted->password.isEmpty());
    QVERIFY(!(pasted->notes + pasted->warnings).join(u' ').contains(u"s3cret"));
}

REEVE_GUILESS_TEST_MAIN(CurlCommandTest)
#include "test_curlcommand.moc"
