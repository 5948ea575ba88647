// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Timing, in milliseconds: medians of five.

#include <QElapsedTimer>
#include <algorithm>
#include <ctime>
#include <utility>
#include <vector>

namespace reeve::bench {

inline constexpr int rounds = 5;

// What was measured, round by round.
struct Times {
    std::vector<double> ms{};

    double median() const { return quantile(0.5); }
    // The least value that at least this share (0 to 1) of the others does not exceed; 0 without any.
    double quantile(double share) const
    {
        std::vector<double> sorted = ms;
        std::ranges::sort(sorted);
        const auto place = static_cast<std::size_t>(static_cast<double>(sorted.size()) * share);
        return sorted.empty() ? 0 : sorted[std::min(place, sorted.size() - 1)];
    }
};

template<typename Work> double onceMs(const Work &work)
{
    QElapsedTimer clock;
    clock.start();
    work();
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

template<typename Work> Times timesOf(const Work &work)
{
    Times times;
    for (int i = 0; i < rounds; ++i)
        times.ms.push_back(onceMs(work));
    return times;
}

// The time that this thread was at work: other programs on the machine do not lengthen it. What the system does for
// the work, such as giving it memory, is counted.
inline double threadMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

// The time that all threads of this process were at work, in user and system mode.
inline double processMs()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

// A batch: as often as it takes to be longer than a disturbance. input() is made anew for each time and not counted.
template<typename Work, typename Input> double batchMs(const Work &work, const Input &input)
{
    constexpr double longEnough = 100;
    double sum = 0;
    int count = 0;
    for (; count == 0 || sum < longEnough; ++count) {
        auto given = input();
        const double begin = threadMs();
        work(std::move(given));
        sum += threadMs() - begin;
    }
    return sum / count;
}

// Two ways of doing the same on this thread, in turns and both warmed up. The memory for large things comes from the
// system each time where FreshMemory says so, as when something is done once.
template<typename Ours, typename Against, typename Input>
std::pair<Times, Times> inTurns(const Ours &ours, const Against &against, const Input &input)
{
    std::pair<Times, Times> times;
    ours(input());
    against(input());
    for (int i = 0; i < rounds; ++i) {
        times.first.ms.push_back(batchMs(ours, input));
        times.second.ms.push_back(batchMs(against, input));
    }
    return times;
}

template<typename Work> Times atWork(const Work &work)
{
    Times times;
    const auto nothing = [] { return 0; };
    for (int i = 0; i < rounds; ++i)
        times.ms.push_back(batchMs([&](int) { work(); }, nothing));
    return times;
}

}
