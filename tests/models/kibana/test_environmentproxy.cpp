// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/kibana/environmentproxy.h"

#include <QTest>

#include "models/kibana/proxying.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

namespace {

QProcessEnvironment with(const QStringList &variables)
{
    QProcessEnvironment environment;
    for (const QString &variable : variables)
        environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    return environment;
}

}

class TestEnvironmentProxy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void choosesTheVariable_data();
    void choosesTheVariable();
    void readsTheProxy_data();
    void readsTheProxy();
    void exceptsHosts_data();
    void exceptsHosts();
};

void TestEnvironmentProxy::choosesTheVariable_data()
{
    QTest::addColumn<QStringList>("variables");
    QTest::addColumn<ProxyOrigin>("origin");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("proxy");
    const QString https = u"https_proxy=one:1"_s;
    const QString upper = u"HTTPS_PROXY=two:2"_s;
    const QString all = u"all_proxy=three:3"_s;
    const QString allUpper = u"ALL_PROXY=four:4"_s;
    const QString http = u"http_proxy=five:5"_s;
    QTest::newRow("nothing") << QStringList() << ProxyOrigin::Nowhere << QString() << QString();
    QTest::newRow("lower case first") << QStringList{https, upper, all} << ProxyOrigin::Variable << u"https_proxy"_s
                                      << u"one:1"_s;
    QTest::newRow("upper case") << QStringList{upper, all, http} << ProxyOrigin::Variable << u"HTTPS_PROXY"_s
                                << u"two:2"_s;
    QTest::newRow("for all") << QStringList{all, allUpper, http} << ProxyOrigin::Variable << u"all_proxy"_s
                             << u"three:3"_s;
    QTest::newRow("for all in upper case")
        << QStringList{allUpper} << ProxyOrigin::Variable << u"ALL_PROXY"_s << u"four:4"_s;
    QTest::newRow("an empty one is not set")
        << QStringList{u"https_proxy="_s, all} << ProxyOrigin::Variable << u"all_proxy"_s << u"three:3"_s;
    QTest::newRow("for http only") << QStringList{http} << ProxyOrigin::HttpOnly << u"http_proxy"_s << QString();
    QTest::newRow("for http in upper case")
        << QStringList{u"HTTP_PROXY=x:1"_s} << ProxyOrigin::HttpOnly << u"HTTP_PROXY"_s << QString();
    QTest::newRow("an exception") << QStringList{https, u"no_proxy=example.com"_s} << ProxyOrigin::Exception
                                  << u"no_proxy"_s << QString();
    QTest::newRow("an exception in upper case")
        << QStringList{https, u"NO_PROXY=*"_s} << ProxyOrigin::Exception << u"NO_PROXY"_s << QString();
    QTest::newRow("lower case of the exceptions first") << QStringList{https, u"no_proxy=other.com"_s, u"NO_PROXY=*"_s}
                                                        << ProxyOrigin::Variable << u"https_proxy"_s << u"one:1"_s;
    QTest::newRow("exceptions for others alone")
        << QStringList{u"no_proxy=other.com"_s} << ProxyOrigin::Nowhere << QString() << QString();
}

void TestEnvironmentProxy::choosesTheVariable()
{
    QFETCH(QStringList, variables);
    const EnvironmentProxy found = proxyFromEnvironment(QUrl(u"https://kibana.example.com:5601"_s), with(variables));
    QTEST(found.origin, "origin");
    QTEST(found.variable, "variable");
    QTEST(proxyName(found.proxy), "proxy");
}

void TestEnvironmentProxy::readsTheProxy_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QNetworkProxy::ProxyType>("type");
    QTest::addColumn<QString>("proxy");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("otherKind");
    const auto http = QNetworkProxy::HttpProxy;
    const auto socks = QNetworkProxy::Socks5Proxy;
    QTest::newRow("host and port") << u"proxy:3128"_s << http << u"proxy:3128"_s << QString() << QString();
    QTest::newRow("a host alone") << u"proxy.example.com"_s << http << u"proxy.example.com:1080"_s << QString()
                                  << QString();
    QTest::newRow("a whole address") << u"http://proxy:8080/"_s << http << u"proxy:8080"_s << QString() << QString();
    QTest::newRow("a scheme in upper case")
        << u"HTTP://proxy:8080"_s << http << u"proxy:8080"_s << QString() << QString();
    QTest::newRow("an IPv4 address") << u"192.0.2.7:3128"_s << http << u"192.0.2.7:3128"_s << QString() << QString();
    QTest::newRow("an IPv6 address") << u"[2001:db8::1]:3128"_s << http << u"[2001:db8::1]:3128"_s << QString()
                                     << QString();
    QTest::newRow("a user name") << u"jo%40corp:p%3Ass@proxy:3128"_s << http << u"proxy:3128"_s << u"jo@corp p:ss"_s
                                 << QString();
    QTest::newRow("SOCKS5") << u"socks5://proxy:1080"_s << socks << u"proxy:1080"_s << QString() << QString();
    QTest::newRow("SOCKS5 with names") << u"socks5h://proxy"_s << socks << u"proxy:1080"_s << QString() << QString();
    QTest::newRow("SOCKS4") << u"socks4://proxy:1"_s << http << u"proxy:1"_s << QString() << u"socks4"_s;
    QTest::newRow("a proxy over TLS") << u"https://proxy"_s << http << u"proxy:443"_s << QString() << u"https"_s;
    QTest::newRow("no address at all") << u"http://"_s << http << u"https_proxy:1080"_s << QString() << QString();
}

void TestEnvironmentProxy::readsTheProxy()
{
    QFETCH(QString, value);
    const EnvironmentProxy found =
        proxyFromEnvironment(QUrl(u"https://kibana.example.com"_s), with({u"https_proxy="_s + value}));
    QTEST(found.proxy.type(), "type");
    QTEST(proxyName(found.proxy), "proxy");
    QTEST(QString(found.proxy.user() + u' ' + found.proxy.password()).trimmed(), "user");
    QTEST(found.otherKind, "otherKind");
    QCOMPARE(found.isUnreadable, value == "http://"_L1);
}

void TestEnvironmentProxy::exceptsHosts_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("noProxy");
    QTest::addColumn<QString>("entry");
    const QString kibana = u"kibana.ourdomain.com"_s;
    const QString none;
    const auto row = [](const char *name, const QString &host, const QString &noProxy, const QString &entry) {
        QTest::newRow(name) << host << noProxy << entry;
    };
    row("nothing", kibana, none, none);
    row("the host", kibana, kibana, kibana);
    row("its domain", kibana, u"ourdomain.com"_s, u"ourdomain.com"_s);
    row("its domain with a dot", kibana, u".ourdomain.com"_s, u".ourdomain.com"_s);
    row("its domain with a dot at the end", kibana, u"ourdomain.com."_s, u"ourdomain.com."_s);
    row("a host with a dot at the end", kibana + u'.', u"ourdomain.com"_s, u"ourdomain.com"_s);
    row("upper case", kibana, u"OURDOMAIN.COM"_s, u"OURDOMAIN.COM"_s);
    row("the end of another name", u"notourdomain.com"_s, u"ourdomain.com"_s, none);
    row("a host below", u"ourdomain.com"_s, kibana, none);
    row("every host", kibana, u"*"_s, u"*"_s);
    row("every host between blanks", kibana, u" * "_s, u"*"_s);
    row("an asterisk among others is no pattern", kibana, u"a.com,*"_s, none);
    row("a pattern is no entry", kibana, u"*.ourdomain.com"_s, none);
    row("blanks after commas", kibana, u"a.com, ourdomain.com ,b.com"_s, u"ourdomain.com"_s);
    row("blanks instead of commas", kibana, u"a.com ourdomain.com\tb.com"_s, u"ourdomain.com"_s);
    row("empty entries", kibana, u",, .,ourdomain.com,"_s, u"ourdomain.com"_s);
    row("an IPv4 address", u"10.1.2.3"_s, u"10.1.2.3"_s, u"10.1.2.3"_s);
    row("the end of an IPv4 address", u"10.1.2.3"_s, u"2.3"_s, none);
    row("an IPv4 network", u"10.1.2.3"_s, u"192.168.0.0/16,10.0.0.0/8"_s, u"10.0.0.0/8"_s);
    row("another IPv4 network", u"11.1.2.3"_s, u"10.0.0.0/8"_s, none);
    row("a small IPv4 network", u"10.1.2.7"_s, u"10.1.2.4/30"_s, u"10.1.2.4/30"_s);
    row("a network without a length", u"10.1.2.3"_s, u"10.1.2.0/"_s, none);
    row("a network of too many bits", u"10.1.2.3"_s, u"10.1.2.3/33"_s, none);
    row("a network is no name", kibana, u"10.0.0.0/8"_s, none);
    row("an IPv6 address", u"2001:db8::1"_s, u"2001:0db8:0::1"_s, u"2001:0db8:0::1"_s);
    row("an IPv6 network", u"2001:db8::1"_s, u"2001:db8::/32"_s, u"2001:db8::/32"_s);
    row("another IPv6 network", u"2001:db9::1"_s, u"2001:db8::/32"_s, none);
    row("IPv4 is not IPv6", u"::1"_s, u"127.0.0.0/8"_s, none);
}

void TestEnvironmentProxy::exceptsHosts()
{
    QFETCH(QString, host);
    QFETCH(QString, noProxy);
    QTEST(exceptionFor(host, noProxy), "entry");
}

REEVE_GUILESS_TEST_MAIN(TestEnvironmentProxy)
#include "test_environmentproxy.moc"
