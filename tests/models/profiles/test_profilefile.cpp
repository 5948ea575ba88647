// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTemporaryDir>
#include <QTest>

#include "models/profiles/profilefile.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;

class ProfileFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEveryField();
    void fillsInWhatMayBeLeftOut();
    void complains_data();
    void complains();
    void reportsEveryProblemAtOnce();
    void neverRepeatsAValue();
    void whatIsWrittenReadsTheSame_data();
    void whatIsWrittenReadsTheSame();
    void aFileThatIsNotThereIsOneProblem();
    void pathsAreRelativeToTheFile();
};

namespace {

const QByteArray whole = R"({"formatVersion": 1, "name": "Production", "address": "https://kibana.example.com:5601",
 "space": "soc", "authentication": {"type": "basic", "username": "jo"}, "timeoutSeconds": 45,
 "hostStatuses": ["healthy", "offline"], "colour": "#aa3300",
 "tls": {"caFile": "ca.pem", "certificateFile": "/etc/me.pem", "keyFile": "../me.key", "pinnedSha256": ""}})";

// A file with everything needed and one more field.
QByteArray with(const QByteArray &more)
{
    return R"({"formatVersion": 1, "address": "https://kibana", "authentication": {"type": "api-key"}, )" + more + '}';
}

}

void ProfileFileTest::readsEveryField()
{
    const auto profile = readProfile(whole, QDir(u"/etc/reeve"_s));
    QVERIFY(profile.has_value());
    QCOMPARE(profile->name, u"Production"_s);
    QCOMPARE(profile->address, QUrl(u"https://kibana.example.com:5601"_s));
    QCOMPARE(profile->space, u"soc"_s);
    QCOMPARE(profile->authentication, AuthenticationType::Basic);
    QCOMPARE(profile->username, u"jo"_s);
    QCOMPARE(profile->timeoutSeconds, 45);
    QCOMPARE(profile->hostStatuses, (QStringList{u"healthy"_s, u"offline"_s}));
    QCOMPARE(profile->colour, QColor(0xaa, 0x33, 0x00));
    QCOMPARE(profile->tls.caFile, u"/etc/reeve/ca.pem"_s);
    QCOMPARE(profile->tls.certificateFile, u"/etc/me.pem"_s);
    QCOMPARE(profile->tls.keyFile, u"/etc/me.key"_s);
    QVERIFY(profile->id.isNull());
}

void ProfileFileTest::fillsInWhatMayBeLeftOut()
{
    const auto profile = readProfile(with(R"("tls": {})"), {});
    QVERIFY(profile.has_value());
    QCOMPARE(profile->name, u"kibana"_s);
    QCOMPARE(profile->space, u"default"_s);
    QCOMPARE(profile->timeoutSeconds, 30);
    QCOMPARE(profile->hostStatuses, QStringList());
    QCOMPARE(profile->tls, TlsFiles());
}

void ProfileFileTest::complains_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("says");
    QTest::newRow("nothing") << ""_ba << u""_s << u"not JSON"_s;
    QTest::newRow("a list") << "[]"_ba << u""_s << u"not one object"_s;
    QTest::newRow("cut short") << whole.left(100) << u""_s << u"not JSON"_s;
    QTest::newRow("an unknown key") << with(R"("colr": 1)") << u"colr"_s << u"not known"_s;
    QTest::newRow("a key that stands twice")
        << with(R"("name": "one", "name": "two")") << u"name"_s << u"stands here twice"_s;
    QTest::newRow("a key inside that stands twice")
        << with(R"("tls": {"caFile": "a.pem", "caFile": "b.pem"})") << u"tls.caFile"_s << u"stands here twice"_s;
    QTest::newRow("an API key around the address")
        << R"({"formatVersion": 1, "address": "https://kibana -H 'Authorization: ApiKey aGVsbG86c2VjcmV0'",
               "authentication": {"type": "api-key"}})"_ba
        << u"address"_s << u"Secrets are never"_s;
    QTest::newRow("a token around the address")
        << R"({"formatVersion": 1, "address": "curl --oauth2-bearer t0kenT0ken https://kibana",
               "authentication": {"type": "api-key"}})"_ba
        << u"address"_s << u"Secrets are never"_s;
    QTest::newRow("an unknown key inside") << with(R"("tls": {"verify": false})") << u"tls.verify"_s << u"not known"_s;
    QTest::newRow("an API key") << with(R"("apiKey": "VnVh")") << u"apiKey"_s << u"Secrets are never"_s;
    QTest::newRow("a password") << with(R"("password": "x")") << u"password"_s << u"Secrets are never"_s;
    QTest::newRow("a passphrase inside") << with(R"("tls": {"keyPassphrase": "x"})") << u"tls.keyPassphrase"_s
                                         << u"Secrets are never"_s;
    QTest::newRow("a newer version")
        << R"({"formatVersion": 2, "address": "https://kibana", "authentication": {"type": "api-key"}})"_ba
        << u"formatVersion"_s << u"version 1"_s;
    QTest::newRow("no version") << R"({"address": "https://kibana", "authentication": {"type": "api-key"}})"_ba
                                << u"formatVersion"_s << u"missing"_s;
    QTest::newRow("a space in the address and another one as key")
        << R"({"formatVersion": 1, "address": "https://kibana/s/soc", "space": "default",
               "authentication": {"type": "api-key"}})"_ba
        << u"space"_s << u"names the space soc"_s;
    QTest::newRow("no address") << R"({"formatVersion": 1, "authentication": {"type": "api-key"}})"_ba << u"address"_s
                                << u"missing"_s;
    QTest::newRow("no authentication") << R"({"formatVersion": 1, "address": "https://kibana"})"_ba
                                       << u"authentication"_s << u"missing"_s;
    QTest::newRow("http to another machine")
        << R"({"formatVersion": 1, "address": "http://kibana", "authentication": {"type": "api-key"}})"_ba
        << u"address"_s << u"http is refused"_s;
    QTest::newRow("a password in the address")
        << R"({"formatVersion": 1, "address": "https://a:b@kibana", "authentication": {"type": "api-key"}})"_ba
        << u"address"_s << u"Secrets are never"_s;
    QTest::newRow("a number for the name") << with(R"("name": 5)") << u"name"_s << u"text in quotes"_s;
    QTest::newRow("an unknown authentication")
        << R"({"formatVersion": 1, "address": "https://kibana", "authentication": {"type": "saml"}})"_ba
        << u"authentication.type"_s << u"basic"_s;
    QTest::newRow("basic without a user")
        << R"({"formatVersion": 1, "address": "https://kibana", "authentication": {"type": "basic"}})"_ba
        << u"authentication.username"_s << u"missing"_s;
    QTest::newRow("a certificate that is not named")
        << R"({"formatVersion": 1, "address": "https://kibana", "authentication": {"type": "certificate"}})"_ba
        << u"tls.certificateFile"_s << u"needs one"_s;
    QTest::newRow("no time at all") << with(R"("timeoutSeconds": 0)") << u"timeoutSeconds"_s << u"1 to 600"_s;
    QTest::newRow("too much time") << with(R"("timeoutSeconds": 601)") << u"timeoutSeconds"_s << u"1 to 600"_s;
    QTest::newRow("half a second") << with(R"("timeoutSeconds": 1.5)") << u"timeoutSeconds"_s << u"whole number"_s;
    QTest::newRow("a time in quotes") << with(R"("timeoutSeconds": "30")") << u"timeoutSeconds"_s << u"whole number"_s;
    QTest::newRow("an enormous time") << with(R"("timeoutSeconds": 1e300)") << u"timeoutSeconds"_s << u"whole number"_s;
    QTest::newRow("an unknown host status")
        << with(R"("hostStatuses": ["healthy", "ill"])") << u"hostStatuses[1]"_s << u"updating"_s;
    QTest::newRow("a number among the host statuses")
        << with(R"("hostStatuses": [1])") << u"hostStatuses[0]"_s << u"healthy"_s;
    QTest::newRow("a host status without brackets")
        << with(R"("hostStatuses": "healthy")") << u"hostStatuses"_s << u"list"_s;
    QTest::newRow("a space with capitals") << with(R"("space": "SOC")") << u"space"_s << u"lower-case"_s;
    QTest::newRow("a fingerprint that is too short")
        << with(R"("tls": {"pinnedSha256": "abc"})") << u"tls.pinnedSha256"_s << u"64"_s;
    QTest::newRow("TLS settings as text") << with(R"("tls": "off")") << u"tls"_s << u"object"_s;
    QTest::newRow("an unknown environment") << with(R"("environment": "prod")") << u"environment"_s << u"production"_s;
    QTest::newRow("a yes for true") << with(R"("opensReadOnly": "yes")") << u"opensReadOnly"_s << u"true or false"_s;
    QTest::newRow("a proxy without its kind") << with(R"("proxy": {})") << u"proxy.type"_s << u"missing"_s;
    QTest::newRow("an unknown kind of proxy") << with(R"("proxy": {"type": "ftp"})") << u"proxy.type"_s << u"socks5"_s;
    QTest::newRow("a proxy without its port")
        << with(R"("proxy": {"type": "http", "host": "proxy"})") << u"proxy.port"_s << u"missing"_s;
    QTest::newRow("a proxy's address for its host")
        << with(R"("proxy": {"type": "http", "host": "http://proxy:3128", "port": 3128})") << u"proxy.host"_s
        << u"without scheme"_s;
    QTest::newRow("a colon in the user name")
        << R"({"formatVersion": 1, "address": "https://kibana",
               "authentication": {"type": "basic", "username": "a:b"}})"_ba
        << u"authentication.username"_s << u"API key"_s;
    QTest::newRow("a colon in the proxy's user name")
        << with(R"("proxy": {"type": "http", "host": "proxy", "port": 3128, "username": "a:b"})") << u"proxy.username"_s
        << u"colon"_s;
    QTest::newRow("a host for no proxy") << with(R"("proxy": {"type": "none", "host": "proxy"})") << u"proxy.host"_s
                                         << u"not known"_s;
    QTest::newRow("a proxy's password") << with(
        R"("proxy": {"type": "http", "host": "proxy", "port": 1, "password": "x"})")
                                        << u"proxy.password"_s << u"Secrets are never"_s;
    QTest::newRow("a colour by name") << with(R"("colour": "red")") << u"colour"_s << u"#rrggbb"_s;
}

void ProfileFileTest::complains()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, says);
    const auto profile = readProfile(json, {});
    QVERIFY(!profile);
    QCOMPARE(profile.error().size(), std::size_t(1));
    QTEST(profile.error().front().where, "where");
    QVERIFY2(profile.error().front().sentence.contains(says), qPrintable(profile.error().front().sentence));
}

void ProfileFileTest::reportsEveryProblemAtOnce()
{
    const auto profile =
        readProfile(R"({"formatVersion": 7, "address": "", "timeoutSeconds": -1, "x": 1, "y": 2})", {});
    QStringList places;
    for (const auto &problem : profile.error())
        places += problem.where;
    QCOMPARE(places,
        (QStringList{u"formatVersion"_s, u"address"_s, u"authentication"_s, u"timeoutSeconds"_s, u"x"_s, u"y"_s}));
}

void ProfileFileTest::neverRepeatsAValue()
{
    const QString seeded = u"S3ededSecret"_s;
    const auto profile = readProfile(
        R"({"formatVersion": "S3ededSecret", "address": "https://a:S3ededSecret@b:c", "space": "S3ededSecret",
        "authentication": {"type": "S3ededSecret"}, "password": "S3ededSecret", "colour": "S3ededSecret",
        "hostStatuses": ["S3ededSecret"], "tls": {"pinnedSha256": "S3ededSecret"}})",
        {});
    QVERIFY(profile.error().size() > 6);
    for (const auto &problem : profile.error())
        QVERIFY2(!QString(problem.where + problem.sentence).contains(seeded), qPrintable(problem.sentence));
}

void ProfileFileTest::whatIsWrittenReadsTheSame_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("every field") << whole;
    QTest::newRow("only what is needed") << with(R"("tls": {})");
    QTest::newRow("an IPv6 address and a base path")
        << R"({"formatVersion": 1, "address": "https://[2001:db8::1]:5601/kbn", "authentication": {"type": "api-key"}})"_ba;
    QTest::newRow("no proxy") << with(R"("proxy": {"type": "none"})");
    QTest::newRow("a proxy") << with(
        R"("proxy": {"type": "socks5", "host": "2001:db8::1", "port": 1080, "username": "jo"})");
    QTest::newRow("a fingerprint as openssl prints it")
        << with(R"("tls": {"pinnedSha256": "sha256 Fingerprint=)" + QByteArray("AB:").repeated(31) + "AB\"}");
    QTest::newRow("a fingerprint with colons")
        << with(R"("tls": {"pinnedSha256": ")" + QByteArray("AB:").repeated(31) + "AB\"}");
}

void ProfileFileTest::whatIsWrittenReadsTheSame()
{
    QFETCH(const QByteArray, json);
    const auto once = readProfile(json, QDir(u"/etc"_s));
    QVERIFY(once.has_value());
    const auto twice = readProfile(profileJson(*once), QDir(u"/elsewhere"_s));
    QVERIFY(twice.has_value());
    QCOMPARE(*twice, *once);
}

void ProfileFileTest::aFileThatIsNotThereIsOneProblem()
{
    const auto profile = loadProfile(u"/nonexistent/profile.json"_s);
    QCOMPARE(profile.error().size(), std::size_t(1));
    QVERIFY(profile.error().front().sentence.contains(u"cannot be opened"));
}

void ProfileFileTest::pathsAreRelativeToTheFile()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"profile.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(with(R"("tls": {"caFile": "certificates/ca.pem"})"));
    file.close();
    QCOMPARE(loadProfile(file.fileName()).value().tls.caFile, folder.filePath(u"certificates/ca.pem"_s));
}

REEVE_GUILESS_TEST_MAIN(ProfileFileTest)
#include "test_profilefile.moc"
