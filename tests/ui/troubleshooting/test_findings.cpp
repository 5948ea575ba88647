// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QTest>

#include "tests/support/testprogram.h"
#include "ui/troubleshooting/findingsmodel.h"
#include "ui/troubleshooting/tickettext.h"

namespace reeve {

using namespace Qt::StringLiterals;

class TestFindings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void newestComesFirst()
    {
        FindingsModel model;
        const QAbstractItemModelTester tester(&model);
        model.reset({finding(u"one"_s), finding(u"two"_s)});
        QCOMPARE(idAt(model, 0), u"two"_s);
        QCOMPARE(idAt(model, 1), u"one"_s);
    }

    void theSameAgainCountsAndComesToTheTop()
    {
        FindingsModel model;
        const QAbstractItemModelTester tester(&model);
        model.reset({finding(u"one"_s), finding(u"two"_s), finding(u"three"_s)});
        Diagnosis again = finding(u"one"_s);
        again.evidence = u"the newest evidence"_s;
        model.add(again);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(idAt(model, 0), u"one"_s);
        QCOMPARE(idAt(model, 1), u"three"_s);
        QCOMPARE(idAt(model, 2), u"two"_s);
        QCOMPARE(model.index(0).data(RepeatedRole).toInt(), 2);
        QCOMPARE(model.index(1).data(RepeatedRole).toInt(), 1);
        QCOMPARE(model.index(0).data(DiagnosisRole).value<Diagnosis>().evidence, again.evidence);
    }

    void oneCauseIsOneFindingInOtherWords()
    {
        FindingsModel model;
        model.add(finding(u"one"_s));
        Diagnosis other = finding(u"one"_s);
        other.symptom = u"The same while reading something else"_s;
        model.add(other);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0).data(RepeatedRole).toInt(), 2);
        QCOMPARE(model.index(0).data().toString(), other.symptom);
        other.family = u"cases"_s;
        model.add(other);
        QCOMPARE(model.rowCount(), 2);
    }

    void whatWorksAgainIsOverUntilItFailsAgain()
    {
        FindingsModel model;
        const QAbstractItemModelTester tester(&model);
        Diagnosis diagnosis = finding(u"one"_s);
        diagnosis.family = u"endpoints"_s;
        model.add(diagnosis);
        model.add(finding(u"two"_s));
        QCOMPARE(model.unseenCount(), 2);
        model.settle(u"endpoints"_s, diagnosis.seenAt.addSecs(-1)); // it worked before it failed
        QCOMPARE(model.unseenCount(), 2);
        model.settle(u"endpoints"_s, diagnosis.seenAt.addSecs(5));
        QCOMPARE(model.unseenCount(), 1);
        QCOMPARE(model.index(1).data(WorkedAtRole).toDateTime(), diagnosis.seenAt.addSecs(5));
        model.add(diagnosis);
        QCOMPARE(model.unseenCount(), 2);
        QVERIFY(!model.index(0).data(WorkedAtRole).toDateTime().isValid());
        model.markAllSeen();
        QCOMPARE(model.unseenCount(), 0);
    }

    void aTicketTellsWhatToDoAndKeepsSecretsOut()
    {
        Profile profile;
        profile.address = QUrl(u"https://someone:hidden@kibana.example.com:5601/kbn?token=hidden"_s);
        Diagnosis diagnosis = finding(u"unauthorized"_s);
        diagnosis.cause = u"The key has expired."_s;
        diagnosis.resolution = {u"Create a key."_s, u"Replace it."_s};
        diagnosis.evidence = u"GET /api/status\nHTTP 401"_s;
        const QString text = ticketText(diagnosis, &profile);
        QVERIFY(text.contains(u"Kibana: https://kibana.example.com:5601/kbn, space default"_s));
        QVERIFY(text.contains(u"(unauthorized)"_s));
        QVERIFY(text.contains(u"  1. Create a key.\n  2. Replace it.\n"_s));
        QVERIFY(text.contains(u"HTTP 401"_s));
        QVERIFY(!text.contains(u"hidden"_s));
        QVERIFY(!text.contains(u"someone"_s));
    }

    void aTestBecomesALineAStep()
    {
        const std::vector<StepReport> steps{
            {.step = TestStep::Address, .state = StepState::Passed, .detail = u"https"_s, .elapsedMs = 1},
            {.step = TestStep::Name, .state = StepState::Failed, .detail = u"No such name."_s},
            {.step = TestStep::Port, .state = StepState::NotReached},
        };
        const QString text = ticketText(steps, nullptr);
        QVERIFY(text.contains(u"[passed] "_s + stepTitle(TestStep::Address) + u" (1 ms): https\n"_s));
        QVERIFY(text.contains(u"[failed] "_s + stepTitle(TestStep::Name) + u": No such name.\n"_s));
        QVERIFY(text.contains(u"[not-reached] "_s));
    }

private:
    static Diagnosis finding(const QString &id)
    {
        return {.id = id, .symptom = u"Symptom of "_s + id, .seenAt = QDateTime::currentDateTimeUtc()};
    }
    static QString idAt(const FindingsModel &model, int row)
    {
        return model.index(row).data(DiagnosisRole).value<Diagnosis>().id;
    }
};

}

REEVE_TEST_MAIN(reeve::TestFindings)
#include "test_findings.moc"
