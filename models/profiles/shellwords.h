// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Splits a command line into words as the shell does that it was written for: POSIX shells with $'...', cmd with carets,
// PowerShell with backticks.

#include <QString>
#include <QStringList>

namespace reeve {

// The words of a command line. They are overwritten in memory at the end, because they may hold a secret.
class ShellWords
{
public:
    explicit ShellWords(const QString &text);
    ~ShellWords();
    Q_DISABLE_COPY_MOVE(ShellWords)

    const QStringList &list() const { return m_words; }

private:
    QStringList m_words{};
};

}
