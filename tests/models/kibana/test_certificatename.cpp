// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QSslCertificate>
#include <QTest>

#include "models/kibana/certificatename.h"
#include "tests/support/certificates.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace reeve::test;
using namespace Qt::StringLiterals;

// The names of a certificate as curl and browsers read them.
class TestCertificateName : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isOfTheHost_data();
    void isOfTheHost();
    void isOfNoHostWhereThereIsNoCertificate();

private:
    CertificateMaker m_maker{};
};

void TestCertificateName::isOfTheHost_data()
{
    QTest::addColumn<QString>("commonName");
    QTest::addColumn<QString>("names");
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("isOf");
    const auto row = [](const char *what, const char *commonName, const char *names, const QString &host, bool isOf) {
        QTest::newRow(what) << QString::fromLatin1(commonName) << QString::fromLatin1(names) << host << isOf;
    };
    row("the name", "x", "DNS:kibana.example.com", u"kibana.example.com"_s, true);
    row("the name in upper case", "x", "DNS:kibana.example.com", u"KIBANA.Example.com"_s, true);
    row("the name with a dot at its end", "x", "DNS:kibana.example.com", u"kibana.example.com."_s, true);
    row("a name in Unicode", "x", "DNS:xn--kln-sna.example", u"k\u00f6ln.example"_s, true);
    row("a parent of the name", "x", "DNS:example.com", u"kibana.example.com"_s, false);
    row("a name below it", "x", "DNS:kibana.example.com", u"example.com"_s, false);
    row("a wildcard", "x", "DNS:*.example.com", u"kibana.example.com"_s, true);
    row("a wildcard and a name with an underscore", "x", "DNS:*.example.com", u"my_kibana.example.com"_s, true);
    row("a wildcard for two labels", "x", "DNS:*.example.com", u"a.kibana.example.com"_s, false);
    row("a wildcard for no label", "x", "DNS:*.example.com", u"example.com"_s, false);
    row("a wildcard for a part of a label", "x", "DNS:kib*.example.com", u"kibana.example.com"_s, false);
    row("a wildcard in another label", "x", "DNS:kibana.*.com", u"kibana.example.com"_s, false);
    row("a wildcard of a whole top-level domain", "x", "DNS:*.com", u"example.com"_s, false);
    row("a wildcard for everything", "x", "DNS:*", u"localhost"_s, false);
    row("a wildcard as the common name", "*.example.com", "", u"kibana.example.com"_s, true);
    row("a wildcard as the common name beside names", "*.example.com", "DNS:a.b", u"kibana.example.com"_s, false);
    row("a wildcard for a part of an address", "x", "DNS:*.0.0.1", u"127.0.0.1"_s, false);
    row("an address", "x", "IP:10.0.0.5", u"10.0.0.5"_s, true);
    row("an address beside names", "x", "DNS:a,IP:10.0.0.5,IP:10.0.0.6", u"10.0.0.6"_s, true);
    row("another address", "x", "IP:10.0.0.5", u"10.0.0.6"_s, false);
    row("an address of version 6", "x", "IP:2001:db8::1", u"2001:db8:0:0::1"_s, true);
    row("an address of version 6 in brackets", "x", "IP:2001:db8::1", u"[2001:db8::1]"_s, true);
    row("another address of version 6", "x", "IP:2001:db8::1", u"2001:db8::2"_s, false);
    row("an address of version 6 with a zone", "x", "IP:fe80::1", u"fe80::1%eth0"_s, true);
    row("an address as a name", "x", "DNS:10.0.0.5", u"10.0.0.5"_s, false);
    row("an address as the common name", "10.0.0.5", "", u"10.0.0.5"_s, false);
    row("the common name beside a web address", "kibana", "URI:https://x.example", u"kibana"_s, true);
    row("no host", "x", "DNS:x", QString(), false);
}

void TestCertificateName::isOfTheHost()
{
    QFETCH(QString, commonName);
    QFETCH(QString, names);
    QFETCH(QString, host);
    static const CertificateFiles authority = m_maker.authority(u"authority"_s);
    const QString extension = names.isEmpty() ? QString() : u"subjectAltName="_s + names;
    const CertificateFiles files =
        m_maker.issue(authority, {.name = u"own"_s, .commonName = commonName, .extensions = extension});
    QVERIFY(m_maker.isGood());
    QTEST(isCertificateOf(QSslCertificate::fromPath(files.certificate).value(0), host), "isOf");
}

void TestCertificateName::isOfNoHostWhereThereIsNoCertificate()
{
    QVERIFY(!isCertificateOf(QSslCertificate(), u"localhost"_s));
}

REEVE_GUILESS_TEST_MAIN(TestCertificateName)
#include "test_certificatename.moc"
