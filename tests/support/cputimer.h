// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Processor time of the calling thread, for tests that bound the work of a call. Unlike wall-clock time it does not grow
// while other programs are busy.

#include <QtGlobal>

#include <ctime>

namespace reeve::test {

class CpuTimer
{
public:
    CpuTimer() { restart(); }

    qint64 elapsedMs() const { return now() - m_start; }
    qint64 restart() // returns the time until now in ms
    {
        const qint64 elapsed = elapsedMs();
        m_start = now();
        return elapsed;
    }

private:
    static qint64 now()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return qint64{time.tv_sec} * 1'000 + time.tv_nsec / 1'000'000;
    }

    qint64 m_start = 0;
};

}
