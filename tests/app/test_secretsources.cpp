// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// Where the command line takes a secret from: the built program, started by a shell as scripts do.
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "models/profiles/profilefile.h"
#include "tests/app/reeveprocess.h"
#include "tests/support/demokibana.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace reeve::test;
using namespace Qt::StringLiterals;

class TestSecretSources : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aSecretIsRead_data();
    void aSecretIsRead();
    void aPasswordIsTheFirstLine_data();
    void aPasswordIsTheFirstLine();
    void aFailureIsSaidWithoutTheSecret_data();
    void aFailureIsSaidWithoutTheSecret();
    void whatTheCommandSaysIsPassedOn();
    void theSecretIsNoArgument();

private:
    // Runs reeve --check with the rest of a line of the shell; KEY, ID and SECRET are replaced.
    ReeveRun check(const QString &rest, const Profile &profile) const;
    ReeveRun check(const QString &rest) const { return check(rest, m_kibana->profile()); }
    void write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }

    QTemporaryDir m_folder{};
    std::unique_ptr<DemoKibana> m_kibana{};
    QByteArray m_key{};
    QByteArray m_secret{};
};

void TestSecretSources::initTestCase()
{
    m_kibana = std::make_unique<DemoKibana>(demo::ServerOptions{.fleet = 3});
    QVERIFY(m_kibana->isRunning());
    m_key = m_kibana->apiKey().reveal();
    m_secret = QByteArray::fromStdString(m_kibana->server().credentials().apiKey);
    write(u"key"_s, m_key);
    write(u"key.json"_s,
        "{\n \"id\": \"" + QByteArray::fromStdString(m_kibana->server().credentials().apiKeyId)
            + "\",\n \"api_key\": \"" + m_secret + "\"\n}\n");
    write(u"password"_s, m_kibana->password().reveal() + "\r\nuser: elastic\nurl: https://a\n");
    write(u"long"_s, QByteArray(70'000, 'x'));
}

ReeveRun TestSecretSources::check(const QString &rest, const Profile &profile) const
{
    write(u"connection.json"_s, profileJson(profile));
    const QString line = u"cd '%1' && exec '%2/app/reeve' --check --connection connection.json %3"_s.arg(
        m_folder.path(), QStringLiteral(REEVE_BINARY_DIR), rest);
    const ReeveRun run = runProgram(u"/bin/sh"_s, {u"-c"_s, line}, {});
    for (const QByteArray &secret : {m_key, m_secret, m_kibana->password().reveal()}) {
        if (run.out.contains(secret) || run.err.contains(secret))
            QTest::qFail("The secret was printed.", __FILE__, __LINE__);
    }
    return run;
}

void TestSecretSources::aSecretIsRead_data()
{
    QTest::addColumn<QString>("rest");
    QTest::newRow("descriptor 3") << u"--secret-fd 3 3< key"_s;
    QTest::newRow("descriptor 9, JSON of several lines") << u"--secret-fd 9 9< key.json"_s;
    QTest::newRow("descriptor 0") << u"--secret-fd 0 < key"_s;
    QTest::newRow("a descriptor that is a pipe") << u"--secret-fd 4 4<<END\n$(cat key)\nEND"_s;
    QTest::newRow("a command") << u"--secret-command 'cat key'"_s;
    QTest::newRow("a command that prints JSON of several lines") << u"--secret-command 'cat key.json'"_s;
    QTest::newRow("a pipeline that reads standard input") << u"--secret-command 'cat | tr a a' < key"_s;
    QTest::newRow("a command that says something") << u"--secret-command 'echo hello >&2; cat key'"_s;
}

void TestSecretSources::aSecretIsRead()
{
    QFETCH(QString, rest);
    const ReeveRun run = check(rest);
    QVERIFY2(run.status == 0, run.err.constData());
}

void TestSecretSources::aPasswordIsTheFirstLine_data()
{
    QTest::addColumn<QString>("rest");
    QTest::newRow("of standard input") << u"--secret-stdin < password"_s;
    QTest::newRow("of a descriptor") << u"--secret-fd 3 3< password"_s;
    QTest::newRow("of a command's output") << u"--secret-command 'cat password'"_s;
}

void TestSecretSources::aPasswordIsTheFirstLine()
{
    QFETCH(QString, rest);
    Profile profile = m_kibana->profile();
    profile.authentication = AuthenticationType::Basic;
    profile.username = m_kibana->username();
    const ReeveRun run = check(rest, profile);
    QVERIFY2(run.status == 0, run.err.constData());
}

void TestSecretSources::aFailureIsSaidWithoutTheSecret_data()
{
    QTest::addColumn<QString>("rest");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("a descriptor that is not open") << u"--secret-fd 7"_s << "not open for reading"_ba;
    QTest::newRow("a descriptor that is open for writing only")
        << u"--secret-fd 7 7> out"_s << "not open for reading"_ba;
    QTest::newRow("a descriptor of a folder") << u"--secret-fd 7 7< ."_s << "cannot be read"_ba;
    QTest::newRow("a descriptor that is too long") << u"--secret-fd 7 7< long"_s << "64 KiB"_ba;
    QTest::newRow("standard input that is too long") << u"--secret-stdin < long"_s << "64 KiB"_ba;
    QTest::newRow("a command that prints too much") << u"--secret-command 'cat long'"_s << "64 KiB"_ba;
    QTest::newRow("a command that fails") << u"--secret-command 'exit 3'"_s << "exit status 3"_ba;
    QTest::newRow("a command that fails after it printed")
        << u"--secret-command 'cat key; exit 1'"_s << "exit status 1"_ba;
    QTest::newRow("a command that is not there") << u"--secret-command 'nonesuch show'"_s << "did not find"_ba;
    QTest::newRow("a command that is killed") << u"--secret-command 'kill -9 $$'"_s << "signal 9"_ba;
    QTest::newRow("a command that prints nothing") << u"--secret-command true"_s << "prints no secret"_ba;
    QTest::newRow("a command that prints a line break") << u"--secret-command echo"_s << "prints no secret"_ba;
    QTest::newRow("the secret instead of a command")
        << u"--secret-command \"$(cat key)\""_s << "not the secret itself"_ba;
    QTest::newRow("a command that repeats it when it fails")
        << u"--secret-command 'cat key; echo cannot use $(cat key) >&2; exit 1'"_s << "says: cannot use"_ba;
    QTest::newRow("a command that is traced") << u"--secret-command 'set -x; echo $(cat key); exit 1'"_s << "says: "_ba;
    QTest::newRow("no secret at all") << QString() << "--secret-command"_ba;
}

void TestSecretSources::aFailureIsSaidWithoutTheSecret()
{
    QFETCH(QString, rest);
    QFETCH(QByteArray, says);
    const ReeveRun run = check(rest);
    QCOMPARE(run.status, 2);
    QVERIFY2(run.err.contains(says), run.err.constData());
}

void TestSecretSources::whatTheCommandSaysIsPassedOn()
{
    const ReeveRun run = check(u"--secret-command 'printf \"the vault is \\033[2Jsealed\\n\" >&2; exit 5'"_s);
    QCOMPARE(run.status, 2);
    QVERIFY2(run.err.contains("says: the vault is  [2Jsealed"), run.err.constData());
    QVERIFY2(run.err.contains("exit status 5"), run.err.constData());
}

void TestSecretSources::theSecretIsNoArgument()
{
    const ReeveRun run = check(u"--secret-stdin "_s + QString::fromLatin1(m_key));
    QCOMPARE(run.status, 2);
    QVERIFY2(run.err.contains("never passed as an argument"), run.err.constData());
}

REEVE_GUILESS_TEST_MAIN(TestSecretSources)
#include "test_secretsources.moc"
