// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <atomic>
#include <latch>

#include "models/base/offthread.h"
#include "tests/support/testprogram.h"

using namespace reeve;

class TestOffThread : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bringsTheResultToTheAskingThread();
    void staysSilentWhenDropped();
    void mayBeDroppedFromItsOwnAnswer();
    void answersManyAtOnce();
    void answersOnTheirWayAreDroppedToo();
};

void TestOffThread::bringsTheResultToTheAskingThread()
{
    QThread *worker = nullptr;
    QThread *answered = nullptr;
    const OffThread job = offThread<QThread *>([] { return QThread::currentThread(); },
        [&](QThread *thread) {
            worker = thread;
            answered = QThread::currentThread();
        });
    QVERIFY(answered == nullptr); // later than the call
    QTRY_COMPARE(answered, QThread::currentThread());
    QVERIFY(worker != answered);
}

void TestOffThread::staysSilentWhenDropped()
{
    auto release = std::make_shared<std::latch>(1);
    bool first = false;
    bool second = false;
    OffThread dropped = offThread<int>(
        [release] {
            release->wait();
            return 1;
        },
        [&](int) { first = true; });
    dropped.reset();
    release->count_down();
    const OffThread kept = offThread<int>([] { return 2; }, [&](int) { second = true; });
    QTRY_VERIFY(second);
    QVERIFY(!first);
}

void TestOffThread::mayBeDroppedFromItsOwnAnswer()
{
    OffThread job;
    bool answered = false;
    job = offThread<int>([] { return 1; },
        [&](int) {
            job.reset();
            answered = true;
        });
    QTRY_VERIFY(answered);
}

void TestOffThread::answersManyAtOnce()
{
    std::vector<OffThread> jobs;
    int sum = 0;
    for (int i = 1; i <= 100; ++i)
        jobs.push_back(offThread<int>([i] { return i; }, [&](int value) { sum += value; }));
    QTRY_COMPARE(sum, 5050);
}

void TestOffThread::answersOnTheirWayAreDroppedToo()
{
    std::vector<OffThread> jobs;
    std::atomic<int> worked = 0;
    int answers = 0;
    for (int i = 0; i < 100; ++i) {
        jobs.push_back(offThread<int>([&worked] { return ++worked; },
            [&](int) {
                ++answers;
                jobs.clear();
            }));
    }
    while (worked < 100) // all of them, so that nearly all answers wait in the queue
        QThread::yieldCurrentThread();
    QTRY_VERIFY(answers > 0);
    // Answers come in the order they were posted: once a later one is here, none of the others is still to come.
    bool later = false;
    const OffThread marker = offThread<int>([] { return 0; }, [&later](int) { later = true; });
    QTRY_VERIFY(later);
    QCOMPARE(answers, 1);
}

REEVE_GUILESS_TEST_MAIN(TestOffThread)
#include "test_offthread.moc"
