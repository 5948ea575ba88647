// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Timing: the median of five runs, in milliseconds.

#include <QElapsedTimer>
#include <algorithm>
#include <array>

namespace reeve::bench {

template<typename Work> double onceMs(const Work &work)
{
    QElapsedTimer clock;
    clock.start();
    work();
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

template<typename Work> double medianMs(const Work &work)
{
    std::array<double, 5> times{};
    for (double &time : times)
        time = onceMs(work);
    std::ranges::sort(times);
    return times[2];
}

}
