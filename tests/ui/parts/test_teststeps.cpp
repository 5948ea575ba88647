// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>

#include "tests/support/testprogram.h"
#include "ui/parts/teststeprow.h"
#include "ui/parts/teststepsview.h"

namespace reeve {

using namespace Qt::StringLiterals;

class TestTestSteps : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stepsComeAndGoWithTheTrial()
    {
        TestStepsView steps;
        steps.setSteps({{.step = TestStep::Address}, {.step = TestStep::Name}, {.step = TestStep::Port}});
        QCOMPARE(steps.count(), 3);
        steps.setSteps({{.step = TestStep::Address}});
        QCOMPARE(steps.count(), 1);
        steps.setSteps({});
        QCOMPARE(steps.count(), 0);
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
        TestStepsView steps;
        steps.setSteps({{.step = TestStep::Port}});
        steps.setStep(
            0, {.step = TestStep::Port, .state = state, .detail = u"Seen <b>this</b>"_s, .elapsedMs = timed ? 12 : -1});
        QTEST(steps.findChild<QLabel *>(u"stepResult"_s)->text(), "words");
        QCOMPARE(steps.findChild<QLabel *>(u"stepTitle"_s)->text(), stepTitle(TestStep::Port));
        auto *detail = steps.findChild<QLabel *>(u"stepDetail"_s);
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
        TestStepsView steps;
        steps.setTrustLabel(u"Trust"_s);
        Diagnosis diagnosis;
        diagnosis.remedies = remedies;
        const PresentedCertificate certificate{.subject = u"kibana\nFingerprint: 00"_s, .sha256 = QByteArray(32, 'x')};
        StepReport report{.step = TestStep::Tls, .state = state, .diagnosis = diagnosis};
        if (presented)
            report.certificate = certificate;
        steps.setSteps({report});
        auto *button = steps.findChild<QPushButton *>(u"stepTrust"_s);
        QTEST(!button->isHidden(), "offered");
        if (button->isHidden())
            return;
        QSignalSpy wanted(&steps, &TestStepsView::trustRequested);
        button->click();
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.at(0).at(0).value<PresentedCertificate>(), certificate);
        QVERIFY(hasLabel(steps, u"kibana Fingerprint: 00"_s)); // on one line, where it cannot pass for another fact
    }

    void adviceGoesWhenTheStepPasses()
    {
        TestStepsView steps;
        Diagnosis diagnosis;
        diagnosis.resolution = {u"Check the port."_s};
        steps.setSteps({{.step = TestStep::Port, .state = StepState::Failed, .diagnosis = diagnosis}});
        QVERIFY(hasLabel(steps, u"Check the port."_s));
        steps.setStep(0, {.step = TestStep::Port, .state = StepState::Passed});
        QVERIFY(!hasLabel(steps, u"Check the port."_s));
    }

    void aRemedyIsOfferedWhereTheDiagnosisNamesIt_data()
    {
        QTest::addColumn<StepState>("state");
        QTest::addColumn<QList<Remedy>>("named");
        QTest::addColumn<QList<Remedy>>("offered");
        const QList<Remedy> both{Remedy::TrustCertificate, Remedy::SeePrivileges};
        QTest::newRow("both named by a failure") << StepState::Failed << both << both;
        QTest::newRow("one named by a failure")
            << StepState::Failed << QList{Remedy::SeePrivileges} << QList{Remedy::SeePrivileges};
        QTest::newRow("none named by a failure") << StepState::Failed << QList{Remedy::Retry} << QList<Remedy>();
        QTest::newRow("privileges are named by a warning too")
            << StepState::Warned << both << QList{Remedy::SeePrivileges};
        QTest::newRow("a step that passed needs none") << StepState::Passed << QList<Remedy>() << QList<Remedy>();
    }
    void aRemedyIsOfferedWhereTheDiagnosisNamesIt()
    {
        QFETCH(StepState, state);
        QFETCH(QList<Remedy>, named);
        TestStepsView steps;
        steps.addRemedyButton(Remedy::TrustCertificate, u"Choose a file"_s);
        steps.setSteps({{.step = TestStep::Endpoints}});
        steps.addRemedyButton(Remedy::SeePrivileges, u"What privileges"_s);
        QSignalSpy wanted(&steps, &TestStepsView::remedyRequested);
        steps.setStep(0, {.step = TestStep::Endpoints, .state = state, .diagnosis = Diagnosis{.remedies = named}});
        QList<Remedy> offered;
        for (QPushButton *button : steps.findChildren<QPushButton *>()) {
            if (button->isHidden())
                continue;
            button->click();
            offered << wanted.last().value(0).value<Remedy>();
        }
        QTEST(offered, "offered");
    }

private:
    static bool hasLabel(const TestStepsView &steps, const QString &text)
    {
        const QList<QLabel *> labels = steps.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == text; });
    }
};

}

REEVE_TEST_MAIN(reeve::TestTestSteps)
#include "test_teststeps.moc"
