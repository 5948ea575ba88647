// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A thread for every open connection, kept for the next one. The HTTP library serves a connection on one thread
// until it closes, so a fixed pool would let idle keep-alive connections lock everybody else out.

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include <httplib.h>

namespace reeve::demo {

class ThreadQueue : public httplib::TaskQueue
{
public:
    void enqueue(std::function<void()> job) override;
    void shutdown() override;

private:
    void work();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_jobs;
    std::vector<std::thread> m_threads;
    size_t m_idle = 0;
    bool m_stopping = false;
};

}
