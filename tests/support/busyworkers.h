// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Blocks all worker threads of offThread() until release() or destruction, so that no queued job runs.

#include <latch>
#include <memory>
#include <vector>

#include "models/base/offthread.h"

namespace reeve {

class BusyWorkers
{
public:
    BusyWorkers()
    {
        for (int i = 0; i < 8; ++i) // more than there are threads
            m_jobs.push_back(offThread<int>(
                [free = m_free] {
                    free->wait();
                    return 0;
                },
                [](int) {}));
    }
    ~BusyWorkers() { release(); }
    BusyWorkers(const BusyWorkers &) = delete;
    BusyWorkers &operator=(const BusyWorkers &) = delete;
    void release()
    {
        if (!m_free->try_wait())
            m_free->count_down();
    }

private:
    std::shared_ptr<std::latch> m_free = std::make_shared<std::latch>(1);
    std::vector<OffThread> m_jobs{};
};

}
