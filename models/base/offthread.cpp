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
// sanitizer. These tell it what Qt does: all before handOver is seen by all after takeOver of the same thing.
void handOver([[maybe_unused]] void *thing)
{
#ifdef __SANITIZE_THREAD__
    __tsan_release(thing);
#endif
}

void takeOver([[maybe_unused]] void *thing)
{
#ifdef __SANITIZE_THREAD__
    __tsan_acquire(thing);
#endif
}

class PoolTask final : public QRunnable
{
public:
    explicit PoolTask(std::function<void()> task) : m_task(std::move(task)) { handOver(this); }
    void run() override
    {
        takeOver(this);
        std::exchange(m_task, nullptr)();
    }

private:
    std::function<void()> m_task;
};

}

// A letter box on the asking thread: the event carries nothing, what it announces lies in shared state.
class ResultChannel
{
public:
    class Receiver final : public QObject
    {
    public:
        explicit Receiver(std::function<void()> arrived) : m_arrived(std::move(arrived)) { }
        bool event(QEvent *event) override
        {
            takeOver(this);
            if (event->type() != QEvent::User)
                return QObject::event(event);
            const auto arrived = std::exchange(m_arrived, nullptr);
            if (arrived)
                arrived(); // may delete this
            return true;
        }

        void forget() { m_arrived = nullptr; }

    private:
        std::function<void()> m_arrived;
    };

    explicit ResultChannel(std::function<void()> arrived) : m_receiver(std::make_unique<Receiver>(std::move(arrived)))
    {
    }
    void post()
    {
        const std::lock_guard lock(m_mutex);
        if (!m_receiver)
            return;
        auto *event = new QEvent(QEvent::User);
        handOver(m_receiver.get());
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
        receiver->forget(); // the announcement may be in the event queue already
        receiver.release()->deleteLater(); // it may be the one that is calling
    }

private:
    std::mutex m_mutex{};
    std::unique_ptr<Receiver> m_receiver;
};

void runOnWorker(std::function<void()> task)
{
    QThreadPool::globalInstance()->start(new PoolTask(std::move(task)));
}

std::shared_ptr<ResultChannel> makeResultChannel(std::function<void()> arrived)
{
    return std::make_shared<ResultChannel>(std::move(arrived));
}

void post(const std::shared_ptr<ResultChannel> &mailbox)
{
    mailbox->post();
}

void close(const std::shared_ptr<ResultChannel> &mailbox)
{
    mailbox->close();
}

}
