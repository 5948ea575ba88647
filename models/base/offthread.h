// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Runs a pure function on a worker thread and passes its result to a callback on the calling thread, unless the handle
// was dropped before. The calling thread needs an event loop.

#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace reeve {

// The handle of a running function. Destroying it suppresses the callback; the function itself runs to its end.
class OffThreadJob
{
public:
    virtual ~OffThreadJob() = default;
};
using OffThread = std::unique_ptr<OffThreadJob>;

namespace detail {
// Queues task on QThreadPool::globalInstance(), by default one thread per processor core.
void runOnWorker(std::function<void()> task);
// Announces a result from a worker on the thread that created the channel, until it is closed.
class ResultChannel;
std::shared_ptr<ResultChannel> makeResultChannel(std::function<void()> onResult);
void post(const std::shared_ptr<ResultChannel> &channel);
void close(const std::shared_ptr<ResultChannel> &channel);
}

// Runs work on a worker thread. done is called once with its result, on the calling thread, later than this call. Must
// not throw.
template<typename T> [[nodiscard]] OffThread offThread(std::function<T()> work, std::function<void(T)> done)
{
    struct Shared {
        std::mutex mutex{};
        std::optional<T> result{};
    };
    struct Job final : OffThreadJob {
        std::shared_ptr<detail::ResultChannel> channel{};
        ~Job() override { detail::close(channel); }
    };
    auto shared = std::make_shared<Shared>();
    auto job = std::make_unique<Job>();
    job->channel = detail::makeResultChannel([shared, done = std::move(done)] {
        std::optional<T> result;
        {
            const std::lock_guard lock(shared->mutex);
            result = std::move(shared->result);
        }
        done(std::move(*result));
    });
    detail::runOnWorker([shared, work = std::move(work), channel = job->channel] {
        {
            T result = work();
            const std::lock_guard lock(shared->mutex);
            shared->result.emplace(std::move(result));
        }
        detail::post(channel);
    });
    return job;
}

// Destroys an object on a worker thread, for objects that take long to destroy.
template<typename T> void freeOffThread(T object)
{
    detail::runOnWorker([object = std::make_shared<T>(std::move(object))] {});
}

}
