// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The built program as a script sees it: its exit status, what it printed, and the steps of --check.

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include "models/profiles/profile.h"

namespace reeve::test {

struct ReeveRun {
    int status = -1; // -1: it crashed, or took longer than 30 seconds
    QByteArray out{};
    QByteArray err{};

    QJsonObject json() const;
    QJsonArray steps() const { return json()[QStringLiteral("steps")].toArray(); }
    // The first step in that state ("failed", "warned"); an empty object when there is none.
    QJsonObject stepThat(const QString &state) const;
    // "tls tls-untrusted": the step that failed, and why; else the outcome, such as "passed".
    QString stoppedAt() const;
};

QString stepAndDiagnosis(const QJsonObject &step);
// The input is taken for a secret: the test fails where it is printed.
ReeveRun runReeve(const QStringList &arguments, const QByteArray &input);
// reeve --check with the connection, in a file of that folder, and the secret on standard input.
ReeveRun runCheck(const QString &folder, const Profile &profile, const QByteArray &secret,
    const QStringList &more = {QStringLiteral("--json")});

}
