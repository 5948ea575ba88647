// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "models/kibana/request.h"
#include "models/kibana/target.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

class TestTarget : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void buildsTheUrl_data();
    void buildsTheUrl();
    void letsSecretsTravelOnlyWhereNobodyReadsThem_data();
    void letsSecretsTravelOnlyWhereNobodyReadsThem();
};

void TestTarget::buildsTheUrl_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("space");
    QTest::addColumn<Scope>("scope");
    QTest::addColumn<QString>("expected");
    QTest::newRow("the default space has no prefix")
        << u"https://k:5601"_s << u"default"_s << Scope::Space << u"https://k:5601/api/x?a=b%26"_s;
    QTest::newRow("no space is the default space")
        << u"https://k:5601"_s << QString() << Scope::Space << u"https://k:5601/api/x?a=b%26"_s;
    QTest::newRow("a space goes before the path")
        << u"https://k"_s << u"soc"_s << Scope::Space << u"https://k/s/soc/api/x?a=b%26"_s;
    QTest::newRow("the base path goes before the space")
        << u"https://k/kbn"_s << u"soc"_s << Scope::Space << u"https://k/kbn/s/soc/api/x?a=b%26"_s;
    QTest::newRow("a trailing slash is not doubled")
        << u"https://k/kbn/"_s << u"soc"_s << Scope::Space << u"https://k/kbn/s/soc/api/x?a=b%26"_s;
    QTest::newRow("deployment-wide calls leave the space out")
        << u"https://k/kbn"_s << u"soc"_s << Scope::Deployment << u"https://k/kbn/api/x?a=b%26"_s;
    QTest::newRow("user information never enters the URL")
        << u"https://u:p@k"_s << QString() << Scope::Space << u"https://k/api/x?a=b%26"_s;
    QTest::newRow("a hostile space cannot leave its segment")
        << u"https://k"_s << u"../x"_s << Scope::Space << u"https://k/s/..%2Fx/api/x?a=b%26"_s;
}

void TestTarget::buildsTheUrl()
{
    QFETCH(QString, address);
    QFETCH(QString, space);
    QFETCH(Scope, scope);
    const Target target{.address = QUrl(address), .space = space};
    const QUrl url = urlFor(target, {.path = u"/api/x"_s, .query = {{u"a"_s, u"b&"_s}}, .scope = scope});
    QTEST(QString::fromLatin1(url.toEncoded()), "expected");
}

void TestTarget::letsSecretsTravelOnlyWhereNobodyReadsThem_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("expected");
    QTest::newRow("https to anywhere") << u"https://kibana.example.com"_s << true;
    QTest::newRow("http to another machine") << u"http://kibana.example.com:5601"_s << false;
    QTest::newRow("http to 127.0.0.1") << u"http://127.0.0.1:5601"_s << true;
    QTest::newRow("http to another loopback address") << u"http://127.8.9.1"_s << true;
    QTest::newRow("http to ::1") << u"http://[::1]:5601"_s << true;
    QTest::newRow("http to localhost") << u"http://localhost"_s << true;
    QTest::newRow("http to a name that begins with localhost") << u"http://localhost.example.com"_s << false;
    QTest::newRow("http to a private address is still a network") << u"http://10.0.0.1"_s << false;
    QTest::newRow("another scheme") << u"ftp://127.0.0.1"_s << false;
}

void TestTarget::letsSecretsTravelOnlyWhereNobodyReadsThem()
{
    QFETCH(QString, address);
    QTEST(mayCarrySecret(QUrl(address)), "expected");
}

REEVE_GUILESS_TEST_MAIN(TestTarget)
#include "test_target.moc"
