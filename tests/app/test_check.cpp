// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// reeve --check as a script sees it: the built program, a real server over TLS, exit statuses and JSON.
#include <QFile>
#include <QStringConverter>
#include <QTest>

#include "models/profiles/profilefile.h"
#include "tests/app/reeveprocess.h"
#include "tests/support/demokibana.h"
#include "tests/support/realproxy.h"
#include "tests/support/scriptedkibana.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace reeve::test;
using namespace Qt::StringLiterals;

class TestCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void passesEveryStep();
    void printsALinePerStep();
    void passesThroughARealProxy_data();
    void passesThroughARealProxy();
    void signsInWithAPkcs12File();
    void warnsWithoutFailing_data();
    void warnsWithoutFailing();
    void explainsOnTheErrorStream();
    void claimsNothingAboutAnOwner();
    void advisesWithoutAWindow();
    void readsKeysInSeveralForms_data();
    void readsKeysInSeveralForms();
    void refusesWhatItCannotUse_data();
    void refusesWhatItCannotUse();
    void needsNoScreen();

private:
    Profile profile() const; // of the demo server, with its authority
    ReeveRun check(const Profile &profile, const QByteArray &secret, const QStringList &more = {u"--json"_s}) const;

    CertificateMaker m_maker{};
    CertificateFiles m_authority{};
    CertificateFiles m_certificate{};
    std::unique_ptr<DemoKibana> m_kibana{};
    QByteArray m_key{};
};

void TestCheck::initTestCase()
{
    m_authority = m_maker.authority(u"authority"_s);
    m_certificate = m_maker.issue(m_authority, u"server"_s, u"IP:127.0.0.1"_s);
    QVERIFY(m_maker.isGood());
    m_kibana = std::make_unique<DemoKibana>(
        overTls(m_certificate, {.fleet = 25'000, .seed = 7, .require = demo::Requirement::ApiKey}));
    QVERIFY(m_kibana->isRunning());
    m_key = m_kibana->apiKey().reveal();
}

Profile TestCheck::profile() const
{
    Profile profile = m_kibana->profile();
    profile.tls.caFile = m_authority.certificate;
    return profile;
}

ReeveRun TestCheck::check(const Profile &profile, const QByteArray &secret, const QStringList &more) const
{
    return runCheck(m_maker.folder(), profile, secret, more);
}

void TestCheck::passesEveryStep()
{
    const ReeveRun run = check(profile(), m_key);
    QCOMPARE(run.stoppedAt(), u"passed"_s);
    QCOMPARE(run.status, 0);
    QCOMPARE(run.err, QByteArray());
    const QJsonArray steps = run.steps();
    QCOMPARE(steps.size(), 12);
    for (const QJsonValue &step : steps) {
        QCOMPARE(step[u"state"_s].toString(), u"passed"_s);
        QVERIFY(!step[u"detail"_s].toString().isEmpty());
        QVERIFY(step[u"ms"_s].isDouble());
    }
    QVERIFY(steps.last()[u"detail"_s].toString().contains("25,000"_L1));
}

void TestCheck::printsALinePerStep()
{
    const ReeveRun run = check(profile(), m_key, {});
    QCOMPARE(run.status, 0);
    const auto lines = run.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 12);
    for (const QByteArray &line : lines)
        QVERIFY2(line.startsWith("passed "), line.constData());
    QVERIFY(!run.out.contains('\033'));
}

void TestCheck::passesThroughARealProxy_data()
{
    QTest::addColumn<ProxyKind>("kind");
    QTest::newRow("HTTP") << ProxyKind::Http;
    QTest::newRow("SOCKS5") << ProxyKind::Socks5;
}

void TestCheck::passesThroughARealProxy()
{
    QFETCH(ProxyKind, kind);
    RealProxy proxy(kind, {}, {});
    QVERIFY(proxy.isRunning());
    Profile proxied = profile();
    proxied.proxy = proxy.settings();
    const ReeveRun run = check(proxied, m_key);
    QCOMPARE(run.stoppedAt(), u"passed"_s);
    QCOMPARE(run.status, 0);
    const QByteArray port = QByteArray::number(proxy.settings().port);
    QVERIFY(run.out.contains(QByteArray("The proxy 127.0.0.1:" + port + " connected to")));
}

void TestCheck::signsInWithAPkcs12File()
{
    demo::ServerOptions options = overTls(m_certificate, {.fleet = 3, .require = demo::Requirement::None});
    options.clientCaFile = m_authority.certificate.toStdString();
    DemoKibana kibana(options);
    QVERIFY(kibana.isRunning());
    Profile byCertificate = kibana.profile();
    byCertificate.authentication = AuthenticationType::Certificate;
    byCertificate.tls.caFile = m_authority.certificate;
    byCertificate.tls.certificateFile = m_maker.pkcs12(m_certificate, m_authority, u"opensesame"_s);
    const ReeveRun run = check(byCertificate, "opensesame\n");
    QCOMPARE(run.stoppedAt(), u"passed"_s);
    QCOMPARE(run.status, 0);
    QVERIFY(run.out.contains("The client certificate is accepted."));
}

void TestCheck::warnsWithoutFailing_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("step");
    QTest::newRow("an empty fleet") << u"empty-fleet"_s << u"data"_s;
    QTest::newRow("internal routes closed") << u"restrict-internal"_s << QString();
}

void TestCheck::warnsWithoutFailing()
{
    QFETCH(QString, fault);
    QVERIFY(m_kibana->server().setFault(std::string_view(fault.toStdString())).has_value());
    const ReeveRun run = check(profile(), m_key);
    m_kibana->server().clearFaults();
    QCOMPARE(run.stoppedAt(), u"passed"_s);
    QCOMPARE(run.status, 0);
    QTEST(run.stepThat(u"warned"_s)[u"name"_s].toString(), "step");
}

void TestCheck::explainsOnTheErrorStream()
{
    Profile wrong = profile();
    wrong.space = u"nowhere"_s;
    const ReeveRun run = check(wrong, m_key, {});
    QCOMPARE(run.status, 1);
    QVERIFY2(run.err.contains("There is no space nowhere in this Kibana."), run.err.constData());
    QVERIFY(run.err.contains("\n  1. "));
    QVERIFY(run.out.contains("failed      Space exists"));
    QVERIFY(run.out.contains("not reached Data present"));
}

// Kibana: asked for the cases of an owner that the account may not see, it answers 200 with nothing.
void TestCheck::claimsNothingAboutAnOwner()
{
    const Script script = with(healthyKibana, "/api/cases/_find", http(200, R"({"cases":[],"total":0})", asKibana));
    RawServer server(playing(script));
    const ReeveRun run = check(profileFor(server.url()), apiKey.reveal());
    QCOMPARE(run.stoppedAt(), u"passed"_s);
    const QString detail = run.steps().at(10)[u"detail"_s].toString();
    QVERIFY2(detail.contains("does not report of which owners"_L1), qPrintable(detail));
    for (const QString &owner : {u"securitySolution"_s, u"bservability"_s, u"Elastic Security"_s, u"Management"_s})
        QVERIFY2(!detail.contains(owner), qPrintable(detail));
    for (const RawRequest &request : server.requests())
        QVERIFY2(!request.line.contains("owner="), request.line.constData());
}

void TestCheck::advisesWithoutAWindow()
{
    RawServer server(
        playing(with(healthyKibana, "/api/endpoint/metadata", boom(403, "Endpoint authorization failure"))));
    const ReeveRun run = check(profileFor(server.url()), apiKey.reveal(), {});
    QCOMPARE(run.status, 1);
    QVERIFY2(run.err.contains("Have the role given Security: Read"), run.err.constData());
    QVERIFY2(!run.err.contains("written out"), run.err.constData());
    QVERIFY2(run.out.contains("passed      Cases may be read"), run.out.constData());
    QVERIFY2(run.out.contains("not reached Data present"), run.out.constData());
}

void TestCheck::readsKeysInSeveralForms_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("says"); // on standard error; empty: nothing
    const demo::Credentials &who = m_kibana->server().credentials();
    const QByteArray id = QByteArray::fromStdString(who.apiKeyId);
    const QByteArray secret = QByteArray::fromStdString(who.apiKey);
    QTest::newRow("encoded, with a newline") << m_key + '\n' << ""_ba;
    QTest::newRow("id and key") << id + ':' + secret << ""_ba;
    QTest::newRow("JSON over several lines")
        << "{\n  \"id\": \"" + id + "\",\n  \"api_key\": \"" + secret + "\",\n  \"encoded\": \"" + m_key + "\"\n}\n"
        << ""_ba;
    QTest::newRow("an environment line") << "ELASTIC_API_KEY=" + m_key + '\n' << "around the key was dropped"_ba;
    QByteArray echoed = id + ':' + secret + '\n';
    QTest::newRow("with a line break inside the encoding") << echoed.toBase64() << "inside the encoding"_ba;
    QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    QTest::newRow("in UTF-16") << QByteArray(utf16.encode(QString::fromLatin1(m_key + "\r\n"))) << "UTF-16"_ba;
}

void TestCheck::readsKeysInSeveralForms()
{
    QFETCH(QByteArray, key);
    const ReeveRun run = check(profile(), key);
    QCOMPARE(run.stoppedAt(), u"passed"_s);
    QVERIFY(!run.out.contains(m_key) && !run.err.contains(m_key));
    QFETCH(QByteArray, says);
    QVERIFY2(says.isEmpty() ? run.err.isEmpty() : run.err.contains(says), run.err.constData());
}

void TestCheck::refusesWhatItCannotUse_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QByteArray>("says");
    const QByteArray good = profileJson(profile());
    QTest::newRow("no secret") << good << QStringList() << "--secret-stdin"_ba;
    QTest::newRow("not JSON") << "hello"_ba << QStringList{u"--secret-stdin"_s} << "connection.json"_ba;
    QTest::newRow("an unknown key") << R"({"formatVersion":1,"adress":"https://a"})"_ba
                                    << QStringList{u"--secret-stdin"_s} << "adress"_ba;
    Profile proxied = profile();
    proxied.proxy = {.kind = ProxyKind::Http, .host = u"proxy"_s, .port = 3128, .username = u"jo"_s};
    QTest::newRow("a proxy with a password")
        << profileJson(proxied) << QStringList{u"--secret-stdin"_s} << "carries one secret"_ba;
    QTest::newRow("an unknown option") << good << QStringList{u"--sercet-stdin"_s} << "--sercet-stdin"_ba;
}

void TestCheck::refusesWhatItCannotUse()
{
    QFETCH(QByteArray, file);
    QFETCH(QStringList, more);
    QFETCH(QByteArray, says);
    QFile connection(m_maker.folder() + u"/connection.json"_s);
    QVERIFY(connection.open(QIODevice::WriteOnly) && connection.write(file) == file.size());
    connection.close();
    const ReeveRun run =
        runReeve(QStringList{u"--check"_s, u"--json"_s, u"--connection"_s, connection.fileName()} + more, m_key);
    QCOMPARE(run.status, 2);
    QVERIFY2(run.err.contains(says), run.err.constData());
    if (more.contains(u"--sercet-stdin"_s)) { // rejected before --json is parsed
        QCOMPARE(run.out, QByteArray());
        return;
    }
    QCOMPARE(run.stoppedAt(), u"unusable"_s);
    QVERIFY(!run.json()[u"problem"_s].toString().isEmpty());
}

void TestCheck::needsNoScreen()
{
    QCOMPARE(runReeve({u"--version"_s}, {}).status, 0);
    QVERIFY(runReeve({u"--version"_s}, {}).out.startsWith("reeve "));
    QVERIFY(runReeve({u"--help"_s}, {}).out.contains("--export-endpoints"));
    QCOMPARE(runReeve({u"--nonsense"_s}, {}).status, 2);
}

REEVE_GUILESS_TEST_MAIN(TestCheck)
#include "test_check.moc"
