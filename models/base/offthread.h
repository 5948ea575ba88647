// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Runs a pure function on a worker thread and hands its result back to the thread that asked,
// unless the handle has been dropped. Results cross under one std::mutex.

#include <QObject>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace reeve {

// Holding it means waiting for the result; dropping it means not caring. The function itself runs to its end.
class OffThreadJob
{
public:
    virtual ~OffThreadJob() = default;
};
using OffThread = std::unique_ptr<OffThreadJob>;

namespace detail {
// Queues task on the shared pool (as many threads as there are processors, at most 4).
void runOnWorker(std::function<void()> task);
// Calls arrive on the thread of receiver, when it still lives.
class ResultChannel;
std::shared_ptr<ResultChannel> makeResultChannel(std::function<void()> arrived);
void post(const std::shared_ptr<ResultChannel> &mailbox);
void close(const std::shared_ptr<ResultChannel> &mailbox);
}

// work runs on a worker; done gets its result on the calling thread, later than this call.
template<typename T> [[nodiscard]] OffThread offThread(std::function<T()> work, std::function<void(T)> done)
{
    struct Shared {
        std::mutex mutex{};
        std::optional<T> result{};
    };
    struct Job final : OffThreadJob {
        std::shared_ptr<detail::ResultChannel> mailbox{};
        ~Job() override { detail::close(mailbox); }
    };
    auto shared = std::make_shared<Shared>();
    auto job = std::make_unique<Job>();
    job->mailbox = detail::makeResultChannel([shared, done = std::move(done)] {
        std::optional<T> result;
        {
            const std::lock_guard lock(shared->mutex);
            result = std::move(shared->result);
        }
        done(std::move(*result));
    });
    detail::runOnWorker([shared, work = std::move(work), mailbox = job->mailbox] {
        {
            T result = work();
            const std::lock_guard lock(shared->mutex);
            shared->result.emplace(std::move(result));
        }
        detail::post(mailbox);
    });
    return job;
}

// Lets a worker destroy what takes long to destroy.
template<typename T> void freeOffThread(T thing)
{
    detail::runOnWorker([thing = std::make_shared<T>(std::move(thing))] {});
}

}
