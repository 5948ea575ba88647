// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/reeveprocess.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>
#include <cstring>

#include "models/profiles/profilefile.h"

namespace reeve::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int timeoutMs = 30'000;

}

QJsonObject ReeveRun::json() const
{
    return QJsonDocument::fromJson(out).object();
}

QJsonObject ReeveRun::stepThat(const QString &state) const
{
    const QJsonArray all = steps();
    for (const QJsonValue &step : all) {
        if (step[u"state"_s].toString() == state)
            return step.toObject();
    }
    return {};
}

QString ReeveRun::stoppedAt() const
{
    const QJsonObject failed = stepThat(u"failed"_s);
    return failed.isEmpty() ? json()[u"outcome"_s].toString() : stepAndDiagnosis(failed);
}

QString stepAndDiagnosis(const QJsonObject &step)
{
    return step[u"name"_s].toString() + u' ' + step[u"diagnosis"_s][u"id"_s].toString();
}

QString ReeveRun::endText() const
{
    if (timedOut)
        return u"did not end within %1 s"_s.arg(timeoutMs / 1000);
    if (signal != 0)
        return u"ended by signal %1 (%2) after %3 ms"_s.arg(signal)
            .arg(QString::fromLocal8Bit(::strsignal(signal)))
            .arg(elapsedMs);
    return status < 0 ? u"did not start"_s : u"exit status %1"_s.arg(status);
}

ReeveRun runProgram(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(name);
    process.setProcessEnvironment(environment);
    QElapsedTimer elapsed;
    elapsed.start();
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    ReeveRun run;
    // Servers may live in this process, so its event loop has to run.
    run.timedOut = !QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, timeoutMs);
    if (run.timedOut) {
        process.kill();
        process.waitForFinished();
    }
    run.elapsedMs = elapsed.elapsed();
    // Not documented, but checked by test_reeveprocess: after a crash exitCode() is si_status, the signal's number.
    if (process.exitStatus() == QProcess::CrashExit)
        run.signal = process.exitCode();
    else if (process.error() != QProcess::FailedToStart)
        run.status = process.exitCode();
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

ReeveRun runReeve(const QStringList &arguments, const QByteArray &input)
{
    const ReeveRun run = runProgram(QStringLiteral(REEVE_BINARY_DIR) + u"/app/reeve"_s, arguments, input);
    if (run.status < 0) {
        const QString text = u"reeve %1: %2; standard output: %3; standard error: %4"_s.arg(arguments.join(u' '),
            run.endText(), QString::fromUtf8(run.out.right(300)), QString::fromUtf8(run.err.right(300)));
        QTest::qFail(qPrintable(text), __FILE__, __LINE__);
    }
    if (!input.trimmed().isEmpty() && (run.out.contains(input.trimmed()) || run.err.contains(input.trimmed())))
        QTest::qFail("The secret was printed.", __FILE__, __LINE__);
    return run;
}

ReeveRun runCheck(const QString &folder, const Profile &profile, const QByteArray &secret, const QStringList &more)
{
    QFile file(folder + u"/connection.json"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(profileJson(profile)) < 0)
        return {};
    file.close();
    return runReeve(QStringList{u"--check"_s, u"--secret-stdin"_s, u"--connection"_s, file.fileName()} + more, secret);
}

}
