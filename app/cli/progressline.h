// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A line on standard error that overwrites itself; only if standard error is a terminal.

#include <QCoreApplication>
#include <cstdio>
#include <unistd.h>
#include <utility>

namespace reeve {

class ProgressLine
{
public:
    void update(qint64 loaded, qint64 total) // total: -1 if unknown
    {
        if (!m_isEnabled || total < 0)
            return;
        const QString line =
            QCoreApplication::translate("Export", "%L1 of %Ln endpoint(s)", nullptr, int(total)).arg(loaded);
        std::fputs((u'\r' + line).toUtf8().constData(), stderr);
        m_isShown = true;
    }
    void clear()
    {
        if (std::exchange(m_isShown, false))
            std::fputs("\r\033[K", stderr);
    }

private:
    bool m_isEnabled = isatty(STDERR_FILENO) != 0;
    bool m_isShown = false;
};

}
