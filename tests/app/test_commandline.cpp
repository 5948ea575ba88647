// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commandline.h"

#include <QTest>

#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

class TestCommandLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void allowsBlanksBetweenStatuses();
    void refuses_data();
    void refuses();
    void neverRepeatsAValue_data();
    void neverRepeatsAValue();
    void helpNamesEveryOption();
};

namespace {

QStringList words(const QString &text)
{
    return QStringList{u"reeve"_s} + text.split(u' ', Qt::SkipEmptyParts);
}

}

void TestCommandLine::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<CommandLine>("line");
    const auto row = [](const QString &text, const CommandLine &line) {
        QTest::newRow(qPrintable(u"reeve "_s + text)) << text << line;
    };
    row(u""_s, {});
    row(u"--demo"_s, {.demo = true});
    row(u"--demo --fleet 1000000 --fault 429=5"_s, {.demo = true, .fleet = 1'000'000, .fault = u"429=5"_s});
    row(u"--demo --fleet=0"_s, {.demo = true, .fleet = 0});
    row(u"--demo --bench-startup"_s, {.demo = true, .benchStartup = true});
    row(u"--language en"_s, {.language = u"en"_s});
    row(u"--help --language en"_s, {.mode = Mode::Help, .language = u"en"_s});
    row(u"--demo --tour pictures"_s, {.demo = true, .tourFolder = u"pictures"_s});
    row(u"--check --connection a.json --secret-stdin"_s,
        {.mode = Mode::Check, .connectionFile = u"a.json"_s, .secretOnStdin = true});
    row(u"--check --connection a.json --json"_s, {.mode = Mode::Check, .connectionFile = u"a.json"_s, .json = true});
    row(u"--export-endpoints out.csv --connection a.json --secret-stdin --kuery x:y --status healthy,offline"_s,
        {.mode = Mode::Export,
            .connectionFile = u"a.json"_s,
            .secretOnStdin = true,
            .exportFile = u"out.csv"_s,
            .kuery = u"x:y"_s,
            .statuses = {u"healthy"_s, u"offline"_s}});
    row(u"--version"_s, {.mode = Mode::Version});
    row(u"--help"_s, {.mode = Mode::Help});
    row(u"--check --help"_s, {.mode = Mode::Help});
}

void TestCommandLine::reads()
{
    QFETCH(QString, text);
    const auto line = readCommandLine(words(text));
    QVERIFY2(line, line ? "" : qPrintable(line.error()));
    QTEST(*line, "line");
}

void TestCommandLine::allowsBlanksBetweenStatuses()
{
    const auto line =
        readCommandLine(words(u"--export-endpoints a.csv --connection a.json --status"_s) << u"healthy, offline"_s);
    QVERIFY2(line, line ? "" : qPrintable(line.error()));
    QCOMPARE(line->statuses, (QStringList{u"healthy"_s, u"offline"_s}));
}

void TestCommandLine::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *text, const char *named) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(named);
    };
    row("--chekc", "--chekc");
    row("-x", "-x");
    row("--demo --check --connection a.json", "--demo, --check");
    row("--check --export-endpoints a.csv --connection a.json", "--check, --export-endpoints");
    row("--check", "--connection");
    row("--export-endpoints a.csv", "--connection");
    row("--connection a.json", "--check or --export-endpoints");
    row("--secret-stdin", "--check or --export-endpoints");
    row("--fleet 10", "--demo");
    row("--fault 401", "--demo");
    row("--tour pictures", "--demo");
    row("--demo --fleet many", "--fleet");
    row("--demo --fleet -1", "--fleet");
    row("--demo --json", "--check");
    row("--check --connection a.json --kuery x", "--export-endpoints");
    row("--export-endpoints a.csv --connection a.json --status healthy,sick", "healthy, offline");
    row("--check --connection a.json b.json", "Argument 4");
    row("--check --connection b.json b.json", "One of the arguments");
    row("--demo --tour", "--tour");
    row("--check --connection", "--connection");
    row("--language", "--language");
    row("--check=yes --connection a.json", "--check");
}

void TestCommandLine::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, named);
    const auto line = readCommandLine(words(text));
    QVERIFY(!line);
    QVERIFY2(line.error().contains(named), qPrintable(line.error()));
}

void TestCommandLine::neverRepeatsAValue_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a word too many") << u"--check --connection a.json --secret-stdin seededsecret"_s;
    QTest::newRow("an option that is not there") << u"--check --connection a.json --api-key=seededsecret"_s;
    QTest::newRow("an option that takes no value") << u"--check --connection a.json --secret-stdin=seededsecret"_s;
    QTest::newRow("a number") << u"--demo --fleet seededsecret"_s;
    QTest::newRow("a status") << u"--export-endpoints a.csv --connection a.json --status seededsecret"_s;
}

void TestCommandLine::neverRepeatsAValue()
{
    QFETCH(QString, text);
    const auto line = readCommandLine(words(text));
    QVERIFY(!line);
    QVERIFY2(!line.error().contains("seededsecret"_L1), qPrintable(line.error()));
}

void TestCommandLine::helpNamesEveryOption()
{
    const QString help = helpText();
    for (const char *option :
        {"--demo", "--fleet", "--fault", "--tour", "--bench-startup", "--language", "--check", "--connection",
            "--secret-stdin", "--json", "--export-endpoints", "--kuery", "--status", "--version", "--help"})
        QVERIFY2(help.contains(QLatin1StringView(option)), option);
}

REEVE_GUILESS_TEST_MAIN(TestCommandLine)
#include "test_commandline.moc"
