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
    void readsEveryProgram_data();
    void readsEveryProgram();
    void namesWhatItLeavesOut_data();
    void namesWhatItLeavesOut();
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

void CurlCommandTest::readsEveryProgram_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("credential"); // "user:password" or "key KEY"
    const QString url = u"https://kibana:5601/api/status"_s;
    const QString pair = u"elastic:hunter2"_s;
    const auto row = [&url](const char *name, const QString &text, const QString &credential) {
        QTest::newRow(name) << QString(text).replace(u"URL"_s, url) << url << credential;
    };
    row("a path in front", u"/usr/bin/curl -u elastic:hunter2 URL"_s, pair);
    row("sudo", u"sudo curl -u elastic:hunter2 URL"_s, pair);
    row("sudo with an option", u"sudo -E -u root curl -u elastic:hunter2 URL"_s, pair);
    row("an assignment in front", u"https_proxy= curl -u elastic:hunter2 URL"_s, pair);
    row("a whole prompt", u"jo@host:~$ curl -u elastic:hunter2 URL"_s, pair);
    row("a prompt with blanks", u"[root@host ~]# curl -u elastic:hunter2 URL"_s, pair);
    row("a prompt of cmd", u"C:\\Users\\jo> curl.exe -u elastic:hunter2 URL"_s, pair);
    row("a prompt of cmd without a blank", u"C:\\Users\\jo>curl -u elastic:hunter2 URL"_s, pair);
    row("a prompt without a blank", u"jo@host:~$curl -u elastic:hunter2 URL"_s, pair);
    row("a prompt of PowerShell", u"PS C:\\> curl.exe -u elastic:hunter2 URL"_s, pair);
    row("a path of Windows", u"C:\\Windows\\System32\\curl.exe -u elastic:hunter2 URL"_s, pair);
    row("a path with a blank", u"\"C:\\Program Files\\curl\\curl.exe\" -u elastic:hunter2 URL"_s, pair);
    row("a cluster of options", u"curl -sku elastic:hunter2 URL"_s, pair);
    row("a cluster with the value in it", u"curl -skuelastic:hunter2 URL"_s, pair);
    row("an unknown option with a value", u"curl --new-thing value -u elastic:hunter2 URL"_s, pair);
    row("a pipe behind it", u"curl -u elastic:hunter2 URL | jq -r .version.number"_s, pair);
    row("quotes of bash", u"curl $'URL' -u $'elastic:hunter\\x32'"_s, pair);
    row("quotes of a word processor", u"curl -u \u201celastic:hunter2\u201d \u201cURL\u201d"_s, pair);
    row("carets of cmd", u"curl ^\"URL^\" ^\r\n  -u ^\"elastic:hunter2^\" ^\r\n  --compressed"_s, pair);
    row("carets on one line", u"curl ^\"URL^\" ^  -u ^\"elastic:hunter2^\""_s, pair);
    row("carets at line ends only", u"curl \"URL\" ^\n -u \"elastic:hunter2\""_s, pair);
    row("a caret in a password", u"curl 'URL' -u 'elastic:hun^ter2'"_s, u"elastic:hun^ter2"_s);
    row("backticks of PowerShell", u"curl.exe `\n -u elastic:hunter2 `\n URL"_s, pair);
    row("in a container", u"docker run --rm curlimages/curl:8.5.0 -s -u elastic:hunter2 URL"_s, pair);
    row("in a running container", u"docker exec -it kibana curl -u elastic:hunter2 URL"_s, pair);
    row("in a pod", u"kubectl exec -n elk kibana-0 -- curl -sk -u elastic:hunter2 URL"_s, pair);
    row("in a shell in a pod", u"kubectl exec kibana-0 -- sh -c 'curl -u \"elastic:hunter2\" URL'"_s, pair);
    row("over ssh", u"ssh admin@host \"curl -u elastic:hunter2 'URL'\""_s, pair);
    row("wget", u"wget -qO- --user=elastic --password=hunter2 URL"_s, pair);
    row("wget for http", u"wget --http-user elastic --http-password hunter2 -O - URL"_s, pair);
    row("wget with a header", u"wget --header=\"Authorization: ApiKey abc==\" URL"_s, u"key abc=="_s);
    row("HTTPie", u"http -v --auth elastic:hunter2 URL"_s, pair);
    row("HTTPie with a method", u"http -a elastic:hunter2 GET URL kbn-xsrf:true"_s, pair);
    row("HTTPie with a header", u"http URL Authorization:'ApiKey abc=='"_s, u"key abc=="_s);
    row("xh", u"xh -a elastic:hunter2 URL"_s, pair);
    row("a Basic header", u"curl -H 'Authorization: Basic ZWxhc3RpYzpodW50ZXIyCg==' URL"_s, pair);
    row("two headers in clusters", u"curl -sSH 'kbn-xsrf: x' -H 'Authorization: ApiKey abc==' URL"_s, u"key abc=="_s);
}

void CurlCommandTest::readsEveryProgram()
{
    QFETCH(const QString, text);
    const CurlCommand line = readCurlCommand(text);
    QTEST(line.url, "url");
    const QString pair = line.username + u':' + QString::fromUtf8(line.password.reveal());
    QTEST(line.apiKey.isEmpty() ? pair : u"key "_s + QString::fromUtf8(line.apiKey.reveal()), "credential");
}

void CurlCommandTest::namesWhatItLeavesOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("says");
    QTest::newRow("no check") << u"curl -k https://kibana"_s << QStringList{u"(-k)"_s, u"is checked"_s};
    QTest::newRow("no check in a cluster") << u"curl -sSk https://kibana"_s << QStringList{u"(-k)"_s};
    QTest::newRow("a proxy") << u"curl --proxy http://u:hunter2@proxy:3128 https://kibana"_s
                             << QStringList{u"(--proxy)"_s};
    QTest::newRow("authorities") << u"curl --cacert=/etc/ca.pem https://kibana"_s << QStringList{u"(--cacert)"_s};
    QTest::newRow("a client certificate")
        << u"curl -E me.pem --key me.key --pass hunter2 https://kibana"_s << QStringList{u"(-E, --key)"_s, u"--pass"_s};
    QTest::newRow("another way") << u"curl --resolve kibana:443:10.0.0.1 https://kibana"_s
                                 << QStringList{u"--resolve"_s};
    QTest::newRow("a token") << u"curl -H 'Authorization: Bearer hunter2x' https://kibana"_s
                             << QStringList{u"Bearer"_s};
    QTest::newRow("a cookie") << u"curl -b 'sid=hunter2' https://kibana"_s << QStringList{u"-b"_s};
    QTest::newRow("wget without a check")
        << u"wget --no-check-certificate https://kibana"_s << QStringList{u"--no-check-certificate"_s};
    QTest::newRow("HTTPie without a check") << u"http --verify=no https://kibana"_s << QStringList{u"(--verify)"_s};
    QTest::newRow("PowerShell without a check")
        << u"irm -SkipCertificateCheck -Uri https://kibana"_s << QStringList{u"-SkipCertificateCheck"_s};
    QTest::newRow("in a container") << u"docker exec kibana curl https://localhost:5601"_s
                                    << QStringList{u"container"_s};
    QTest::newRow("a placeholder for the key")
        << u"curl -H 'Authorization: ApiKey $KEY' https://kibana"_s << QStringList{u"placeholder, not a key"_s};
    QTest::newRow("a placeholder for the password")
        << u"curl -u elastic:${PASSWORD} https://kibana"_s << QStringList{u"placeholder, not a password"_s};
}

void CurlCommandTest::namesWhatItLeavesOut()
{
    QFETCH(const QString, text);
    const auto pasted = readAddress(text);
    QVERIFY2(pasted, pasted ? "" : qPrintable(pasted.error()));
    const QString said = (pasted->notes + pasted->warnings).join(u' ');
    QFETCH(const QStringList, says);
    for (const QString &words : says)
        QVERIFY2(said.contains(words), qPrintable(said));
    QVERIFY(!said.contains(u"hunter2"));
    QVERIFY(pasted->surrounded);
    QVERIFY(pasted->apiKey.isEmpty() && pasted->password.isEmpty());
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
    QTest::newRow("a sentence with the word") << u"ask my curl host"_s << false;
    QTest::newRow("a URL") << u"https://kibana:5601"_s << false;
    QTest::newRow("a word before a URL") << u"Kibana over http https://kibana:5601"_s << false;
    QTest::newRow("wget") << u"wget https://kibana"_s << true;
    QTest::newRow("HTTPie") << u"http :5601/api/status"_s << true;
    QTest::newRow("PowerShell") << u"Invoke-WebRequest https://kibana"_s << true;
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
