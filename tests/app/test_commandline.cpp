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
    void aSecretAsAnArgumentIsRefusedInWords_data();
    void aSecretAsAnArgumentIsRefusedInWords();
    void helpNamesEveryOption();
    void helpNamesEveryExitStatus();
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
    row(u"--export-endpoints out.csv --connection prod --columns host_name,status --allow-empty"_s,
        {.mode = Mode::Export,
            .connectionFile = u"prod"_s,
            .exportFile = u"out.csv"_s,
            .columns = {EndpointColumn::HostName, EndpointColumn::Status},
            .allowEmpty = true});
    row(u"--export-endpoints out.NDJSON --connection prod --documents"_s,
        {.mode = Mode::Export, .connectionFile = u"prod"_s, .exportFile = u"out.NDJSON"_s, .documents = true});
    row(u"--export-endpoints out.CSV --connection prod --excel"_s,
        {.mode = Mode::Export, .connectionFile = u"prod"_s, .exportFile = u"out.CSV"_s, .excel = true});
    row(u"--check --connection prod --secret-fd 3"_s,
        {.mode = Mode::Check, .connectionFile = u"prod"_s, .secretDescriptor = 3});
    row(u"--check --connection prod --secret-fd=0"_s,
        {.mode = Mode::Check, .connectionFile = u"prod"_s, .secretDescriptor = 0});
    row(u"--check --connection=prod --secret-command=key"_s,
        {.mode = Mode::Check, .connectionFile = u"prod"_s, .secretCommand = u"key"_s});
    row(u"--check --connection a.json --secret-stdin --language=en"_s,
        {.mode = Mode::Check, .language = u"en"_s, .connectionFile = u"a.json"_s, .secretOnStdin = true});
    row(u"--export-endpoints a.csv --connection a.json --kuery=--x"_s,
        {.mode = Mode::Export, .connectionFile = u"a.json"_s, .exportFile = u"a.csv"_s, .kuery = u"--x"_s});
    row(u"--export-endpoints a.csv --connection a.json --status healthy,healthy"_s,
        {.mode = Mode::Export, .connectionFile = u"a.json"_s, .exportFile = u"a.csv"_s, .statuses = {u"healthy"_s}});
    row(u"-h"_s, {.mode = Mode::Help});
    row(u"-v"_s, {.mode = Mode::Version});
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
    row("--connection a.json", "--check, --export-endpoints, --call");
    row("--secret-stdin", "--check, --export-endpoints, --call");
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
    // unknown
    row("--help --bogus", "--bogus");
    row("-check --connection a.json", "--check");
    row("--kuer x", "--kuer");
    row("-", "Argument 1");
    row("-- x", "Argument 1");
    // repeated, whatever the option
    row("--demo --demo", "--demo is given more than once");
    row("--check --connection a.json --connection a.json", "--connection is given more than once");
    row("--check --connection a.json --json --json", "--json is given more than once");
    row("--export-endpoints a.csv --export-endpoints b.csv --connection a.json",
        "--export-endpoints is given more than once");
    row("--export-endpoints a.csv --connection a.json --kuery a --kuery=b", "--kuery is given more than once");
    row("--language en --language=en", "--language is given more than once");
    row("--check --connection a.json --secret-fd 3 --secret-fd 4", "--secret-fd is given more than once");
    row("-h --help", "--help is given more than once");
    // in conflict
    row("--check --connection a.json --bench-startup", "--check, --bench-startup");
    row("--export-endpoints a.csv --connection a.json --bench-startup", "--export-endpoints, --bench-startup");
    row("--demo --tour x --bench-startup", "--tour, --bench-startup");
    row("--check --connection a.json --secret-stdin --secret-fd 3", "--secret-stdin, --secret-fd");
    row("--check --connection a.json --secret-stdin --secret-command x", "--secret-stdin, --secret-command");
    row("--check --connection a.json --secret-fd 3 --secret-command x", "--secret-fd, --secret-command");
    row("--export-endpoints a.ndjson --connection a --columns status --documents", "--columns, --documents");
    // in need of another
    row("--check --connection a.json --columns status", "--export-endpoints");
    row("--check --connection a.json --documents", "--export-endpoints");
    row("--check --connection a.json --allow-empty", "--export-endpoints");
    row("--secret-fd 3", "--check, --export-endpoints, --call");
    row("--secret-command x", "--check, --export-endpoints, --call");
    row("--bench-startup --json", "--check");
    // without a value, or with one too many
    row("--check --connection --secret-stdin", "--connection needs a value");
    row("--export-endpoints --connection a.json", "--export-endpoints needs a value");
    row("--export-endpoints a.csv --connection a.json --kuery --allow-empty", "--kuery needs a value");
    row("--export-endpoints a.csv --connection a.json --columns=", "--columns needs a value");
    row("--check --connection a.json --json=yes", "--json takes no value");
    row("--help=x", "--help takes no value");
    // with a value that cannot be
    row("--export-endpoints a.csv --connection a.json --status ,", "healthy, offline");
    row("--export-endpoints a.csv --connection a.json --columns host_name,nme",
        "It takes: host_name, full_name, status, ");
    row("--export-endpoints a.csv --connection a.json --columns ,", "--columns takes: host_name, full_name, status, ");
    row("--export-endpoints a.csv --connection a.json --columns Host_Name", ", namespace, enrollment.");
    row("--export-endpoints a.csv --connection a --documents", ".ndjson");
    row("--export-endpoints a.json --connection a --documents", ".ndjson");
    row("--export-endpoints a.ndjson --connection a --excel", ".csv");
    row("--export-endpoints a.csv --connection a --excel --documents", "--excel, --documents");
    row("--check --connection a.json --secret-fd x", "--secret-fd");
    row("--check --connection a.json --secret-fd -1", "--secret-fd");
    row("--check --connection a.json --secret-fd 1", "--secret-fd");
    row("--check --connection a.json --secret-fd 2", "--secret-fd");
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
    QTest::newRow("a secret for an option of another program") << u"--check --password seededsecret"_s;
    QTest::newRow("an option and its value in one word") << u"--check --connection a.json -pseededsecret"_s;
    QTest::newRow("a user with a password, as curl takes it") << u"--check --connection a.json -u jo:seededsecret"_s;
    QTest::newRow("a secret for a descriptor") << u"--check --connection a.json --secret-fd seededsecret"_s;
    QTest::newRow("a key with a dash in front") << u"--check --connection a.json -seededsecret"_s;
    QTest::newRow("an id and a key with dashes in front") << u"--check --connection a.json --id:seededsecret"_s;
    QTest::newRow("a column") << u"--export-endpoints a.csv --connection a.json --columns seededsecret"_s;
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

void TestCommandLine::aSecretAsAnArgumentIsRefusedInWords_data()
{
    QTest::addColumn<QString>("text");
    const QString key = u"VnVhQ2ZHY0JDZGJrUW0tZTVhT3g6dWkybHAyYXhUTm1zeWFrdzl0dk5udw=="_s;
    QTest::newRow("--secret") << u"--check --connection a.json --secret x"_s;
    QTest::newRow("--password=") << u"--check --connection a.json --password=x"_s;
    QTest::newRow("--api-key") << u"--check --connection a.json --api-key "_s + key;
    QTest::newRow("--token") << u"--check --connection a.json --token x"_s;
    QTest::newRow("-u") << u"--check --connection a.json -u jo:x"_s;
    QTest::newRow("-H") << u"--check --connection a.json -H Authorization:x"_s;
    QTest::newRow("behind --secret-stdin") << u"--check --connection a.json --secret-stdin x"_s;
    QTest::newRow("as the value of --secret-stdin") << u"--check --connection a.json --secret-stdin=x"_s;
    QTest::newRow("an API key alone") << u"--check --connection a.json "_s + key;
}

void TestCommandLine::aSecretAsAnArgumentIsRefusedInWords()
{
    QFETCH(QString, text);
    const auto line = readCommandLine(words(text));
    QVERIFY(!line);
    QVERIFY2(line.error().contains("never passed as an argument"_L1), qPrintable(line.error()));
    QVERIFY(line.error().contains("--secret-fd"_L1));
}

void TestCommandLine::helpNamesEveryExitStatus()
{
    const QString help = helpText();
    for (int status = 0; status <= 4; ++status)
        QVERIFY2(help.contains(u"\n  %1  "_s.arg(status)), qPrintable(help));
}

void TestCommandLine::helpNamesEveryOption()
{
    const QString help = helpText();
    for (const char *option : {"--demo", "--fleet", "--fault", "--tour", "--bench-startup", "--language", "--check",
             "--connection", "--secret-stdin", "--json", "--export-endpoints", "--kuery", "--status", "--version",
             "--help", "--columns", "--documents", "--excel", "--allow-empty", "--secret-fd", "--secret-command"})
        QVERIFY2(help.contains(QLatin1StringView(option)), option);
}

REEVE_GUILESS_TEST_MAIN(TestCommandLine)
#include "test_commandline.moc"
