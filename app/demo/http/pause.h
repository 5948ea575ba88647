// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A wait that can be interrupted. Thread-safe.

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>

namespace reeve::demo {

class Pause
{
public:
    // Blocks for time; returns true then. Returns false early if enough() returns true (called about every 50 ms) or
    // after stop().
    bool waitFor(std::chrono::milliseconds time, const std::function<bool()> &enough)
    {
        const auto until = std::chrono::steady_clock::now() + time;
        std::unique_lock lock(m_mutex);
        while (!m_stopped && std::chrono::steady_clock::now() < until) {
            const auto next = std::min(until, std::chrono::steady_clock::now() + std::chrono::milliseconds(50));
            if (m_wake.wait_until(lock, next, [this] { return m_stopped; }))
                return false;
            lock.unlock();
            if (enough())
                return false;
            lock.lock();
        }
        return !m_stopped;
    }

    void stop()
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
        m_wake.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopped = false;
};

}
