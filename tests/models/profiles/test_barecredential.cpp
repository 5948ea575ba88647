// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/barecredential.h"

#include <QTest>

#include "models/profiles/addressreader.h"
#include "models/profiles/pastedtext.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;

// User names and passwords that nothing but their place tells.
class BareCredentialTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isFoundBesideAnAddress_data();
    void isFoundBesideAnAddress();
    void isFoundWithoutAnAddress_data();
    void isFoundWithoutAnAddress();
    void aLoosePasswordIsASecret_data();
    void aLoosePasswordIsASecret();
    void otherTextsHoldNone_data();
    void otherTextsHoldNone();
    void namesHoldNone_data();
    void namesHoldNone();
};

void BareCredentialTest::isFoundBesideAnAddress_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("credential");
    const auto row = [](const char *text, const char *address, const char *credential) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(address) << QString::fromUtf8(credential);
    };
    row("https://kibana elastic changeme", "https://kibana", "elastic:changeme");
    row("kibana:5601 elastic changeme", "https://kibana:5601", "elastic:changeme");
    row("kibana:5601\telastic\tchangeme", "https://kibana:5601", "elastic:changeme");
    row("https://kibana:5601\nelastic\nchangeme\n", "https://kibana:5601", "elastic:changeme");
    row("kibana elastic changeme", "https://kibana", "elastic:changeme");
    row("kibana.corp.example elastic changeme", "https://kibana.corp.example", "elastic:changeme");
    row("10.0.0.5 soc-analyst S3cret-Pw", "https://10.0.0.5", "soc-analyst:S3cret-Pw");
    row("[2001:db8::5]:5601 elastic changeme", "https://[2001:db8::5]:5601", "elastic:changeme");
    row("localhost elastic changeme", "https://localhost", "elastic:changeme");
    row("https://kibana:5601/s/soc elastic changeme", "https://kibana:5601", "elastic:changeme");
    row("https://kibana:5601 elastic:changeme", "https://kibana:5601", "elastic:changeme");
    row("https://kibana:5601 elastic/changeme", "https://kibana:5601", "elastic:changeme");
    row("https://kibana:5601 elastic / changeme", "https://kibana:5601", "elastic:changeme");
    row("https://kibana:5601 (elastic/changeme)", "https://kibana:5601", "elastic:changeme");
    row("https://kibana:5601, elastic, changeme", "https://kibana:5601", "elastic:changeme");
    row("https://kibana:5601;elastic;changeme", "https://kibana:5601", "elastic:changeme");
    row("kibana:5601|jo|hunter2Pw9", "https://kibana:5601", "jo:hunter2Pw9");
    row("elastic changeme https://kibana:5601", "https://kibana:5601", "elastic:changeme");
    row("elastic:changeme kibana:5601", "https://kibana:5601", "elastic:changeme");
    row("https://kibana:5601 with elastic and changeme", "https://kibana:5601", "elastic:changeme");
    row("https://kibana:5601 elastic changeme please", "https://kibana:5601", "elastic:changeme");
    row("https://kibana:5601 \"elastic\" \"changeme\"", "https://kibana:5601", "elastic:changeme");
    row("https://kibana:5601 CORP\\jo correcthorse", "https://kibana:5601", "CORP\\jo:correcthorse");
    row("https://kibana:5601 jo@corp.example correcthorse", "https://kibana:5601", "jo@corp.example:correcthorse");
    row("https://kibana:5601 admin admin", "https://kibana:5601", "admin:admin");
    row("https://kibana:5601 elastic pa:ss/word", "https://kibana:5601", "elastic:pa:ss/word");
    row("https://kibana:5601 elastic p\xc3\xa4sswort", "https://kibana:5601", "elastic:p\xc3\xa4sswort");
}

void BareCredentialTest::isFoundBesideAnAddress()
{
    QFETCH(const QString, text);
    const auto pasted = readAddress(text);
    QVERIFY2(pasted.has_value(), pasted ? "" : qPrintable(pasted.error()));
    QTEST(pasted->address.toString(), "address");
    QTEST(QString(pasted->username + u':' + QString::fromUtf8(pasted->password.reveal())), "credential");
    QVERIFY(pasted->surrounded);
    QVERIFY(pasted->guessed);
    const QString notes = pasted->notes.join(u' ');
    QVERIFY2(notes.contains(u"Correct them"_s), qPrintable(notes));
    QVERIFY(!notes.contains(QString::fromUtf8(pasted->password.reveal())) || pasted->password.reveal() == "admin");
    QVERIFY(holdsSecret(text));
}

void BareCredentialTest::isFoundWithoutAnAddress_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("credential");
    for (const char *text : {"elastic:changeme", "elastic/changeme", "elastic changeme", "elastic\tchangeme",
             "elastic, changeme", "elastic: changeme", "elastic / changeme", "\"elastic:changeme\""})
        QTest::newRow(text) << QString::fromLatin1(text) << u"elastic:changeme"_s;
    QTest::newRow("admin:admin") << u"admin:admin"_s << u"admin:admin"_s;
    QTest::newRow("user:changeme") << u"user:changeme"_s << u"user:changeme"_s;
    QTest::newRow("jo:hunter2Pw9") << u"jo:hunter2Pw9"_s << u"jo:hunter2Pw9"_s;
    QTest::newRow("jo/S3cret-Pw") << u"jo/S3cret-Pw"_s << u"jo:S3cret-Pw"_s;
    QTest::newRow("jo S3cret-Pw") << u"jo S3cret-Pw"_s << u"jo:S3cret-Pw"_s;
    QTest::newRow("john.doe changeme") << u"john.doe changeme"_s << u"john.doe:changeme"_s;
    QTest::newRow("elastic:12345678") << u"elastic:12345678"_s << u"elastic:12345678"_s;
    QTest::newRow("kibana_system:correcthorse") << u"kibana_system:correcthorse"_s << u"kibana_system:correcthorse"_s;
    QTest::newRow("analyst:correcthorse") << u"analyst:correcthorse"_s << u"analyst:correcthorse"_s;
    QTest::newRow("elastic:pa/ss:word") << u"elastic:pa/ss:word"_s << u"elastic:pa/ss:word"_s;
}

void BareCredentialTest::isFoundWithoutAnAddress()
{
    QFETCH(const QString, text);
    const PastedText read = readPastedAddress(text);
    QTEST(QString(read.request.username + u':' + QString::fromUtf8(read.request.password.reveal())), "credential");
    QVERIFY(read.guessed);
    const auto pasted = readAddress(text);
    QVERIFY2(!pasted, pasted ? qPrintable(pasted->address.toString()) : "");
    QVERIFY2(pasted.error().contains(u"secret and no address"_s), qPrintable(pasted.error()));
}

void BareCredentialTest::aLoosePasswordIsASecret_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"https://kibana:5601 hunter2Pw9", "https://kibana:5601 changeme", "kibana:5601 S3cret-Pw",
             "https://kibana:5601 my pass phrase is S3cret-Pw"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void BareCredentialTest::aLoosePasswordIsASecret()
{
    QFETCH(const QString, text);
    QVERIFY(!readPastedAddress(text).request.otherSecret.isEmpty());
    const auto pasted = readAddress(text);
    QVERIFY2(pasted.has_value(), pasted ? "" : qPrintable(pasted.error()));
    QVERIFY(pasted->surrounded);
    QVERIFY(pasted->password.isEmpty());
    QVERIFY(pasted->notes.join(u' ').contains(u"may be a password"_s));
}

void BareCredentialTest::otherTextsHoldNone_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "kibana", "kibana:5601", "host name", "my kibana", "kibana.example.com:5601",
             "https://kibana/s/soc", "https://kibana:5601/app/security", "2001:db8::5", "[2001:db8::5]:5601", "::1",
             "fe80::1%eth0", "10.0.0.5:5601", "localhost:5601/kbn", "kibana:http", "kibana:56O1", "kibana:99999",
             "kibana:5601/app/home", "kibana/kbn", "example.com/kibana", "gateway/Kibana-8.18", "https:kibana",
             "elastic cloud", "Elastic Security", "my elastic server", "elastic:<password>", "elastic:$PASSWORD",
             "elastic ${ELASTIC_PASSWORD}", "https://kibana:5601 elastic <password>", "https://kibana:5601 is down",
             "https://kibana:5601 is unreachable", "https://kibana\nevil", "https://kibana.example.com/app/\nsecurity",
             "Kibana is at https://kibana:5601, ask Jo",
             "prod:dXMtZWFzdC0xLmF3cy5mb3VuZC5pbyRlczEyMyRrYjQ1Ng==", "C:\\certs\\Kibana2024.pem", "the admin console",
             "kibana of the SOC in Frankfurt01", "https://kibana:5601/app/discover#/?_g=(time:(from:now-15m,to:now))"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void BareCredentialTest::otherTextsHoldNone()
{
    QFETCH(const QString, text);
    const PastedRequest found = bareCredentialIn(text, BareWords::Possible);
    QVERIFY2(found.password.isEmpty() && found.otherSecret.isEmpty(), qPrintable(found.username));
    QVERIFY(!holdsSecret(text));
}

void BareCredentialTest::namesHoldNone_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"Admin Console", "Elastic Frankfurt", "SOC:Frankfurt01", "Production: EMEA",
             "SOC / EMEA-2", "Prod2024 Frankfurt", "Elastic: Production", "analyst:frankfurt", "Kibana - Test",
             "admin/ca.pem", "certs/Prod2024.pem", "SHA256:YhKJKSzoTt2b5FP18fvpHo7fJYqQCjAa3HWY3tvRMwE="})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void BareCredentialTest::namesHoldNone()
{
    QFETCH(const QString, text);
    QVERIFY(!holdsSecret(text));
}

REEVE_GUILESS_TEST_MAIN(BareCredentialTest)
#include "test_barecredential.moc"
