// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/kibana/offthread.h"

#include <QCoreApplication>
#include <QEvent>
#include <QRunnable>
#include <QThreadPool>
#include <utility>

namespace reeve::detail {

namespace {

// Reads its task only under the mutex, so that the hand-over is visible to whoever checks for races.
class Errand final : public QRunnable
{
public:
    explicit Errand(std::function<void()> task)
    {
        const std::lock_guard lock(m_mutex);
        m_task = std::move(task);
    }
    void run() override
    {
        std::function<void()> task;
        {
            const std::lock_guard lock(m_mutex);
            task = std::exchange(m_task, nullptr);
        }
        task();
    }

private:
    std::mutex m_mutex{};
    std::function<void()> m_task{};
};

}

// A letter box on the asking thread: the event carries nothing, what it announces lies in shared state.
class Mailbox
{
public:
    class Receiver final : public QObject
    {
    public:
        explicit Receiver(std::function<void()> arrived) : m_arrived(std::move(arrived)) { }
        bool event(QEvent *event) override
        {
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

    explicit Mailbox(std::function<void()> arrived) : m_receiver(std::make_unique<Receiver>(std::move(arrived))) { }
    void post()
    {
        const std::lock_guard lock(m_mutex);
        if (m_receiver)
            QCoreApplication::postEvent(m_receiver.get(), new QEvent(QEvent::User));
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
    QThreadPool::globalInstance()->start(new Errand(std::move(task)));
}

std::shared_ptr<Mailbox> makeMailbox(std::function<void()> arrived)
{
    return std::make_shared<Mailbox>(std::move(arrived));
}

void post(const std::shared_ptr<Mailbox> &mailbox)
{
    mailbox->post();
}

void close(const std::shared_ptr<Mailbox> &mailbox)
{
    mailbox->close();
}

}
