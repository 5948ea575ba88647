// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// Every connection failure of the table in reeve --check: the built program, real servers, its exit status and JSON.
#include <QTemporaryDir>
#include <QTest>

#include "tests/app/reeveprocess.h"
#include "tests/support/faults/connectionfault.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace reeve::test;
using namespace Qt::StringLiterals;

class TestCheckFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void stopsAtTheRightStep_data();
    void stopsAtTheRightStep();

private:
    ConnectionFaults m_faults = connectionFaults();
    std::unique_ptr<CertificateSet> m_certificates{};
    QTemporaryDir m_folder{};
};

namespace {

QString diagnosisText(const QJsonObject &step)
{
    const QJsonValue diagnosis = step[u"diagnosis"_s];
    QStringList lines{diagnosis[u"symptom"_s].toString(), diagnosis[u"cause"_s].toString()};
    const QJsonArray resolution = diagnosis[u"resolution"_s].toArray();
    for (const QJsonValue &line : resolution)
        lines += line.toString();
    return lines.join(u'\n');
}

// Returns whether all steps before the failed one have run, of those after it just passesAfter, and each that was not
// reached took no time.
bool stepsAreConsistent(const QJsonArray &steps, const char *passesAfter)
{
    bool failed = false;
    for (const QJsonValue &step : steps) {
        const QString state = step[u"state"_s].toString();
        const bool left = state == "not-reached"_L1;
        const bool passes = step[u"name"_s].toString() == QLatin1StringView(passesAfter);
        if (left != (failed && !passes) || step[u"ms"_s].isNull() != left)
            return false;
        if (failed && passes && state != "passed"_L1)
            return false;
        failed = failed || state == "failed"_L1;
    }
    return steps.size() == 12;
}

}

void TestCheckFaults::initTestCase()
{
    m_certificates = std::make_unique<CertificateSet>();
    QVERIFY(m_certificates->isValid() && m_folder.isValid());
}

void TestCheckFaults::stopsAtTheRightStep_data()
{
    QTest::addColumn<std::size_t>("index");
    for (std::size_t index = 0; index < m_faults.size(); ++index) {
        if (!m_faults[index].twoSecrets)
            QTest::newRow(m_faults[index].name) << index;
    }
}

void TestCheckFaults::stopsAtTheRightStep()
{
    QFETCH(std::size_t, index);
    const ConnectionFault &fault = m_faults.at(index);
    FaultSetup setup(*m_certificates);
    fault.prepare(setup);
    QVERIFY(setup.isGood());
    const ReeveRun run = runCheck(m_folder.path(), setup.profile, setup.secret);
    if (fault.unusable) {
        QCOMPARE(run.status, 2);
        QCOMPARE(run.stoppedAt(), u"unusable"_s);
        QVERIFY2(run.err.contains(fault.unusable), run.err.constData());
        return;
    }
    QCOMPARE(run.stoppedAt(), QString::fromLatin1(fault.stop));
    QCOMPARE(run.status, run.stoppedAt() == "passed"_L1 ? 0 : 1);
    QCOMPARE(run.err, QByteArray());
    QVERIFY2(stepsAreConsistent(run.steps(), fault.passesAfter), run.out.constData());
    const QJsonObject reported = run.stepThat(fault.warned ? u"warned"_s : u"failed"_s);
    if (fault.warned)
        QCOMPARE(stepAndDiagnosis(reported), QString::fromLatin1(fault.warned));
    QVERIFY2(diagnosisText(reported).contains(QLatin1StringView(fault.advice)), qPrintable(diagnosisText(reported)));
}

REEVE_GUILESS_TEST_MAIN(TestCheckFaults)
#include "test_checkfaults.moc"
