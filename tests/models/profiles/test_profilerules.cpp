// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/profilerules.h"

#include <QTest>

#include "models/profiles/pastedtext.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;

class ProfileRulesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsFingerprints_data();
    void readsFingerprints();
    void refusesOtherTexts_data();
    void refusesOtherTexts();
    void namesAndFilesAreNoSecrets_data();
    void namesAndFilesAreNoSecrets();
};

namespace {

const QString digits = u"ff4723ad4c08cc5a9644a106a75265595f1b400945d0964ce4d63e6bd1656ead"_s;
const QString sha1 = u"DE:9F:2C:7F:D2:5E:1B:3A:FA:D3:E8:5A:0B:D1:7D:9B:10:0D:B4:B3"_s;

QString pairs(QChar separator)
{
    QStringList list;
    for (qsizetype i = 0; i < digits.size(); i += 2)
        list += digits.mid(i, 2).toUpper();
    return list.join(separator);
}

}

void ProfileRulesTest::readsFingerprints_data()
{
    QTest::addColumn<QString>("text");
    const QString colons = pairs(u':');
    QTest::newRow("digits") << digits;
    QTest::newRow("pairs with colons") << colons;
    QTest::newRow("pairs with blanks") << pairs(u' ');
    QTest::newRow("pairs with hyphens") << pairs(u'-');
    QTest::newRow("a line of openssl 3") << u"sha256 Fingerprint="_s + colons + u'\n';
    QTest::newRow("a line of openssl 1") << u"SHA256 Fingerprint="_s + colons;
    QTest::newRow("the file of a field report")
        << u"sha256 Fingerprint=FF:47:23:AD:4C:08:CC:5A:96:44:A1:06:A7:52:65:59:5F:1B:40:09:45:D0:96:4C:E4:D6:3E:6B:D1:65:6E:AD"_s;
    QTest::newRow("more output of openssl") << u"subject=CN = kibana\nissuer=CN = ca\nsha256 Fingerprint="_s + colons
            + u"\nnotAfter=Jan  1 00:00:00 2027 GMT"_s;
    QTest::newRow("keytool, with SHA-1 beside it")
        << u"Certificate fingerprints:\n\t SHA1: %1\n\t SHA256: %2\nSignature algorithm name: SHA256withRSA"_s.arg(
               sha1, colons);
    QTest::newRow("Elasticsearch at its first start")
        << u"\u2139\ufe0f  HTTP CA certificate SHA-256 fingerprint:\n   "_s + digits;
    QTest::newRow("a setting of Beats") << u"ca_trusted_fingerprint: \""_s + digits + u'"';
    QTest::newRow("sha256sum of a DER file") << digits + u"  kibana.der"_s;
    QTest::newRow("openssl dgst") << u"SHA2-256(kibana.der)= "_s + digits;
    QTest::newRow("a browser, over two lines")
        << u"SHA-256 Fingerprint: "_s + colons.left(48) + u"\n "_s + colons.mid(48);
    QTest::newRow("a browser, with blanks") << u"SHA-256: "_s + pairs(u' ');
    QTest::newRow("Windows' invisible mark") << u'\u200e' + pairs(u' ');
    QTest::newRow("with a scheme") << u"sha256:"_s + digits;
    QTest::newRow("twice the same") << colons + u"\nSHA256 Fingerprint="_s + colons;
}

void ProfileRulesTest::readsFingerprints()
{
    QFETCH(const QString, text);
    QCOMPARE(fingerprintIn(text).value_or(u"none"_s), digits);
}

void ProfileRulesTest::refusesOtherTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a word") << u"fingerprint"_s;
    QTest::newRow("SHA-1") << u"SHA1 Fingerprint="_s + sha1;
    QTest::newRow("SHA-512") << u"sha512 Fingerprint="_s + pairs(u':') + u':' + pairs(u':');
    QTest::newRow("SHA-512 without colons") << digits + digits;
    QTest::newRow("a digit too few") << digits.chopped(1);
    QTest::newRow("a digit too many") << digits + u'0';
    QTest::newRow("two fingerprints") << u"SHA256 Fingerprint="_s + pairs(u':') + u"\nSHA256 Fingerprint="_s
            + pairs(u':').replace(u"FF"_s, u"00"_s);
    QTest::newRow("curl's pin of a public key") << u"sha256//YhKJKSzoTt2b5FP18fvpHo7fJYqQCjAa3HWY3tvRMwE="_s;
    QTest::newRow("a letter that is none") << u"g"_s + digits.mid(1);
    QTest::newRow("the label alone") << u"sha256 Fingerprint="_s;
}

void ProfileRulesTest::refusesOtherTexts()
{
    QFETCH(const QString, text);
    QVERIFY(!fingerprintIn(text));
}

// The fields of the wizard are cleared of secrets, and of nothing else.
void ProfileRulesTest::namesAndFilesAreNoSecrets_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"Kibana_Production_EMEA_01", "Kibana_Production_Cluster_EMEA_01", "elastic", "soc-emea",
             "/etc/ssl/certs/kibana_Client_2024.pem", "C:\\Users\\Jo\\kibana_client.p12", "proxy.example.com",
             "aws-us-east-1", "my deployment", "https://kibana.example.com:5601/s/soc/app/home",
             "Production: Kibana of the SOC", "http://proxy:3128", "Test (password reset pending)",
             "sha256 Fingerprint=FF:47:23:AD:4C:08:CC:5A:96:44:A1:06:A7:52:65:59:5F:1B:40:09:45:D0:96:4C:E4:D6:3E:6B:"
             "D1:65:6E:AD",
             "ff4723ad4c08cc5a9644a106a75265595f1b400945d0964ce4d63e6bd1656ead", "curl", "kibana:5601"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void ProfileRulesTest::namesAndFilesAreNoSecrets()
{
    QFETCH(const QString, text);
    QVERIFY(!holdsSecret(text));
}

REEVE_GUILESS_TEST_MAIN(ProfileRulesTest)
#include "test_profilerules.moc"
