// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>

#include "ui/parts/ladderrow.h"
#include "ui/parts/ladderview.h"

namespace reeve {

using namespace Qt::StringLiterals;

class TestLadder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stepsComeAndGoWithTheTrial()
    {
        LadderView ladder;
        ladder.setSteps({{.step = TrialStep::Address}, {.step = TrialStep::Name}, {.step = TrialStep::Port}});
        QCOMPARE(ladder.count(), 3);
        ladder.setSteps({{.step = TrialStep::Address}});
        QCOMPARE(ladder.count(), 1);
        ladder.setSteps({});
        QCOMPARE(ladder.count(), 0);
    }

    void aStepSaysItsStateInWords_data()
    {
        QTest::addColumn<StepState>("state");
        QTest::addColumn<QString>("words");
        QTest::newRow("a step that waits") << StepState::Waiting << u"Waiting"_s;
        QTest::newRow("a step that runs") << StepState::Running << u"Running"_s;
        QTest::newRow("a step that passed") << StepState::Passed << u"Passed · 12 ms"_s;
        QTest::newRow("a step that passed with something to know")
            << StepState::Warned << u"Passed with a warning · 12 ms"_s;
        QTest::newRow("a step that failed") << StepState::Failed << u"Failed · 12 ms"_s;
        QTest::newRow("a step behind a failed one") << StepState::NotReached << u"Not reached"_s;
    }
    void aStepSaysItsStateInWords()
    {
        QFETCH(StepState, state);
        const bool timed = state != StepState::Waiting && state != StepState::Running && state != StepState::NotReached;
        LadderView ladder;
        ladder.setSteps({{.step = TrialStep::Port}});
        ladder.setStep(0,
            {.step = TrialStep::Port, .state = state, .detail = u"Seen <b>this</b>"_s, .elapsedMs = timed ? 12 : -1});
        QTEST(ladder.findChild<QLabel *>(u"stepResult"_s)->text(), "words");
        QCOMPARE(ladder.findChild<QLabel *>(u"stepTitle"_s)->text(), stepTitle(TrialStep::Port));
        auto *detail = ladder.findChild<QLabel *>(u"stepDetail"_s);
        QCOMPARE(detail->text(), u"Seen <b>this</b>"_s);
        QCOMPARE(detail->textFormat(), Qt::PlainText);
    }

    void aCertificateIsOfferedForTrustWhereAnAuthorityIsMissing_data()
    {
        QTest::addColumn<StepState>("state");
        QTest::addColumn<QList<Remedy>>("remedies");
        QTest::addColumn<bool>("presented");
        QTest::addColumn<bool>("offered");
        const QList<Remedy> trust{Remedy::TrustCertificate};
        QTest::newRow("no authority is known") << StepState::Failed << trust << true << true;
        QTest::newRow("nothing was presented") << StepState::Failed << trust << false << false;
        QTest::newRow("another name, a pin that differs") << StepState::Failed << QList<Remedy>{} << true << false;
        QTest::newRow("it passed") << StepState::Passed << trust << true << false;
    }
    void aCertificateIsOfferedForTrustWhereAnAuthorityIsMissing()
    {
        QFETCH(StepState, state);
        QFETCH(QList<Remedy>, remedies);
        QFETCH(bool, presented);
        LadderView ladder;
        ladder.offerTrust(u"Trust"_s);
        Diagnosis diagnosis;
        diagnosis.remedies = remedies;
        const PresentedCertificate certificate{.subject = u"kibana\nFingerprint: 00"_s, .sha256 = QByteArray(32, 'x')};
        StepReport report{.step = TrialStep::Tls, .state = state, .diagnosis = diagnosis};
        if (presented)
            report.certificate = certificate;
        ladder.setSteps({report});
        auto *button = ladder.findChild<QPushButton *>(u"stepTrust"_s);
        QTEST(!button->isHidden(), "offered");
        if (button->isHidden())
            return;
        QSignalSpy wanted(&ladder, &LadderView::trustWanted);
        button->click();
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.at(0).at(0).value<PresentedCertificate>(), certificate);
        QVERIFY(hasLabel(ladder, u"kibana Fingerprint: 00"_s)); // on one line, where it cannot pass for another fact
    }

    void adviceGoesWhenTheStepPasses()
    {
        LadderView ladder;
        Diagnosis diagnosis;
        diagnosis.resolution = {u"Check the port."_s};
        ladder.setSteps({{.step = TrialStep::Port, .state = StepState::Failed, .diagnosis = diagnosis}});
        QVERIFY(hasLabel(ladder, u"Check the port."_s));
        ladder.setStep(0, {.step = TrialStep::Port, .state = StepState::Passed});
        QVERIFY(!hasLabel(ladder, u"Check the port."_s));
    }

    void aRemedyIsOfferedWhereTheDiagnosisNamesIt_data()
    {
        QTest::addColumn<StepState>("state");
        QTest::addColumn<QList<Remedy>>("named");
        QTest::addColumn<QList<Remedy>>("offered");
        const QList<Remedy> both{Remedy::TrustCertificate, Remedy::SeeRights};
        QTest::newRow("both named by a failure") << StepState::Failed << both << both;
        QTest::newRow("one named by a failure")
            << StepState::Failed << QList{Remedy::SeeRights} << QList{Remedy::SeeRights};
        QTest::newRow("none named by a failure") << StepState::Failed << QList{Remedy::Retry} << QList<Remedy>();
        QTest::newRow("rights are named by a warning too") << StepState::Warned << both << QList{Remedy::SeeRights};
        QTest::newRow("a step that passed needs none") << StepState::Passed << QList<Remedy>() << QList<Remedy>();
    }
    void aRemedyIsOfferedWhereTheDiagnosisNamesIt()
    {
        QFETCH(StepState, state);
        QFETCH(QList<Remedy>, named);
        LadderView ladder;
        ladder.offer(Remedy::TrustCertificate, u"Choose a file"_s);
        ladder.setSteps({{.step = TrialStep::Endpoints}});
        ladder.offer(Remedy::SeeRights, u"What rights"_s);
        QSignalSpy wanted(&ladder, &LadderView::remedyWanted);
        ladder.setStep(0, {.step = TrialStep::Endpoints, .state = state, .diagnosis = Diagnosis{.remedies = named}});
        QList<Remedy> offered;
        for (QPushButton *button : ladder.findChildren<QPushButton *>()) {
            if (button->isHidden())
                continue;
            button->click();
            offered << wanted.last().value(0).value<Remedy>();
        }
        QTEST(offered, "offered");
    }

private:
    static bool hasLabel(const LadderView &ladder, const QString &text)
    {
        const QList<QLabel *> labels = ladder.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == text; });
    }
};

}

QTEST_MAIN(reeve::TestLadder)
#include "test_ladder.moc"
