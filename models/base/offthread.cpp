// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/base/offthread.h"

#include <QCoreApplication>
#include <QEvent>
#include <QRunnable>
#include <QThreadPool>
#include <utility>

#ifdef __SANITIZE_THREAD__
extern "C" void __tsan_release(void *);
extern "C" void __tsan_acquire(void *);
#endif

namespace reeve::detail {

namespace {

// Qt's queues of tasks and events pass memory from thread to thread, and Debian's Qt is built without the thread
// sanitizer. These functions declare what Qt does: everything before publish() is visible after acquire() of the same
// object.
void publish([[maybe_unused]] void *object)
{
#ifdef __SANITIZE_THREAD__
    __tsan_release(object);
#endif
}

void acquire([[maybe_unused]] void *object)
{
#ifdef __SANITIZE_THREAD__
    __tsan_acquire(object);
#endif
}

class PoolTask final : public QRunnable
{
public:
    explicit PoolTask(std::function<void()> task) : m_task(std::move(task)) { publish(this); }
    void run() override
    {
        acquire(this);
        std::exchange(m_task, nullptr)();
    }

private:
    std::function<void()> m_task;
};

}

// Holds a receiver object on the calling thread. The event that is posted to it carries no data: the result is in
// shared state.
class ResultChannel
{
public:
    class Receiver final : public QObject
    {
    public:
        explicit Receiver(std::function<void()> onResult) : m_onResult(std::move(onResult)) { }
        bool event(QEvent *event) override
        {
            acquire(this);
            if (event->type() != QEvent::User)
                return QObject::event(event);
            const auto onResult = std::exchange(m_onResult, nullptr);
            if (onResult)
                onResult(); // may delete this
            return true;
        }

        void clear() { m_onResult = nullptr; }

    private:
        std::function<void()> m_onResult;
    };

    explicit ResultChannel(std::function<void()> onResult) : m_receiver(std::make_unique<Receiver>(std::move(onResult)))
    {
    }
    void post()
    {
        const std::lock_guard lock(m_mutex);
        if (!m_receiver)
            return;
        auto *event = new QEvent(QEvent::User);
        publish(m_receiver.get());
        QCoreApplication::postEvent(m_receiver.get(), event);
    }
    void close()
    {
        std::unique_ptr<Receiver> receiver;
        {
            const std::lock_guard lock(m_mutex);
            receiver = std::move(m_receiver);
        }
        if (!receiver)
            return;
        receiver->clear(); // an event may be in the queue already
        receiver.release()->deleteLater(); // close() may be called from its event()
    }

private:
    std::mutex m_mutex{};
    std::unique_ptr<Receiver> m_receiver;
};

void runOnWorker(std::function<void()> task)
{
    QThreadPool::globalInstance()->start(new PoolTask(std::move(task)));
}

std::shared_ptr<ResultChannel> makeResultChannel(std::function<void()> onResult)
{
    return std::make_shared<ResultChannel>(std::move(onResult));
}

void post(const std::shared_ptr<ResultChannel> &channel)
{
    channel->post();
}

void close(const std::shared_ptr<ResultChannel> &channel)
{
    channel->close();
}

}
