// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// reeve --check as a script sees it: the built program, a real server over TLS, exit statuses and JSON.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include "models/profiles/profilefile.h"
#include "tests/support/demokibana.h"
#include "tests/support/rawserver.h"

using namespace reeve;
using namespace reeve::test;
using namespace Qt::StringLiterals;

namespace {

struct Run {
    int status = -1;
    QByteArray out{};
    QByteArray err{};

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    // "tls tls-untrusted": the step that failed, and why; "passed" when none did.
    QString stoppedAt() const
    {
        const QJsonArray steps = json()[u"steps"_s].toArray();
        for (const QJsonValue &step : steps) {
            if (step[u"state"_s].toString() == "failed"_L1)
                return step[u"name"_s].toString() + u' ' + step[u"diagnosis"_s][u"id"_s].toString();
        }
        return json()[u"outcome"_s].toString();
    }
};

}

class TestCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void passesEveryStep();
    void printsALinePerStep();
    void stopsAtTheRightStep_data();
    void stopsAtTheRightStep();
    void explainsOnTheErrorStream();
    void readsKeysInSeveralForms_data();
    void readsKeysInSeveralForms();
    void refusesWhatItCannotUse_data();
    void refusesWhatItCannotUse();
    void needsNoScreen();

private:
    Profile profile() const; // of the demo server, with its authority
    // Runs reeve with the profile and the secret on standard input.
    Run check(const Profile &profile, const QByteArray &secret, const QStringList &more = {u"--json"_s});
    Run reeve(const QStringList &arguments, const QByteArray &input);

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

Run TestCheck::reeve(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(name);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(REEVE_BINARY_DIR) + u"/app/reeve"_s, arguments);
    process.write(input);
    process.closeWriteChannel();
    // The raw servers of a row live in this process, so its event loop has to turn.
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 30'000))
        process.kill();
    const bool ended = process.exitStatus() == QProcess::NormalExit;
    const Run run{ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
    if (!input.trimmed().isEmpty() && (run.out.contains(input.trimmed()) || run.err.contains(input.trimmed())))
        QTest::qFail("The secret was printed.", __FILE__, __LINE__);
    return run;
}

Run TestCheck::check(const Profile &profile, const QByteArray &secret, const QStringList &more)
{
    QFile file(m_maker.folder() + u"/connection.json"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(profileJson(profile)) < 0)
        return {};
    file.close();
    return reeve(QStringList{u"--check"_s, u"--secret-stdin"_s, u"--connection"_s, file.fileName()} + more, secret);
}

void TestCheck::passesEveryStep()
{
    const Run run = check(profile(), m_key);
    QCOMPARE(run.stoppedAt(), u"passed"_s);
    QCOMPARE(run.status, 0);
    QCOMPARE(run.err, QByteArray());
    const QJsonArray steps = run.json()[u"steps"_s].toArray();
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
    const Run run = check(profile(), m_key, {});
    QCOMPARE(run.status, 0);
    const auto lines = run.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 12);
    for (const QByteArray &line : lines)
        QVERIFY2(line.startsWith("passed "), line.constData());
    QVERIFY(!run.out.contains('\033'));
}

void TestCheck::stopsAtTheRightStep_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("stop");
    QTest::newRow("wrong key") << u"key"_s << u"credentials unauthorized"_s;
    QTest::newRow("wrong space") << u"space"_s << u"space wrong-space"_s;
    QTest::newRow("wrong port") << u"port"_s << u"port connection-refused"_s;
    QTest::newRow("a server that never answers") << u"silent"_s << u"tls timed-out"_s;
    QTest::newRow("a Kibana that never answers") << u"fault never"_s << u"kibana timed-out"_s;
    QTest::newRow("an Elasticsearch address") << u"fault elasticsearch"_s << u"kibana not-kibana-elasticsearch"_s;
    QTest::newRow("an untrusted certificate") << u"untrusted"_s << u"tls tls-untrusted"_s;
    QTest::newRow("a key in no form a key has") << u"unreadable key"_s << u"credentials unreadable-api-key"_s;
    QTest::newRow("a CA file without a certificate") << u"CA file"_s << u"tls ca-file-unreadable"_s;
    QTest::newRow("a client certificate that is not there") << u"certificate"_s << u"tls certificate-unreadable"_s;
    QTest::newRow("unknown host") << u"host"_s << u"name unknown-host"_s;
    QTest::newRow("plain http to a TLS port") << u"http"_s << u"kibana plain-http-to-tls-port"_s;
    QTest::newRow("https to a plain port") << u"https"_s << u"tls not-tls"_s;
    QTest::newRow("a login page") << u"fault html-login"_s << u"kibana html-instead-of-kibana"_s;
    QTest::newRow("a Kibana whose answers are damaged") << u"fault garbage"_s << u"kibana unreadable-answer"_s;
    QTest::newRow("a redirect to another origin") << u"fault redirect"_s << u"kibana redirect-to-other-origin"_s;
    QTest::newRow("Kibana not ready") << u"fault 503-not-ready"_s << u"ready kibana-not-ready"_s;
    QTest::newRow("Kibana unavailable") << u"fault status-unavailable"_s << u"ready kibana-not-ready"_s;
    QTest::newRow("a proxy without Kibana") << u"fault 502"_s << u"kibana gateway-failed"_s;
    QTest::newRow("no right on endpoints") << u"fault 403-endpoint"_s << u"endpoints forbidden-endpoints"_s;
    QTest::newRow("no right on cases") << u"fault 403-cases"_s << u"passed"_s;
    QTest::newRow("an empty fleet") << u"fault empty-fleet"_s << u"passed"_s;
    QTest::newRow("internal routes closed") << u"fault restrict-internal"_s << u"passed"_s;
}

void TestCheck::stopsAtTheRightStep()
{
    QFETCH(QString, change);
    QFETCH(QString, stop);
    RawServer silent([](const RawRequest &) { return QByteArray(); });
    DemoKibana plain({.fleet = 3});
    Profile changed = profile();
    changed.timeoutSeconds = stop.endsWith("timed-out"_L1) ? 1 : 10;
    QByteArray key = m_key;
    if (change == "key"_L1)
        key = "aWQxMjM0NTY3ODkwMTIzNDU2Nzg6c2VlZGVkc2VjcmV0c2VlZGVk";
    else if (change == "unreadable key"_L1)
        key = "not a key";
    else if (change == "CA file"_L1)
        changed.tls.caFile = m_certificate.key;
    else if (change == "certificate"_L1)
        changed.tls.certificateFile = m_maker.folder() + u"/nowhere.pem"_s;
    else if (change == "space"_L1)
        changed.space = u"nowhere"_s;
    else if (change == "port"_L1)
        changed.address.setPort(1);
    else if (change == "silent"_L1)
        changed.address.setPort(silent.serverPort());
    else if (change == "untrusted"_L1)
        changed.tls = {};
    else if (change == "host"_L1)
        changed.address.setHost(u"kibana.invalid"_s);
    else if (change == "http"_L1)
        changed.address.setScheme(u"http"_s);
    else if (change == "https"_L1)
        changed.address.setPort(int(plain.server().port()));
    else
        QVERIFY(m_kibana->server().setFault(std::string_view(change.section(u' ', 1).toStdString())).has_value());

    const Run run = check(changed, key);
    m_kibana->server().clearFaults();
    QCOMPARE(run.stoppedAt(), stop);
    QCOMPARE(run.status, stop == "passed"_L1 ? 0 : 1);
    QCOMPARE(run.err, QByteArray());
    bool failed = false;
    const QJsonArray steps = run.json()[u"steps"_s].toArray();
    for (const QJsonValue &step : steps) {
        QCOMPARE(step[u"state"_s].toString() == "not-reached"_L1, failed);
        QCOMPARE(step[u"ms"_s].isNull(), failed);
        failed = failed || step[u"state"_s].toString() == "failed"_L1;
    }
}

void TestCheck::explainsOnTheErrorStream()
{
    Profile wrong = profile();
    wrong.space = u"nowhere"_s;
    const Run run = check(wrong, m_key, {});
    QCOMPARE(run.status, 1);
    QVERIFY2(run.err.contains("There is no space nowhere in this Kibana."), run.err.constData());
    QVERIFY(run.err.contains("\n  1. "));
    QVERIFY(run.out.contains("failed      Space exists"));
    QVERIFY(run.out.contains("not reached Data present"));
}

void TestCheck::readsKeysInSeveralForms_data()
{
    QTest::addColumn<QByteArray>("key");
    const demo::Credentials &who = m_kibana->server().credentials();
    const QByteArray id = QByteArray::fromStdString(who.apiKeyId);
    const QByteArray secret = QByteArray::fromStdString(who.apiKey);
    QTest::newRow("encoded, with a newline") << m_key + '\n';
    QTest::newRow("id and key") << id + ':' + secret;
    QTest::newRow("JSON over several lines")
        << "{\n  \"id\": \"" + id + "\",\n  \"api_key\": \"" + secret + "\",\n  \"encoded\": \"" + m_key + "\"\n}\n";
}

void TestCheck::readsKeysInSeveralForms()
{
    QFETCH(QByteArray, key);
    const Run run = check(profile(), key);
    QCOMPARE(run.stoppedAt(), u"passed"_s);
    QVERIFY(!run.out.contains(m_key));
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
    const Run run =
        reeve(QStringList{u"--check"_s, u"--json"_s, u"--connection"_s, connection.fileName()} + more, m_key);
    QCOMPARE(run.status, 2);
    QVERIFY2(run.err.contains(says), run.err.constData());
    if (more.contains(u"--sercet-stdin"_s)) { // before the wish for JSON is understood
        QCOMPARE(run.out, QByteArray());
        return;
    }
    QCOMPARE(run.stoppedAt(), u"unusable"_s);
    QVERIFY(!run.json()[u"problem"_s].toString().isEmpty());
}

void TestCheck::needsNoScreen()
{
    QCOMPARE(reeve({u"--version"_s}, {}).status, 0);
    QVERIFY(reeve({u"--version"_s}, {}).out.startsWith("reeve "));
    QVERIFY(reeve({u"--help"_s}, {}).out.contains("--export-endpoints"));
    QCOMPARE(reeve({u"--nonsense"_s}, {}).status, 2);
}

QTEST_GUILESS_MAIN(TestCheck)
#include "test_check.moc"
