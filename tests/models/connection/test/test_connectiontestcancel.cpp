// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/models/connection/test/connectiontestwatch.h"
#include "tests/support/scriptedkibana.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace reeve::test;
using namespace Qt::StringLiterals;

class TestConnectionTestCancel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void endsWhenCancelled_data();
    void endsWhenCancelled();
    void mayBeDroppedAtAnyStep();
};

void TestConnectionTestCancel::endsWhenCancelled_data()
{
    QTest::addColumn<TestStep>("during");
    for (int i = 0; i <= int(TestStep::Data); ++i)
        QTest::addRow("%s", qPrintable(stepName(TestStep(i)))) << TestStep(i);
}

void TestConnectionTestCancel::endsWhenCancelled()
{
    QFETCH(TestStep, during);
    RawServer server(playing(with(healthyKibana, "/api/endpoint/metadata", http(200, R"({"total":0})", asKibana))));
    ConnectionTest test(profileFor(server.url()), apiKey, nullptr);
    QSignalSpy finished(&test, &ConnectionTest::finished);
    connect(&test, &ConnectionTest::stepChanged, this, [&](int index) {
        if (index == int(during) && test.steps().at(std::size_t(index)).state == StepState::Running)
            test.cancel();
    });
    test.start();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(test.outcomeName(), u"cancelled"_s);
    QVERIFY(!test.passed());
    for (const StepReport &report : test.steps())
        QCOMPARE(report.state == StepState::NotReached, report.step >= during);
    test.cancel();
    QCOMPARE(finished.count(), 1);
}

void TestConnectionTestCancel::mayBeDroppedAtAnyStep()
{
    for (int i = 0; i <= int(TestStep::Data); ++i) {
        RawServer server(playing(with(healthyKibana, "/api/endpoint/metadata", http(200, R"({"total":0})", asKibana))));
        auto test = std::make_unique<ConnectionTest>(profileFor(server.url()), apiKey, nullptr);
        bool dropped = false;
        connect(test.get(), &ConnectionTest::stepChanged, this, [&](int index) {
            if (index != i || test->steps().at(std::size_t(index)).state == StepState::Running)
                return;
            test.reset();
            dropped = true;
        });
        test->start();
        QTRY_VERIFY(dropped);
    }
}

REEVE_GUILESS_TEST_MAIN(TestConnectionTestCancel)
#include "test_connectiontestcancel.moc"
