// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/reeveprocess.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

#include "models/profiles/profilefile.h"

namespace reeve::test {

using namespace Qt::StringLiterals;

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

ReeveRun runReeve(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(name);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(REEVE_BINARY_DIR) + u"/app/reeve"_s, arguments);
    process.write(input);
    process.closeWriteChannel();
    // Servers may live in this process, so its event loop has to turn.
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 30'000))
        process.kill();
    const bool ended = process.exitStatus() == QProcess::NormalExit;
    const ReeveRun run{
        ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
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
