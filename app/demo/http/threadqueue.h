// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The HTTP library's thread pool, growing on demand. The library occupies one thread per open connection, so that a
// pool of fixed size would be blocked by idle keep-alive connections.

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
