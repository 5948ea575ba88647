// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/scriptedkibana.h"
#include "tests/models/connection/trialwatch.h"

using namespace reeve;
using namespace reeve::test;
using namespace Qt::StringLiterals;

class TestTrialCancel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void endsWhenCancelled_data();
    void endsWhenCancelled();
    void mayBeDroppedAtAnyStep();
};

void TestTrialCancel::endsWhenCancelled_data()
{
    QTest::addColumn<TrialStep>("during");
    for (int i = 0; i <= int(TrialStep::Data); ++i)
        QTest::addRow("%s", qPrintable(stepName(TrialStep(i)))) << TrialStep(i);
}

void TestTrialCancel::endsWhenCancelled()
{
    QFETCH(TrialStep, during);
    RawServer server(playing(with(healthyKibana, "/api/endpoint/metadata", http(200, R"({"total":0})", asKibana))));
    ConnectionTrial trial(profileFor(server.url()), apiKey, nullptr);
    QSignalSpy finished(&trial, &ConnectionTrial::finished);
    connect(&trial, &ConnectionTrial::stepChanged, this, [&](int index) {
        if (index == int(during) && trial.steps().at(std::size_t(index)).state == StepState::Running)
            trial.cancel();
    });
    trial.start();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(trial.outcome(), u"cancelled"_s);
    QVERIFY(!trial.passed());
    for (const StepReport &report : trial.steps())
        QCOMPARE(report.state == StepState::NotReached, report.step >= during);
    trial.cancel();
    QCOMPARE(finished.count(), 1);
}

void TestTrialCancel::mayBeDroppedAtAnyStep()
{
    for (int i = 0; i <= int(TrialStep::Data); ++i) {
        RawServer server(playing(with(healthyKibana, "/api/endpoint/metadata", http(200, R"({"total":0})", asKibana))));
        auto trial = std::make_unique<ConnectionTrial>(profileFor(server.url()), apiKey, nullptr);
        bool dropped = false;
        connect(trial.get(), &ConnectionTrial::stepChanged, this, [&](int index) {
            if (index != i || trial->steps().at(std::size_t(index)).state == StepState::Running)
                return;
            trial.reset();
            dropped = true;
        });
        trial->start();
        QTRY_VERIFY(dropped);
    }
}

QTEST_GUILESS_MAIN(TestTrialCancel)
#include "test_trialcancel.moc"
