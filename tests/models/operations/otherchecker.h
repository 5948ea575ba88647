// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Asks Debian's python3-jsonschema, which shares nothing with Reeve's own check, through the scripts beside this file.

#include <QByteArrayList>
#include <QStringList>

namespace reeve {

struct OtherAnswers {
    bool isMissing = false; // Python or python3-jsonschema is not installed
    QString error{}; // what the script wrote to standard error when it failed
    QByteArrayList lines{}; // the script's answers, one for each question
};

// questions: lines for the script's standard input. Waits at most two minutes.
OtherAnswers askOtherChecker(const QString &script, const QStringList &arguments, const QByteArrayList &questions);

}
