// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QProcess>
#include <QTest>

#include <csignal>

#include "app/demo/arguments.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve::demo;

class ArgumentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAll();
    void refuses_data();
    void refuses();
    void usageListsEveryFault();
    void runsAndStops_data();
    void runsAndStops();
    void badArgumentsEndWithTwo();
};

void ArgumentsTest::readsAll()
{
    const std::vector<std::string> given{"--port", "5601", "--fleet=25000", "--churn", "9,8,7*60", "--seed", "7",
        "--base-path", "/kbn", "--require", "api-key", "--version", "9.1.0", "--tls-cert", "c.pem", "--tls-key",
        "k.pem", "--client-ca", "ca.pem", "--fault", "429=5*2", "--fault", "slow", "--print-credentials", "--host",
        "::1"};
    const auto arguments = readArguments(given);
    QVERIFY2(arguments, arguments ? "" : arguments.error().c_str());
    const ServerOptions &server = arguments->server;
    QCOMPARE(server.port, uint16_t{5601});
    QCOMPARE(server.fleet, uint64_t{25000});
    QVERIFY(server.churn == (Churn{9, 8, 7, 60}));
    QCOMPARE(server.seed, uint64_t{7});
    QCOMPARE(server.basePath, std::string("/kbn"));
    QVERIFY(server.require == Requirement::ApiKey);
    QCOMPARE(server.version, std::string("9.1.0"));
    QCOMPARE(
        server.tlsCertFile + server.tlsKeyFile + server.clientCaFile + server.host, std::string("c.pemk.pemca.pem::1"));
    QVERIFY(server.faults == (std::vector<Fault>{{"429", "5", "", 2}, {"slow", "", "", -1}}));
    QVERIFY(arguments->printCredentials && !arguments->help);
}

void ArgumentsTest::refuses_data()
{
    QTest::addColumn<std::string>("argument");
    QTest::addColumn<std::string>("value");
    const auto row = [](const char *argument, const char *value) {
        QTest::addRow("%s %s", argument, value) << std::string(argument) << std::string(value);
    };
    row("--port", "65536");
    row("--port", "http");
    row("--fleet", "-1");
    row("--fleet", "");
    row("--churn", "many");
    row("--churn", "1,2");
    row("--churn", "1,2,3,4");
    row("--churn", "5*");
    row("--base-path", "kbn");
    row("--base-path", "/kbn/");
    row("--require", "nothing");
    row("--version", "9");
    row("--version", "9.1");
    row("--version", "7.17.0");
    row("--version", "8.18.x");
    row("--version", "8.18.2.1");
    row("--fault", "418");
    row("--fault", "never=5");
    row("--tls-cert", "c.pem");
    row("--colour", "red");
}

void ArgumentsTest::refuses()
{
    QFETCH(std::string, argument);
    QFETCH(std::string, value);
    const auto arguments = readArguments(std::vector{argument, value});
    QVERIFY(!arguments);
    QVERIFY2(arguments.error().find(argument) != std::string::npos, arguments.error().c_str());
    QVERIFY(!readArguments(std::vector{argument}));
}

void ArgumentsTest::usageListsEveryFault()
{
    for (const char *fault : {"401", "403-endpoint", "drop-after-create", "elasticsearch", "status-unavailable"})
        QVERIFY(usage().find(fault) != std::string::npos);
}

void ArgumentsTest::runsAndStops_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("interrupted") << SIGINT;
    QTest::newRow("terminated") << SIGTERM;
}

void ArgumentsTest::runsAndStops()
{
    QFETCH(int, signal);
    QProcess program;
    program.start(
        QStringLiteral(DEMO_PROGRAM), {u"--fleet"_s, u"5"_s, u"--print-credentials"_s, u"--base-path"_s, u"/kbn"_s});
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT(
        (said += program.readAllStandardOutput()).contains("listening on http://127.0.0.1:"), 10000);
    QVERIFY(said.contains("encoded API key ") && said.contains("/kbn\n"));
    ::kill(static_cast<pid_t>(program.processId()), signal);
    QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 5000);
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
}

void ArgumentsTest::badArgumentsEndWithTwo()
{
    QProcess program;
    program.start(QStringLiteral(DEMO_PROGRAM), {u"--port"_s, u"many"_s});
    QVERIFY(program.waitForFinished(10000));
    QCOMPARE(program.exitCode(), 2);
    QVERIFY(program.readAllStandardError().contains("--port"));
}

REEVE_GUILESS_TEST_MAIN(ArgumentsTest)
#include "test_arguments.moc"
