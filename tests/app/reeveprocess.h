// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Runs the built reeve as a script would: arguments, secret on standard input, exit status, output.

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include "models/profiles/profile.h"

namespace reeve::test {

// How a run of a program ended.
struct ReeveRun {
    int status = -1; // exit status; -1 if the program did not start, was ended by a signal or timed out
    int signal = 0; // number of the signal that ended the program; 0: none
    bool timedOut = false; // killed after 30 s; signal is 9 then
    qint64 elapsedMs = 0;
    QByteArray out{}; // standard output
    QByteArray err{}; // standard error

    // "exit status 1", "ended by signal 11 (Segmentation fault) after 152 ms", "did not end within 30 s", ...
    QString endText() const;

    QJsonObject json() const; // standard output parsed; empty if it is no JSON object
    QJsonArray steps() const { return json()[QStringLiteral("steps")].toArray(); }
    // Returns the first step in this state ("failed", "warned"); empty if there is none.
    QJsonObject stepThat(const QString &state) const;
    // Returns step and diagnosis id of the failed step ("tls tls-untrusted"); without one the outcome, such as
    // "passed".
    QString stoppedAt() const;
};

QString stepAndDiagnosis(const QJsonObject &step);

// Runs a program without a display and waits for its end, while the event loop of the caller runs.
ReeveRun runProgram(const QString &program, const QStringList &arguments, const QByteArray &input);

// As runProgram() for the built reeve. Fails the current test, naming the signal, if reeve does not end by itself. The
// input counts as a secret: the test also fails if it is printed.
ReeveRun runReeve(const QStringList &arguments, const QByteArray &input);
// Runs reeve --check with the profile, which is written to a file in folder, and the secret on standard input.
ReeveRun runCheck(const QString &folder, const Profile &profile, const QByteArray &secret,
    const QStringList &more = {QStringLiteral("--json")});

}
